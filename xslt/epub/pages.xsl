<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The pages of the book: title, record, registers, about.
  Input   · What the templates of the page (html/) make of the document.
  Output  · $book: a page element for each file, its content still without namespace; f:book-page, f:serialised.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Read when the stylesheet is compiled. -->
  <xsl:variable name="book-style" static="yes" as="xs:string" select="unparsed-text('book.css')"/>

  <xsl:variable name="own-language" as="xs:string" select="$label-languages[$label-column]"/>

  <!-- Each page: its file, its title, what it is (epub:type); in $own-language but for the record. -->
  <xsl:variable name="book" as="document-node()">
    <xsl:document>
      <xsl:element name="book">
        <xsl:element name="page">
          <xsl:attribute name="file" select="'title.xhtml'"/>
          <xsl:attribute name="title" select="$title"/>
          <xsl:attribute name="type" select="'titlepage'"/>
          <xsl:call-template name="title-block"/>
        </xsl:element>
        <xsl:element name="page">
          <xsl:attribute name="file" select="'record.xhtml'"/>
          <xsl:attribute name="title" select="f:label('record-text')"/>
          <xsl:attribute name="type" select="'bodymatter'"/>
          <xsl:sequence select="$reading/*[not(@class = 'record-title')]"/>
        </xsl:element>
        <xsl:call-template name="back-pages"/>
      </xsl:element>
    </xsl:document>
  </xsl:variable>

  <xsl:template name="back-pages">
    <xsl:variable name="registers" as="element()*">
      <xsl:call-template name="registers"/>
      <xsl:call-template name="corrections"/>
    </xsl:variable>
    <xsl:if test="exists($registers)">
      <xsl:element name="page">
        <xsl:attribute name="file" select="'registers.xhtml'"/>
        <xsl:attribute name="title" select="f:label('registers')"/>
        <xsl:attribute name="type" select="'backmatter'"/>
        <xsl:sequence select="$registers"/>
      </xsl:element>
    </xsl:if>
    <xsl:element name="page">
      <xsl:attribute name="file" select="'about.xhtml'"/>
      <xsl:attribute name="title" select="f:label('about')"/>
      <xsl:attribute name="type" select="'backmatter'"/>
      <xsl:call-template name="about"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:book-page" as="element()">
    <xsl:param name="page" as="element()"/>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="{$own-language}" xml:lang="{$own-language}">
      <xsl:namespace name="epub" select="'http://www.idpf.org/2007/ops'"/>
      <head>
        <title>{$page/@title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <link rel="stylesheet" type="text/css" href="book.css"/>
      </head>
      <body epub:type="{$page/@type}">
        <xsl:apply-templates select="$page" mode="xhtml"/>
      </body>
    </html>
  </xsl:function>

  <xsl:function name="f:serialised" as="xs:string">
    <xsl:param name="page" as="element()"/>
    <xsl:sequence select="'&lt;?xml version=&quot;1.0&quot; encoding=&quot;UTF-8&quot;?&gt;&#10;' || serialize($page, map { 'method': 'xml', 'indent': false(), 'omit-xml-declaration': true() }) || '&#10;'"/>
  </xsl:function>

</xsl:stylesheet>
