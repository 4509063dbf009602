<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Words inside a block, as the record has them.
  Input   · Inline elements and text.
  Output  · Text nodes, in mode inline: escaped words, with the characters of emphasis.xsl.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="text()" mode="inline">
    <xsl:value-of select="f:escaped(if ($cut-words and preceding-sibling::node()[1][self::lb or self::pb or self::cb][@break = 'no']) then replace(., '^\s+', '') else string(.))"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="inline"/>

  <xsl:template match="lb" mode="inline">
    <xsl:text>&#xF8D0;</xsl:text>
  </xsl:template>

  <xsl:template match="lb[@break = 'no'] | cb | gb | milestone | anchor | space | handShift | shift | substJoin | graphic | media | binaryObject | figDesc | figure/desc | event/desc | index" mode="inline"/>

  <!-- What happened while somebody spoke, in the editors' words: ‖laughter‖. -->
  <xsl:template match="vocal | incident | kinesic | pause" mode="inline">
    <xsl:variable name="told" as="xs:string" select="f:told(.)"/>
    <xsl:value-of select="if ($told eq '') then '' else '‖' || f:escaped(translate($told, '‖', '|')) || '‖'"/>
  </xsl:template>

  <!-- A page seam says what it is, and its page where that has a number: ‖page break 4‖. -->
  <xsl:template match="pb" mode="inline">
    <xsl:text>‖{normalize-space(f:label('page-break') || ' ' || f:escaped(replace(@n, '!$', '! ')))}‖</xsl:text>
  </xsl:template>

  <xsl:template match="row/pb | table/pb" mode="inline"/>

  <!-- The record's reading; the editors' is a footnote. -->
  <xsl:template match="choice" mode="inline">
    <xsl:apply-templates select="if (f:original(.)) then f:original(.) else *[1]" mode="inline"/>
    <xsl:if test="f:original(.) and f:edited(.)">
      <xsl:text>[^corr-{accumulator-before('correction-number')}]</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="app | rdgGrp" mode="inline">
    <xsl:apply-templates select="(lem, rdg | rdgGrp)[1]" mode="inline"/>
  </xsl:template>

  <xsl:template match="gap" mode="inline">
    <xsl:text>\[…\]</xsl:text>
  </xsl:template>

  <!-- The record's own bracketed words explain this gap. -->
  <xsl:template match="gap[following-sibling::node()[not(self::text()[not(normalize-space())])][1][self::seg[@type = ('redaction', 'omission')]]]" mode="inline"/>

  <xsl:template match="supplied | unclear" mode="inline">
    <xsl:text>\[</xsl:text>
    <xsl:apply-templates mode="inline"/>
    <xsl:text>\]</xsl:text>
  </xsl:template>

  <!-- What is set off, by the kind of its emphasis. -->
  <xsl:variable name="emphasis" as="map(xs:string, xs:string)" select="map {
    'italic': 'italic', 'italics': 'italic', 'i': 'italic', 'bold': 'bold', 'strong': 'bold', 'b': 'bold', 'underline': 'italic', 'underlined': 'italic', 'u': 'italic'
  }"/>

  <xsl:template match="hi | emph | title[not(@level = ('a', 'u'))]" mode="inline">
    <xsl:variable name="own" as="xs:string?" select="$emphasis(lower-case(tokenize(@rend)[1]))"/>
    <xsl:variable name="kind" as="xs:string" select="if (exists($own)) then $own else if (self::hi) then '' else 'italic'"/>
    <!-- Markdown knows no emphasis within one of its kind; a heading is bold already. -->
    <xsl:variable name="within" as="xs:boolean" select="exists(ancestor::*[self::hi or self::emph or self::title or self::speaker]) or $kind eq 'bold' and exists(ancestor::head)"/>
    <xsl:value-of select="if ($kind eq '' or $within) then f:inline(node()) else if ($kind eq 'bold') then f:bold(f:inline(node())) else '&#xF8D1;' || f:inline(node()) || '&#xF8D2;'"/>
  </xsl:template>

  <xsl:function name="f:bold" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="'&#xF8D3;' || $words || '&#xF8D4;'"/>
  </xsl:function>

  <!-- The name that a turn begins with says who speaks. -->
  <xsl:template match="persName[@ref = ../../@who][f:opens-turn(.)] | rs[@ref = ../../@who][f:opens-turn(.)]" mode="inline" priority="1">
    <xsl:value-of select="f:bold(f:inline(node()))"/>
  </xsl:template>

  <xsl:function name="f:opens-turn" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="
      exists($name/parent::p[parent::sp[not(speaker)]][not(preceding-sibling::p)]) and not($name/preceding-sibling::node()[self::* or self::text()[normalize-space()]])"/>
  </xsl:function>

  <xsl:template match="code[not(*)][matches(., '^[^\s`|\\&#xF8D0;-&#xF8D4;]([^`|\\&#xF8D0;-&#xF8D4;]*[^\s`|\\&#xF8D0;-&#xF8D4;])?$')]" mode="inline">
    <xsl:text>`{normalize-space(.)}`</xsl:text>
  </xsl:template>

  <!-- A link with a safe address that leaves the document; any other is words. -->
  <xsl:template match="ref[matches(f:safe-link(@target), '^[^#]')][normalize-space()][not(ancestor::ref)]" mode="inline">
    <xsl:text>[{f:inline(node())}](&lt;{f:destination(f:safe-link(@target))}&gt;)</xsl:text>
  </xsl:template>

  <xsl:template match="ptr" mode="inline"/>

  <!-- Blocks inside words (a list in a phrase of another project) are words with spaces round them. -->
  <xsl:template match="p | ab | head | list | item | table | row | cell | lg | l | figure | speaker | sp | docDate | docAuthor | docImprint | addrLine" mode="inline">
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="inline"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- Elements that change nothing in Markdown. -->
  <xsl:variable name="plain" as="map(xs:string, xs:boolean)" select="map:merge(tokenize(
    'persName rs placeName orgName objectName eventName name roleName forename surname addName genName nameLink settlement country region district geogName email affiliation date time
     said quote q soCalled mentioned term gloss foreign num measure bibl label distinct s w pc c ident idno seg hi emph title code ref stage fw sic corr orig reg abbr expan ex am lem rdg
     subst damage surplus retrace add del') ! map { .: true() })"/>

  <!-- TEI from elsewhere: words stay, the element is reported. -->
  <xsl:template match="*" mode="inline" priority="-9">
    <xsl:if test="not(map:contains($plain, local-name()) or map:contains($plain-elements, local-name()) or map:contains($kinds, local-name()))"><xsl:call-template name="report-unknown"/></xsl:if>
    <xsl:if test="f:is-rare-block(.)"><xsl:text> </xsl:text></xsl:if>
    <xsl:apply-templates mode="inline"/>
    <xsl:if test="f:is-rare-block(.)"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

</xsl:stylesheet>
