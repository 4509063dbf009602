<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The conversations and the dates they talk about, in the order of time: a picture, then lists with links.
  Input   · page[@kind='timeline']: timeline (rows with marks and items) or timeline-dates (the dates of one row), src/publish/site/timeline.ts.
  Output  · A static SVG, a row for each span of time; sections of the same spans.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:include href="timeline-picture.xsl"/>

  <xsl:template match="page[@kind = 'timeline']" mode="main">
    <xsl:apply-templates select="*" mode="timeline"/>
  </xsl:template>

  <xsl:template match="page[timeline-dates]" mode="title" as="xs:string">
    <xsl:sequence select="f:label('site-timeline') || ': ' || f:span-words(timeline-dates) || (' (' || timeline-dates/@part || ')')[current()/timeline-dates/@part ne '1']"/>
  </xsl:template>

  <!-- The picture's parts, and the lists'. -->
  <xsl:mode name="timeline" on-no-match="fail"/>

  <xsl:template match="timeline" mode="timeline">
    <xsl:choose>
      <xsl:when test="row">
        <p class="overview-about" id="timeline:about">{f:words('timeline-about')}</p>
        <xsl:if test="row/@y"><xsl:call-template name="timeline-picture"/></xsl:if>
        <xsl:apply-templates select="row" mode="timeline"/>
      </xsl:when>
      <xsl:otherwise><p>{f:words('timeline-none')}</p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="undated">
      <section aria-labelledby="timeline:undated">
        <h2 id="timeline:undated">{f:words('timeline-undated')}</h2>
        <ul class="timeline-items"><xsl:apply-templates select="undated" mode="timeline"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The page of a span: a year by its months, what was said and what is talked about. -->
  <xsl:template match="timeline-dates" mode="timeline">
    <p><a href="{$site-root}timeline.html#span:{@key}">{f:label('site-timeline')}</a></p>
    <xsl:if test="part">
      <nav class="jump parts" aria-label="{f:site-label('parts', ())}">
        <ul>
          <xsl:variable name="here" as="xs:string" select="@part"/>
          <xsl:for-each select="part"><li><a href="{$site-root}{@href}"><xsl:if test="@n = $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>{@n}</a></li></xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
    <xsl:if test="month">
      <figure class="timeline">
        <svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{12 * 34}" role="img" aria-labelledby="timeline:title">
          <title id="timeline:title">{f:span-words(.)}</title>
          <xsl:for-each select="month">
            <text x="2" y="{xs:integer(@y) + 20}">{substring(f:month(xs:integer(@n)), 1, 3)}</text>
            <svg class="strip" x="19%" y="{@y}" width="80%" height="34" overflow="visible">
              <line x1="0" x2="100%" y1="16" y2="16"/>
              <xsl:apply-templates select="date-mark, meeting-mark" mode="timeline"/>
            </svg>
          </xsl:for-each>
        </svg>
      </figure>
    </xsl:if>
    <xsl:call-template name="span-lists"/>
  </xsl:template>

  <!-- Conversations, dates of days and months, longer spans. -->
  <xsl:template name="span-lists">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="level" as="xs:string" select="if (self::row) then 'h3' else 'h2'"/>
    <xsl:if test="meeting">
      <xsl:element name="{$level}">{f:words('timeline-meetings')}</xsl:element>
      <ul class="timeline-items"><xsl:apply-templates select="meeting" mode="timeline"/></ul>
    </xsl:if>
    <xsl:if test="date">
      <xsl:element name="{$level}">{f:words('timeline-dates')}</xsl:element>
      <ul class="timeline-items"><xsl:apply-templates select="date" mode="timeline"/></ul>
    </xsl:if>
    <xsl:if test="span">
      <details class="timeline-spans">
        <summary>{f:words('timeline-spans')} ({count(span)})</summary>
        <ul class="timeline-items"><xsl:apply-templates select="span" mode="timeline"/></ul>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- "1960", "1930 to 1939". -->
  <xsl:function name="f:span-words" as="xs:string">
    <xsl:param name="row" as="element()"/>
    <xsl:sequence select="if ($row/@years = '1') then string($row/@first) else f:words('timeline-century', ($row/@first, string(xs:integer($row/@first) + xs:integer($row/@years) - 1)))"/>
  </xsl:function>

  <!-- The lists. -->
  <xsl:template match="row" mode="timeline">
    <section class="timeline-span" aria-labelledby="span:{@key}">
      <xsl:call-template name="years-named"/>
      <h2 id="span:{@key}">{f:span-words(.)}</h2>
      <xsl:call-template name="span-lists"/>
      <xsl:call-template name="row-page"/>
    </section>
  </xsl:template>

  <!-- A span without a conversation, whose dates are elsewhere, is a line. -->
  <xsl:template match="row[not(meeting | date | span)]" mode="timeline">
    <div class="timeline-other" id="span:{@key}">
      <xsl:call-template name="years-named"/>
      <xsl:call-template name="row-page"/>
    </div>
  </xsl:template>

  <!-- Where the cards of dates lead to. -->
  <xsl:template name="years-named">
    <xsl:context-item as="element(row)" use="required"/>
    <xsl:for-each select="tokenize(@years-named)"><span id="year:{.}"></span></xsl:for-each>
  </xsl:template>

  <xsl:template name="row-page">
    <xsl:context-item as="element(row)" use="required"/>
    <xsl:if test="@page"><p><a href="{$site-root}{@page}">{f:span-words(.)}: {f:words('timeline-dates')}{if (@dates ne '0') then ' (' || @dates || ')' else ''}</a></p></xsl:if>
  </xsl:template>

  <xsl:template match="meeting | date | span | undated" mode="timeline">
    <li>
      <xsl:if test="@value or when">
        <span class="timeline-date"><xsl:for-each select="(self::meeting, when)">{if (position() = 1) then '' else '; '}{f:date-words(@value)}<xsl:if test="@uncertain"><xsl:call-template name="uncertain"/></xsl:if></xsl:for-each></span>
      </xsl:if>
      <xsl:text> </xsl:text>
      <span class="timeline-words">
        <a href="{$site-root}{@href}"><xsl:if test="matches(@lang, '^[A-Za-z0-9-]+$')"><xsl:sequence select="f:language(@lang)"/></xsl:if>{(@sentence, @title)[1]}</a>
        <xsl:if test="@who"><xsl:text> </xsl:text><span class="timeline-source">{@who}</span></xsl:if>
        <xsl:if test="@sentence and @title"><xsl:text> </xsl:text><span class="timeline-source">{@title}</span></xsl:if>
      </span>
    </li>
  </xsl:template>

</xsl:stylesheet>
