<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The front page: what the edition is, what it holds, how it was made, who answers for it and on what terms.
  Input   · page[@kind='front']/front: statement, register, document.
  Output  · The front page's content.
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
    <xsl:for-each select="$lead"><p class="lead"><xsl:sequence select="f:statement-words(.)"/></p></xsl:for-each>
    <section aria-labelledby="front:contents">
      <h2 id="front:contents">{f:site-label('contents', ())}</h2>
      <dl class="holdings">
        <div>
          <dt><a href="documents.html">{f:label('site-documents')}</a></dt>
          <dd>{@count}{if (@from) then ' · ' || string-join(distinct-values((@from, @to)), '–') else ''}</dd>
        </div>
        <xsl:for-each select="register[@count ne '0']">
          <div><dt><a href="{@name}.html">{f:label('site-' || @name)}</a></dt><dd>{@count}</dd></div>
        </xsl:for-each>
      </dl>
    </section>
    <xsl:if test="document">
      <section aria-labelledby="front:documents">
        <h2 id="front:documents">{f:label('site-documents')}</h2>
        <xsl:call-template name="document-list"/>
      </section>
    </xsl:if>
    <xsl:call-template name="statements"/>
  </xsl:template>

  <!-- A project said in a few words opens the page; one of many words, or that not all documents have, is part of the method. -->
  <xsl:variable name="lead" as="element(statement)*" select="/page/front/statement[@key = 'project'][string-length(.) le 500][not(@documents)]"/>

  <!-- What is said of method, then of responsibility and terms. -->
  <xsl:template name="statements">
    <xsl:context-item as="element(front)" use="required"/>
    <xsl:variable name="edition-keys" as="xs:string+" select="'responsibility', 'publisher', 'licence', 'repository'"/>
    <xsl:variable name="method" as="element(statement)*" select="statement[not(@key = $edition-keys)] except $lead"/>
    <xsl:if test="exists($method)">
      <section aria-labelledby="front:method">
        <h2 id="front:method">{f:label('method')}</h2>
        <xsl:call-template name="statement-list"><xsl:with-param name="statements" select="$method"/></xsl:call-template>
      </section>
    </xsl:if>
    <section aria-labelledby="front:about">
      <h2 id="front:about">{f:label('about')}</h2>
      <xsl:call-template name="statement-list"><xsl:with-param name="statements" select="for $key in $edition-keys return statement[@key = $key]"/></xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template name="statement-list">
    <xsl:param name="statements" as="element(statement)*" required="yes"/>
    <xsl:variable name="all" as="xs:string" select="string(@count)"/>
    <dl class="method">
      <xsl:for-each-group select="$statements" group-by="string(@key)">
        <div>
          <dt>{f:label-or(current-grouping-key(), current-grouping-key())}</dt>
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
