<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Sets marks of emphasis so that every parser takes them as such, and makes lines of words.
  Input   · Words of a block with U+F8D0 for a hard line break, U+F8D1 and U+F8D2 round italics, U+F8D3 and U+F8D4 round bold.
  Output  · f:lines (a paragraph), f:single-line (a heading, a cell).
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A paragraph: one line, or several with hard breaks between them. -->
  <xsl:function name="f:lines" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*" select="tokenize(f:emphasised(normalize-space($words)), '&#xF8D0;') ! normalize-space(.)"/>
    <xsl:sequence select="string-join($lines[. ne ''] ! f:line(.), '\&#10;')"/>
  </xsl:function>

  <xsl:function name="f:single-line" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="normalize-space(f:emphasised(normalize-space(translate($words, '&#xF8D0;', ' '))))"/>
  </xsl:function>

  <xsl:function name="f:emphasised" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
      if (not(matches($words, '[&#xF8D1;-&#xF8D4;]'))) then $words
      else $words ! f:hugging(.) ! f:hugging(.) ! f:merged(.) ! f:merged(.) ! f:flanked(.)
        ! replace(., '[&#xF8D1;&#xF8D2;]', '*') ! replace(., '[&#xF8D3;&#xF8D4;]', '**')"/>
  </xsl:function>

  <!-- No white space, no line break within the marks: it moves out. -->
  <xsl:function name="f:hugging" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="$words
      ! replace(., '([&#xF8D1;&#xF8D3;]+)([\s\p{Z}&#xF8D0;]+)', '$2$1')
      ! replace(., '([\s\p{Z}&#xF8D0;]+)([&#xF8D2;&#xF8D4;]+)', '$2$1')"/>
  </xsl:function>

  <!-- Nothing emphasised, and one emphasis right behind another of its kind. -->
  <xsl:function name="f:merged" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '&#xF8D1;&#xF8D2;|&#xF8D3;&#xF8D4;|&#xF8D2;&#xF8D1;|&#xF8D4;&#xF8D3;', '')"/>
  </xsl:function>

  <!-- A mark between a letter and a stop neither opens nor closes; as a reference, the letter counts as a stop. -->
  <xsl:function name="f:flanked" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <!-- These expressions take long to prepare: where white space stands outside every mark, nothing is to be found. -->
    <xsl:sequence select="
      if (not(matches($words, '[^\s&#xF8D0;-&#xF8D4;][&#xF8D1;-&#xF8D4;]*[&#xF8D1;&#xF8D3;]|[&#xF8D2;&#xF8D4;][&#xF8D1;-&#xF8D4;]*[^\s&#xF8D0;-&#xF8D4;]'))) then $words else $words
      ! f:with-reference(., '(' || $letter || ')([&#xF8D1;-&#xF8D4;]*[&#xF8D1;&#xF8D3;][&#xF8D1;-&#xF8D4;]*' || $stop || ')', 1)
      ! f:with-reference(., '(' || $stop || '[&#xF8D1;-&#xF8D4;]*[&#xF8D2;&#xF8D4;][&#xF8D1;-&#xF8D4;]*)(' || $letter || ')', 2)"/>
  </xsl:function>

  <xsl:variable name="stop" as="xs:string" select="'[\p{P}\p{S}]'"/>
  <xsl:variable name="letter" as="xs:string" select="'[^\s\p{Z}\p{P}$+&lt;=&gt;\^`|~&#xF8D0;-&#xF8D4;]'"/>

  <!-- The group of that number becomes a reference. -->
  <xsl:function name="f:with-reference" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="expression" as="xs:string"/>
    <xsl:param name="group" as="xs:integer"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:analyze-string select="$words" regex="{$expression}">
        <xsl:matching-substring>
          <xsl:sequence select="for $i in 1 to 2 return if ($i eq $group) then f:reference(regex-group($i)) else regex-group($i)"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($pieces)"/>
  </xsl:function>

</xsl:stylesheet>
