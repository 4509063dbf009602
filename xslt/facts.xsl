<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What a site has to know of a document besides its page: what it is, who and what its registers have, who speaks.
  Input   · A TEI document of a conversation.
  Output  · JSON, as src/publish/site/facts.ts describes it. Every link in it is a safe one.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output method="json" encoding="UTF-8"/>

  <xsl:include href="shared/params.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/header.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/entries.xsl"/>
  <xsl:include href="shared/numbers.xsl"/>
  <xsl:include href="html/links.xsl"/>
  <xsl:include href="facts/entries.xsl"/>
  <xsl:include href="facts/statements.xsl"/>

  <xsl:template match="/" as="map(*)">
    <xsl:if test="empty(TEI/text)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no &quot;text&quot; in a root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <xsl:map>
      <xsl:map-entry key="'title'" select="$title"/>
      <xsl:map-entry key="'series'" select="$series"/>
      <xsl:map-entry key="'language'" select="$record-language"/>
      <xsl:map-entry key="'date'" select="if ($document-date) then f:date-value($document-date) else ''"/>
      <xsl:map-entry key="'dateWords'" select="$document-date-words"/>
      <xsl:map-entry key="'dateCertainty'" select="string($document-date/@cert)"/>
      <xsl:map-entry key="'place'" select="$document-place"/>
      <xsl:map-entry key="'participants'" select="array { $participants[@xml:id] ! f:participant(.) }"/>
      <xsl:map-entry key="'entries'" select="array { $all-entries ! f:entry(.) }"/>
      <xsl:map-entry key="'turns'" select="array { $turns ! f:turn(.) }"/>
      <xsl:map-entry key="'statements'" select="f:statements()"/>
    </xsl:map>
  </xsl:template>

</xsl:stylesheet>
