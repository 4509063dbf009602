<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Turns as speeches of a play, each under the name of who speaks.
  Input   · sp, u, note[@type="speaker"], seg.
  Output  · sp[@who]/speaker/p; a name that the record does not print there is supplied, and so no word of it.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sp[not(speaker)]" mode="drama">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="drama"/>
      <xsl:call-template name="supplied-speaker"/>
      <xsl:apply-templates mode="drama"/>
    </xsl:copy>
  </xsl:template>

  <!-- The list's name of the one who speaks, marked as ours. -->
  <xsl:template name="supplied-speaker">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="names" as="xs:string*" select="
      tokenize(@who) ! key('by-id', substring-after(., '#'), root(current()))[1] ! f:name(.)[. ne '']"/>
    <xsl:if test="exists($names)">
      <speaker><supplied reason="not-in-source">{string-join($names, ' · ')}</supplied></speaker>
    </xsl:if>
  </xsl:template>

  <!-- Surname, or the whole name, of a person. -->
  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="name" as="element()?" select="($person/(persName | orgName | name | label))[1]"/>
    <xsl:variable name="surname" as="xs:string" select="normalize-space(string-join($name/(nameLink | surname), ' '))"/>
    <xsl:sequence select="if ($surname ne '') then $surname else normalize-space($name)"/>
  </xsl:function>

  <!-- An utterance of a transcription of speech; the note before it prints the speaker. -->
  <xsl:template match="u" mode="drama">
    <xsl:variable name="label" as="element(note)?" select="preceding-sibling::*[1][self::note[@type = 'speaker']]"/>
    <sp>
      <xsl:apply-templates select="@* except (@trans, @start, @end, @decls)" mode="drama"/>
      <xsl:choose>
        <xsl:when test="exists($label)">
          <speaker>
            <xsl:apply-templates select="$label/(@* except @type, node())" mode="drama"/>
          </speaker>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="supplied-speaker"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:for-each-group select="node()" group-adjacent="f:stands-alone(.)">
        <xsl:choose>
          <xsl:when test="current-grouping-key()">
            <xsl:apply-templates select="current-group()" mode="drama"/>
          </xsl:when>
          <xsl:when test="exists(current-group()[self::* or normalize-space()])">
            <p>
              <xsl:apply-templates select="current-group()" mode="drama"/>
            </p>
          </xsl:when>
        </xsl:choose>
      </xsl:for-each-group>
    </sp>
  </xsl:template>

  <!-- What is a paragraph of a speech, or stands between two. -->
  <xsl:function name="f:stands-alone" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[self::seg or self::p or self::list or self::table or self::stage or self::vocal or self::incident or self::kinesic or self::note or self::pb or self::lb or self::gap or self::quote])"/>
  </xsl:function>

  <xsl:template match="note[@type = 'speaker'][following-sibling::*[1][self::u]]" mode="drama"/>

  <!-- What happened while somebody spoke. -->
  <xsl:template match="vocal | incident | kinesic" mode="drama">
    <stage>
      <xsl:apply-templates select="@xml:id, @n, @who, desc/node()" mode="drama"/>
    </stage>
  </xsl:template>

  <!-- Notes of a transcript of speech that are stage directions (schemas/WORDS.md). -->
  <xsl:variable name="reported" as="xs:string+" select="
    'comment', 'narrative', 'stage', 'action', 'applause', 'laughter', 'interruption', 'time', 'vote', 'vote-ayes', 'vote-noes', 'vote-abstentions', 'quorum', 'president', 'summary'"/>

  <xsl:template match="note[@type = $reported][ancestor::u or ../u]" mode="drama">
    <stage>
      <xsl:apply-templates select="@xml:id, @n, node()" mode="drama"/>
    </stage>
  </xsl:template>

  <xsl:template match="u/seg" mode="drama">
    <p>
      <xsl:apply-templates select="@* except (@function, @subtype, @type), node()" mode="drama"/>
    </p>
  </xsl:template>

</xsl:stylesheet>
