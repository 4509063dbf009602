<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The public parameters of all editions: what a caller may set.
  Input   · Strings (saxon-js hands numbers over as doubles).
  Output  · Global parameters.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <!-- The language of the edition's own words (headings, labels): en or de. The record keeps its language. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- An element no template knows: "show" it in a visible frame and report it, or "stop". -->
  <xsl:param name="unknown" as="xs:string" select="'show'"/>

</xsl:stylesheet>
