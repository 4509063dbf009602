<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · On what terms the edition may be used.
  Input   · The licence of the header (shared/header.xsl).
  Output  · A fact of the title block, in full or in short.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="licence">
    <xsl:if test="$licence-words">
      <div>
        <dt>{f:label('licence')}</dt>
        <dd>
          <xsl:choose>
            <xsl:when test="string-length($licence-words) le 80"><xsl:sequence select="f:link($licence/@target, $licence-words)"/></xsl:when>
            <xsl:otherwise>
              <xsl:attribute name="id" select="'about:licence'"/>
              <xsl:text>{$licence-words} </xsl:text>
              <xsl:sequence select="f:link($licence/@target, f:licence-name(string($licence/@target)))"/>
            </xsl:otherwise>
          </xsl:choose>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- "CC BY 4.0" for a licence of many words, which the back of the page has in full. -->
  <xsl:template name="licence-in-short">
    <xsl:choose>
      <xsl:when test="string-length($licence-words) le 80"><xsl:call-template name="licence"/></xsl:when>
      <xsl:otherwise>
        <div>
          <dt>{f:label('licence')}</dt>
          <dd>
            <xsl:sequence select="f:link($licence/@target, f:licence-name(string($licence/@target)))"/>
            <xsl:text> (</xsl:text><a href="#about:licence">{f:label('terms')}</a><xsl:text>)</xsl:text>
          </dd>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:licence-name" as="xs:string">
    <xsl:param name="target" as="xs:string"/>
    <xsl:variable name="commons" as="xs:string" select="'^https?://creativecommons\.org/(licenses/([a-z-]+)|publicdomain/(zero))/(\d\.\d)/?.*$'"/>
    <xsl:sequence select="
      if (not(matches($target, $commons))) then ($target[. ne ''], f:label('licence'))[1]
      else if (contains($target, '/zero/')) then 'CC0 1.0'
      else upper-case(replace($target, $commons, 'CC $2 $4'))"/>
  </xsl:function>

</xsl:stylesheet>
