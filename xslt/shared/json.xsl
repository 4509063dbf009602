<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · JSON, written member by member in an order of ours (a map has none).
  Input   · Strings.
  Output  · f:json-string, f:json-member, f:json-object, f:json-array: strings; empty members fall out.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A string in quotes. XML has no other control characters than these three. -->
  <xsl:function name="f:json-string" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="escaped" as="xs:string" select="if (contains($value, '\') or contains($value, '&quot;')) then replace($value, '[\\&quot;]', '\\$0') else $value"/>
    <xsl:sequence select="'&quot;' || (if (normalize-space($escaped) eq $escaped) then $escaped else replace(replace(replace($escaped, '&#10;', '\\n'), '&#13;', '\\r'), '&#9;', '\\t')) || '&quot;'"/>
  </xsl:function>

  <!-- A member with a string; none without words. -->
  <xsl:function name="f:json-member" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value[. ne ''] ! f:json-pair($key, f:json-string(.))"/>
  </xsl:function>

  <!-- A member with JSON; none without it. -->
  <xsl:function name="f:json-pair" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="json" as="xs:string?"/>
    <xsl:sequence select="$json[. ne ''] ! (f:json-string($key) || ': ' || .)"/>
  </xsl:function>

  <xsl:function name="f:json-object" as="xs:string?">
    <xsl:param name="members" as="xs:string*"/>
    <xsl:sequence select="if (exists($members)) then '{ ' || string-join($members, ', ') || ' }' else ()"/>
  </xsl:function>

  <!-- An object with a line for each member. -->
  <xsl:function name="f:json-lines" as="xs:string">
    <xsl:param name="members" as="xs:string*"/>
    <xsl:sequence select="'{&#10;  ' || string-join($members, ',&#10;  ') || '&#10;}'"/>
  </xsl:function>

  <xsl:function name="f:json-array" as="xs:string?">
    <xsl:param name="items" as="xs:string*"/>
    <xsl:sequence select="if (exists($items)) then '[' || string-join($items, ', ') || ']' else ()"/>
  </xsl:function>

  <!-- One item as itself, several as an array: what JSON-LD takes for both. -->
  <xsl:function name="f:json-one-or-many" as="xs:string?">
    <xsl:param name="items" as="xs:string*"/>
    <xsl:sequence select="if (exists(tail($items))) then f:json-array($items) else $items"/>
  </xsl:function>

  <!-- JSON within a script element of HTML: nothing there can end the element or begin another. -->
  <xsl:function name="f:json-in-html" as="xs:string">
    <xsl:param name="json" as="xs:string"/>
    <xsl:sequence select="replace(replace(replace($json, '&lt;', '\\u003c'), '>', '\\u003e'), '&amp;', '\\u0026')"/>
  </xsl:function>

</xsl:stylesheet>
