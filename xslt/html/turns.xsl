<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Turns: who speaks, and what is said.
  Input   · sp, u, speaker, stage, said.
  Output  · One block per turn with its number and its speaker in the margin.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sp | u" mode="html" as="element()">
    <div class="{string-join(('turn', f:classes('mode-', translate(@ana, '#', ''))[. ne ''], 'labelled'[current()/speaker]), ' ')}">
      <xsl:call-template name="common"/>
      <xsl:call-template name="turn-label"/>
      <xsl:apply-templates mode="html"/>
    </div>
  </xsl:template>

  <!-- The edition's own label: the number is the link to cite; the name is left out where the record prints one. -->
  <xsl:template name="turn-label" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <p class="turn-label" data-added="" lang="{$label-languages[$label-column]}">
      <a href="#{f:address(.)}" class="turn-number"><span class="vh">{f:label('turn')} </span>{f:number(.)}</a>
      <xsl:variable name="speakers" as="element()*" select="f:ids(@who) ! $entry-by-id(.)"/>
      <xsl:variable name="name" as="xs:string" select="
        if (exists(speaker)) then '' else if (exists($speakers)) then string-join($speakers ! $short-names(@xml:id), ' · ')
        else if (empty(@who)) then f:label('speaker-unknown') else ''"/>
      <xsl:if test="$name ne '' or @cert">
        <xsl:text> </xsl:text>
        <span class="turn-speaker{' nobody'[empty($speakers)]}">{$name}<xsl:call-template name="certainty"/></span>
      </xsl:if>
    </p>
  </xsl:template>

  <xsl:template match="speaker" mode="html" as="element()">
    <p class="speaker">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </p>
  </xsl:template>

  <!-- Stage business between blocks is a line of its own; inside a paragraph it is inline. -->
  <xsl:template match="stage[parent::div | parent::body | parent::sp | parent::front | parent::back | parent::u]" mode="html" as="element()">
    <p class="stage">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </p>
  </xsl:template>

  <xsl:template match="stage" mode="html" as="element()">
    <span class="stage">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </span>
  </xsl:template>

  <!-- Direct speech: quotation marks by style, so that they are no words of the record; none where it prints its own. -->
  <xsl:template match="said" mode="html" as="element()">
    <q class="{if (f:is-quoted(.)) then 'said printed' else 'said'}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
      <xsl:call-template name="certainty"/>
    </q>
  </xsl:template>

  <xsl:function name="f:is-quoted" as="xs:boolean">
    <xsl:param name="said" as="element()"/>
    <xsl:variable name="before" as="xs:string" select="normalize-space($said/preceding-sibling::node()[1])"/>
    <xsl:sequence select="(substring(normalize-space($said), 1, 1), substring($before, string-length($before))) = ('&quot;', '“', '„', '«', '‘')"/>
  </xsl:function>

  <!-- Speech that holds whole paragraphs. -->
  <xsl:template match="said[p]" mode="html" as="element()" priority="1">
    <div class="said-block">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </div>
  </xsl:template>

</xsl:stylesheet>
