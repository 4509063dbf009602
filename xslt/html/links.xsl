<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Which link targets may leave a document for a page; the language of its words, and where its lines begin.
  Input   · A URI, a language code from the document: untrusted.
  Output  · f:safe-link: the URI, or nothing; f:language.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- http, https, mailto and fragments of the page; never javascript:, data:, file: or a relative path. -->
  <xsl:function name="f:safe-link" as="xs:string?">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:variable name="uri" as="xs:string" select="normalize-space($target)"/>
    <xsl:sequence select="$uri[matches(., '^(https?://[^\s&lt;&gt;&quot;\\]+|mailto:[^\s&lt;&gt;&quot;\\]+|#[^\s&lt;&gt;&quot;\\]+)$', 'i')]"/>
  </xsl:function>

  <!-- An address of an authority's entry, from an idno. -->
  <xsl:variable name="authorities" as="map(xs:string, xs:string)" select="map {
    'wikidata': 'https://www.wikidata.org/wiki/',
    'viaf': 'https://viaf.org/viaf/',
    'lcnaf': 'https://id.loc.gov/authorities/names/',
    'gnd': 'https://d-nb.info/gnd/',
    'isni': 'https://isni.org/isni/',
    'geonames': 'https://www.geonames.org/'
  }"/>

  <xsl:function name="f:authority-link" as="xs:string?">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:sequence select="f:authority-address(string($idno/@type), normalize-space($idno))"/>
  </xsl:function>

  <xsl:function name="f:authority-address" as="xs:string?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="base" as="xs:string?" select="$authorities(lower-case($type))"/>
    <xsl:sequence select="
      if (matches($value, '^https?://')) then f:safe-link($value)
      else if (exists($base) and matches($value, '^[A-Za-z0-9]+$')) then $base || $value
      else ()"/>
  </xsl:function>

  <!-- Tokens of @rend and @type as class names: what has other characters is left out. -->
  <xsl:function name="f:classes" as="xs:string">
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:param name="tokens" as="xs:string?"/>
    <xsl:sequence select="if (empty($tokens)) then '' else string-join(tokenize(lower-case($tokens))[translate(., 'abcdefghijklmnopqrstuvwxyz0123456789-', '') eq ''] ! ($prefix || .), ' ')"/>
  </xsl:function>

  <!-- "he", "ar-EG", "az-Arab", but not "he-Latn": written from right to left. -->
  <xsl:function name="f:is-leftward" as="xs:boolean">
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="
      if (matches($code, '-[A-Za-z]{4}(-|$)')) then matches($code, '-(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)(-|$)', 'i')
      else matches($code, '^(ar|arc|ckb|dv|fa|he|iw|ps|sd|syr|ug|ur|yi)(-|$)', 'i')"/>
  </xsl:function>

  <!-- What HTML says of words in a language: lang, and dir where their lines begin on the right. -->
  <xsl:function name="f:language" as="attribute()+">
    <xsl:param name="code" as="xs:string"/>
    <xsl:attribute name="lang" select="$code"/>
    <xsl:if test="f:is-leftward($code)"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
  </xsl:function>

  <!-- lang of an element that states its language. -->
  <xsl:template name="lang">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="@xml:lang and matches(@xml:lang, '^[A-Za-z0-9-]+$')">
      <xsl:sequence select="f:language(@xml:lang)"/>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
