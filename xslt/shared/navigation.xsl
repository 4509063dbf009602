<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The ways from a page to the rest of its site.
  Input   · Parameters (params.xsl): site-root, site-title, site-pages, previous, next.
  Output  · f:local-address; the templates site-navigation and neighbours, empty for a page alone.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- An address within the site: no scheme, no host, nothing but what a path may have. Else nothing. -->
  <xsl:function name="f:local-address" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:sequence select="$address[matches(., '^([A-Za-z0-9._~!$()*+,=@&amp;''-]|%[0-9A-Fa-f]{2})([A-Za-z0-9._~!$()*+,=@&amp;''/-]|%[0-9A-Fa-f]{2})*$')]"/>
  </xsl:function>

  <xsl:variable name="pages" as="xs:string*" select="if ($site-root) then tokenize($site-pages)[matches(., '^[a-z]+$')] else ()"/>

  <!-- The site's title and its pages; $here is the name of this one. -->
  <xsl:template name="site-navigation">
    <xsl:param name="here" as="xs:string" select="''"/>
    <xsl:param name="pages" as="xs:string*" select="$pages"/>
    <xsl:if test="exists($pages)">
      <nav class="site" aria-label="{f:label(if ($site-title) then 'site' else 'site-all')}">
        <xsl:if test="$site-title">
          <a class="site-title" href="{f:local-address($site-root)}index.html"><xsl:if test="$here = 'index'"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>{$site-title}</a>
        </xsl:if>
        <ul>
          <xsl:for-each select="$pages[. ne 'index' or not($site-title)]">
            <li>
              <a href="{f:local-address($site-root)}{.}.html">
                <xsl:if test=". = $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
                <xsl:text>{f:label-or('site-' || ., .)}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- The documents before and after this one. -->
  <xsl:template name="neighbours">
    <xsl:if test="f:local-address($previous) or f:local-address($next)">
      <nav class="neighbours" aria-label="{f:label('neighbours')}">
        <ul>
          <xsl:if test="f:local-address($previous)">
            <li class="previous"><a rel="prev" href="{$previous}"><span aria-hidden="true">← </span><span class="way">{f:label('previous')}</span> {$previous-date[. ne ''] ! (f:date-words(.) || ' · ')}{$previous-title}</a></li>
          </xsl:if>
          <xsl:if test="f:local-address($next)">
            <li class="next"><a rel="next" href="{$next}"><span class="way">{f:label('next')}</span> {$next-date[. ne ''] ! (f:date-words(.) || ' · ')}{$next-title}<span aria-hidden="true"> →</span></a></li>
          </xsl:if>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
