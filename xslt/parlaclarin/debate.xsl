<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The debate: turns as utterances of segments, printed labels as notes before them.
  Input   · body, sp, speaker, p, u.
  Output  · div[@type="debateSection"], note[@type="speaker"], u[@who]/seg; every id stays where its words go.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="body[not(div/@type = 'debateSection')]" mode="parla">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="parla"/>
      <div type="debateSection">
        <xsl:apply-templates mode="parla"/>
      </div>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="parla">
    <div>
      <xsl:apply-templates select="@* | node()" mode="parla"/>
    </div>
  </xsl:template>

  <!-- A label that opens its turn stands before the utterance, as the guidelines have it; one within the turn stays at its place. -->
  <xsl:template match="sp" mode="parla">
    <xsl:variable name="label" as="element(speaker)?" select="*[1][self::speaker]"/>
    <xsl:apply-templates select="$label" mode="parla"/>
    <u>
      <xsl:apply-templates select="@*, node() except $label" mode="parla"/>
    </u>
  </xsl:template>

  <xsl:template match="speaker" mode="parla">
    <note type="speaker">
      <xsl:apply-templates select="@* except @type, node()" mode="parla"/>
    </note>
  </xsl:template>

  <xsl:template match="sp/p | sp/ab | u/p" mode="parla">
    <seg>
      <xsl:apply-templates select="@* | node()" mode="parla"/>
    </seg>
  </xsl:template>

  <!-- Verse said in a turn, and words that stand in an utterance without a segment. -->
  <xsl:template match="u[not(seg)][not(p)][text()[normalize-space()]]" mode="parla">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="parla"/>
      <seg>
        <xsl:apply-templates mode="parla"/>
      </seg>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
