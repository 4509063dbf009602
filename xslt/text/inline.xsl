<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Words inside a block, as the record has them.
  Input   · Inline elements and text.
  Output  · Text nodes, in mode words; U+2028 for a hard line break.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="text()" mode="words">
    <xsl:value-of select="if ($cut-words and preceding-sibling::node()[1][self::lb or self::pb or self::cb][@break = 'no']) then replace(., '^\s+', '') else ."/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="words"/>

  <xsl:template match="lb" mode="words">
    <xsl:text>&#x2028;</xsl:text>
  </xsl:template>

  <!-- Without words: seams, anchors, notes (they follow the record). -->
  <xsl:template match="lb[@break = 'no'] | pb | cb | gb | milestone | anchor | space | handShift | shift | substJoin | ptr | graphic | media | binaryObject | figDesc | figure/desc | event/desc | index | note" mode="words"/>

  <!-- What happened while somebody spoke, in the editors' words: ⟦laughter⟧. -->
  <xsl:template match="vocal | incident | kinesic | pause" mode="words">
    <xsl:variable name="told" as="xs:string" select="translate(f:told(.), '⟦⟧', '()')"/>
    <xsl:value-of select="if ($told eq '') then '' else '⟦' || $told || '⟧'"/>
  </xsl:template>

  <xsl:template match="note//note" mode="words" priority="1">
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="words"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- The record's reading. The corrections are listed after the record. -->
  <xsl:template match="choice" mode="words">
    <xsl:apply-templates select="if (f:original(.)) then f:original(.) else *[1]" mode="words"/>
  </xsl:template>

  <xsl:template match="app | rdgGrp" mode="words">
    <xsl:apply-templates select="(lem, rdg | rdgGrp)[1]" mode="words"/>
  </xsl:template>

  <xsl:template match="gap" mode="words">
    <xsl:text>[…]</xsl:text>
  </xsl:template>

  <!-- The record's own bracketed words explain this gap. -->
  <xsl:template match="gap[following-sibling::node()[not(self::text()[not(normalize-space())])][1][self::seg[@type = ('redaction', 'omission')]]]" mode="words"/>

  <xsl:template match="supplied | unclear" mode="words">
    <xsl:text>[</xsl:text>
    <xsl:apply-templates mode="words"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <!-- The marker of a note is raised: treaty¹, not treaty1. -->
  <xsl:template match="ref[f:is-marker(.) or f:is-mark(.)]" mode="words" priority="1">
    <xsl:value-of select="translate(normalize-space(f:words(node())), '0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹')"/>
  </xsl:template>

  <!-- Elements that change nothing in plain text. -->
  <xsl:template match="persName | rs | placeName | orgName | objectName | eventName | name | roleName | forename | surname | addName | genName | nameLink
    | settlement | country | region | district | geogName | email | affiliation | date | time | said | quote | q | soCalled | mentioned | term | gloss | foreign
    | num | measure | bibl | label | distinct | s | w | pc | c | ident | idno | seg | hi | emph | title | code | ref | stage | fw | sic | corr | orig | reg | abbr | expan
    | ex | am | lem | rdg | subst | damage | surplus | retrace | add | del" mode="words">
    <xsl:choose>
      <xsl:when test="*"><xsl:apply-templates mode="words"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Blocks inside words (a list in a phrase of another project) are words with spaces round them. -->
  <xsl:template match="p | ab | head | list | item | table | row | cell | lg | l | figure | speaker | sp | docDate | docAuthor | docImprint" mode="words">
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="words"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- Blocks of rarer kinds likewise. TEI from elsewhere: words stay, the element is reported. -->
  <xsl:template match="*" mode="words" priority="-9">
    <xsl:if test="not(map:contains($plain-elements, local-name()) or map:contains($kinds, local-name()))"><xsl:call-template name="report-unknown"/></xsl:if>
    <xsl:if test="f:is-rare-block(.)"><xsl:text> </xsl:text></xsl:if>
    <xsl:apply-templates mode="words"/>
    <xsl:if test="f:is-rare-block(.)"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

</xsl:stylesheet>
