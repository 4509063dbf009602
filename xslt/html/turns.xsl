<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Turns: who speaks, and what is said.
  Input   · sp, u, speaker, stage, said.
  Output  · One block per turn with its number and its speaker in the margin.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sp | u" mode="html">
    <div class="{string-join(('turn', f:classes('mode-', translate(@ana, '#', ''))[. ne ''], 'labelled'[current()/(speaker, preceding-sibling::*[1][self::speaker])]), ' ')}">
      <xsl:attribute name="id" select="f:address(.)"/>
      <xsl:variable name="number" as="xs:string" select="f:number(.)"/>
      <xsl:if test="*[not(self::p)]"><xsl:attribute name="data-where" select="f:label('turn') || ' ' || $number"/></xsl:if>
      <xsl:if test="@xml:lang"><xsl:call-template name="lang"/></xsl:if>
      <xsl:call-template name="turn-label"><xsl:with-param name="number" select="$number"/></xsl:call-template>
      <xsl:call-template name="inside"/>
    </div>
  </xsl:template>

  <!-- The edition's own label: the number is the link to cite; the name is left out where the record prints one, unless that soon scrolls away. -->
  <xsl:template name="turn-label">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="number" as="xs:string" required="yes"/>
    <p class="turn-label" data-added="">
      <xsl:if test="$record-language ne $label-languages[$label-column]"><xsl:attribute name="lang" select="$label-languages[$label-column]"/></xsl:if>
      <a href="#{f:address(.)}" class="turn-number"><span class="vh">{f:label('turn')} </span>{$number}</a>
      <xsl:variable name="speakers" as="element()*" select="f:ids(@who) ! $entry-by-id(.)"/>
      <xsl:variable name="labelled" as="xs:boolean" select="exists((speaker, preceding-sibling::*[1][self::speaker]))"/>
      <xsl:variable name="name" as="xs:string" select="
        if ($labelled and not(f:is-long(.))) then '' else if (exists($speakers)) then string-join($speakers ! ($short-names(@xml:id), $entry-names(@xml:id))[1], ' · ')
        else if (empty(@who) and not($labelled)) then f:label('speaker-unknown') else ''"/>
      <xsl:if test="$name ne '' or @cert">
        <xsl:text> </xsl:text>
        <span class="turn-speaker{' nobody'[empty($speakers)]}{' again'[$labelled]}">{$name}<xsl:call-template name="certainty"/></span>
      </xsl:if>
    </p>
  </xsl:template>

  <!-- A turn that is longer than a window may be. -->
  <xsl:function name="f:is-long" as="xs:boolean">
    <xsl:param name="turn" as="element()"/>
    <xsl:sequence select="string-length($turn) gt 1500"/>
  </xsl:function>

  <xsl:template match="speaker" mode="html">
    <p class="speaker">
      <xsl:call-template name="content"/>
    </p>
  </xsl:template>

  <!-- Stage business between blocks is a line of its own; inside a paragraph it is inline. -->
  <xsl:template match="stage[parent::div | parent::body | parent::sp | parent::front | parent::back | parent::u]" mode="html">
    <p class="stage">
      <xsl:call-template name="content"/>
    </p>
  </xsl:template>

  <xsl:template match="stage" mode="html">
    <span class="stage">
      <xsl:call-template name="content"/>
    </span>
  </xsl:template>

  <!-- What happened while somebody spoke, in the editors' words. -->
  <xsl:template match="vocal | incident | kinesic | pause" mode="html">
    <xsl:if test="f:told(.) ne ''"><span class="stage" data-added="">[{f:told(.)}]</span></xsl:if>
  </xsl:template>

  <!-- Words for an index are no words of the record. -->
  <xsl:template match="index" mode="html"/>

  <!-- Direct speech: quotation marks by style, so that they are no words of the record; none where it prints its own. -->
  <xsl:template match="said" mode="html">
    <q class="{if (f:is-quoted(.)) then 'said printed' else 'said'}">
      <xsl:call-template name="content"/>
      <xsl:if test="@cert"><xsl:call-template name="certainty"/></xsl:if>
    </q>
  </xsl:template>

  <xsl:function name="f:is-quoted" as="xs:boolean">
    <xsl:param name="said" as="element()"/>
    <xsl:variable name="before" as="xs:string" select="normalize-space($said/preceding-sibling::node()[1])"/>
    <xsl:sequence select="(substring(normalize-space($said), 1, 1), substring($before, string-length($before))) = ('&quot;', '“', '„', '«', '‘')"/>
  </xsl:function>

  <!-- Speech that holds whole paragraphs. -->
  <xsl:template match="said[p]" mode="html" priority="1">
    <div class="said-block">
      <xsl:call-template name="content"/>
    </div>
  </xsl:template>

</xsl:stylesheet>
