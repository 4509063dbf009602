<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The public parameters of all editions: what a caller may set.
  Input   · Strings (saxon-js hands numbers over as doubles). Empty: not given.
  Output  · Global parameters. Addresses are relative to the page and percent-encoded, but for $url.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <!-- The language of the edition's own words (headings, labels): en, de, fr or ru. The record keeps its language. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- An element no template knows: "show" it in a visible frame and report it, or "stop". -->
  <xsl:param name="unknown" as="xs:string" select="'show'"/>

  <!-- The document's name without ending, unique in a collection: the key of its reference. -->
  <xsl:param name="id" as="xs:string" select="''"/>

  <!-- Where the page is, or will be, published: http:// or https://. Without it the TEI's own statement counts. -->
  <xsl:param name="url" as="xs:string" select="''"/>

  <!-- What can be downloaded beside the page: "a.xml a.txt a.epub". Each is called by its ending. -->
  <xsl:param name="downloads" as="xs:string" select="''"/>

  <!-- The style sheet to link instead of carrying page.css in the page: "../assets/site.css". -->
  <xsl:param name="stylesheet-href" as="xs:string" select="''"/>

  <!-- Rules of CSS that set variables of page.css, as themeStyle (src/publish/theme.ts) makes them of edition.json. -->
  <xsl:param name="theme" as="xs:string" select="''"/>

  <!-- What relative addresses of images (pb/@facs, graphic/@url) begin with, where page and document lie apart: "../images/". -->
  <xsl:param name="facs-root" as="xs:string" select="''"/>

  <!-- The way to the site's front page folder: "../" or "./". Empty: a page alone, without navigation. -->
  <xsl:param name="site-root" as="xs:string" select="''"/>

  <!-- The site's title, as its navigation has it. -->
  <xsl:param name="site-title" as="xs:string" select="''"/>

  <!-- What the site is, in a sentence or two, for search engines and those who show links to it. -->
  <xsl:param name="description" as="xs:string" select="''"/>

  <!-- The site's pages: "index documents persons …", each $site-root || NAME || ".html", each with a label site-NAME. -->
  <xsl:param name="site-pages" as="xs:string" select="''"/>

  <!-- "ID KEY ID KEY …": entries whose key on the site's register pages is not their xml:id. -->
  <xsl:param name="register-keys" as="xs:string" select="''"/>

  <!-- The neighbours of the document in its collection: where their pages are, their titles and their days. -->
  <xsl:param name="previous" as="xs:string" select="''"/>
  <xsl:param name="previous-title" as="xs:string" select="''"/>
  <xsl:param name="previous-date" as="xs:string" select="''"/>
  <xsl:param name="next" as="xs:string" select="''"/>
  <xsl:param name="next-title" as="xs:string" select="''"/>
  <xsl:param name="next-date" as="xs:string" select="''"/>

</xsl:stylesheet>
