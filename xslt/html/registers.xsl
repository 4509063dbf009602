<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The registers at the end: persons, places, organisations, objects, events, dates; every mention linked.
  Input   · Entries (particDesc, standOff) and the names and dates of the text.
  Output  · One section per kind that has something to show.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="register-kinds" as="xs:string+" select="'persons', 'places', 'organisations', 'objects', 'events', 'dates'"/>

  <xsl:variable name="kinds-by-element" as="map(xs:string, xs:string)" select="map {
    'person': 'persons', 'personGrp': 'persons', 'place': 'places', 'org': 'organisations', 'object': 'objects', 'event': 'events'
  }"/>

  <!-- The entries of each kind, sorted once. -->
  <xsl:variable name="entries" as="map(xs:string, element()*)">
    <xsl:map>
      <xsl:for-each-group select="$all-entries" group-by="$kinds-by-element(local-name())">
        <xsl:map-entry key="current-grouping-key()">
          <xsl:perform-sort select="current-group()">
            <xsl:sort select="f:sort-key(.)" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
          </xsl:perform-sort>
        </xsl:map-entry>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:variable name="dated" as="element()*" select="$text/descendant::date[f:date-value(.) ne '']"/>

  <xsl:function name="f:register-has" as="xs:boolean">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="
      if ($kind = 'dates') then exists($dated)
      else exists($entries($kind)) or ($kind = 'persons' and exists($unidentified))"/>
  </xsl:function>

  <xsl:template name="registers">
    <xsl:for-each select="$register-kinds[f:register-has(.)]">
      <section class="register" aria-labelledby="register:{.}">
        <h2 id="register:{.}">{f:label(.)}</h2>
        <xsl:choose>
          <xsl:when test=". = 'dates'"><xsl:call-template name="register-of-dates"/></xsl:when>
          <xsl:otherwise>
            <ul><xsl:apply-templates select="$entries(.)" mode="register"/></ul>
            <xsl:if test=". = 'persons'"><xsl:call-template name="unidentified"/></xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </section>
    </xsl:for-each>
  </xsl:template>

  <!-- Entries of the registers. -->
  <xsl:mode name="register" on-no-match="fail"/>

  <xsl:template match="person | personGrp | place | org | object | event" mode="register">
    <li id="{@xml:id}">
      <p class="entry">
        <xsl:variable name="dates" as="xs:string" select="f:entry-dates(.)"/>
        <b><xsl:choose>
          <xsl:when test="f:site-entry(.)"><a href="{f:site-entry(.)}">{f:index-name(.)}</a></xsl:when>
          <xsl:otherwise>{f:index-name(.)}</xsl:otherwise>
        </xsl:choose></b>
        <xsl:if test="$dates"> ({$dates})</xsl:if>
        <xsl:for-each select="f:entry-offices(.)">{if (position() = 1) then ', ' else '; '}{.}</xsl:for-each>
        <xsl:if test="@role"><xsl:text> </xsl:text><span class="role">({f:roles(@role)})</span></xsl:if>
        <xsl:for-each select="note | desc"><xsl:text> </xsl:text><span class="entry-note">{f:reading(.)}</span></xsl:for-each>
        <xsl:for-each select="idno | objectIdentifier/idno"><xsl:text> </xsl:text><span class="idno"><xsl:sequence select="f:link(f:authority-link(.), string-join((@type, normalize-space(.)), ' '))"/></span></xsl:for-each>
      </p>
      <xsl:call-template name="mentions">
        <xsl:with-param name="mentions" select="$mentions(@xml:id)"/>
      </xsl:call-template>
    </li>
  </xsl:template>

  <!-- The page that the site has of an entry; none where it has no such page, or there is no site. -->
  <xsl:function name="f:site-entry" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="folder" as="xs:string?" select="$kinds-by-element(local-name($entry))[. = $pages]"/>
    <xsl:sequence select="$folder ! (f:local-address($site-root) || . || '/' || encode-for-uri(($site-keys(string($entry/@xml:id)), string($entry/@xml:id))[1]) || '.html')"/>
  </xsl:function>

  <!-- What an entry is called in the site where that is not its xml:id. -->
  <xsl:variable name="site-keys" as="map(xs:string, xs:string)" select="
    let $words := tokenize($register-keys) return map:merge(for $i in 1 to count($words) idiv 2 return map { $words[2 * $i - 1]: $words[2 * $i] })"/>

  <!-- Names of persons that no register knows. -->
  <xsl:template name="unidentified">
    <xsl:if test="exists($unidentified)">
      <h3>{f:label('named-not-identified')}</h3>
      <ul>
        <xsl:for-each-group select="$unidentified" group-by="f:said-there(.)">
          <xsl:sort select="lower-case(current-grouping-key())" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
          <li>
            <p class="entry">{current-grouping-key()}</p>
            <xsl:call-template name="mentions"><xsl:with-param name="mentions" select="current-group()"/></xsl:call-template>
          </li>
        </xsl:for-each-group>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template name="register-of-dates">
    <ul>
      <xsl:for-each-group select="$dated" group-by="f:date-value(.)">
        <xsl:sort select="translate(current-grouping-key(), '~/', '')" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
        <li id="{f:date-address(current-grouping-key())}">
          <p class="entry"><b>{f:date-words(current-grouping-key())}</b></p>
          <xsl:call-template name="mentions"><xsl:with-param name="mentions" select="$mentions(f:date-address(current-grouping-key()))"/></xsl:call-template>
        </li>
      </xsl:for-each-group>
    </ul>
  </xsl:template>

</xsl:stylesheet>
