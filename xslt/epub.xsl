<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The edition as a book (EPUB 3): the content of its files.
  Input   · A TEI document of a conversation; the identifier of the book.
  Output  · JSON: one object, the text of each file by its path in the archive.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The record, its notes, the registers and the method are those of the page; a second pass makes pages of a book of them. -->
  <xsl:import href="html.xsl"/>

  <xsl:output method="json" encoding="UTF-8" indent="no"/>

  <!-- The identifier of the book, which its caller derives from the document: a URI. -->
  <xsl:param name="book-id" as="xs:string" select="'urn:uuid:00000000-0000-5000-8000-000000000000'"/>

  <!-- A book has no popovers: names are links to the registers. -->
  <xsl:variable name="name-cards" as="xs:boolean" select="false()"/>

  <xsl:include href="epub/pages.xsl"/>
  <xsl:include href="epub/record.xsl"/>
  <xsl:include href="epub/xhtml.xsl"/>
  <xsl:include href="epub/content-models.xsl"/>
  <xsl:include href="epub/links.xsl"/>
  <xsl:include href="epub/navigation.xsl"/>
  <xsl:include href="epub/package.xsl"/>

  <!-- Pages of the reading edition to XHTML. -->
  <xsl:mode name="xhtml" on-no-match="shallow-skip"/>

  <!-- The contents: sections and turns of the record. -->
  <xsl:mode name="contents" on-no-match="shallow-skip"/>

  <xsl:template match="/" as="map(xs:string, xs:string)">
    <xsl:if test="empty(TEI/text)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no &quot;text&quot; in a root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <xsl:map>
      <xsl:for-each select="$book/*/*">
        <xsl:map-entry key="'EPUB/' || @file" select="f:serialised(f:book-page(.))"/>
      </xsl:for-each>
      <xsl:map-entry key="'EPUB/nav.xhtml'" select="f:serialised(f:navigation-page())"/>
      <xsl:map-entry key="'EPUB/package.opf'" select="f:serialised(f:package())"/>
      <xsl:map-entry key="'EPUB/book.css'" select="$book-style"/>
    </xsl:map>
  </xsl:template>

</xsl:stylesheet>
