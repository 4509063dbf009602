<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The style sheet that all pages of a site share: that of the reading page, and what the other pages have besides.
  Input   · Any document; the parameter theme: rules that set variables.
  Output  · CSS.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:include href="shared/params.xsl"/>

  <!-- Read when the stylesheet is compiled. -->
  <xsl:variable name="files" static="yes" as="xs:string+" select="'html/page.css', 'site/site.css', 'site/network.css', 'site/timeline.css', 'site/search.css'"/>
  <xsl:variable name="style" static="yes" as="xs:string" select="string-join($files ! unparsed-text(.), '&#10;')"/>

  <!-- Who is pointed at in the picture of the network shows only the curves of his own; as many rows as it has at most. -->
  <xsl:variable name="network-rows" as="xs:string*" select="(0 to 35) ! ('.network:has(.n' || . || ':is(:hover, :focus-visible)) .arc:not(.n' || . || ') { opacity: .07; }')"/>

  <xsl:template match="/">
    <xsl:value-of select="$style, $network-rows, $theme[. ne '']" separator="&#10;"/>
  </xsl:template>

</xsl:stylesheet>
