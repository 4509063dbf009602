<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · How to cite the page, in words and for programs, and what can be downloaded beside it.
  Input   · The references of shared/citation/; the parameter downloads.
  Output  · Two sections; everything is text to select, nothing needs a script.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="citation">
    <section aria-labelledby="about:cite">
      <h3 id="about:cite">{f:label('cite')}</h3>
      <dl class="citations">
        <div><dt>Chicago</dt><dd><p class="citation"><xsl:sequence select="f:chicago()"/></p></dd></div>
        <div><dt>MLA</dt><dd><p class="citation"><xsl:sequence select="f:mla()"/></p></dd></div>
      </dl>
      <xsl:sequence select="f:reference('BibTeX', f:bibtex()), f:reference('RIS', translate(f:ris(), '&#13;', '')), f:reference('CSL-JSON', f:csl())"/>
      <p class="small">{f:label('cite-passage')} <code>#{($turns[1] ! f:address(.), 'turn1')[1]}</code>, <code>#{($paragraphs[1] ! f:address(.), 'p1')[1]}</code>.</p>
    </section>
  </xsl:template>

  <!-- A reference for a program: unfolded and selected as a whole. -->
  <xsl:function name="f:reference" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <details class="reference">
      <summary>{$name}</summary>
      <pre tabindex="0" role="group" aria-label="{$name}"><code>{replace($text, '\n+$', '')}</code></pre>
    </details>
  </xsl:function>

  <!-- What an ending means. -->
  <xsl:variable name="media" as="map(xs:string, array(xs:string))" select="map {
    'xml': ['TEI', 'application/tei+xml'], 'txt': [f:label('plain-text'), 'text/plain'], 'corpus.txt': [f:label('corpus-text'), 'text/plain'],
    'md': ['Markdown', 'text/markdown'], 'epub': ['EPUB', 'application/epub+zip'], 'pdf': ['PDF', 'application/pdf'],
    'docx': ['Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']
  }"/>

  <!-- The downloads that the caller names, as far as they are files of the site: href, type, label. -->
  <xsl:function name="f:downloads" as="map(xs:string, xs:string)*">
    <xsl:for-each select="tokenize($downloads) ! f:local-address(.)">
      <xsl:variable name="ending" as="xs:string" select="lower-case(if (matches(., '\.corpus\.txt$')) then 'corpus.txt' else replace(., '^.*\.', ''))"/>
      <xsl:variable name="medium" as="array(xs:string)" select="($media($ending), [$ending, 'application/octet-stream'])[1]"/>
      <xsl:sequence select="map { 'href': ., 'label': $medium(1), 'type': $medium(2) }"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:template name="downloads">
    <xsl:variable name="files" as="map(xs:string, xs:string)*" select="f:downloads()"/>
    <xsl:if test="exists($files)">
      <section aria-labelledby="about:downloads">
        <h3 id="about:downloads">{f:label('downloads')}</h3>
        <ul class="downloads">
          <xsl:for-each select="$files"><li><a href="{?href}" type="{?type}">{?label}</a></li></xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
