<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What all pages of a site have in common: head, navigation, landmarks.
  Input   · page, the parameters of the site.
  Output  · html, head, body. Only search and lists have a script, and only from the site itself.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:template name="shell">
    <xsl:context-item as="element(page)" use="required"/>
    <xsl:variable name="title" as="xs:string"><xsl:apply-templates select="." mode="title"/></xsl:variable>
    <xsl:variable name="scripts" as="element()*"><xsl:apply-templates select="." mode="scripts"/></xsl:variable>
    <html lang="{$label-languages[$label-column]}">
      <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self';{if (exists($scripts)) then ' script-src ''self'';' else ''} base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{string-join(distinct-values(($title, $site-title)), ' · ')}</title>
        <meta name="generator" content="memcon"/>
        <xsl:if test="f:safe-link($url)"><link rel="canonical" href="{$url}"/></xsl:if>
        <xsl:sequence select="f:shared('website', string-join(distinct-values(($title, $site-title)), ' · '), $description, $url)"/>
        <link rel="stylesheet" href="{$stylesheet-href}"/>
        <link rel="stylesheet" href="{$site-root}assets/overview.css"/>
        <xsl:sequence select="$scripts"/>
      </head>
      <body class="overview kind-{@kind}">
        <a class="skip" href="#main">{f:label('skip')}</a>
        <xsl:call-template name="site-navigation"><xsl:with-param name="here" select="string(@here)"/></xsl:call-template>
        <main id="main" tabindex="-1">
          <h1>{$title}</h1>
          <xsl:apply-templates select="." mode="main"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <!-- The scripts of a page: most have none. -->
  <xsl:mode name="scripts" on-no-match="deep-skip"/>

  <xsl:template match="page" mode="title" as="xs:string" priority="-1">
    <xsl:sequence select="f:label('site-' || @here)"/>
  </xsl:template>

  <!-- The language of what a document says. -->
  <xsl:template name="record-lang">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="matches(@lang, '^[A-Za-z0-9-]+$')"><xsl:sequence select="f:language(@lang)"/></xsl:if>
  </xsl:template>

</xsl:stylesheet>
