<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The picture of the timeline.
  Input   · timeline (rows with marks), src/publish/site/timeline.ts.
  Output  · A static SVG, a row for each span of time.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:template name="timeline-picture">
    <xsl:variable name="months-at" as="xs:integer?" select="row[@y][@years = '1'][1]/@y ! xs:integer(.)"/>
    <figure class="timeline">
      <svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{xs:integer(@height) + 24}" role="group" aria-labelledby="timeline:title" aria-describedby="timeline:about">
        <title id="timeline:title">{f:label('site-timeline')}</title>
        <xsl:for-each select="row[@y]">
          <xsl:variable name="top" as="xs:integer" select="xs:integer(@y) + (if ($months-at le xs:integer(@y)) then 24 else 0)"/>
          <xsl:if test="xs:integer(@y) = $months-at"><xsl:call-template name="month-names"><xsl:with-param name="top" select="$top - 6"/></xsl:call-template></xsl:if>
          <a href="{(@page ! ($site-root || .), '#span:' || @key)[1]}">
            <title>{f:words('timeline-row', (f:span-words(.), @meetings, @dates))}</title>
            <rect x="0" width="18%" y="{$top}" height="32"/>
            <text x="2" y="{$top + 20}">{@first}<xsl:if test="@years != '1'">–{substring(string(xs:integer(@first) + xs:integer(@years) - 1), 3)}</xsl:if></text>
          </a>
          <svg class="strip" x="19%" y="{$top}" width="80%" height="34" overflow="visible" aria-hidden="true">
            <line x1="0" x2="100%" y1="16" y2="16"/>
            <xsl:if test="@years = '1'"><xsl:for-each select="0 to 4"><line class="quarter" x1="{. * 25}%" x2="{. * 25}%" y1="2" y2="30"/></xsl:for-each></xsl:if>
            <xsl:apply-templates select="date-mark, meeting-mark" mode="timeline"/>
          </svg>
        </xsl:for-each>
      </svg>
    </figure>
  </xsl:template>

  <xsl:template name="month-names">
    <xsl:param name="top" as="xs:integer" required="yes"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="month-names" x="19%" y="{$top - 16}" width="80%" height="16" overflow="visible" aria-hidden="true">
      <xsl:for-each select="0 to 3"><text x="{. * 25}%" y="12">{substring(f:month(. * 3 + 1), 1, 3)}</text></xsl:for-each>
    </svg>
  </xsl:template>

  <xsl:template match="meeting-mark" mode="timeline">
    <circle xmlns="http://www.w3.org/2000/svg" class="meeting{' uncertain'[current()/@uncertain]}" cx="{number(@x) + number(@width) div 2}%" cy="10" r="{min((4 + xs:integer(@count), 8))}"><xsl:call-template name="mark-title"/></circle>
  </xsl:template>

  <xsl:template match="date-mark[@size = 'day']" mode="timeline">
    <rect xmlns="http://www.w3.org/2000/svg" class="day{' uncertain'[current()/@uncertain]}" x="{@x}%" y="20" width="2" height="{min((4 + xs:integer(@count), 10))}"><xsl:call-template name="mark-title"/></rect>
  </xsl:template>

  <xsl:template match="date-mark" mode="timeline">
    <rect xmlns="http://www.w3.org/2000/svg" class="{@size}{' uncertain'[current()/@uncertain]}" x="{@x}%" y="{(if (@size = 'months') then 20 else 27) + (if (@uncertain) then 3 else 0)}" width="{@width}%" height="2"><xsl:call-template name="mark-title"/></rect>
  </xsl:template>

  <xsl:template name="mark-title">
    <title xmlns="http://www.w3.org/2000/svg">{f:date-words(@value)}{(' (' || f:label('certainty-unknown') || ')')[current()/@uncertain]}{(' · ' || @count || ' ×')[current()/@count != '1']}</title>
  </xsl:template>

</xsl:stylesheet>
