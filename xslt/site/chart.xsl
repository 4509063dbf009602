<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · How often somebody speaks and is spoken of, over the years.
  Input   · chart (bars with turns and mentions), src/publish/site/entity-pages.ts.
  Output  · A static SVG, and the same in words.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <!-- Turns upwards, mentions downwards, over the years; the same in words for who does not see it. -->
  <xsl:template match="chart" mode="main">
    <xsl:variable name="most" as="xs:integer" select="xs:integer(@most)"/>
    <xsl:variable name="width" as="xs:double" select="100 div count(bar)"/>
    <xsl:variable name="every" as="xs:integer" select="max((1, xs:integer(ceiling(count(bar) div 8))))"/>
    <xsl:variable name="turns" as="xs:boolean" select="bar/@turns != '0'"/>
    <xsl:variable name="middle" as="xs:integer" select="if ($turns) then 46 else 4"/>
    <figure class="chart">
      <svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{$middle + 68}" role="img" aria-labelledby="chart:words">
        <title id="chart:words">{f:site-label('chart', ())} {string-join(bar[@turns != '0' or @mentions != '0'] ! f:site-label('chart-bar', (@label, @turns, @mentions)), '; ')}</title>
        <line x1="0" x2="100%" y1="{$middle}" y2="{$middle}"/>
        <xsl:for-each select="bar">
          <xsl:variable name="x" as="xs:double" select="round((position() - 1) * $width + $width * .15, 2)"/>
          <xsl:variable name="w" as="xs:double" select="round($width * .7, 2)"/>
          <xsl:variable name="up" as="xs:double" select="f:bar(@turns, $most)"/>
          <xsl:variable name="down" as="xs:double" select="f:bar(@mentions, $most)"/>
          <xsl:if test="$up gt 0"><rect class="turns" x="{$x}%" width="{$w}%" y="{$middle - $up}" height="{$up}"/></xsl:if>
          <xsl:if test="$down gt 0"><rect class="mentions" x="{$x}%" width="{$w}%" y="{$middle + 1}" height="{$down}"/></xsl:if>
          <xsl:if test="(position() - 1) mod $every = 0"><text x="{round(($x + $w div 2), 2)}%" y="{$middle + 62}" text-anchor="middle">{@label}</text></xsl:if>
        </xsl:for-each>
      </svg>
      <figcaption class="small">
        <xsl:if test="$turns"><span class="sign turns"></span> {f:site-label('column-turns', ())} </xsl:if>
        <span class="sign mentions"></span> {f:site-label('column-mentions', ())}{if (@step = '10') then ' · ' || f:site-label('chart-decades', ()) else ''}
      </figcaption>
    </figure>
  </xsl:template>

  <!-- The height of a bar: what is there at all can be seen. -->
  <xsl:function name="f:bar" as="xs:double">
    <xsl:param name="count" as="xs:string"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:sequence select="if ($count = '0') then 0 else max((2, round(42 * xs:integer($count) div $most, 1)))"/>
  </xsl:function>

</xsl:stylesheet>
