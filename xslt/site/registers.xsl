<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The registers of a site: everybody and everything its documents name, a row each, with the way to its page.
  Input   · page[@kind='register']/register[@name]: letter, row; or the names that nobody identifies (part, unidentified).
  Output  · Letters to jump to and a table, which a script can filter and sort; or a list of names with their sentences.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:template match="page[@kind = 'register']" mode="scripts">
    <xsl:if test="register/row[10]"><script src="{$site-root}assets/lists.js" defer="defer"></script></xsl:if>
  </xsl:template>

  <xsl:template match="page[@kind = 'register'][register/@letter]" mode="title" as="xs:string">
    <xsl:sequence select="f:label('site-' || @here) || ': ' || f:letter-label(register/@letter)"/>
  </xsl:template>

  <xsl:template match="page[@kind = 'register'][register/@part]" mode="title" as="xs:string">
    <xsl:sequence select="f:label('site-' || @here) || ': ' || f:label('named-not-identified') || (' (' || register/@part || ')')[current()/register/@part ne '1']"/>
  </xsl:template>

  <xsl:function name="f:letter-label" as="xs:string">
    <xsl:param name="letter" as="xs:string"/>
    <xsl:sequence select="if ($letter = 'other') then f:site-label('other-letters', ()) else upper-case($letter)"/>
  </xsl:function>

  <xsl:template match="page[@kind = 'register']" mode="main">
    <xsl:apply-templates select="register" mode="main"/>
  </xsl:template>

  <xsl:template match="register" mode="main">
    <xsl:apply-templates select="map" mode="main"/>
    <xsl:if test="row[30] or letter[not(starts-with(@href, '#'))]"><xsl:call-template name="letters"/></xsl:if>
    <xsl:if test="@unidentified">
      <p class="lead"><a href="{@unidentified}">{f:label('named-not-identified')} ({@names})</a></p>
    </xsl:if>
    <xsl:if test="@foremost"><p class="lead">{f:site-label('foremost', @foremost)}</p></xsl:if>
    <xsl:if test="row[10]"><xsl:call-template name="filter"/></xsl:if>
    <xsl:if test="row"><xsl:call-template name="register-table"/></xsl:if>
  </xsl:template>

  <!-- Links to the first row of each letter, or to its page. -->
  <xsl:template name="letters">
    <xsl:variable name="here" as="xs:string" select="string(@letter)"/>
    <nav class="jump" aria-label="{f:site-label('letters', ())}">
      <ul>
        <xsl:for-each select="letter">
          <li><a href="{@href}"><xsl:if test="@letter = $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>{f:letter-label(@letter)}</a></li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:template>

  <!-- What the script turns on. -->
  <xsl:template name="filter">
    <form class="filter" hidden="hidden" data-status="{f:site-label('filter-status', ())}">
      <label>{f:site-label('filter', ())} <input type="search" id="filter:words" autocomplete="off" spellcheck="false"/></label>
      <button type="submit">{f:site-label('filter-submit', ())}</button>
      <output for="filter:words"></output>
    </form>
  </xsl:template>

  <xsl:template name="register-table">
    <xsl:context-item as="element(register)" use="required"/>
    <xsl:variable name="turns" as="xs:boolean" select="@name = 'persons'"/>
    <table class="index">
      <caption class="vh">{f:label('site-' || @name)}</caption>
      <thead>
        <tr>
          <th scope="col">{f:site-label('column-name', ())}</th>
          <th scope="col" class="number">{f:label('site-documents')}</th>
          <xsl:if test="$turns"><th scope="col" class="number">{f:site-label('column-turns', ())}</th></xsl:if>
          <th scope="col" class="number">{f:site-label('column-mentions', ())}</th>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="row">
          <tr id="{@id}">
            <th scope="row">
              <a href="{@href}">{@name}</a>
              <xsl:variable name="dates" as="xs:string" select="f:life(.)"/>
              <xsl:if test="$dates ne ''"><xsl:text> </xsl:text><span class="dates">{$dates}</span></xsl:if>
              <xsl:if test="@about"><xsl:text> </xsl:text><span class="who-is">{@about}</span></xsl:if>
            </th>
            <td>{@documents}</td>
            <xsl:if test="$turns"><td>{@turns}</td></xsl:if>
            <td>{@mentions}</td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- "1894–1971", "born 1904", "1957" of an event; empty where nothing is known. -->
  <xsl:function name="f:life" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="
      if ($entry/@birth and $entry/@death) then $entry/@birth || '–' || $entry/@death
      else if ($entry/@birth) then f:label('born') || ' ' || $entry/@birth
      else if ($entry/@death) then f:label('died') || ' ' || $entry/@death
      else f:date-words(string($entry/@date))"/>
  </xsl:function>

  <!-- The names that nobody identifies. -->
  <xsl:template match="register[@part]" mode="main" priority="1">
    <p class="lead">{f:site-label('unidentified-about', ())} <a href="{@name}.html">{f:label('site-' || @name)}</a></p>
    <xsl:call-template name="parts"/>
    <ul class="entries"><xsl:apply-templates select="unidentified" mode="main"/></ul>
  </xsl:template>

  <!-- The numbered pages of a long list. -->
  <xsl:template name="parts">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="here" as="xs:string" select="string(@part)"/>
    <xsl:if test="part">
      <nav class="jump parts" aria-label="{f:site-label('parts', ())}">
        <ul>
          <xsl:for-each select="part">
            <li><a href="{@href}"><xsl:if test="@n = $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>{@n}</a></li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="unidentified" mode="main">
    <li>
      <h2 class="entry-name">{@name}</h2>
      <xsl:variable name="count" as="xs:string" select="string(count(in/sentence/hit))"/>
      <xsl:call-template name="sentences">
        <xsl:with-param name="summary" select="f:mentions-words($count, string(count(in)), ../@single)"/>
      </xsl:call-template>
    </li>
  </xsl:template>

  <!-- "3 mentions in 2 documents"; where there is only one document, nobody need be told. -->
  <xsl:function name="f:mentions-words" as="xs:string">
    <xsl:param name="count" as="xs:string"/>
    <xsl:param name="documents" as="xs:string"/>
    <xsl:param name="single" as="xs:string?"/>
    <xsl:sequence select="f:counted-label('mentions', $count) || (if ($single) then '' else ' ' || f:site-label('in', ()) || ' ' || f:counted-label('documents-in', $documents))"/>
  </xsl:function>

</xsl:stylesheet>
