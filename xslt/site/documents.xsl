<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The list of documents, in three orders: each a page, so that sorting needs no script.
  Input   · page[@kind='documents']/documents[@order]: order, group with document.
  Output  · A list for each year, letter or person, and links to all of these.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:template match="page[@kind = 'documents']" mode="scripts">
    <script src="{$site-root}assets/lists.js" defer="defer"></script>
  </xsl:template>

  <xsl:template match="page[@kind = 'documents']" mode="main">
    <xsl:variable name="list" as="element(documents)" select="documents"/>
    <p class="lead">{f:counted-label('documents', documents/@count)}</p>
    <nav class="order" aria-label="{f:site-label('order', ())}">
      <span aria-hidden="true">{f:site-label('order', ())}</span>
      <ul>
        <xsl:for-each select="documents/order">
          <li>
            <a href="{@href}">
              <xsl:if test="@name = $list/@order"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
              <xsl:text>{f:site-label('by-' || @name, ())}</xsl:text>
            </a>
          </li>
        </xsl:for-each>
      </ul>
    </nav>
    <xsl:if test="documents/jump[2]">
      <nav class="jump" aria-label="{f:label('contents')}">
        <ul><xsl:for-each select="documents/jump"><li><a href="{@href}">{f:group-title(.)}</a></li></xsl:for-each></ul>
      </nav>
    </xsl:if>
    <xsl:for-each select="documents"><xsl:call-template name="parts"/></xsl:for-each>
    <xsl:if test="documents[@order ne 'participant']/group/document[position() gt 1] or documents[@order ne 'participant']/group[10]"><xsl:call-template name="document-filter"/></xsl:if>
    <xsl:apply-templates select="documents/group" mode="main"/>
  </xsl:template>

  <!-- What the script turns on: years and participants are read off the list. -->
  <xsl:template name="document-filter">
    <form class="filter" hidden="hidden" data-status="{f:site-label('filter-status', ())}">
      <label>{f:site-label('filter', ())} <input type="search" id="filter:words" autocomplete="off" spellcheck="false"/></label>
      <xsl:for-each select="'participant', 'year', 'kind'">
        <label>{f:site-label('filter-' || ., ())} <select id="filter:{.}"><option value="">{f:site-label('filter-any', ())}</option></select></label>
      </xsl:for-each>
      <button type="submit">{f:site-label('filter-submit', ())}</button>
      <output for="filter:words filter:participant filter:year filter:kind"></output>
    </form>
  </xsl:template>

  <xsl:function name="f:group-title" as="xs:string">
    <xsl:param name="group" as="element()"/>
    <xsl:variable name="order" as="xs:string?" select="$group/../@order"/>
    <xsl:sequence select="
      if ($group/@title ne '') then string($group/@title)
      else f:site-label(if ($order = 'participant') then 'no-participant' else if ($order = 'series') then 'no-series' else 'no-date', ())"/>
  </xsl:function>

  <xsl:template match="group" mode="main">
    <section aria-labelledby="{@id}">
      <h2 id="{@id}">
        <xsl:choose>
          <xsl:when test="@href"><a href="{@href}">{f:group-title(.)}</a></xsl:when>
          <xsl:otherwise>{f:group-title(.)}</xsl:otherwise>
        </xsl:choose>
      </h2>
      <xsl:call-template name="document-list"/>
    </section>
  </xsl:template>

  <!-- The documents below the context element, as a list. -->
  <xsl:template name="document-list">
    <xsl:context-item as="element()" use="required"/>
    <ol class="documents">
      <xsl:apply-templates select="document" mode="main"/>
    </ol>
  </xsl:template>

  <!-- The day of a document: said in the edition's language, else as it is printed. -->
  <xsl:function name="f:day-of" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="if ($document/@date ne '') then f:date-words($document/@date) else string($document/@printed)"/>
  </xsl:function>

  <xsl:template match="document" mode="main">
    <li>
      <xsl:if test="@year ne ''"><xsl:attribute name="data-year" select="@year"/></xsl:if>
      <xsl:if test="@kind"><xsl:attribute name="data-kind" select="@kind"/></xsl:if>
      <span class="day">{(f:day-of(.)[. ne ''], f:site-label('no-date', ()))[1]}</span>
      <div>
        <a class="document" href="{@href}"><xsl:call-template name="record-lang"/>{@title}</a>
        <xsl:if test="person or @place">
          <p class="who">
            <xsl:text>{@place}{if (@place and person) then ' · ' else ''}</xsl:text>
            <xsl:for-each select="person">
              <xsl:if test="position() gt 1">; </xsl:if>
              <a href="{@href}">{@name}</a>
            </xsl:for-each>
          </p>
        </xsl:if>
      </div>
    </li>
  </xsl:template>

</xsl:stylesheet>
