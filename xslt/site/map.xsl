<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · A map of places: a picture within the page, drawn when the site was made; nothing is fetched.
  Input   · map: land, borders, spot.
  Output  · figure with SVG; the register's table beside it says the same in words.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:template match="map" mode="main">
    <figure class="map">
      <svg viewBox="0 0 {@width} {@height}" role="group" aria-label="{f:site-label('map', string(count(spot)))}">
        <path class="land" d="{land/@d}" aria-hidden="true"/>
        <xsl:if test="borders/@d"><path class="borders" d="{borders/@d}" aria-hidden="true"/></xsl:if>
        <xsl:for-each select="spot">
          <a href="{@href}" aria-label="{@name} ({@mentions})">
            <circle cx="{@x}" cy="{@y}" r="{@r}"><title>{@name} ({@mentions})</title></circle>
            <xsl:if test="@name-x"><text class="{@name-side}" x="{@name-x}" y="{@y}" dy="4">{@name}</text></xsl:if>
            <xsl:if test="@small-x"><text class="small {@small-side}" x="{@small-x}" y="{@y}" dy="8">{@name}</text></xsl:if>
          </a>
        </xsl:for-each>
      </svg>
      <figcaption>{f:site-label('map-caption', string(count(spot)))}<xsl:if test="@without != '0'">{' ' || f:site-label('map-without', @without)}</xsl:if></figcaption>
    </figure>
  </xsl:template>

</xsl:stylesheet>
