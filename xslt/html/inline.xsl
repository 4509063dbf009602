<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Words and typography inside a paragraph.
  Input   · Inline elements, text, line breaks, links.
  Output  · HTML phrasing content, in mode html.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A word that a line or page end cuts is one word: the white space after the break is the typesetter's. -->
  <xsl:template match="text()" mode="html">
    <xsl:param name="linked" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="text" as="xs:string" select="if ($linked) then . else f:untied(.)"/>
    <xsl:value-of select="if ($cut-words and preceding-sibling::node()[1][self::lb or self::pb or self::cb][@break = 'no']) then replace($text, '^\s+', '') else $text"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="html"/>

  <xsl:template match="lb" mode="html">
    <br/>
  </xsl:template>

  <xsl:template match="lb[@break = 'no']" mode="html">
    <wbr/>
  </xsl:template>

  <!-- What the highlighting looked like, where @rend says one of the common things. -->
  <xsl:variable name="typography" as="map(xs:string, xs:string)" select="map {
    'italic': 'i', 'italics': 'i', 'i': 'i', 'bold': 'b', 'strong': 'b', 'b': 'b', 'sup': 'sup', 'superscript': 'sup',
    'sub': 'sub', 'subscript': 'sub', 'underline': 'u', 'underlined': 'u', 'u': 'u'
  }"/>

  <xsl:template match="hi" mode="html">
    <xsl:element name="{($typography(lower-case(tokenize(@rend)[1])), 'span')[1]}">
      <xsl:attribute name="class" select="string-join(('hi', f:classes('r-', @rend)[. ne '']), ' ')"/>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="emph" mode="html">
    <em>
      <xsl:call-template name="content"/>
    </em>
  </xsl:template>

  <xsl:template match="title" mode="html">
    <cite class="level-{(string(@level)[matches(., '^[amjsu]$')], 'none')[1]}">
      <xsl:call-template name="content"/>
    </cite>
  </xsl:template>

  <xsl:template match="code" mode="html">
    <code>
      <xsl:call-template name="content"/>
    </code>
  </xsl:template>

  <!-- Inline elements that need no typography of their own keep their name as a class. -->
  <xsl:template match="seg | quote | q | soCalled | mentioned | term | gloss | foreign | num | measure | bibl | label | distinct | s | w | pc | c | ident | idno" mode="html">
    <span class="{string-join((local-name(), f:classes('type-', @type)[. ne '']), ' ')}">
      <xsl:call-template name="content"/>
      <xsl:if test="@cert"><xsl:call-template name="certainty"/></xsl:if>
    </span>
  </xsl:template>

  <!-- A link with a safe target; any other is words. -->
  <xsl:template match="ref" mode="html">
    <xsl:param name="linked" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="target" as="xs:string?" select="f:safe-link(@target)"/>
    <xsl:choose>
      <xsl:when test="exists($target) and not($linked) and (not(starts-with($target, '#')) or f:is-on-page(substring($target, 2)))">
        <a href="{$target}">
          <xsl:call-template name="content"><xsl:with-param name="linked" select="true()" tunnel="yes"/></xsl:call-template>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <span class="ref"><xsl:call-template name="content"/></span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a fragment can point to in the page: an element of the text that keeps its id there, an entry of the registers. -->
  <xsl:key name="target" match="text//*[@xml:id][not(self::graphic or self::media or self::figDesc or self::corr or self::reg or self::expan)]" use="@xml:id"/>

  <xsl:function name="f:is-on-page" as="xs:boolean">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="exists($entry-names($id)) or exists(key('target', $id, $tei))"/>
  </xsl:function>

  <xsl:template match="ptr" mode="html">
    <xsl:variable name="target" as="xs:string?" select="f:safe-link(@target)"/>
    <xsl:if test="exists($target)">
      <a href="{$target}" data-added="">{$target}</a>
    </xsl:if>
  </xsl:template>

  <!-- Places to point to, without words. -->
  <xsl:template match="anchor | milestone | space | handShift | shift | substJoin | cb | gb" mode="html">
    <span class="{local-name()}">
      <xsl:call-template name="common"/>
    </span>
  </xsl:template>

</xsl:stylesheet>
