<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · How to cite the edition.
  Input   · The header.
  Output  · f:citation.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- “Title.” Date. Series, edited by …. Publisher, year. Repository. Each part only when the header has it. -->
  <xsl:function name="f:citation" as="xs:string">
    <xsl:variable name="parts" as="xs:string*" select="
      '“' || f:with-stop($title) || '”',
      $document-date-words,
      string-join(($series, string-join($editors[. ne $publisher], ', '))[. ne ''], ', '),
      string-join(($publisher, f:year($publication-date))[. ne ''], ', '),
      string-join($holding, ', ')"/>
    <xsl:sequence select="string-join($parts[. ne ''] ! (if (ends-with(., '”')) then . else f:with-stop(.)), ' ')"/>
  </xsl:function>

  <xsl:function name="f:with-stop" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (matches($words, '[.!?]$')) then $words else $words || '.'"/>
  </xsl:function>

</xsl:stylesheet>
