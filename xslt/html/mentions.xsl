<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Where the record mentions what the registers have: links to every mention, by paragraph.
  Input   · The record and its notes as the page shows them; @data-where of a block, or the address of a paragraph, says where it stands.
  Output  · $mentions by the id of an entry; the template mentions.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The mentions are read off the page, where each has its address already; @data-ref says what @href cannot. -->
  <xsl:variable name="other-mentions" as="element()*" select="$reading/descendant::Q{}*[@data-ref]"/>
  <xsl:variable name="linked-mentions" as="element()*" select="$reading/descendant::Q{}a[@title][not(@data-ref)] | $reading/descendant::Q{}button"/>
  <xsl:variable name="unidentified" as="element()*" select="$other-mentions[@data-ref = ''][@data-kind = 'person']"/>

  <!-- By the id of what they mention. -->
  <xsl:variable name="mentions" as="map(xs:string, element()*)">
    <xsl:map>
      <xsl:for-each-group select="if (exists($other-mentions)) then $linked-mentions | $other-mentions else $linked-mentions" group-by="if (@data-ref) then tokenize(@data-ref) else if (@popovertarget) then substring-before(substring(@popovertarget, 3) || '?', '?') else substring(@href, 2)">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- Links to all mentions, by paragraph; several in one paragraph are lettered: ¶3 5a 5b. -->
  <xsl:template name="mentions">
    <xsl:param name="mentions" as="element()*" required="yes"/>
    <xsl:if test="exists($mentions)">
      <p class="mentions">
        <xsl:variable name="first" as="element()?" select="$mentions[starts-with(f:where(.), '¶')][1]"/>
        <xsl:for-each-group select="$mentions" group-adjacent="f:where(.)">
          <xsl:variable name="where" as="xs:string" select="current-grouping-key()"/>
          <xsl:variable name="bare" as="xs:string" select="if (starts-with($where, '¶')) then substring($where, 2) else $where"/>
          <xsl:variable name="shown" as="xs:string" select="if (. is $first) then $where else $bare"/>
          <xsl:variable name="several" as="xs:boolean" select="exists(tail(current-group()))"/>
          <xsl:for-each select="current-group()">
            <a href="#{@id}">
              <xsl:value-of select="if (not($several)) then $shown else (if (position() = 1) then $shown else $bare) || f:letter(position())"/>
            </a>
            <xsl:text> </xsl:text>
          </xsl:for-each>
        </xsl:for-each-group>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- Where a mention stands, as its block says. -->
  <xsl:function name="f:where" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="let $said := $mention/ancestor::*/(@data-where, (self::Q{}p | self::Q{}div[starts-with(@class, 'p')])/Q{}a[@class = 'permalink'][last()])[1] return if (exists($said)) then string($said[last()]) else f:label('text')"/>
  </xsl:function>

  <!-- The words of a mention, without the editors'. -->
  <xsl:function name="f:said-there" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="normalize-space(if ($mention/*) then string-join($mention//text()[not(ancestor::*/@data-added)]) else $mention)"/>
  </xsl:function>

  <!-- a, b … z, then 27, 28: xsl:number is slow for so little. -->
  <xsl:function name="f:letter" as="xs:string">
    <xsl:param name="position" as="xs:integer"/>
    <xsl:sequence select="if ($position le 26) then codepoints-to-string(96 + $position) else '.' || $position"/>
  </xsl:function>

</xsl:stylesheet>
