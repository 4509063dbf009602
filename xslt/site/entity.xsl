<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The page of a person, place, organisation, object or event: what is known of it, and where the documents have it.
  Input   · page[@kind='entity']: entity (offices, chart, took-part, ties, in), or mentions-page with further sentences.
  Output  · Facts, a picture of the years, documents with turns, partners, every mention in its sentence.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:include href="chart.xsl"/>

  <xsl:template match="page[@kind = 'entity']" mode="title" as="xs:string">
    <xsl:sequence select="string(@title)"/>
  </xsl:template>

  <xsl:template match="page[@kind = 'entity'][mentions-page]" mode="title" as="xs:string">
    <xsl:sequence select="@title || ': ' || f:site-label('mentions', ()) || ' (' || mentions-page/@part || ')'"/>
  </xsl:template>

  <xsl:template match="page[@kind = 'entity']" mode="main">
    <xsl:apply-templates select="entity | mentions-page" mode="main"/>
  </xsl:template>

  <xsl:template match="entity" mode="main">
    <xsl:variable name="dates" as="xs:string" select="f:life(.)"/>
    <xsl:if test="$dates ne ''"><p class="lead">{$dates}</p></xsl:if>
    <xsl:call-template name="entity-facts"/>
    <xsl:apply-templates select="chart" mode="main"/>
    <xsl:call-template name="entity-documents"/>
    <xsl:if test="ties">
      <section aria-labelledby="entity:ties">
        <h2 id="entity:ties">{f:site-label('ties', ())}</h2>
        <dl class="ties"><xsl:apply-templates select="ties" mode="main"/></dl>
        <p class="small"><a href="{$site-root}network.html">{f:label('site-network')}</a></p>
      </section>
    </xsl:if>
    <section aria-labelledby="entity:mentions">
      <h2 id="entity:mentions">{f:site-label('mentions', ())}</h2>
      <xsl:choose>
        <xsl:when test="@mentions = '0'"><p class="none">{f:site-label('mentions-none', ())}</p></xsl:when>
        <xsl:otherwise>
          <p class="lead">{f:mentions-words(@mentions, @documents, @single)}</p>
          <xsl:call-template name="ways"/>
          <xsl:apply-templates select="in" mode="main"/>
        </xsl:otherwise>
      </xsl:choose>
    </section>
    <p class="back-to"><a href="{$site-root}{../@here}.html">{f:label('site-' || ../@here)}</a></p>
  </xsl:template>

  <xsl:template match="mentions-page" mode="main">
    <p class="lead"><a href="{@href}">{../@title}</a></p>
    <xsl:call-template name="ways"/>
    <xsl:apply-templates select="in" mode="main"/>
  </xsl:template>

  <!-- The pages of many mentions. -->
  <xsl:template name="ways">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="here" as="xs:string" select="(@part, '1')[1]"/>
    <xsl:if test="way">
      <nav class="jump" aria-label="{f:site-label('parts', ())}">
        <ul>
          <xsl:for-each select="way">
            <li><a href="{@href}"><xsl:if test="@part = $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>{(string-join(distinct-values((@from, @to)), '–')[. ne ''], @part)[1]}</a> <span class="count">({@count})</span></li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="entity-facts">
    <xsl:context-item as="element(entity)" use="required"/>
    <xsl:if test="office | affiliation | note | variant | identifier | namesake or @spelled ne @name">
      <dl class="facts entity-facts">
        <xsl:for-each-group select="office, affiliation, note" group-by="local-name()"><div>
          <dt>{f:site-label('fact-' || current-grouping-key(), ())}</dt><xsl:for-each select="current-group()"><dd>{.}</dd></xsl:for-each>
        </div></xsl:for-each-group>
        <xsl:if test="variant"><div><dt>{f:site-label('variants', ())}</dt><dd>{string-join(variant, '; ')}</dd></div></xsl:if>
        <xsl:if test="identifier"><div><dt>{f:site-label('identifiers', ())}</dt><dd><xsl:apply-templates select="identifier" mode="main"/></dd></div></xsl:if>
        <xsl:if test="namesake">
          <div><dt>{f:site-label('namesakes', ())}</dt>
            <dd><xsl:for-each select="namesake"><xsl:text>{if (position() gt 1) then ', ' else ''}</xsl:text><a href="{@href}">{f:site-label('namesake', string(position()))}</a></xsl:for-each></dd>
          </div>
        </xsl:if>
      </dl>
    </xsl:if>
  </xsl:template>

  <xsl:template match="identifier" mode="main">
    <xsl:if test="position() gt 1"><xsl:text> · </xsl:text></xsl:if>
    <xsl:variable name="words" as="xs:string" select="normalize-space(@type || ' ' || .)"/>
    <xsl:choose>
      <xsl:when test="f:authority-address(@type, .)"><a href="{f:authority-address(@type, .)}">{$words}</a></xsl:when>
      <xsl:otherwise>{$words}</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The documents it took part in, with its turns. -->
  <xsl:template name="entity-documents">
    <xsl:context-item as="element(entity)" use="required"/>
    <xsl:if test="took-part">
      <section aria-labelledby="entity:documents">
        <h2 id="entity:documents">{f:site-label('took-part', ())}</h2>
        <p class="lead">{f:counted-label('documents', string(count(took-part)))}{if (@turns = '0') then '' else ', ' || f:counted-label('turns', @turns)}</p>
        <ol class="documents"><xsl:apply-templates select="took-part" mode="main"/></ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="took-part" mode="main">
    <li>
      <span class="day">{(f:day-of(.)[. ne ''], f:site-label('no-date', ()))[1]}</span>
      <div>
        <a class="document" href="{@href}"><xsl:call-template name="record-lang"/>{@title}</a>
        <xsl:if test="@roles ne ''"><xsl:text> </xsl:text><span class="role">({string-join(tokenize(@roles) ! f:label-or(., .), ', ')})</span></xsl:if>
        <xsl:if test="@next and not(turn)"><xsl:text> </xsl:text><a class="turns" href="{@next}">{f:counted-label('turns', @turns)}</a></xsl:if>
        <xsl:if test="turn">
          <details class="turns-in">
            <xsl:if test="count(../took-part) le 3"><xsl:attribute name="open" select="'open'"/></xsl:if>
            <summary>{f:counted-label('turns', @turns)}</summary>
            <ul>
              <xsl:call-template name="record-lang"/>
              <xsl:apply-templates select="turn" mode="main"/>
              <xsl:if test="@next"><li lang="{$label-languages[$label-column]}"><a href="{@next}">{f:site-label('more-turns', string(xs:integer(@turns) - count(turn)))}</a></li></xsl:if>
            </ul>
          </details>
        </xsl:if>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="turn" mode="main">
    <li><a class="where short" href="{@href}"><span class="vh" lang="{$label-languages[$label-column]}">{f:label('turn')} </span>{@n}</a><xsl:call-template name="certainty"/><xsl:text> </xsl:text>{@words}</li>
  </xsl:template>

  <!-- With whom, of whom, by whom; the most frequent first. -->
  <xsl:template match="ties" mode="main">
    <div>
      <dt>{f:words('network-' || @kind)}</dt>
      <dd>
        <xsl:for-each select="tie">
          <xsl:text>{if (position() gt 1) then '; ' else ''}</xsl:text>
          <a href="{@href}">{@name}</a><xsl:text> </xsl:text><span class="count">{@times}</span>
          <xsl:if test="@uncertain"><xsl:call-template name="uncertain"/></xsl:if>
        </xsl:for-each>
        <xsl:if test="xs:integer(@count) gt count(tie)"><xsl:text>; … ({xs:integer(@count) - count(tie)})</xsl:text></xsl:if>
      </dd>
    </div>
  </xsl:template>
</xsl:stylesheet>
