<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Turns what the page is made of into XHTML for a book: what only a browser has goes, what a reading system knows is named.
  Input   · Elements without namespace, as the templates of html/ make them.
  Output  · XHTML, in mode xhtml.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace=""
  xmlns="http://www.w3.org/1999/xhtml">

  <xsl:template match="page" mode="xhtml">
    <xsl:apply-templates mode="xhtml"/>
  </xsl:template>

  <!-- The record is one section, under a heading of ours. -->
  <xsl:template match="page[@file = 'record.xhtml']" mode="xhtml">
    <h1>{@title}</h1>
    <div class="text">
      <xsl:if test="$record-language">
        <xsl:sequence select="f:language($record-language)"/>
      </xsl:if>
      <xsl:apply-templates mode="xhtml"/>
    </div>
  </xsl:template>

  <!-- Names that stay where an element holds words alone; those of elements whose content is put right. -->
  <xsl:variable name="plain-names" as="map(xs:string, xs:boolean)" select="
    map:merge(('b', 'cite', 'code', 'del', 'em', 'i', 'ins', 'li', 'p', 'q', 'small', 'span', 'strong', 'sub', 'sup', 'td', 'th') ! map { .: true() })"/>
  <xsl:variable name="strict-names" as="map(xs:string, xs:boolean)" select="
    map:merge(('ul', 'ol', 'dl', 'div', 'table', 'thead', 'tbody', 'tr', 'br', 'hr', 'wbr') ! map { .: true() })"/>

  <!-- Elements keep their names, where those are of XHTML and may stand there (content-models.xsl). -->
  <xsl:template match="*" mode="xhtml">
    <xsl:element name="{if (empty(*) and map:contains($plain-names, local-name())) then local-name() else f:name-in-book(.)}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:copy-of select="@class | @title | @colspan | @rowspan | @scope | @aria-hidden | @data-added | @data-record"/>
      <xsl:apply-templates select="@id | @lang | @datetime | @aria-label | @aria-labelledby" mode="xhtml"/>
      <xsl:choose>
        <xsl:when test="map:contains($strict-names, local-name())"><xsl:apply-templates select="." mode="content"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates mode="xhtml"/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <xsl:template match="text()" mode="xhtml">
    <xsl:value-of select="."/>
  </xsl:template>

  <!-- Attributes that mean something in a book; all others stay on the page. -->
  <xsl:template match="@class | @title | @colspan | @rowspan | @scope | a/@aria-label | section/@aria-label | @aria-hidden | @data-added | @data-record" mode="xhtml">
    <xsl:copy/>
  </xsl:template>

  <xsl:template match="@id" mode="xhtml">
    <xsl:if test=".. is key('in-book', .)[1]"><xsl:attribute name="id" select="f:book-address(.)"/></xsl:if>
  </xsl:template>

  <xsl:template match="section/@aria-labelledby" mode="xhtml">
    <xsl:if test="key('in-book', .)"><xsl:attribute name="aria-labelledby" select="f:book-address(.)"/></xsl:if>
  </xsl:template>

  <xsl:template match="@lang" mode="xhtml">
    <xsl:sequence select="f:language(.)"/>
  </xsl:template>

  <xsl:function name="f:language" as="attribute()*">
    <xsl:param name="code" as="xs:string"/>
    <xsl:if test="matches($code, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')">
      <xsl:attribute name="lang" select="$code"/>
      <xsl:attribute name="xml:lang" select="$code"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="time[not(*)]/@datetime" mode="xhtml">
    <xsl:if test=". castable as xs:date or . castable as xs:gYearMonth or . castable as xs:gYear or matches(., '^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$')">
      <xsl:copy/>
    </xsl:if>
  </xsl:template>

  <!-- What only a page on a screen needs. -->
  <xsl:template match="a[@class = 'skip'] | details | nav | form | fieldset | input | button | script | style | link | meta | iframe | p[@class = 'small'][code]" mode="xhtml"/>

  <!-- The number of a paragraph, by which the registers name it and readers cite it. -->
  <xsl:template match="a[@class = 'permalink']" mode="xhtml">
    <span class="number" data-added="">{' ' || .}</span>
  </xsl:template>

  <!-- A picture is not in the book: its words are, and where it is to be found. -->
  <xsl:template match="img | picture | figure[img][not(figcaption)]" mode="xhtml">
    <xsl:variable name="picture" as="element()" select="(descendant-or-self::img, .)[1]"/>
    <xsl:variable name="words" as="xs:string" select="'[' || ($picture/@alt[normalize-space()], f:label('figure'))[1] || ']'"/>
    <xsl:choose>
      <xsl:when test="matches($picture/@src, '^https?://[^\s&lt;&gt;&quot;\\]+$') and not(ancestor::a)"><a href="{$picture/@src}" data-added="">{$words}</a></xsl:when>
      <xsl:otherwise><span data-added="">{$words}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Notes: reading systems show them where they are called. -->
  <xsl:template match="section[@class = 'notes']" mode="xhtml">
    <section class="notes" epub:type="footnotes" role="doc-endnotes">
      <xsl:apply-templates select="@aria-labelledby, node()" mode="xhtml"/>
    </section>
  </xsl:template>

  <xsl:template match="ol[@class = 'note-list']" mode="xhtml">
    <xsl:apply-templates select="*" mode="xhtml"/>
  </xsl:template>

  <xsl:template match="ol[@class = 'note-list']/li" mode="xhtml">
    <aside epub:type="footnote" role="doc-footnote">
      <xsl:apply-templates select="@id, @lang, node()" mode="xhtml"/>
    </aside>
  </xsl:template>

  <!-- A numbered page of the source. -->
  <xsl:template match="*[@data-page]" mode="xhtml" priority="1">
    <span class="seam" epub:type="pagebreak" role="doc-pagebreak" aria-label="{@data-page}" data-added="">
      <xsl:apply-templates select="@id" mode="xhtml"/>
      <xsl:text>[{@data-page}]</xsl:text>
    </span>
  </xsl:template>

</xsl:stylesheet>
