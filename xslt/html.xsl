<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The reading edition: one HTML page that needs nothing else, no script, no network.
  Input   · A TEI document of a conversation.
  Output  · HTML 5. What the edition adds inside the record carries data-added; the record itself data-record.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:include href="shared/params.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/header.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/entries.xsl"/>
  <xsl:include href="shared/offices.xsl"/>
  <xsl:include href="shared/numbers.xsl"/>
  <xsl:include href="shared/json.xsl"/>
  <xsl:include href="shared/citation.xsl"/>
  <xsl:include href="shared/citation/prose.xsl"/>
  <xsl:include href="shared/citation/csl.xsl"/>
  <xsl:include href="shared/citation/ris.xsl"/>
  <xsl:include href="shared/citation/bibtex.xsl"/>
  <xsl:include href="shared/navigation.xsl"/>
  <xsl:include href="shared/sharing.xsl"/>
  <xsl:include href="shared/markers.xsl"/>
  <xsl:include href="shared/unknown.xsl"/>
  <xsl:include href="html/links.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/metadata.xsl"/>
  <xsl:include href="html/facts.xsl"/>
  <xsl:include href="html/record.xsl"/>
  <xsl:include href="html/registers.xsl"/>
  <xsl:include href="html/about.xsl"/>
  <xsl:include href="html/cite.xsl"/>
  <xsl:include href="html/entries.xsl"/>
  <xsl:include href="html/unknown.xsl"/>

  <!-- The record: each element of the text has a template; nothing passes in silence. -->
  <xsl:mode name="html" on-no-match="fail"/>

  <!-- The header's prose (method, project): paragraphs, lists and links. -->
  <xsl:mode name="prose" on-no-match="text-only-copy"/>

  <xsl:template match="/">
    <xsl:if test="empty(TEI/text)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no &quot;text&quot; in a root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <xsl:call-template name="page"/>
  </xsl:template>

</xsl:stylesheet>
