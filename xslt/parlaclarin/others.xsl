<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Elements that Parla-CLARIN has not: their words stay, and @type says what they were.
  Input   · Any element of TEI, or of another vocabulary.
  Output  · ab for a block, seg for words in a line, name for the name of an event; in the header, nothing.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*" mode="parla" priority="-2">
    <xsl:choose>
      <xsl:when test="f:is-foreign(.)">
        <xsl:apply-templates select="." mode="foreign"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy copy-namespaces="no">
          <xsl:apply-templates select="@* | node()" mode="parla"/>
        </xsl:copy>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="foreign">
    <seg type="{local-name()}">
      <xsl:call-template name="as-before"/>
    </seg>
  </xsl:template>

  <!-- Between blocks it is one; behind a division only another may stand. -->
  <xsl:template match="(body | div | front | back | div1 | div2 | div3 | div4 | div5 | div6 | div7)/*" mode="foreign" priority="1">
    <xsl:variable name="block" as="element(ab)">
      <ab type="{local-name()}">
        <xsl:call-template name="as-before"/>
      </ab>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="preceding-sibling::*[matches(local-name(), '^div[1-7]?$')]">
        <div>
          <xsl:sequence select="$block"/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$block"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="teiHeader//* | standOff//*" mode="foreign" priority="2"/>

  <xsl:template match="standOff[not(*)]" mode="parla"/>

  <xsl:template match="eventName" mode="parla">
    <name type="event">
      <xsl:apply-templates select="@* except @type, node()" mode="parla"/>
    </name>
  </xsl:template>

  <xsl:template match="event/eventName" mode="parla" priority="1">
    <label>
      <xsl:call-template name="as-before"/>
    </label>
  </xsl:template>

  <!-- A heading behind what is now an ab could not stand there. -->
  <xsl:template match="(body | div)/head[preceding-sibling::*[f:is-foreign(.)]]" mode="parla">
    <ab type="head">
      <xsl:call-template name="as-before"/>
    </ab>
  </xsl:template>

  <!-- Neither paragraph nor heading stands in an ab or a seg. -->
  <xsl:template match="(p | head)[f:is-foreign(..)][not(matches(local-name(..), '^div[1-7]$'))]" mode="parla" priority="1">
    <seg type="{local-name()}">
      <xsl:call-template name="as-before"/>
    </seg>
  </xsl:template>

  <!-- The attributes that every element may have, and what is within. -->
  <xsl:template name="as-before">
    <xsl:context-item as="element()" use="required"/>
    <xsl:copy-of select="@xml:id, @xml:lang, @n, @rend, @ana, @corresp, @cert, @resp"/>
    <xsl:apply-templates mode="parla"/>
  </xsl:template>

</xsl:stylesheet>
