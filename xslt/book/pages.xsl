<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The pages of the book: title, record, registers, about.
  Input   · What the templates of the page (html/) make of the document.
  Output  · A page element for each: its name, its title, what it is (epub:type).
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="own-language" as="xs:string" select="$label-languages[$label-column]"/>

  <xsl:template name="book-pages">
    <page name="title" title="{$title}" type="titlepage">
      <xsl:call-template name="title-block"/>
    </page>
    <page name="record" title="{f:label('record-text')}" type="bodymatter" lang="{$record-language}">
      <xsl:sequence select="f:language($record-language)[name() = 'dir']"/>
      <xsl:sequence select="$reading/*[not(@class = 'record-title')]"/>
    </page>
    <xsl:variable name="registers" as="element()*">
      <xsl:call-template name="registers"/>
      <xsl:call-template name="corrections"/>
    </xsl:variable>
    <xsl:if test="exists($registers)">
      <page name="registers" title="{f:label('registers')}" type="backmatter">
        <xsl:sequence select="$registers"/>
      </page>
    </xsl:if>
    <page name="about" title="{f:label('about')}" type="backmatter">
      <xsl:call-template name="about"/>
    </page>
  </xsl:template>

</xsl:stylesheet>
