<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What XHTML allows where: TEI nests more freely, and a book with an element out of place is refused.
  Input   · Elements without namespace, as the templates of html/ make them.
  Output  · f:name-in-book; the content of an element, in mode content.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace=""
  xmlns="http://www.w3.org/1999/xhtml">

  <!-- Contents of elements, put right where XHTML is stricter than TEI. -->
  <xsl:mode name="content" on-no-match="fail"/>

  <xsl:variable name="block-names" as="xs:string+" select="
    'address', 'aside', 'blockquote', 'div', 'dl', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'ol', 'p', 'pre', 'section', 'table', 'ul'"/>
  <xsl:variable name="phrase-names" as="xs:string+" select="
    'a', 'b', 'cite', 'code', 'del', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'i', 'ins', 'p', 'pre', 'q', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u'"/>

  <xsl:variable name="blocks" as="map(xs:string, xs:boolean)" select="map:merge($block-names ! map { .: true() })"/>
  <xsl:variable name="phrases" as="map(xs:string, xs:boolean)" select="map:merge($phrase-names ! map { .: true() })"/>

  <!-- Whether an element for words holds a block. -->
  <xsl:function name="f:holds-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*) and map:contains($phrases, local-name($element)) and exists($element/descendant::*[map:contains($blocks, local-name())])"/>
  </xsl:function>

  <!-- Elements of XHTML that the page may be made of. -->
  <xsl:variable name="known-names" as="map(xs:string, xs:boolean)" select="
    map:merge(($block-names, $phrase-names, 'br', 'dd', 'dt', 'li', 'tbody', 'td', 'th', 'thead', 'tr', 'wbr', 'caption') ! map { .: true() })"/>

  <xsl:function name="f:name-in-book" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:choose>
      <xsl:when test="f:holds-block($element)">div</xsl:when>
      <!-- The headings of a page that has no other begin with the first. -->
      <xsl:when test="matches($name, '^h[2-6]$') and f:is-back($element)">{'h' || number(substring($name, 2)) - 1}</xsl:when>
      <xsl:when test="$name = ('dt', 'dd') and $element/(.. | ../..)/self::dl[not(f:is-paired(.))]">li</xsl:when>
      <xsl:when test="$name = 'dl' and not(f:is-paired($element))">ul</xsl:when>
      <xsl:when test="$name = 'div' and $element/parent::dl[not(f:is-paired(.))]">li</xsl:when>
      <xsl:when test="$name = ('header', 'footer')">section</xsl:when>
      <xsl:when test="$name = 'time' and ($element/* or not($element/@datetime))">span</xsl:when>
      <xsl:when test="map:contains($known-names, $name)">{$name}</xsl:when>
      <xsl:otherwise>div</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:is-back" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor::page[@type = 'backmatter'])"/>
  </xsl:function>

  <!-- Terms and what is said of them in turn, or groups of these: anything else is no dl. -->
  <xsl:function name="f:is-paired" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:variable name="names" as="xs:string" select="string-join($list/* ! (local-name() || ' '))"/>
    <xsl:sequence select="empty($list/text()[normalize-space()]) and (matches($names, '^((dt )+(dd )+)+$') or matches($names, '^(div )+$') and (every $group in $list/div satisfies matches(string-join($group/* ! (local-name() || ' ')), '^(dt )+(dd )+$')))"/>
  </xsl:function>

  <xsl:template match="*" mode="content">
    <xsl:apply-templates mode="xhtml"/>
  </xsl:template>

  <!-- Only items stand in a list, only rows and cells in a table. -->
  <xsl:template match="ul | ol | dl[not(f:is-paired(.))]" mode="content" priority="1">
    <xsl:for-each select="node()[self::* or normalize-space()]">
      <xsl:choose>
        <xsl:when test="self::li or self::dt or self::dd"><xsl:apply-templates select="." mode="xhtml"/></xsl:when>
        <xsl:otherwise><li><xsl:apply-templates select="." mode="xhtml"/></li></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="dl | dl/div | table | thead | tbody | tr" mode="content">
    <xsl:apply-templates select="*" mode="xhtml"/>
  </xsl:template>

  <xsl:template match="br | hr | wbr" mode="content"/>

</xsl:stylesheet>
