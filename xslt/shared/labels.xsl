<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The edition's own words, in every language it can speak. A further language is a further column.
  Input   · A key.
  Output  · f:label, f:label-or.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:f="urn:memcon:functions">

  <xsl:include href="label-table.xsl"/>

  <xsl:variable name="label-languages" as="xs:string+" select="'en', 'de', 'fr', 'ru'"/>

  <xsl:variable name="label-column" as="xs:integer" select="(index-of($label-languages, $language), 1)[1]"/>

  <!-- The label of that key in the edition's language; an unknown key is a fault of ours and stops. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$labels($key)($label-column)"/>
  </xsl:function>

  <!-- A label that may be missing: for keys that come from the document (@role, @reason). -->
  <xsl:function name="f:label-or" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:sequence select="if (map:contains($labels, $key)) then f:label($key) else $otherwise" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

</xsl:stylesheet>
