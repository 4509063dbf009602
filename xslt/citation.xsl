<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The reference of a document, for bibliographies and the programs that keep them.
  Input   · A TEI document of a conversation; the parameters style, id, url.
  Output  · Text: one item of CSL-JSON (an object), one record of RIS, one entry of BibTeX.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- csl, ris or bibtex. -->
  <xsl:param name="style" as="xs:string" select="'csl'"/>

  <xsl:include href="shared/params.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/header.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/entries.xsl"/>
  <xsl:include href="shared/offices.xsl"/>
  <xsl:include href="shared/json.xsl"/>
  <xsl:include href="shared/citation.xsl"/>
  <xsl:include href="shared/citation/prose.xsl"/>
  <xsl:include href="shared/citation/csl.xsl"/>
  <xsl:include href="shared/citation/ris.xsl"/>
  <xsl:include href="shared/citation/bibtex.xsl"/>

  <xsl:template match="/">
    <xsl:if test="empty(TEI)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <xsl:value-of select="if ($style = 'ris') then f:ris() else if ($style = 'bibtex') then f:bibtex() else f:csl()"/>
  </xsl:template>

</xsl:stylesheet>
