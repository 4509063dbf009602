<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The registers of a site: who and what its documents name, with every mention.
  Input   · page[@kind='register']/register[@name]: entry, unidentified.
  Output  · A list of entries, letters to jump to, the names that nobody identifies.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:template match="page[@kind = 'register'][@title ne '']" mode="title" as="xs:string">
    <xsl:sequence select="f:label('site-' || @here) || ': ' || (if (@title = 'unidentified') then f:label('named-not-identified') else f:letter-label(@title))"/>
  </xsl:template>

  <xsl:function name="f:letter-label" as="xs:string">
    <xsl:param name="letter" as="xs:string"/>
    <xsl:sequence select="if ($letter = 'other') then f:site-label('other-letters', ()) else upper-case($letter)"/>
  </xsl:function>

  <xsl:template match="page[@kind = 'register']" mode="main">
    <xsl:apply-templates select="register" mode="main"/>
  </xsl:template>

  <xsl:template match="register[empty(entry | unidentified)]" mode="main">
    <p class="lead">{f:site-label('empty-' || @name, ())}</p>
  </xsl:template>

  <xsl:template match="register" mode="main">
    <xsl:if test="not(@part)"><xsl:call-template name="letters"/></xsl:if>
    <ul class="entries">
      <xsl:for-each-group select="entry" group-adjacent="string(@letter)">
        <xsl:apply-templates select="current-group()" mode="main"/>
      </xsl:for-each-group>
    </ul>
    <xsl:if test="@unidentified">
      <p><a href="{@unidentified}">{f:label('named-not-identified')}</a></p>
    </xsl:if>
    <xsl:if test="unidentified">
      <section class="unidentified" aria-labelledby="names:unidentified">
        <h2 id="names:unidentified">{f:label('named-not-identified')}</h2>
        <p class="lead">{f:site-label('unidentified-about', ())}</p>
        <ul class="entries"><xsl:apply-templates select="unidentified" mode="main"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Links to the first entry of each letter, where there are many. -->
  <xsl:template name="letters">
    <xsl:if test="entry[30]">
      <nav class="jump" aria-label="{f:site-label('letters', ())}">
        <ul>
          <xsl:for-each-group select="entry" group-by="string(@letter)">
            <li><a href="#{encode-for-uri(@id)}">{f:letter-label(current-grouping-key())}</a></li>
          </xsl:for-each-group>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="entry" mode="main">
    <li id="{@id}">
      <h2 class="entry-name">
        <xsl:text>{@name}</xsl:text>
        <xsl:variable name="dates" as="xs:string" select="f:life(.)"/>
        <xsl:if test="$dates ne ''"><xsl:text> </xsl:text><span class="dates">({$dates})</span></xsl:if>
      </h2>
      <xsl:if test="office | note"><p class="offices">{string-join(office, '; ')}<xsl:if test="office and note"><br/></xsl:if>{string-join(note, '; ')}</p></xsl:if>
      <xsl:if test="variant"><p class="variants"><span class="label">{f:site-label('variants', ())}</span> {string-join(variant, '; ')}</p></xsl:if>
      <xsl:if test="identifier"><p class="identifiers"><xsl:apply-templates select="identifier" mode="main"/></p></xsl:if>
      <xsl:if test="namesake">
        <p class="variants">
          <xsl:text>{f:site-label('namesakes', ())} </xsl:text>
          <xsl:for-each select="namesake"><xsl:text>{if (position() gt 1) then ', ' else ''}</xsl:text><a href="{@href}">{f:site-label('namesake', string(position()))}</a></xsl:for-each>
        </p>
      </xsl:if>
      <xsl:call-template name="took-part"/>
      <xsl:variable name="summary" as="xs:string" select="f:mentions-words(@count, @documents, ../@single)"/>
      <xsl:choose>
        <xsl:when test="@count = '0'"><p class="none">{f:site-label('mentions-none', ())}</p></xsl:when>
        <xsl:when test="@more"><p class="more"><a href="{@more}">{$summary}</a></p></xsl:when>
        <xsl:otherwise><xsl:call-template name="sentences"><xsl:with-param name="summary" select="$summary"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <!-- "1894–1971", "born 1904", "1957" of an event; empty where nothing is known. -->
  <xsl:function name="f:life" as="xs:string">
    <xsl:param name="entry" as="element(entry)"/>
    <xsl:sequence select="
      if ($entry/@birth and $entry/@death) then $entry/@birth || '–' || $entry/@death
      else if ($entry/@birth) then f:label('born') || ' ' || $entry/@birth
      else if ($entry/@death) then f:label('died') || ' ' || $entry/@death
      else f:date-words(string($entry/@date))"/>
  </xsl:function>

  <!-- "3 mentions in 2 documents"; where there is only one document, nobody need be told. -->
  <xsl:function name="f:mentions-words" as="xs:string">
    <xsl:param name="count" as="xs:string"/>
    <xsl:param name="documents" as="xs:string"/>
    <xsl:param name="single" as="xs:string?"/>
    <xsl:sequence select="f:counted-label('mentions', $count) || (if ($single) then '' else ' ' || f:site-label('in', ()) || ' ' || f:counted-label('documents-in', $documents))"/>
  </xsl:function>

  <xsl:template match="identifier" mode="main">
    <xsl:if test="position() gt 1"><xsl:text> · </xsl:text></xsl:if>
    <xsl:variable name="words" as="xs:string" select="normalize-space(@type || ' ' || .)"/>
    <xsl:choose>
      <xsl:when test="f:authority-address(@type, .)"><a href="{f:authority-address(@type, .)}">{$words}</a></xsl:when>
      <xsl:otherwise>{$words}</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="took-part">
    <xsl:context-item as="element(entry)" use="required"/>
    <xsl:if test="took-part">
      <div class="took-part">
        <p class="label">{f:site-label('took-part', ())}</p>
        <ul>
          <xsl:for-each select="took-part">
            <li><span class="day">{f:day-of(.)}</span><xsl:text> </xsl:text><a href="{@href}"><xsl:call-template name="record-lang"/>{@title}</a><xsl:if test="@roles ne ''"><xsl:text> </xsl:text><span class="role">({string-join(tokenize(@roles) ! f:label-or(., .), ', ')})</span></xsl:if><xsl:if test="@first"><xsl:text> </xsl:text><a class="turns" href="{@first}">{f:counted-label('turns', @turns)}</a></xsl:if></li>
          </xsl:for-each>
        </ul>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="unidentified" mode="main">
    <li>
      <h3 class="entry-name">{@name}</h3>
      <xsl:variable name="count" as="xs:string" select="string(count(in/sentence/hit))"/>
      <xsl:call-template name="sentences">
        <xsl:with-param name="summary" select="f:mentions-words($count, string(count(in)), ../@single)"/>
      </xsl:call-template>
    </li>
  </xsl:template>

</xsl:stylesheet>
