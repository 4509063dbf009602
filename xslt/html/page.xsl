<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The page: its head, landmarks and order.
  Input   · The TEI document.
  Output  · html, head, body.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Read when the stylesheet is compiled: the page carries its style. -->
  <xsl:variable name="style" static="yes" as="xs:string" select="unparsed-text('page.css')"/>

  <!-- The record and its notes: made first, for the registers are read off it. -->
  <xsl:variable name="reading" as="element()">
    <xsl:element name="reading">
      <div class="record" data-record="text">
        <xsl:apply-templates select="$text" mode="html"/>
      </div>
      <xsl:call-template name="notes"/>
    </xsl:element>
  </xsl:variable>

  <xsl:template name="page">
    <xsl:context-item as="document-node()" use="required"/>
    <html lang="{$label-languages[$label-column]}">
      <xsl:call-template name="head"/>
      <body>
        <a class="skip" href="#text">{f:label('skip')}</a>
        <xsl:call-template name="site-navigation"><xsl:with-param name="pages" select="$pages[not(. = $register-kinds) or f:register-has(.)]"/></xsl:call-template>
        <xsl:call-template name="page-head"/>
        <main>
          <article id="text" tabindex="-1" aria-label="{f:label('text')}">
            <xsl:sequence select="$record-language[. ne ''] ! f:language(.), $reading/*"/>
          </article>
          <xsl:call-template name="registers"/>
          <xsl:call-template name="corrections"/>
        </main>
        <xsl:call-template name="facsimile"/>
        <xsl:call-template name="cards"/>
        <xsl:call-template name="neighbours"/>
        <xsl:call-template name="about"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="head">
    <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; {f:policy()}base-uri 'none'; form-action 'none'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>{$title}</title>
      <meta name="generator" content="memcon"/>
      <xsl:call-template name="metadata"/>
      <xsl:call-template name="style"/>
      <xsl:if test="exists($zooming)">
        <link rel="stylesheet" href="{$site-root}assets/facsimile.css"/>
        <script src="{$site-root}assets/facsimile.js" defer="defer"></script>
      </xsl:if>
    </head>
  </xsl:template>

  <!-- What the page may use: the site's style sheet, page images, and the script that shows these larger; of others nothing but images that the document names. -->
  <xsl:function name="f:policy" as="xs:string">
    <xsl:variable name="linked" as="xs:boolean" select="exists(f:local-address($stylesheet-href))"/>
    <xsl:sequence select="'style-src ' || string-join((&quot;'self'&quot;[$linked], &quot;'unsafe-inline'&quot;[not($linked) or $theme]), ' ') || '; ' || f:image-policy()"/>
  </xsl:function>

  <!-- The style: within the page, or linked; the theme after it, without anything that could end the element. -->
  <xsl:template name="style">
    <xsl:choose>
      <xsl:when test="f:local-address($stylesheet-href)"><link rel="stylesheet" href="{$stylesheet-href}"/></xsl:when>
      <xsl:otherwise><style><xsl:sequence select="$style"/></style></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$theme and not(matches($theme, '[&lt;\\]|url\s*\(', 'i'))"><style><xsl:value-of select="$theme"/></style></xsl:if>
  </xsl:template>

  <!-- Links to the parts the page has. -->
  <xsl:template name="contents">
    <nav class="contents" aria-label="{f:label('contents')}">
      <ul>
        <li><a href="#text">{f:label('text')}</a></li>
        <xsl:if test="exists($notes)">
          <li><a href="#notes:list">{f:label('notes')}</a></li>
        </xsl:if>
        <xsl:for-each select="$register-kinds[f:register-has(.)]">
          <li><a href="#register:{.}">{f:label(.)}</a></li>
        </xsl:for-each>
        <xsl:if test="exists($choices)">
          <li><a href="#corrections:list">{f:label('corrections')}</a></li>
        </xsl:if>
        <li><a href="#about:edition">{f:label('about')}</a></li>
        <li><a href="#about:cite">{f:label('cite')}</a></li>
        <xsl:if test="exists(f:downloads())">
          <li><a href="#about:downloads">{f:label('downloads')}</a></li>
        </xsl:if>
      </ul>
    </nav>
  </xsl:template>

  <!-- Three readings of one page, switched by CSS alone. -->
  <xsl:template name="views">
    <details class="tools">
      <summary>{f:label('view')}</summary>
      <fieldset class="views">
        <legend>{f:label('view')}</legend>
        <label><input type="radio" name="view" id="view:noted" checked="checked"/> {f:label('view-noted')}</label>
        <label><input type="radio" name="view" id="view:corrected"/> {f:label('view-corrected')}</label>
        <label><input type="radio" name="view" id="view:plain"/> {f:label('view-plain')}</label>
      </fieldset>
      <dl class="key">
        <xsl:if test="exists($choices)"><div><dt><span class="key-corr">[ ]</span></dt><dd>{f:label('key-corr')}</dd></div></xsl:if>
        <xsl:if test="exists($text/descendant::said)"><div><dt><span class="key-said">‘ ’</span></dt><dd>{f:label('key-said')}</dd></div></xsl:if>
        <xsl:if test="exists($text/descendant::pb)"><div><dt><span class="key-pb">|</span></dt><dd>{f:label('key-pb')}</dd></div></xsl:if>
        <xsl:if test="exists($text//@cert)"><div><dt><span class="key-cert">?</span></dt><dd>{f:label('key-cert')}</dd></div></xsl:if>
      </dl>
    </details>
  </xsl:template>

</xsl:stylesheet>
