<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Keeps the characters of the record from becoming markup.
  Input   · Strings of the record.
  Output  · f:escaped for words anywhere, f:line for the beginning of a line, f:heading-line, f:cell-line, f:destination.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Anywhere: what Markdown, or a program that finds addresses in words, would take for a mark of its own. -->
  <xsl:function name="f:escaped" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
      if (not(matches($words, $suspect))) then $words
      else $words
        ! replace(., '([\\`*_\[\]&lt;~])', '\\$1')
        ! replace(., '&amp;([#A-Za-z]|$)', '\\&amp;$1')
        ! replace(., '!$', '\\!')
        ! replace(., '(\w)@', '$1\\@')
        ! replace(., '://', '\\://')
        ! replace(., '([wW]{3})\.', '$1\\.')
        ! f:referenced(., $signs)"/>
  </xsl:function>

  <!-- The characters that stand for something here (the seam, emphasis.xsl) become references when they are the record's own. -->
  <xsl:variable name="signs" as="xs:string" select="'[‖&#xF8D0;-&#xF8D4;]'"/>
  <xsl:variable name="suspect" as="xs:string" select="'[\\`*_\[\]&lt;~&amp;@‖&#xF8D0;-&#xF8D4;]|!$|://|[wW]{3}\.'"/>

  <!-- What the expression finds as references: &#x2016; -->
  <xsl:function name="f:referenced" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="expression" as="xs:string"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:analyze-string select="$words" regex="{$expression}">
        <xsl:matching-substring><xsl:sequence select="f:reference(.)"/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($pieces)"/>
  </xsl:function>

  <xsl:function name="f:reference" as="xs:string">
    <xsl:param name="character" as="xs:string"/>
    <xsl:sequence select="'&amp;#x' || f:hexadecimal(string-to-codepoints($character)) || ';'"/>
  </xsl:function>

  <xsl:function name="f:hexadecimal" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="(if ($number ge 16) then f:hexadecimal($number idiv 16) else '') || substring('0123456789ABCDEF', $number mod 16 + 1, 1)"/>
  </xsl:function>

  <!-- The beginning of a line: what would make a heading, a quotation, an item, a rule, a table or a footnote of it. -->
  <xsl:function name="f:line" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="
      if (matches($line, '^([#&gt;|:]|[-+=]([-+=\s]|$))')) then '\' || $line
      else if (matches($line, '^\d{1,9}[.)]( |$)')) then replace($line, '^(\d+)', '$1\\')
      else if (matches($line, '^\[\^[^\]]+\]:')) then replace($line, '^([^:]+):', '$1\\:')
      else $line"/>
  </xsl:function>

  <!-- A heading that ends with "#" would lose it. -->
  <xsl:function name="f:heading-line" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="replace($line, '(#+)$', '\\$1')"/>
  </xsl:function>

  <xsl:function name="f:cell-line" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="replace($line, '\|', '\\|')"/>
  </xsl:function>

  <!-- An address between "<" and ">" that has passed f:safe-link, so holds neither. -->
  <xsl:function name="f:destination" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="$address ! replace(., '`', '%60') ! replace(., '\|', '%7C') ! replace(., '\*', '%2A') ! replace(., '_', '%5F') ! replace(., '&amp;', '\\&amp;') ! replace(., '‖', '%E2%80%96')"/>
  </xsl:function>

</xsl:stylesheet>
