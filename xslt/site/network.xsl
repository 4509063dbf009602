<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The picture of who speaks to whom and who is spoken of, and the table of the same.
  Input   · page[@kind='network']/network: rows and curves with their places (src/publish/site/network.ts), persons with their links.
  Output  · A static SVG: names in the middle keep their size, the curves at both sides take what room there is; a table of everything.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:svg="http://www.w3.org/2000/svg" xmlns:f="urn:memcon:functions">

  <xsl:template match="page[@kind = 'network']" mode="main">
    <xsl:apply-templates select="network" mode="network"/>
  </xsl:template>

  <!-- The picture's parts, and the table's. -->
  <xsl:mode name="network" on-no-match="fail"/>

  <xsl:template match="network[not(person)]" mode="network">
    <p>{f:words('network-none')}</p>
  </xsl:template>

  <xsl:template match="network" mode="network">
    <p class="overview-about" id="network:about">{f:words('network-about')}</p>
    <xsl:apply-templates select="picture" mode="network"/>
    <h2 id="network:table">{f:words('network-table')}</h2>
    <p class="small">{f:words('network-table-about')} {f:words('network-exchanges')}</p>
    <section class="scroll" aria-labelledby="network:table" tabindex="0">
      <table class="network-table">
        <thead>
          <tr>
            <xsl:for-each select="'person', 'turns', 'with', 'of', 'by'">
              <th scope="col">{f:words('network-' || .)}</th>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody><xsl:apply-templates select="person" mode="network"/></tbody>
      </table>
    </section>
  </xsl:template>

  <xsl:template match="picture" mode="network">
    <figure class="network">
      <div class="network-sides" aria-hidden="true"><span>{f:words('network-with')}</span><span>{f:words('network-of')} →</span></div>
      <svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{@height}" role="group" aria-labelledby="network:title" aria-describedby="network:about">
        <title id="network:title">{f:label('site-network')}</title>
        <xsl:apply-templates select="exchanges, mentions, arrival, row" mode="network"/>
      </svg>
      <figcaption class="small">
        <xsl:variable name="counts" as="xs:string*" select="../(@persons, @exchanges, @mentions) ! tokenize(., '/')"/>
        <p>{f:words(if (every $i in (1, 3, 5) satisfies $counts[$i] = $counts[$i + 1]) then 'network-all' else 'network-shown', $counts)}</p>
        <p>{f:words('network-dashed')} {f:words('network-point')}</p>
      </figcaption>
    </figure>
  </xsl:template>

  <!-- Curves are drawn in a space of their own that is stretched sideways; lines keep their breadth. -->
  <xsl:template match="exchanges | mentions" mode="network">
    <xsl:variable name="left" as="xs:boolean" select="exists(self::exchanges)"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="{local-name()}" x="{if ($left) then '0' else '76%'}" width="24%" height="{../@height}"
      viewBox="0 0 100 {../@height}" preserveAspectRatio="none" aria-hidden="true">
      <xsl:for-each select="arc">
        <path class="arc n{@a} n{@b}{' uncertain'[current()/@uncertain]}" d="{@d}" stroke-width="{@width}">
          <title>{f:words(if ($left) then 'network-arc-with' else 'network-arc-of', (@from, @to, @times, @documents))}</title>
        </path>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <xsl:template match="arrival" mode="network">
    <svg xmlns="http://www.w3.org/2000/svg" class="arrival" x="76%" y="{number(@y) + 5}" overflow="visible" aria-hidden="true"><path d="M-6 0l8-4v8z"/></svg>
  </xsl:template>

  <xsl:template match="row" mode="network">
    <a xmlns="http://www.w3.org/2000/svg" class="n{@n}" href="{$site-root}{@href}">
      <title>{f:words('network-row', (@name, @turns, @spoken-of))}</title>
      <rect x="24%" width="52%" y="{number(@y) - 12}" height="24"/>
      <xsl:if test="@radius"><circle cx="24%" cy="{@y}" r="{@radius}"/></xsl:if>
      <svg x="24%" y="{number(@y) + 4}" overflow="visible"><text x="12">{@short}<xsl:if test="@turns != '0'"><tspan class="count" dx="7" aria-hidden="true">{@turns}</tspan></xsl:if></text></svg>
      <xsl:if test="@spoken-of != '0'"><svg x="76%" y="{number(@y) + 4}" overflow="visible"><text class="count" x="-12" text-anchor="end" aria-hidden="true">{@spoken-of}</text></svg></xsl:if>
    </a>
  </xsl:template>

  <xsl:template match="person" mode="network">
    <tr>
      <th scope="row"><a href="{$site-root}{@href}">{@name}</a></th>
      <td class="count" data-head="{f:words('network-turns')}">{@turns}</td>
      <xsl:variable name="person" as="element()" select="."/>
      <xsl:for-each select="'with', 'of', 'by'">
        <xsl:variable name="kind" as="xs:string" select="."/>
        <td>
          <xsl:if test="$person/*[local-name() = $kind]"><xsl:attribute name="data-head" select="f:words('network-' || $kind)"/></xsl:if>
          <xsl:call-template name="ties"><xsl:with-param name="ties" select="$person/*[local-name() = $kind]"/></xsl:call-template>
        </td>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <!-- "Herter, Christian A. 12; Nixon, Richard M. 3". -->
  <xsl:template name="ties">
    <xsl:param name="ties" as="element()*" required="yes"/>
    <xsl:for-each select="$ties">
      <xsl:text>{if (position() = 1) then '' else '; '}{@name} </xsl:text>
      <b>{@times}</b>
      <xsl:if test="@uncertain"><xsl:call-template name="uncertain"/></xsl:if>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
