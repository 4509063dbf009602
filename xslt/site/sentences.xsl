<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The sentences in which something is mentioned, by document; each mention links to its place.
  Input   · in[@href @title @date @lang]: sentence with hit.
  Output  · A list for each document.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <!-- Entries with no more sentences than this show them at once. -->
  <xsl:variable name="few" as="xs:integer" select="12"/>

  <!-- The sentences of the context element: shown, or folded where they are many. -->
  <xsl:template name="sentences">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="summary" as="xs:string" required="yes"/>
    <xsl:choose>
      <xsl:when test="empty(in)"/>
      <xsl:otherwise>
        <details class="mentions-in">
          <xsl:if test="count(in/sentence) le $few"><xsl:attribute name="open" select="'open'"/></xsl:if>
          <summary>{$summary}</summary>
          <xsl:apply-templates select="in" mode="main"/>
        </details>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="in" mode="main">
    <div class="in">
      <xsl:if test="not(ancestor::*/@single)">
        <p class="in-document"><span class="day">{f:day-of(.)}</span><xsl:text> </xsl:text><a href="{@href}"><xsl:call-template name="record-lang"/>{@title}</a></p>
      </xsl:if>
      <xsl:if test="sentence[not(@label)]">
        <ul>
          <xsl:call-template name="record-lang"/>
          <xsl:apply-templates select="sentence[not(@label)]" mode="main"/>
        </ul>
      </xsl:if>
      <xsl:if test="sentence[@label]">
        <p class="labels">
          <xsl:text>{f:site-label('speaks', ())}</xsl:text>
          <xsl:for-each select="sentence[@label]"><xsl:text> </xsl:text><xsl:apply-templates select="hit" mode="label"/></xsl:for-each>
        </p>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- "¶12", "Turn 7", "note 3", "heading"; nothing for what stands in no such block. -->
  <xsl:function name="f:where" as="xs:string">
    <xsl:param name="sentence" as="element(sentence)"/>
    <xsl:sequence select="
      if ($sentence/@kind = 'paragraph') then '¶' || $sentence/@n
      else if ($sentence/@kind = 'text') then ''
      else string-join((f:label($sentence/@kind), $sentence/@n), ' ')"/>
  </xsl:function>

  <xsl:template match="sentence" mode="main">
    <li>
      <xsl:variable name="where" as="xs:string" select="f:where(.)"/>
      <xsl:if test="$where ne ''"><span class="where{if (string-length($where) le 6) then ' short' else ''}" lang="{$label-languages[$label-column]}">{$where}</span><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates mode="main"/>
    </li>
  </xsl:template>

  <!-- The label of a turn: its number; "Turn 7" for who does not see the row. -->
  <xsl:mode name="label" on-no-match="fail"/>

  <xsl:template match="hit" mode="label">
    <a href="{@href}" title="{.}"><xsl:if test="not(../preceding-sibling::sentence[@label])">{f:label('turn')} </xsl:if>{../@n}</a>
    <xsl:call-template name="certainty"/>
  </xsl:template>

  <xsl:template match="sentence/text()" mode="main">
    <xsl:value-of select="."/>
  </xsl:template>

  <xsl:template match="hit" mode="main">
    <a class="hit" href="{@href}">{.}</a>
    <xsl:call-template name="certainty"/>
  </xsl:template>

  <!-- A raised question mark for the eye, its meaning in words for everyone. -->
  <xsl:template name="certainty">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="@certainty">
      <xsl:variable name="words" as="xs:string" select="f:label('certainty-' || @certainty)"/>
      <span class="cert" title="{$words}" lang="{$label-languages[$label-column]}"><span aria-hidden="true">?</span><span class="vh"> ({$words})</span></span>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
