<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Images of the source's pages beside the text, and pictures in it.
  Input   · pb/@facs (an address, or a pointer to surface, zone or graphic), graphic/@url: untrusted.
  Output  · Images that lie with the page; a link to those of others, which nobody fetches unasked; nothing for any other address.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="image" match="facsimile//surface | facsimile//zone | facsimile//graphic | sourceDoc//surface" use="@xml:id"/>

  <!-- The first address that a pointer means: of a surface its first graphic, else the canvas that it says it is. -->
  <xsl:function name="f:image-address" as="xs:string?">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:variable name="first" as="xs:string" select="string(tokenize($pointer)[1])"/>
    <xsl:variable name="target" as="element()?" select="if (starts-with($first, '#')) then key('image', substring($first, 2), $tei/root())[1] else ()"/>
    <xsl:sequence select="
      if (not(starts-with($first, '#'))) then $first
      else let $surface := $target/ancestor-or-self::surface[1]
        return (($target/descendant-or-self::graphic/@url, $surface/graphic/@url, $surface/(@facs, @corresp, @sameAs, @source)[matches(., '^https?:', 'i')]) ! tokenize(.)[1])[1]"/>
  </xsl:function>

  <!-- An image that lies with the page: a relative path to a kind of image that browsers show. -->
  <xsl:function name="f:own-image" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="path" as="xs:string" select="iri-to-uri(string($address))"/>
    <xsl:sequence select="
      if (not(contains($address, '\')) and matches($path, '^[A-Za-z0-9._~%(+,=@!-][A-Za-z0-9._~%()+,=@!/-]*\.(jpe?g|png|gif|webp|avif|svg)$', 'i'))
      then string(f:local-address($facs-root)) || $path else ()"/>
  </xsl:function>

  <xsl:variable name="has-images" as="xs:boolean" select="
    some $pointer in ($text/descendant::pb/@facs, $text/descendant::graphic/@url) satisfies exists(f:own-image(f:image-address($pointer)))"/>

  <!-- An image that opens whole, or a link to one that lies elsewhere. -->
  <xsl:template name="image">
    <xsl:param name="address" as="xs:string?" required="yes"/>
    <xsl:param name="words" as="xs:string" required="yes"/>
    <xsl:param name="zoom" as="attribute()*"/>
    <xsl:param name="linked" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="own" as="xs:string?" select="f:own-image($address)"/>
    <xsl:variable name="others" as="xs:string?" select="f:safe-link($address)[starts-with(lower-case(.), 'http')]"/>
    <xsl:choose>
      <xsl:when test="exists($own) and $linked"><span class="facs" data-added=""><img src="{$own}" alt="{$words}" loading="lazy"/></span></xsl:when>
      <xsl:when test="exists($own)">
        <a class="facs" href="{$own}" data-added=""><xsl:sequence select="$zoom"/><img src="{$own}" alt="{$words}" loading="lazy"/></a>
      </xsl:when>
      <xsl:when test="exists($others) and not($linked)">
        <a class="facs-link" href="{f:image-link($others)}" data-added=""><xsl:sequence select="$zoom"/>[{$words}]</a>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A page seam: a thin mark, its meaning in words, the page's number and image where it has one. -->
  <xsl:template match="pb" mode="html">
    <xsl:variable name="words" as="xs:string" select="normalize-space(f:label('page-break') || ' ' || @n)"/>
    <span class="seam" title="{$words}" data-added="">
      <xsl:call-template name="common"/>
      <span aria-hidden="true">|</span>
      <span class="vh">[{$words}]</span>
    </span>
    <xsl:if test="@facs">
      <xsl:call-template name="image">
        <xsl:with-param name="address" select="f:image-address(@facs)"/>
        <xsl:with-param name="words" select="normalize-space(f:label('page-image') || ' ' || @n)"/>
        <xsl:with-param name="zoom" select="f:zoom(.)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="figure" mode="html">
    <div class="figure">
      <xsl:call-template name="content"/>
    </div>
  </xsl:template>

  <!-- A picture is described by its figDesc, which then need not be read twice. -->
  <xsl:template match="graphic" mode="html">
    <xsl:variable name="words" as="xs:string" select="(f:description(.), f:description(..), f:label('figure'))[. ne ''][1]"/>
    <xsl:variable name="address" as="xs:string?" select="f:image-address(@url)"/>
    <xsl:call-template name="image">
      <xsl:with-param name="address" select="$address"/>
      <xsl:with-param name="words" select="$words"/>
    </xsl:call-template>
    <xsl:if test="empty((f:own-image($address), f:safe-link($address)))"><span class="added" data-added="">[{f:label('figure')}]</span></xsl:if>
  </xsl:template>

  <xsl:template match="media | binaryObject" mode="html">
    <span class="added" data-added="">[{(f:description(.)[. ne ''], f:label('figure'))[1]}]</span>
  </xsl:template>

  <xsl:template match="figDesc | figure/desc | event/desc" mode="html">
    <span class="added" data-added="">[{f:reading(.)}]</span>
  </xsl:template>

  <xsl:template match="figDesc[../graphic[f:own-image(f:image-address(@url))]]" mode="html"/>

</xsl:stylesheet>
