<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What both editions say in one way: the citation, and the report of an unknown element.
  Input   · The header; an element of the text.
  Output  · f:citation, the template report-unknown.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- “Title.” Date. Series, edited by …. Publisher, year. Repository. Each part only when the header has it. -->
  <xsl:function name="f:citation" as="xs:string">
    <xsl:variable name="parts" as="xs:string*" select="
      '“' || f:with-stop($title) || '”',
      $document-date-words,
      string-join(($series, string-join($editors, ', '))[. ne ''], ', '),
      string-join(($publisher, f:year($publication-date))[. ne ''], ', '),
      string-join($holding, ', ')"/>
    <xsl:sequence select="string-join($parts[. ne ''] ! (if (ends-with(., '”')) then . else f:with-stop(.)), ' ')"/>
  </xsl:function>

  <xsl:function name="f:with-stop" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (matches($words, '[.!?]$')) then $words else $words || '.'"/>
  </xsl:function>

  <!-- Once per name: where it first stands. Stops when the caller asked for that. -->
  <xsl:template name="report-unknown">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="$unknown = 'stop' or . is key('by-name', name())[1]">
      <xsl:message error-code="e:element-unrendered" terminate="{if ($unknown = 'stop') then 'yes' else 'no'}">The stylesheets have no rule for the element "{name()}" ({count(key('by-name', name()))} in the text); its words are kept and marked.</xsl:message>
    </xsl:if>
  </xsl:template>

  <!-- The elements of the text, by name. -->
  <xsl:key name="by-name" match="text//*" use="name()"/>

</xsl:stylesheet>
