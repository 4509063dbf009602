<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Blocks of the record: divisions, headings, paragraphs, title and closing lines, quotations.
  Input   · Elements that hold blocks or stand between them.
  Output  · HTML blocks, in mode html.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="text" mode="html">
    <xsl:apply-templates mode="html">
      <xsl:with-param name="at" select="'text:'" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="front | body | back | group" mode="html">
    <div class="{local-name()}">
      <xsl:call-template name="content"/>
    </div>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | argument | epigraph | postscript | titlePage | opener | closer | address | lg | cit" mode="html">
    <div class="{string-join((local-name(), f:classes('type-', @type)[. ne '']), ' ')}">
      <xsl:call-template name="content"/>
    </div>
  </xsl:template>

  <!-- id and language of any element. -->
  <xsl:template name="common">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if>
    <xsl:if test="@xml:lang"><xsl:call-template name="lang"/></xsl:if>
    <xsl:if test="@facs"><xsl:sequence select="f:zone(.)"/></xsl:if>
  </xsl:template>

  <!-- What stands inside an element; the tunnel parameter "at" begins the addresses of mentions there. -->
  <xsl:template name="inside">
    <xsl:param name="at" as="xs:string" tunnel="yes" select="''"/>
    <xsl:choose>
      <xsl:when test="* or contains(., '&#xF8D9;')">
        <xsl:apply-templates mode="html">
          <xsl:with-param name="at" select="if (@xml:id) then @xml:id || ':' else $at || position() || '.'" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="content">
    <xsl:if test="@*"><xsl:call-template name="common"/></xsl:if>
    <xsl:call-template name="inside"/>
  </xsl:template>

  <!-- The first head of a division is a heading of its depth (h1 is the page's), further ones its continuation. A button is one box: names in headings open no cards. -->
  <xsl:template match="head" mode="html">
    <xsl:element name="h{min((6, 1 + count(ancestor::*[head])))}">
      <xsl:attribute name="data-where" select="f:locus(.)"/>
      <xsl:call-template name="content"><xsl:with-param name="linked" select="$name-cards" tunnel="yes"/></xsl:call-template>
    </xsl:element>
  </xsl:template>

  <xsl:template match="head[preceding-sibling::head] | list/head | table/head | figure/head | lg/head" mode="html">
    <p class="caption" data-where="{f:locus(.)}">
      <xsl:call-template name="content"/>
    </p>
  </xsl:template>

  <!-- A paragraph has its address; what HTML forbids inside p makes it a div. -->
  <xsl:template match="p | ab" mode="html">
    <xsl:variable name="id" as="xs:string" select="f:address(.)"/>
    <xsl:variable name="number" as="xs:string" select="f:number(.)"/>
    <xsl:element name="{if (f:holds-block-inside(.)) then 'div' else 'p'}">
      <xsl:attribute name="class" select="f:paragraph-class(.)"/>
      <xsl:attribute name="id" select="$id"/>
      <xsl:if test="@xml:lang"><xsl:call-template name="lang"/></xsl:if>
      <xsl:if test="@facs"><xsl:sequence select="f:zone(.)"/></xsl:if>
      <xsl:call-template name="inside"/>
      <a class="permalink" href="#{$id}" data-added="">¶{$number}</a>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:paragraph-class" as="xs:string">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="
      if (empty($paragraph/(@part | @rend))) then 'p'
      else string-join(('p', 'continued'[$paragraph/@part = ('M', 'F')], f:classes('r-', $paragraph/@rend)[. ne '']), ' ')"/>
  </xsl:function>

  <!-- Whether any paragraph holds a block: most texts need not be looked through for it. -->
  <xsl:variable name="any-block-inside" as="xs:boolean" select="
    exists(($text/descendant::list, $text/descendant::table, $text/descendant::quote, $text/descendant::lg, $text/descendant::figure, $text/descendant::ab, $text/descendant::said[p],
      $text/descendant::p/descendant::p, $text/descendant::sp)[ancestor::p or ancestor::ab])"/>

  <xsl:function name="f:holds-block-inside" as="xs:boolean">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="
      $any-block-inside and $paragraph/* and exists($paragraph/descendant::*[self::list or self::table or self::quote or self::lg or self::figure or self::ab or self::said[p] or self::p or self::sp])"/>
  </xsl:function>

  <!-- Paragraphs of notes, quotations and list items are part of something that has an address. -->
  <xsl:template match="note//p | note//ab | item/p" mode="html" priority="1">
    <div class="p">
      <xsl:if test="parent::item"><xsl:attribute name="data-where" select="f:locus(.)"/></xsl:if>
      <xsl:call-template name="content"/>
    </div>
  </xsl:template>

  <xsl:template match="dateline | byline | salute | signed | trailer | docTitle | docDate | docAuthor | docImprint | titlePart | addrLine | l" mode="html">
    <div class="{local-name()}">
      <xsl:call-template name="content"/>
    </div>
  </xsl:template>

  <!-- A quotation set off as a block has blocks inside or stands between blocks; any other is inline. -->
  <xsl:template match="quote[p | list | lg | table | ab] | div/quote | body/quote | sp/quote | cit/quote | item/quote[../p] | note/quote[../p]" mode="html">
    <blockquote>
      <xsl:call-template name="content"/>
    </blockquote>
  </xsl:template>

  <xsl:template match="milestone[parent::div | parent::body | parent::front | parent::back | parent::sp]" mode="html">
    <hr/>
  </xsl:template>

  <!-- Running heads and page numbers that a transcription kept. -->
  <xsl:template match="fw" mode="html">
    <span class="fw" title="{f:label('running-head')}">
      <xsl:call-template name="content"/>
    </span>
  </xsl:template>

  <xsl:template match="fw[parent::div | parent::body | parent::front | parent::back | parent::sp | parent::u]" mode="html">
    <p class="fw" title="{f:label('running-head')}">
      <xsl:call-template name="content"/>
    </p>
  </xsl:template>

</xsl:stylesheet>
