<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Lists that a text itself has: its cast, its persons, places and works; and elements that are their words.
  Input   · castList, castItem, listPerson, person … of the text; see shared/unknown.xsl for their names.
  Output  · HTML blocks, in mode html.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*[local-name() = ($lists-of-entries, $list-entries)]" mode="html" priority="-7">
    <div class="{string-join((local-name(), f:classes('type-', @type)[. ne '']), ' ')}">
      <!-- What the registers of the page have too has its address there. -->
      <xsl:choose>
        <xsl:when test="exists(@xml:id[$entry-by-id(.) is current()])"><xsl:if test="@xml:lang"><xsl:call-template name="lang"/></xsl:if></xsl:when>
        <xsl:otherwise><xsl:call-template name="common"/></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="inside"/>
    </div>
  </xsl:template>

  <xsl:template match="*[map:contains($plain-elements, local-name())]" mode="html" priority="-8">
    <xsl:element name="{if (f:holds-blocks(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
