<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Keeps brackets, stops and endings on the line of a name: a name that opens a card is a button, beside which browsers break lines.
  Input   · Names and dates with a card; the text beside them.
  Output  · span round the name with what belongs to it; the text without that.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- "'s", ".", ",”", ")": what follows a name without a space; a dash may begin a line. -->
  <xsl:variable name="closing" as="xs:string" select="'^(?:[''’]\p{L}+[^\s\p{L}\p{N}\p{Pd}\p{Ps}\p{Pi}/]*|[^\s\p{L}\p{N}\p{Pd}\p{Ps}\p{Pi}/]+)'"/>
  <!-- "(", "“", "['". -->
  <xsl:variable name="opening" as="xs:string" select="'[\p{Ps}\p{Pi}&quot;'']+$'"/>

  <xsl:template match="persName | rs | placeName | orgName | objectName | eventName | name | date" mode="html" priority="10">
    <xsl:param name="linked" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="card" as="xs:boolean" select="not($linked) and f:opens-card(.)"/>
    <xsl:variable name="before" as="xs:string" select="if ($card) then string(preceding-sibling::node()[1][self::text()] ! f:opening-of(.)) else ''"/>
    <xsl:variable name="after" as="xs:string" select="if ($card) then string(following-sibling::node()[1][self::text()] ! f:closing-of(.)) else ''"/>
    <xsl:choose>
      <xsl:when test="$before || $after eq ''"><xsl:next-match/></xsl:when>
      <xsl:otherwise><span>{$before}<xsl:next-match/>{$after}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:opens-card" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="
      $name-cards and (if ($name/self::date) then f:date-value($name) ne ''
      else exists($name[self::persName or self::rs or self::placeName or self::orgName or self::objectName or self::eventName or self::name])
        and map:contains($entry-names, substring($name/@ref, 2)))"/>
  </xsl:function>

  <!-- Most texts begin with a space or a letter, or with a stop and a space: the pattern takes 5 milliseconds for each. -->
  <xsl:variable name="letters" as="xs:string" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'"/>
  <xsl:variable name="blanks" as="xs:string" select="'&#32;&#9;&#10;'"/>

  <!-- What of a text belongs to the name before it. -->
  <xsl:function name="f:closing-of" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="first" as="xs:string" select="substring($text, 1, 1)"/>
    <xsl:variable name="behind" as="xs:boolean" select="not(contains($blanks || $letters, $first)) and exists($text/preceding-sibling::node()[1][self::*][f:opens-card(.)])"/>
    <xsl:sequence select="
      if (not($behind)) then ''
      else if (contains('.,;:!?)]”’»…', $first) and contains($blanks, substring($text, 2, 1))) then $first
      else substring($text, 1, string-length($text) - string-length(replace($text, $closing, '')))"/>
  </xsl:function>

  <!-- What of a text belongs to the name behind it, and to none before. -->
  <xsl:function name="f:opening-of" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="rest" as="xs:string" select="substring($text, string-length(f:closing-of($text)) + 1)"/>
    <xsl:sequence select="
      if (contains($blanks || $letters, substring($rest, string-length($rest)))) then ''
      else if (exists($text/following-sibling::node()[1][self::*][f:opens-card(.)])) then substring($rest, string-length(replace($rest, $opening, '')) + 1) else ''"/>
  </xsl:function>

  <!-- A text without what is tied to the names beside it. -->
  <xsl:function name="f:untied" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="start" as="xs:integer" select="string-length(f:closing-of($text))"/>
    <xsl:sequence select="substring($text, $start + 1, string-length($text) - $start - string-length(f:opening-of($text)))"/>
  </xsl:function>

</xsl:stylesheet>
