<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The edition as pages of a book, from which src/publish makes EPUB, PDF and Word documents.
  Input   · A TEI document of a conversation.
  Output  · XML: book, with facts and pages; their content is that of the reading page, without namespace.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The record, its notes, the registers and the method are those of the page. -->
  <xsl:import href="html.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- A book has no popovers: names are links to the registers. -->
  <xsl:variable name="name-cards" as="xs:boolean" select="false()"/>

  <xsl:include href="book/pages.xsl"/>
  <xsl:include href="book/record.xsl"/>
  <xsl:include href="book/facts.xsl"/>

  <xsl:template match="/">
    <xsl:if test="empty(TEI/text)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no &quot;text&quot; in a root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <book title="{$title}" language="{$own-language}" record-language="{f:language-code($record-language)}">
      <xsl:call-template name="book-facts"/>
      <xsl:call-template name="book-pages"/>
    </book>
  </xsl:template>

</xsl:stylesheet>
