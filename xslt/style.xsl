<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The style sheets of a site: that of all pages, with the theme, and what those have besides that concern all documents.
  Input   · style[@for = 'reading', 'overview' or 'facsimile'], in no namespace; the parameter theme: rules that set variables.
  Output  · CSS.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:include href="shared/params.xsl"/>

  <!-- Read when the stylesheet is compiled; comments and indents stay at home. -->
  <xsl:variable name="reading-style" static="yes" as="xs:string" select="replace(replace(unparsed-text('html/page.css'), '/\*[^*]*\*/', ''), '\s*\n\s*', '&#10;')"/>
  <xsl:variable name="facsimile-style" static="yes" as="xs:string" select="unparsed-text('html/facsimile.css')"/>
  <xsl:variable name="overview-style" static="yes" as="xs:string" select="string-join(('site/site.css', 'site/network.css', 'site/timeline.css', 'site/map.css', 'site/search.css') ! unparsed-text(.), '&#10;')"/>

  <!-- Who is pointed at in the picture of the network shows only the curves of his own; as many rows as it has at most. -->
  <xsl:variable name="network-rows" as="xs:string*" select="(0 to 35) ! ('.network:has(.n' || . || ':is(:hover, :focus-visible)) .arc:not(.n' || . || ') { opacity: .07; }')"/>

  <xsl:template match="/style[@for = 'reading']">
    <xsl:value-of select="$reading-style, $theme[. ne '']" separator="&#10;"/>
  </xsl:template>

  <xsl:template match="/style[@for = 'facsimile']">
    <xsl:value-of select="$facsimile-style"/>
  </xsl:template>

  <xsl:template match="/style[@for = 'overview']">
    <xsl:value-of select="$overview-style, $network-rows" separator="&#10;"/>
  </xsl:template>

</xsl:stylesheet>
