<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What editors did: corrections, gaps, supplied and unclear words. Never in silence.
  Input   · choice, sic, corr, orig, reg, abbr, expan, supplied, unclear, add, del, gap, seg of redactions.
  Output  · Marked words; what is no word of the record carries data-added.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The record's reading, then the editors' in brackets; the reader's view hides one or the other (page.css). -->
  <xsl:template match="choice[f:original(.)][f:edited(.)]" mode="html">
    <span class="choice" id="{f:address(.)}">
      <span class="original">
        <xsl:apply-templates select="f:original(.)/node()" mode="html">
          <xsl:with-param name="at" select="f:address(.) || ':'" tunnel="yes"/>
        </xsl:apply-templates>
      </span>
      <span class="edited" data-added="">
        <span class="bracket"> [</span>
        <span class="vh">{f:label(if (f:edited(.)/self::expan) then 'expanded-to' else 'corrected-to')} </span>
        <xsl:text>{f:reading(f:edited(.))}</xsl:text>
        <xsl:for-each select="f:edited(.)"><xsl:call-template name="certainty"/></xsl:for-each>
        <span class="bracket">]</span>
      </span>
    </span>
  </xsl:template>

  <!-- Alternatives without such sides (two unclear readings): the first is read. -->
  <xsl:template match="choice | app | rdgGrp" mode="html">
    <xsl:apply-templates select="if (self::choice) then *[1] else (lem, rdg | rdgGrp)[1]" mode="html">
      <xsl:with-param name="at" select="f:path(.) || ':'" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="sic | corr | orig | reg | abbr | expan | ex | am | lem | rdg | subst | damage | surplus | retrace" mode="html">
    <span class="{local-name()}">
      <xsl:call-template name="content"/>
      <xsl:if test="@cert"><xsl:call-template name="certainty"/></xsl:if>
    </span>
  </xsl:template>

  <!-- Words that are not simply there: brackets for the eye, the kind in words. -->
  <xsl:template match="supplied | unclear" mode="html">
    <span class="{local-name()}" title="{f:label(local-name())}">
      <xsl:call-template name="common"/>
      <span class="added" data-added="">[<span class="vh">{f:label(local-name())}: </span></span>
      <xsl:call-template name="inside"/>
      <span class="added" data-added="">{if (self::unclear) then '?]' else ']'}</span>
    </span>
  </xsl:template>

  <xsl:template match="add" mode="html">
    <ins title="{f:label('addition')}">
      <xsl:call-template name="content"/>
    </ins>
  </xsl:template>

  <xsl:template match="del" mode="html">
    <del title="{f:label('deletion')}">
      <xsl:call-template name="content"/>
    </del>
  </xsl:template>

  <!-- What a desc says, in the edition's language where several do. -->
  <xsl:function name="f:description" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="told" as="element()*" select="$element/(desc | figDesc)[normalize-space()]"/>
    <xsl:sequence select="string(($told[lang($language)], $told)[1] ! f:reading(.))"/>
  </xsl:function>

  <!-- A gap that the record's own bracketed words explain needs no second sign. -->
  <xsl:template match="gap" mode="html">
    <xsl:variable name="told" as="xs:string" select="string-join((normalize-space(@reason), f:description(.))[. ne ''], ', ')"/>
    <xsl:variable name="reason" as="xs:string" select="string-join((f:label('gap'), $told[. ne '']), ': ')"/>
    <span class="gap" title="{$reason}" data-added="">[<span class="vh">{$reason}</span><span aria-hidden="true">…</span>]</span>
  </xsl:template>

  <xsl:template match="gap[following-sibling::node()[not(self::text()[not(normalize-space())])][1][self::seg[@type = ('redaction', 'omission')]]]" mode="html"/>

  <xsl:template match="seg[@type = ('redaction', 'omission')]" mode="html" priority="1">
    <span class="withheld">
      <xsl:call-template name="common"/>
      <span class="vh" data-added="">{f:label(@type)} </span>
      <xsl:call-template name="inside"/>
    </span>
  </xsl:template>

  <!-- The sign behind the last word that is surely the document's (src/publish/doubt.ts). -->
  <xsl:template match="text()[contains(., '&#xF8D9;')]" mode="html" priority="1">
    <xsl:value-of select="substring-before(., '&#xF8D9;')"/>
    <span class="doubt" data-added="" lang="{$label-languages[$label-column]}"> [{f:label('words-unproven')}] </span>
    <xsl:value-of select="substring-after(., '&#xF8D9;')"/>
  </xsl:template>

</xsl:stylesheet>
