<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What a page tells search engines and those who show links to it: a description, Open Graph.
  Input   · Kind, title, description and address of a page; the parameter site-title.
  Output  · f:shared: elements for head.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:function name="f:shared" as="element()*">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="description" as="xs:string"/>
    <xsl:param name="url" as="xs:string?"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($description)"/>
    <xsl:if test="$words"><meta name="description" content="{$words}"/></xsl:if>
    <xsl:variable name="address" as="xs:string?" select="$url[matches(., '^https?://[^\s&lt;&gt;&quot;\\]+$')]"/>
    <xsl:if test="$address">
      <meta property="og:type" content="{$type}"/>
      <meta property="og:title" content="{normalize-space($title)}"/>
      <meta property="og:url" content="{$address}"/>
      <xsl:if test="$site-title"><meta property="og:site_name" content="{$site-title}"/></xsl:if>
      <xsl:if test="$words"><meta property="og:description" content="{$words}"/></xsl:if>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
