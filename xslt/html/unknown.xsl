<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · TEI from elsewhere: an element that no template knows is shown in a visible frame and reported once.
  Input   · Any element of the text.
  Output  · Its words, marked with its name; a message with the rule element-unrendered.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*" mode="html" priority="-9">
    <xsl:call-template name="report-unknown"/>
    <xsl:element name="{if (f:holds-blocks(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'unknown'"/>
      <xsl:attribute name="title" select="f:label('unknown-element') || ': ' || name()"/>
      <xsl:call-template name="common"/>
      <span class="unknown-name" data-added="">&lt;{name()}&gt; </span>
      <xsl:call-template name="inside"/>
    </xsl:element>
  </xsl:template>

  <!-- White space in it may be what sets the words beside it apart. -->
  <xsl:template match="*[f:says-nothing(.)]" mode="html" priority="-8.5">
    <span class="point">
      <xsl:call-template name="common"/>
      <xsl:call-template name="inside"/>
    </span>
  </xsl:template>

</xsl:stylesheet>
