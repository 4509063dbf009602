<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What the record is made of, in HTML: all templates of its elements.
  Input   · The text of a TEI document.
  Output  · Elements of the page, mode html.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <xsl:include href="blocks.xsl"/>
  <xsl:include href="turns.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="tied.xsl"/>
  <xsl:include href="date-mentions.xsl"/>
  <xsl:include href="cards.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="math.xsl"/>
  <xsl:include href="editorial.xsl"/>
  <xsl:include href="images.xsl"/>
  <xsl:include href="facsimile.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="mentions.xsl"/>

</xsl:stylesheet>
