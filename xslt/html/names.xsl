<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Names and dates of the record: links to their entries in the registers.
  Input   · persName, rs, placeName, orgName, objectName, eventName, name, date, time, roleName.
  Output  · a, span or time; what is uncertain carries a mark with a text alternative.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="persName | rs | placeName | orgName | objectName | eventName | name" mode="html" as="element()">
    <xsl:variable name="entry" as="element()?" select="f:entry(@ref)"/>
    <xsl:variable name="target" as="xs:string?" select="if ($entry) then '#' || $entry/@xml:id else f:safe-link(@ref)"/>
    <xsl:variable name="class" as="xs:string" select="string-join(('name', f:classes('r-', @rend)[. ne '']), ' ')"/>
    <xsl:choose>
      <xsl:when test="exists($target) and not(f:in-link(.))">
        <a href="{$target}" class="{$class}">
          <xsl:call-template name="common"/>
          <xsl:if test="$entry"><xsl:attribute name="title" select="$entry-names($entry/@xml:id)"/></xsl:if>
          <xsl:apply-templates mode="html"/>
          <xsl:call-template name="certainty"/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <span class="{$class}">
          <xsl:call-template name="common"/>
          <xsl:apply-templates mode="html"/>
          <xsl:call-template name="certainty"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A link cannot hold a link: the outer one stays. -->
  <xsl:function name="f:in-link" as="xs:boolean">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="exists($node/ancestor::*[self::ref or self::date or self::time or @ref][not(self::note)])"/>
  </xsl:function>

  <xsl:template match="date" mode="html" as="element()">
    <xsl:variable name="value" as="xs:string" select="f:date-value(.)"/>
    <xsl:variable name="machine" as="xs:string?" select="f:machine-date(.)"/>
    <xsl:element name="{if ($value ne '' and not(f:in-link(.))) then 'a' else 'span'}">
      <xsl:attribute name="class" select="'date'"/>
      <xsl:if test="$value ne '' and not(f:in-link(.))">
        <xsl:attribute name="href" select="'#' || f:date-address($value)"/>
        <xsl:attribute name="title" select="f:date-words($value)"/>
      </xsl:if>
      <xsl:call-template name="common"/>
      <xsl:choose>
        <xsl:when test="exists($machine)">
          <time datetime="{$machine}"><xsl:apply-templates mode="html"/></time>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates mode="html"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="certainty"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="time" mode="html" as="element()">
    <time>
      <xsl:if test="matches(@when, '^\d\d:\d\d(:\d\d)?$')"><xsl:attribute name="datetime" select="@when"/></xsl:if>
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
      <xsl:call-template name="certainty"/>
    </time>
  </xsl:template>

  <!-- The id of a date's entry in the index. -->
  <xsl:function name="f:date-address" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="'day:' || replace($value, '[^0-9A-Za-z/~.+-]', '_')"/>
  </xsl:function>

  <xsl:template match="roleName | forename | surname | addName | genName | nameLink | settlement | country | region | district | geogName | email | affiliation" mode="html" as="element()">
    <span class="{local-name()}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </span>
  </xsl:template>

  <!-- A raised question mark for the eye, its meaning in words for everyone. -->
  <xsl:template name="certainty" as="element()?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="@cert and not(@cert = 'high')">
      <xsl:variable name="words" as="xs:string" select="f:label(if (@cert = ('medium', 'low')) then 'certainty-' || @cert else 'certainty-unknown')"/>
      <span class="cert" title="{$words}" data-added="" lang="{$label-languages[$label-column]}"><span aria-hidden="true">?</span><span class="vh"> ({$words})</span></span>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
