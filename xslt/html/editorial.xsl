<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What editors did: corrections, gaps, supplied and unclear words, page seams. Never in silence.
  Input   · choice, sic, corr, orig, reg, abbr, expan, supplied, unclear, add, del, gap, seg of redactions, pb.
  Output  · Marked words; what is no word of the record carries data-added.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The record's reading, then the editors' in brackets; the reader's view hides one or the other (page.css). -->
  <xsl:template match="choice[f:original(.)][f:edited(.)]" mode="html" as="element()">
    <span class="choice">
      <xsl:call-template name="common"/>
      <span class="original"><xsl:apply-templates select="f:original(.)/node()" mode="html"/></span>
      <span class="edited" data-added="">
        <span class="bracket"> [</span>
        <span class="vh">{f:label('corrected-to')} </span>
        <xsl:text>{f:reading(f:edited(.))}</xsl:text>
        <xsl:for-each select="f:edited(.)"><xsl:call-template name="certainty"/></xsl:for-each>
        <span class="bracket">]</span>
      </span>
    </span>
  </xsl:template>

  <!-- Alternatives without such sides (two unclear readings): the first is read. -->
  <xsl:template match="choice" mode="html" as="element()*">
    <xsl:apply-templates select="*[1]" mode="html"/>
  </xsl:template>

  <xsl:template match="app" mode="html" as="element()*">
    <xsl:apply-templates select="(lem, rdg)[1]" mode="html"/>
  </xsl:template>

  <xsl:template match="sic | corr | orig | reg | abbr | expan | ex | am | lem | rdg | subst | damage | surplus | retrace" mode="html" as="element()">
    <span class="{local-name()}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
      <xsl:call-template name="certainty"/>
    </span>
  </xsl:template>

  <!-- Words that are not simply there: brackets for the eye, the kind in words. -->
  <xsl:template match="supplied | unclear" mode="html" as="element()">
    <span class="{local-name()}" title="{f:label(local-name())}">
      <xsl:call-template name="common"/>
      <span class="added" data-added="">[<span class="vh">{f:label(local-name())}: </span></span>
      <xsl:apply-templates mode="html"/>
      <span class="added" data-added="">{if (self::unclear) then '?]' else ']'}</span>
    </span>
  </xsl:template>

  <xsl:template match="add" mode="html" as="element()">
    <ins title="{f:label('addition')}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </ins>
  </xsl:template>

  <xsl:template match="del" mode="html" as="element()">
    <del title="{f:label('deletion')}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </del>
  </xsl:template>

  <!-- A gap that the record's own bracketed words explain needs no second sign. -->
  <xsl:template match="gap" mode="html" as="element()?">
    <xsl:variable name="reason" as="xs:string" select="string-join((f:label('gap'), normalize-space(@reason))[. ne ''], ': ')"/>
    <span class="gap" title="{$reason}" data-added="">[<span class="vh">{$reason}</span><span aria-hidden="true">…</span>]</span>
  </xsl:template>

  <xsl:template match="gap[following-sibling::node()[not(self::text()[not(normalize-space())])][1][self::seg[@type = ('redaction', 'omission')]]]" mode="html"/>

  <xsl:template match="seg[@type = ('redaction', 'omission')]" mode="html" as="element()" priority="1">
    <span class="withheld">
      <xsl:call-template name="common"/>
      <span class="vh" data-added="">{f:label(@type)} </span>
      <xsl:apply-templates mode="html"/>
    </span>
  </xsl:template>

  <!-- A page seam: a thin mark, its meaning in words, the page's number where it has one. -->
  <xsl:template match="pb" mode="html" as="element()">
    <xsl:variable name="words" as="xs:string" select="normalize-space(f:label('page-break') || ' ' || @n)"/>
    <span class="seam" title="{$words}" data-added="">
      <xsl:call-template name="common"/>
      <span aria-hidden="true">|</span>
      <span class="vh">[{$words}]</span>
    </span>
  </xsl:template>

  <xsl:template match="list/pb | table/pb" mode="html" as="element()?" priority="1">
    <xsl:if test="parent::list">
      <span class="seam" title="{f:label('page-break')}" data-added="">
        <xsl:call-template name="common"/>
        <span aria-hidden="true">|</span>
      </span>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
