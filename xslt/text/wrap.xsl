<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Lines of at most 72 columns, broken at spaces only: a longer word stays whole.
  Input   · A string; U+2028 marks a hard line break.
  Output  · f:wrap, and the template "block".
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="width" as="xs:integer" select="72"/>

  <!-- One paragraph: its first line indented by $first spaces, the others by $rest, which is no less. -->
  <xsl:function name="f:wrap" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="rest" as="xs:integer"/>
    <xsl:variable name="lines" as="xs:string*" select="tokenize($words, '&#x2028;') ! normalize-space(.)"/>
    <xsl:variable name="wrapped" as="xs:string*" select="
      if ($first lt $rest) then f:hanging-line($lines[1], $first, $rest) else f:wrap-line($lines[1], $rest),
      tail($lines) ! f:wrap-line(., $rest)"/>
    <xsl:sequence select="string-join($wrapped[. ne ''], '&#10;')"/>
  </xsl:function>

  <!-- A regex wraps six times faster than a loop over the words. -->
  <xsl:function name="f:wrap-line" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:variable name="broken" as="xs:string*" select="tokenize(replace($line || ' ', '(.{1,' || f:columns($indent) || '}) ', '$1&#10;'), '&#10;')[normalize-space()]"/>
    <xsl:variable name="margin" as="xs:string" select="f:spaces($indent)"/>
    <xsl:sequence select="if (exists($broken)) then $margin || string-join($broken, '&#10;' || $margin) else ''"/>
  </xsl:function>

  <!-- What fits into the first line, or the first word when that is longer; then the others. -->
  <xsl:function name="f:hanging-line" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="rest" as="xs:integer"/>
    <xsl:variable name="columns" as="xs:integer" select="f:columns($first)"/>
    <xsl:variable name="fitting" as="xs:string" select="replace($line || ' ', '^(.{1,' || $columns || '}) .*$', '$1', 's')"/>
    <xsl:variable name="start" as="xs:string" select="if (string-length($fitting) gt $columns) then substring-before($line || ' ', ' ') else $fitting"/>
    <xsl:variable name="others" as="xs:string" select="normalize-space(substring($line, string-length($start) + 1))"/>
    <xsl:sequence select="string-join((f:spaces($first) || $start, f:wrap-line($others, $rest))[. ne ''], '&#10;')"/>
  </xsl:function>

  <!-- The columns that an indent leaves: never too few to read. -->
  <xsl:function name="f:columns" as="xs:integer">
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:sequence select="max(($width - $indent, 24))"/>
  </xsl:function>

  <xsl:variable name="blanks" as="xs:string" select="string-join((1 to 48) ! ' ')"/>

  <xsl:function name="f:spaces" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="substring($blanks, 1, $count)"/>
  </xsl:function>

  <!-- A block with what follows it (an empty line); nothing when it has no words. -->
  <xsl:template name="block">
    <xsl:param name="words" as="xs:string" required="yes"/>
    <xsl:param name="first" as="xs:integer" select="0"/>
    <xsl:param name="rest" as="xs:integer" select="$first"/>
    <xsl:param name="after" as="xs:string" select="'&#10;&#10;'"/>
    <xsl:if test="normalize-space($words)">
      <xsl:value-of select="f:wrap($words, $first, $rest) || $after"/>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
