<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The front page: what the edition is and holds; the page about it: how it is read, how it was made, who answers for it.
  Input   · page[@kind='front']/front: statement, register, series, group; page[@kind='about']/about: statement.
  Output  · The content of both.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:template match="page[@kind = 'front']" mode="title" as="xs:string">
    <xsl:sequence select="$site-title"/>
  </xsl:template>

  <xsl:template match="page[@kind = 'front']" mode="main">
    <xsl:apply-templates select="front" mode="main"/>
  </xsl:template>

  <xsl:template match="front" mode="main">
    <xsl:choose>
      <xsl:when test="@description"><p class="lead">{@description}</p></xsl:when>
      <xsl:otherwise><xsl:for-each select="f:lead(.)"><p class="lead"><xsl:sequence select="f:statement-words(.)"/></p></xsl:for-each></xsl:otherwise>
    </xsl:choose>
    <p class="ways"><a href="search.html">{f:site-label('search-all', ())}</a> · <a href="about.html">{f:label('site-about')}</a></p>
    <section aria-labelledby="front:contents">
      <h2 id="front:contents">{f:site-label('contents', ())}</h2>
      <dl class="holdings">
        <div>
          <dt><a href="documents.html">{f:label('site-documents')}</a></dt>
          <dd>{@count}{if (@from) then ' · ' || string-join(distinct-values((@from, @to)), '–') else ''}</dd>
        </div>
        <xsl:for-each select="register">
          <div><dt><a href="{@name}.html">{f:label('site-' || @name)}</a></dt><dd>{@count}</dd></div>
        </xsl:for-each>
      </dl>
    </section>
    <xsl:if test="series">
      <section aria-labelledby="front:series">
        <h2 id="front:series">{f:site-label('series', ())}</h2>
        <ul class="groups"><xsl:for-each select="series"><li><a href="documents-by-series.html">{@title}</a> <span class="count">{@count}</span></li></xsl:for-each></ul>
      </section>
    </xsl:if>
    <section aria-labelledby="front:documents">
      <h2 id="front:documents">{f:label('site-documents')}</h2>
      <xsl:if test="group[@href]">
        <ul class="groups"><xsl:for-each select="group"><li><a href="{@href}">{f:group-title(.)}</a> <span class="count">{@count}</span></li></xsl:for-each></ul>
      </xsl:if>
      <xsl:for-each select="group[not(@href)]">
        <h3>{f:group-title(.)}</h3>
        <xsl:call-template name="document-list"/>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- A project said in a few words opens the page; one of many words, or that not all documents have, is part of the method. -->
  <xsl:function name="f:lead" as="element(statement)*">
    <xsl:param name="page" as="element()"/>
    <xsl:sequence select="$page/statement[@key = 'project'][string-length(.) le 500][not(@documents)]"/>
  </xsl:function>

  <!-- The page about the edition: how to read it, how it was made, who answers for it. -->
  <xsl:template match="page[@kind = 'about']" mode="main">
    <xsl:apply-templates select="about" mode="main"/>
  </xsl:template>

  <xsl:variable name="edition-keys" as="xs:string+" select="'responsibility', 'publisher', 'licence', 'repository'"/>

  <xsl:template match="about" mode="main">
    <xsl:for-each select="f:lead(.)"><p class="lead"><xsl:sequence select="f:statement-words(.)"/></p></xsl:for-each>
    <section aria-labelledby="about:reading">
      <h2 id="about:reading">{f:site-label('about-reading', ())}</h2>
      <xsl:for-each select="'about-words', 'about-names', 'about-certainty', 'about-views', 'about-citing'"><p>{f:site-label(., ())}</p></xsl:for-each>
      <dl class="key">
        <xsl:for-each select="('corr', 'said', 'pb', 'cert')"><div><dt>{map { 'corr': '[ ]', 'said': '‘ ’', 'pb': '|', 'cert': '?' }(.)}</dt><dd>{f:label('key-' || .)}</dd></div></xsl:for-each>
      </dl>
    </section>
    <xsl:variable name="method" as="element(statement)*" select="statement[not(@key = $edition-keys)] except f:lead(.)"/>
    <xsl:if test="exists($method)">
      <section aria-labelledby="about:method">
        <h2 id="about:method">{f:site-label('about-method', ())}</h2>
        <xsl:call-template name="statement-list"><xsl:with-param name="statements" select="$method"/></xsl:call-template>
        <p class="small">{f:site-label('about-tei', ())}</p>
      </section>
    </xsl:if>
    <xsl:if test="statement[@key = $edition-keys]">
      <section aria-labelledby="about:edition">
        <h2 id="about:edition">{f:site-label('about-terms', ())}</h2>
        <xsl:call-template name="statement-list"><xsl:with-param name="statements" select="for $key in $edition-keys return statement[@key = $key]"/></xsl:call-template>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="statement-list">
    <xsl:param name="statements" as="element(statement)*" required="yes"/>
    <xsl:variable name="all" as="xs:string" select="string(@count)"/>
    <dl class="method">
      <xsl:for-each-group select="$statements" group-by="string(@key)">
        <div>
          <dt>{f:statement-title(current-grouping-key())}</dt>
          <xsl:for-each select="current-group()">
            <dd>
              <xsl:sequence select="f:statement-words(.)"/>
              <xsl:if test="@documents"><xsl:text> </xsl:text><span class="role">({f:site-label('in-documents', (@documents, $all))})</span></xsl:if>
            </dd>
          </xsl:for-each>
        </div>
      </xsl:for-each-group>
    </dl>
  </xsl:template>

  <xsl:function name="f:statement-title" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="if (map:contains($site-labels, 'method-' || $key)) then f:site-label('method-' || $key, ()) else f:label-or($key, $key)" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- A short statement with a link is the link; a long one has it at its end. -->
  <xsl:function name="f:statement-words" as="node()+">
    <xsl:param name="statement" as="element(statement)"/>
    <xsl:variable name="link" as="xs:string?" select="f:safe-link($statement/@href)"/>
    <xsl:choose>
      <xsl:when test="empty($link)"><xsl:text>{$statement}</xsl:text></xsl:when>
      <xsl:when test="string-length($statement) le 80"><a href="{$link}">{$statement}</a></xsl:when>
      <xsl:otherwise><xsl:text>{$statement} </xsl:text><a href="{$link}">{$link}</a></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
