<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Formulas: MathML as browsers and e-readers set it, any other notation in its words.
  Input   · formula, and what it holds of MathML.
  Output  · span, math; a formula with anything that is no presentation of mathematics is shown as other unknown elements are.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:m="http://www.w3.org/1998/Math/MathML" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="formula" mode="html">
    <span class="formula">
      <xsl:call-template name="content"/>
    </span>
  </xsl:template>

  <xsl:template match="m:math[f:is-presentation(.)]" mode="html">
    <xsl:apply-templates select="." mode="math"/>
  </xsl:template>

  <xsl:function name="f:is-presentation" as="xs:boolean">
    <xsl:param name="math" as="element()"/>
    <xsl:sequence select="every $part in $math/descendant-or-self::* satisfies $part/self::m:* and map:contains($mathml, local-name($part))"/>
  </xsl:function>

  <!-- Attributes that set the formula; no address, no script. -->
  <xsl:template match="m:*" mode="math">
    <xsl:element name="{local-name()}">
      <xsl:for-each select="@display | @mathvariant | @stretchy | @columnspan | @rowspan | @linethickness | @accent | @accentunder | @form">
        <xsl:attribute name="{local-name()}" select="."/>
      </xsl:for-each>
      <xsl:apply-templates mode="math"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="text()" mode="math">
    <xsl:value-of select="."/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="math"/>

</xsl:stylesheet>
