<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · DraCor: the conversation as a drama, for its programming interface and its networks of speakers.
  Input   · A TEI document of a conversation, memcon's or anyone's.
  Output  · TEI of a play: particDesc, sp[@who] with speaker and p; the same words, ours in supplied.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:include href="dracor/cast.xsl"/>
  <xsl:include href="dracor/turns.xsl"/>

  <!-- A play in TEI is TEI: all else stays as it is. -->
  <xsl:mode name="drama" on-no-match="shallow-copy"/>

  <!-- Persons and things, by id. -->
  <xsl:key name="by-id" match="person | personGrp | persona | org" use="@xml:id"/>

  <xsl:template match="/">
    <xsl:if test="empty(TEI/text)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no &quot;text&quot; in a root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <xsl:apply-templates select="TEI" mode="drama"/>
  </xsl:template>

  <!-- Instructions to editors and validators name other schemas. -->
  <xsl:template match="processing-instruction() | comment()" mode="drama"/>

  <!-- Networks are made of scenes: who speaks in the same div. -->
  <xsl:template match="body[sp | u]" mode="drama">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="drama"/>
      <div type="scene">
        <xsl:apply-templates mode="drama"/>
      </div>
    </xsl:copy>
  </xsl:template>

  <!-- In a scene there are no numbered divisions. -->
  <xsl:template match="div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="drama">
    <div>
      <xsl:apply-templates select="@* | node()" mode="drama"/>
    </div>
  </xsl:template>

</xsl:stylesheet>
