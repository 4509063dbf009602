<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Cards that a name opens: who or what it is, at the document's date, with the ways on. No script: HTML's own popovers.
  Input   · The entries that a name of the page, or its head, points to.
  Output  · f:card-id; the template cards.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Whether names open cards; in a book, which has no popovers, they are links to the registers. -->
  <xsl:variable name="name-cards" as="xs:boolean" select="true()"/>

  <xsl:function name="f:card-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="'c:' || $id"/>
  </xsl:function>

  <!-- A name in the head: it opens the card. -->
  <xsl:template name="card-button">
    <xsl:context-item as="element()" use="required"/>
    <xsl:choose>
      <xsl:when test="@xml:id"><button type="button" popovertarget="{f:card-id(@xml:id)}">{f:entry-name(.)}</button></xsl:when>
      <xsl:otherwise>{f:entry-name(.)}</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="cards">
    <xsl:variable name="opened" as="map(xs:string, xs:boolean)" select="map:merge((
      $reading/descendant::Q{}button/@popovertarget ! map { substring(., 3): true() }, $participants/@xml:id ! map { string(.): true() }))"/>
    <xsl:for-each select="$all-entries[map:contains($opened, @xml:id)]">
      <xsl:variable name="count" as="xs:integer" select="count($mentions(@xml:id))"/>
      <xsl:variable name="offices" as="xs:string*" select="f:offices-then(.)"/>
      <div id="{f:card-id(@xml:id)}" popover="">
        <b>{$entry-names(@xml:id)}</b>{if (exists($offices)) then ', ' || string-join($offices, '; ') else (note ! f:reading(.))[1] ! (', ' || .)}<xsl:if test="f:site-entry(.)"><a href="{f:site-entry(.)}">{f:label('in-all-documents')}</a></xsl:if>
        <a href="#{@xml:id}">{f:label('in-this-document')} ({$count})</a>
      </div>
    </xsl:for-each>
    <xsl:call-template name="date-cards"><xsl:with-param name="opened" select="$opened"/></xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
