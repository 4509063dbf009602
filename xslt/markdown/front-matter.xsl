<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The title block: what a document is, as YAML front matter with the keys that memcon reads.
  Input   · The header (shared/header.xsl).
  Output  · The template front-matter.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="front-matter">
    <xsl:variable name="date" as="xs:string" select="if (exists($document-date)) then f:date-value($document-date) else ''"/>
    <xsl:text>---&#10;</xsl:text>
    <xsl:text># memcon: {f:label('made-from')}&#10;</xsl:text>
    <xsl:sequence select="f:entry('title', $title)"/>
    <xsl:sequence select="f:entry('date', $date[. castable as xs:date or . castable as xs:gYearMonth or . castable as xs:gYear][matches(., '^\d{4}[-\d]*$')])"/>
    <xsl:sequence select="f:entry('place', $document-place)"/>
    <xsl:sequence select="f:entry('language', $record-language)"/>
    <xsl:sequence select="f:entry('idno', ($manuscript/msIdentifier/idno ! f:reading(.))[1])"/>
    <xsl:call-template name="repository"/>
    <xsl:sequence select="f:entry('note', string-join(f:remarks() ! f:with-stop(.), ' '))"/>
    <xsl:text>---&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="repository">
    <xsl:variable name="identifier" as="element()?" select="$manuscript/msIdentifier[1]"/>
    <xsl:variable name="name" as="xs:string?" select="($identifier/(repository, institution) ! f:reading(.))[. ne ''][1]"/>
    <xsl:if test="$name">
      <xsl:text>repository:&#10;</xsl:text>
      <xsl:sequence select="f:entry('  name', $name)"/>
      <xsl:for-each select="'settlement', 'country', 'collection'">
        <xsl:variable name="key" as="xs:string" select="."/>
        <xsl:sequence select="f:entry('  ' || $key, ($identifier/*[local-name() eq $key] ! f:reading(.))[1])"/>
      </xsl:for-each>
      <xsl:sequence select="f:entry('  url', $holding-link)"/>
    </xsl:if>
  </xsl:template>

  <!-- What the header remarks, who answers for the edition, on which terms, how to cite it. -->
  <xsl:function name="f:remarks" as="xs:string*">
    <xsl:variable name="terms" as="xs:string" select="string-join(($licence-words, string($licence/@target)[. ne $licence-words])[. ne ''], ' ')"/>
    <xsl:sequence select="
      $remarks,
      string-join($senders ! f:reading(.), ', ')[. ne ''] ! (f:label('letter-from') || ': ' || .),
      string-join($receivers ! f:reading(.), ', ')[. ne ''] ! (f:label('letter-to') || ': ' || .),
      string-join($responsibilities ! f:responsibility-words(.), '; ')[. ne ''] ! (f:label('responsibility') || ': ' || .),
      $terms[. ne ''] ! (f:label('licence') || ': ' || .),
      f:label('cite') || ': ' || f:citation()"/>
  </xsl:function>

  <!-- One line, its value in quotation marks: no value can be taken for YAML. Nothing without a value. -->
  <xsl:function name="f:entry" as="text()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="line" as="xs:string" select="normalize-space(replace($value, '[&#x85;&#x2028;&#x2029;&#xFEFF;&#x7F;-&#x9F;]', ' '))"/>
    <xsl:if test="$line">
      <xsl:value-of select="$key || ': &quot;' || replace($line, '([\\&quot;])', '\\$1') || '&quot;&#10;'"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
