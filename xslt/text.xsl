<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The plain-text edition, wrapped at 72 columns: the record between two rules, what we say of it outside.
  Input   · A TEI document of a conversation.
  Output  · Text. A turn begins at the margin and is indented after; no word of ours stands inside the record.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:include href="shared/params.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/header.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/entries.xsl"/>
  <xsl:include href="shared/offices.xsl"/>
  <xsl:include href="shared/numbers.xsl"/>
  <xsl:include href="shared/citation.xsl"/>
  <xsl:include href="shared/citation/prose.xsl"/>
  <xsl:include href="shared/markers.xsl"/>
  <xsl:include href="shared/unknown.xsl"/>
  <xsl:include href="shared/tables.xsl"/>
  <xsl:include href="text/wrap.xsl"/>
  <xsl:include href="text/apparatus.xsl"/>
  <xsl:include href="text/kinds.xsl"/>
  <xsl:include href="text/blocks.xsl"/>
  <xsl:include href="text/rows.xsl"/>
  <xsl:include href="text/inline.xsl"/>

  <!-- Blocks of the record: each ends with an empty line. -->
  <xsl:mode name="text" on-no-match="fail"/>

  <!-- Words inside a block: strings, with a mark for a hard line break. -->
  <xsl:mode name="words" on-no-match="fail"/>

  <!-- The rules that bound the record (72 "=") and its notes (72 "-"). -->
  <xsl:variable name="rule" as="xs:string" select="string-join((1 to $width) ! '=')"/>
  <xsl:variable name="note-rule" as="xs:string" select="string-join((1 to $width) ! '-')"/>

  <xsl:template match="/">
    <xsl:if test="empty(TEI/text)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no &quot;text&quot; in a root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <xsl:variable name="record" as="text()*">
      <xsl:apply-templates select="TEI/text" mode="text"/>
    </xsl:variable>
    <xsl:call-template name="heading"/>
    <xsl:value-of select="$rule || '&#10;&#10;' || string-join($record)"/>
    <xsl:call-template name="notes"/>
    <xsl:value-of select="$rule || '&#10;&#10;'"/>
    <xsl:call-template name="colophon"/>
  </xsl:template>

</xsl:stylesheet>
