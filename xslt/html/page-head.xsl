<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The head of the reading page: title, day, place, who took part, where it is kept; all else unfolds.
  Input   · The header (shared/header.xsl).
  Output  · header with h1; the facts and the contents folded.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The head of the page, in a few lines: the title unless the record prints it, day and place, who, where it is kept; all else unfolds. -->
  <xsl:template name="page-head">
    <header class="title-block">
      <xsl:if test="$series"><p class="series">{$series}</p></xsl:if>
      <h1>
        <xsl:if test="$title-in-record"><xsl:attribute name="class" select="'vh'"/></xsl:if>
        <xsl:sequence select="$record-language[. ne ''] ! f:language(.)"/>
        <xsl:text>{$title}</xsl:text>
      </h1>
      <xsl:if test="$subtitle"><p class="subtitle">{$subtitle}</p></xsl:if>
      <xsl:variable name="when-where" as="xs:string*" select="($document-date-words, $document-place)[. ne '']"/>
      <xsl:if test="exists($when-where)"><p class="when">{string-join($when-where, ' · ')}</p></xsl:if>
      <xsl:if test="exists($participants)">
        <p class="who">
          <xsl:for-each select="$participants[position() le $shown-participants]">
            <xsl:text>{if (position() = 1) then '' else ' · '}</xsl:text>
            <xsl:call-template name="card-button"/>
          </xsl:for-each>
          <xsl:if test="$participants[$shown-participants + 1]"><xsl:text> </xsl:text>{replace(f:label('and-others'), '{1}', string(count($participants) - $shown-participants), 'q')}</xsl:if>
        </p>
      </xsl:if>
      <xsl:if test="exists($holding)"><p class="kept"><xsl:sequence select="f:link($holding-link, string-join($holding, ', '))"/></p></xsl:if>
      <div class="unfolding">
        <details>
          <summary>{f:label('about-document')}</summary>
          <xsl:call-template name="facts"/>
        </details>
        <details>
          <summary>{f:label('contents')}</summary>
          <xsl:call-template name="contents"/>
        </details>
        <xsl:call-template name="views"/>
      </div>
    </header>
  </xsl:template>

  <!-- More participants than this are counted; the facts have all. -->
  <xsl:variable name="shown-participants" as="xs:integer" select="8"/>

  <!-- Whether the record begins with its title, but for a stamp or a dateline above it: then it is not printed a second time. -->
  <xsl:variable name="title-in-record" as="xs:boolean" select="
    let $top := ($text/descendant::*[self::head or self::docTitle or self::titlePart or self::p or self::ab or self::opener][normalize-space()])[position() le 3],
      $first := $top[self::head or self::docTitle or self::titlePart][1]
    return exists($first) and f:letters($first ! f:reading(.)) eq f:letters($title)"/>

  <!-- The letters and figures of some words: how they are printed does not matter. -->
  <xsl:function name="f:letters" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="lower-case(replace($words, '[^\p{L}\p{N}]', ''))"/>
  </xsl:function>

</xsl:stylesheet>
