<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Blocks of the record: divisions, headings, paragraphs, title and closing lines, quotations.
  Input   · Elements that hold blocks or stand between them.
  Output  · HTML blocks, in mode html.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="text" mode="html" as="node()*">
    <xsl:apply-templates mode="html"/>
  </xsl:template>

  <xsl:template match="front | body | back | group" mode="html" as="element()">
    <div class="{local-name()}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </div>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | argument | epigraph | postscript | titlePage | opener | closer | address | lg | cit" mode="html" as="element()">
    <div class="{string-join((local-name(), f:classes('type-', @type)[. ne '']), ' ')}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </div>
  </xsl:template>

  <!-- id and language of any element. -->
  <xsl:template name="common" as="attribute()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="f:address(.)"><xsl:attribute name="id" select="f:address(.)"/></xsl:if>
    <xsl:call-template name="lang"/>
  </xsl:template>

  <!-- The first head of a division is a heading of its depth (h1 is the page's), further ones its continuation. -->
  <xsl:template match="head" mode="html" as="element()">
    <xsl:element name="h{min((6, 1 + count(ancestor::*[head])))}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="head[preceding-sibling::head] | list/head | table/head | figure/head | lg/head" mode="html" as="element()">
    <p class="caption">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </p>
  </xsl:template>

  <!-- A paragraph has its address; what HTML forbids inside p makes it a div. -->
  <xsl:template match="p | ab" mode="html" as="element()">
    <xsl:variable name="blocks" as="xs:boolean" select="exists(.//(list | table | quote | p | lg | sp | figure | ab | said[p]))"/>
    <xsl:variable name="id" as="xs:string?" select="f:address(.)"/>
    <xsl:element name="{if ($blocks) then 'div' else 'p'}">
      <xsl:attribute name="class" select="string-join(('p', 'continued'[current()/@part = ('M', 'F')], f:classes('r-', @rend)[. ne '']), ' ')"/>
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
      <xsl:if test="exists($id) and not(ancestor::note)">
        <a class="permalink" href="#{$id}" aria-label="{f:label('paragraph')} {f:number(.)}" data-added="">¶{f:number(.)}</a>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Paragraphs of notes, quotations and list items are part of something that has an address. -->
  <xsl:template match="note//p | item/p" mode="html" as="element()" priority="1">
    <div class="p">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </div>
  </xsl:template>

  <xsl:template match="dateline | byline | salute | signed | trailer | docTitle | docDate | docAuthor | docImprint | titlePart | addrLine | l" mode="html" as="element()">
    <div class="{local-name()}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </div>
  </xsl:template>

  <!-- A quotation set off as a block has blocks inside or stands between blocks; any other is inline. -->
  <xsl:template match="quote[p | list | lg | table | ab] | div/quote | body/quote | sp/quote | cit/quote | item/quote[../p] | note/quote[../p]" mode="html" as="element()">
    <blockquote>
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </blockquote>
  </xsl:template>

  <xsl:template match="milestone[parent::div | parent::body | parent::front | parent::back | parent::sp]" mode="html" as="element()">
    <hr/>
  </xsl:template>

  <!-- Running heads and page numbers that a transcription kept. -->
  <xsl:template match="fw" mode="html" as="element()">
    <span class="fw" title="{f:label('running-head')}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </span>
  </xsl:template>

  <xsl:template match="fw[parent::div | parent::body | parent::front | parent::back | parent::sp | parent::u]" mode="html" as="element()">
    <p class="fw" title="{f:label('running-head')}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </p>
  </xsl:template>

</xsl:stylesheet>
