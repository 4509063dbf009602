<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What the record of a book has beyond that of the page: addresses for the contents, pages for the page list.
  Input   · head, pb.
  Output  · The elements of the page (html/) with id and data-page.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="head" mode="html">
    <xsl:variable name="made" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:with-attributes($made, map { 'id': f:address(.) })"/>
  </xsl:template>

  <!-- Every numbered page can be gone to. -->
  <xsl:template match="pb[normalize-space(@n)]" mode="html">
    <xsl:variable name="made" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:with-attributes($made, map { 'id': f:address(.), 'data-page': normalize-space(@n) })"/>
  </xsl:template>

  <!-- What the page has, its first element with further attributes where it has none of that name. -->
  <xsl:function name="f:with-attributes" as="node()*">
    <xsl:param name="made" as="node()*"/>
    <xsl:param name="attributes" as="map(xs:string, xs:string)"/>
    <xsl:variable name="first" as="element()?" select="$made[self::*][1]"/>
    <xsl:for-each select="$made">
      <xsl:choose>
        <xsl:when test=". is $first">
          <xsl:copy>
            <xsl:for-each select="map:keys($attributes)">
              <xsl:sort select="." collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
              <xsl:attribute name="{.}" select="$attributes(.)"/>
            </xsl:for-each>
            <xsl:copy-of select="@*, node()"/>
          </xsl:copy>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
