<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The navigation document: contents, pages of the source, landmarks.
  Input   · The text, and the pages of the book.
  Output  · f:navigation-page.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="http://www.w3.org/1999/xhtml">

  <xsl:function name="f:navigation-page" as="element()">
    <xsl:variable name="pages" as="element()*" select="$book//Q{}*[@data-page]"/>
    <html lang="{$own-language}" xml:lang="{$own-language}">
      <xsl:namespace name="epub" select="'http://www.idpf.org/2007/ops'"/>
      <head>
        <title>{f:label('contents')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <link rel="stylesheet" type="text/css" href="book.css"/>
      </head>
      <body>
        <nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
          <h1 id="contents">{f:label('contents')}</h1>
          <ol>
            <xsl:apply-templates select="$book/Q{}book/Q{}page" mode="contents"/>
          </ol>
        </nav>
        <xsl:if test="exists($pages)">
          <nav epub:type="page-list" role="doc-pagelist" aria-labelledby="pages" hidden="hidden">
            <h2 id="pages">{f:label('pages')}</h2>
            <ol>
              <xsl:for-each select="$pages">
                <li><a href="{f:book-link(@id, 'nav.xhtml')}">{@data-page}</a></li>
              </xsl:for-each>
            </ol>
          </nav>
        </xsl:if>
        <nav epub:type="landmarks" aria-labelledby="landmarks" hidden="hidden">
          <h2 id="landmarks">{f:label('landmarks')}</h2>
          <ol>
            <li><a epub:type="titlepage" href="title.xhtml">{f:label('title-page')}</a></li>
            <li><a epub:type="bodymatter" href="record.xhtml">{f:label('record-text')}</a></li>
          </ol>
        </nav>
      </body>
    </html>
  </xsl:function>

  <!-- A page, and what it has to be gone to: sections and turns of the record, the registers. -->
  <xsl:template match="Q{}page" mode="contents">
    <xsl:variable name="inner" as="element()*">
      <xsl:choose>
        <xsl:when test="@file = 'record.xhtml'">
          <xsl:apply-templates select="$text/*" mode="contents"/>
          <xsl:sequence select="f:entry-for(Q{}section[@class = 'notes']/Q{}h2, ())"/>
        </xsl:when>
        <xsl:when test="@file = 'registers.xhtml'">
          <xsl:sequence select="Q{}section/Q{}h2 ! f:entry-for(., ())"/>
        </xsl:when>
      </xsl:choose>
    </xsl:variable>
    <li>
      <a href="{@file}">{@title}</a>
      <xsl:if test="exists($inner)"><ol><xsl:sequence select="$inner"/></ol></xsl:if>
    </li>
  </xsl:template>

  <!-- A heading of the pages, with an address. -->
  <xsl:function name="f:entry-for" as="element()?">
    <xsl:param name="heading" as="element()?"/>
    <xsl:param name="inner" as="element()*"/>
    <xsl:for-each select="$heading[@id]">
      <li>
        <a href="{f:book-link(@id, 'nav.xhtml')}">{normalize-space()}</a>
        <xsl:if test="exists($inner)"><ol><xsl:sequence select="$inner"/></ol></xsl:if>
      </li>
    </xsl:for-each>
  </xsl:function>

  <!-- A section with a heading holds its turns and sections. -->
  <xsl:template match="*[head[1][f:reading(.) ne '']][not(self::list or self::table or self::figure or self::lg)]" mode="contents">
    <xsl:variable name="address" as="xs:string?" select="f:book-link(f:address(head[1]), 'nav.xhtml')"/>
    <xsl:variable name="inner" as="element()*"><xsl:apply-templates select="*" mode="contents"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$address">
        <li>
          <a href="{$address}">{f:reading(head[1])}</a>
          <xsl:if test="exists($inner)"><ol><xsl:sequence select="$inner"/></ol></xsl:if>
        </li>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$inner"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "7 Thompson". -->
  <xsl:template match="sp | u" mode="contents">
    <xsl:variable name="address" as="xs:string?" select="f:book-link(f:address(.), 'nav.xhtml')"/>
    <xsl:variable name="speakers" as="xs:string*" select="f:ids(@who)[map:contains($entry-names, .)] ! ($short-names(.), $entry-names(.))[1]"/>
    <xsl:variable name="name" as="xs:string" select="if (exists($speakers)) then string-join($speakers, ' · ') else if (speaker[normalize-space()]) then f:reading(speaker[1]) else f:label('speaker-unknown')"/>
    <xsl:if test="$address">
      <li><a href="{$address}">{f:number(.)} {$name}</a></li>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note | standOff" mode="contents"/>

</xsl:stylesheet>
