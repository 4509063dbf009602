<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The package document: what the book is, its files and their order, how accessible it is.
  Input   · The header, and the pages of the book.
  Output  · f:package.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">

  <xsl:function name="f:package" as="element()">
    <package version="3.0" unique-identifier="identifier" xml:lang="{$own-language}" prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
      <metadata>
        <xsl:namespace name="dc" select="'http://purl.org/dc/elements/1.1/'"/>
        <dc:identifier id="identifier">{$book-id}</dc:identifier>
        <dc:title>{$title}</dc:title>
        <dc:language>{f:language-code($record-language)}</dc:language>
        <xsl:sequence select="f:describe()"/>
        <meta property="dcterms:modified">{f:modified()}</meta>
        <xsl:sequence select="f:accessibility()"/>
      </metadata>
      <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="style" href="book.css" media-type="text/css"/>
        <xsl:for-each select="$book/Q{}book/Q{}page">
          <item id="{substring-before(@file, '.')}" href="{@file}" media-type="application/xhtml+xml"/>
        </xsl:for-each>
      </manifest>
      <spine>
        <xsl:for-each select="$book/Q{}book/Q{}page">
          <itemref idref="{substring-before(@file, '.')}"/>
        </xsl:for-each>
      </spine>
    </package>
  </xsl:function>

  <xsl:function name="f:language-code" as="xs:string">
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="if (matches($code, '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$')) then $code else 'und'"/>
  </xsl:function>

  <!-- What the header says of it; each only where it does. -->
  <xsl:function name="f:describe" as="element()*">
    <xsl:for-each select="distinct-values($authors ! f:name-words(., false()))[normalize-space()]"><dc:creator>{.}</dc:creator></xsl:for-each>
    <xsl:for-each select="distinct-values($editors)[normalize-space()]"><dc:contributor>{.}</dc:contributor></xsl:for-each>
    <xsl:if test="normalize-space($publisher)"><dc:publisher>{$publisher}</dc:publisher></xsl:if>
    <xsl:if test="f:instant($publication-date)"><dc:date>{$publication-date}</dc:date></xsl:if>
    <xsl:if test="exists($holding)"><dc:source>{string-join($holding, ', ')}</dc:source></xsl:if>
    <xsl:variable name="terms" as="xs:string" select="string-join(($licence-words, string($licence/@target)[. ne $licence-words])[. ne ''], ' ')"/>
    <xsl:if test="normalize-space($terms)"><dc:rights>{$terms}</dc:rights></xsl:if>
  </xsl:function>

  <!-- No clock: the last change that the header has, else when it was published, else the day of the record. -->
  <xsl:function name="f:modified" as="xs:string">
    <xsl:variable name="edited" as="xs:string*" select="($header/revisionDesc//change/@when, $publication-date) ! f:instant(string(.))"/>
    <xsl:variable name="recorded" as="xs:string*" select="$document-date/(@when, @to, @from, @notAfter, @notBefore) ! f:instant(string(.))"/>
    <xsl:sequence select="(sort($edited)[last()], $recorded, '1970-01-01T00:00:00Z')[1]"/>
  </xsl:function>

  <!-- The beginning of a W3C date, in universal time. -->
  <xsl:function name="f:instant" as="xs:string?">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="whole" as="xs:string" select="
      if ($date castable as xs:dateTime) then string(adjust-dateTime-to-timezone(xs:dateTime($date), xs:dayTimeDuration('PT0S')))
      else substring($date || substring('0000-01-01', string-length($date) + 1), 1, 10) || 'T00:00:00Z'"/>
    <xsl:sequence select="(substring($whole, 1, 19) || 'Z')[matches($date, '^\d{4}(-\d\d){0,2}(T.*)?$')][. castable as xs:dateTime][not(starts-with(., '0000'))]"/>
  </xsl:function>

  <!-- EPUB Accessibility 1.1, with the terms of schema.org. -->
  <xsl:function name="f:accessibility" as="element()*">
    <xsl:variable name="features" as="xs:string+" select="
      'tableOfContents', 'structuralNavigation', 'readingOrder', 'displayTransformability', 'ARIA', 'index'[$book//Q{}page[@file = 'registers.xhtml']],
      ('pageNavigation', 'pageBreakMarkers')[$book//Q{}*/@data-page]"/>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <xsl:for-each select="$features"><meta property="schema:accessibilityFeature">{.}</meta></xsl:for-each>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">{f:label('accessibility')}</meta>
    <meta property="dcterms:conformsTo" id="conforms">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
    <meta property="a11y:certifiedBy" refines="#conforms">memcon</meta>
  </xsl:function>

</xsl:stylesheet>
