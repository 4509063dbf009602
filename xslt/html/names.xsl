<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Names of the record: they open a card.
  Input   · persName, rs, placeName, orgName, objectName, eventName, name, roleName.
  Output  · button, a or span; what is uncertain carries a mark with a text alternative.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A button that opens the card of the entry; in a link, or without an entry, a span. What a register shall list has an address. -->
  <xsl:template match="persName | rs | placeName | orgName | objectName | eventName | name" mode="html">
    <xsl:param name="at" as="xs:string" tunnel="yes" select="''"/>
    <xsl:param name="linked" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="id" as="xs:string" select="substring(@ref, 2)"/>
    <xsl:choose>
      <xsl:when test="not($linked) and map:contains($entry-names, $id)">
        <xsl:element name="{if ($name-cards) then 'button' else 'a'}">
          <xsl:choose>
            <xsl:when test="$name-cards"><xsl:attribute name="type" select="'button'"/><xsl:attribute name="popovertarget" select="f:card-id($id)"/></xsl:when>
            <xsl:otherwise><xsl:attribute name="href" select="'#' || $id"/><xsl:attribute name="title" select="$entry-titles($id)"/></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="@rend or not($name-cards)"><xsl:attribute name="class" select="f:name-class(@rend)"/></xsl:if>
          <xsl:attribute name="id" select="if (@xml:id) then @xml:id else $at || position()"/>
          <xsl:choose>
            <xsl:when test="* or @cert or @xml:lang"><xsl:call-template name="name-content"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
          </xsl:choose>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="other-name"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A name that is in a link already, or names several, none, or what is described elsewhere. -->
  <xsl:template name="other-name">
    <xsl:param name="at" as="xs:string" tunnel="yes" select="''"/>
    <xsl:param name="linked" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="ids" as="xs:string*" select="f:ids(@ref)[map:contains($entry-names, .)]"/>
    <xsl:variable name="target" as="xs:string?" select="(('#' || $ids[1])[exists($ids)], f:safe-link(@ref))[not($linked)][1]"/>
    <xsl:element name="{if ($target) then 'a' else 'span'}">
      <xsl:if test="$target"><xsl:attribute name="href" select="$target"/></xsl:if>
      <xsl:attribute name="class" select="f:name-class(@rend)"/>
      <xsl:attribute name="id" select="(@xml:id, $at || position())[1]"/>
      <xsl:if test="exists($ids)"><xsl:attribute name="title" select="$ids ! $entry-titles(.)" separator="; "/></xsl:if>
      <xsl:attribute name="data-ref" select="if (exists($ids)) then $ids else normalize-space(@ref)"/>
      <xsl:if test="empty($ids)"><xsl:attribute name="data-kind" select="f:kind-of-name(.)"/></xsl:if>
      <xsl:call-template name="name-content"><xsl:with-param name="linked" select="$linked or exists($target)" tunnel="yes"/></xsl:call-template>
    </xsl:element>
  </xsl:template>

  <!-- What a pointer resting on a name says, or the keyboard: who it was on that day: "Pyotr Orlov, Minister of Ports". -->
  <xsl:variable name="entry-titles" as="map(xs:string, xs:string)" select="map:merge($all-entries ! map { string(@xml:id): f:entry-title(.) })"/>

  <xsl:function name="f:entry-title" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="if ($entry/self::person) then string-join(($entry-names($entry/@xml:id), f:offices-then($entry)[1]), ', ') else $entry-names($entry/@xml:id)"/>
  </xsl:function>

  <!-- Of what kind it is that a name without an entry names. -->
  <xsl:variable name="kinds-of-names" as="map(xs:string, xs:string)" select="map {
    'persName': 'person', 'placeName': 'place', 'orgName': 'org', 'objectName': 'object', 'eventName': 'event'
  }"/>

  <xsl:function name="f:kind-of-name" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="($kinds-of-names(local-name($name)), string($name/@type)[. = ('person', 'place', 'org', 'object', 'event')], 'other')[1]"/>
  </xsl:function>

  <xsl:function name="f:name-class" as="xs:string">
    <xsl:param name="rend" as="attribute()?"/>
    <xsl:sequence select="if ($rend) then string-join(('name', f:classes('r-', $rend)[. ne '']), ' ') else 'name'"/>
  </xsl:function>

  <!-- The words of a link: no link may stand inside. -->
  <xsl:template name="name-content">
    <xsl:param name="linked" as="xs:boolean" tunnel="yes" select="true()"/>
    <xsl:if test="@xml:lang"><xsl:call-template name="lang"/></xsl:if>
    <xsl:choose>
      <xsl:when test="*"><xsl:call-template name="inside"><xsl:with-param name="linked" select="$linked" tunnel="yes"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@cert"><xsl:call-template name="certainty"/></xsl:if>
  </xsl:template>

  <xsl:template match="roleName | forename | surname | addName | genName | nameLink | settlement | country | region | district | geogName | email | affiliation" mode="html">
    <span class="{local-name()}">
      <xsl:call-template name="content"/>
    </span>
  </xsl:template>

  <!-- A raised question mark for the eye, its meaning in words for everyone. -->
  <xsl:template name="certainty">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="@cert and not(@cert = 'high')">
      <xsl:variable name="words" as="xs:string" select="f:certainty-words(@cert)"/>
      <span class="cert" title="{$words}" data-added="" lang="{$label-languages[$label-column]}"><span aria-hidden="true">?</span><span class="vh"> ({$words})</span></span>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:certainty-words" as="xs:string">
    <xsl:param name="cert" as="xs:string"/>
    <xsl:sequence select="f:label(if ($cert = ('medium', 'low')) then 'certainty-' || $cert else 'certainty-unknown')"/>
  </xsl:function>

</xsl:stylesheet>
