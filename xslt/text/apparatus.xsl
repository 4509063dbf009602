<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What the edition says outside the record: the heading before it, notes and colophon after it.
  Input   · The header; notes and choices of the text.
  Output  · Text nodes.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="heading">
    <xsl:call-template name="block">
      <xsl:with-param name="words" select="f:tame($title)"/>
    </xsl:call-template>
    <xsl:call-template name="block">
      <xsl:with-param name="words" select="f:tame($subtitle)"/>
    </xsl:call-template>
    <xsl:sequence select="f:entry-line('date', $document-date-words)"/>
    <xsl:sequence select="f:entry-line('place', $document-place)"/>
    <xsl:sequence select="f:entry-line('letter-from', string-join($senders ! f:reading(.), ', '))"/>
    <xsl:sequence select="f:entry-line('letter-to', string-join($receivers ! f:reading(.), ', '))"/>
    <xsl:sequence select="f:entry-line('participants', string-join($participants ! f:participant-words(.), '; '))"/>
    <xsl:sequence select="f:entry-line('characters', string-join($characters ! f:character-name(.), '; '))"/>
    <xsl:sequence select="f:entry-line('source', string-join($holding, ', '))"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- "Khrushchev, N. S. (speaker)". -->
  <xsl:function name="f:participant-words" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="roles" as="xs:string" select="string-join(tokenize($person/@role) ! f:label-or(., .), ', ')"/>
    <xsl:sequence select="f:entry-name($person) || (if ($roles) then ' (' || $roles || ')' else '')"/>
  </xsl:function>

  <!-- "Date: 8 September 1960", further lines indented; nothing without a value. -->
  <xsl:function name="f:entry-line" as="text()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:if test="$value ne ''">
      <xsl:value-of select="f:wrap(f:label-or($key, $key) || ': ' || f:tame($value), 0, 4) || '&#10;'"/>
    </xsl:if>
  </xsl:function>

  <!-- Words of the header can never look like one of the rules that bound the record. -->
  <xsl:function name="f:tame" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '[=-]{4,}', '…')"/>
  </xsl:function>

  <!-- [1] and the note; where the text has no marker, the paragraph the note belongs to. -->
  <xsl:template name="notes">
    <xsl:if test="exists($notes)">
      <xsl:value-of select="$note-rule || '&#10;&#10;'"/>
      <xsl:for-each select="$notes">
        <xsl:variable name="marked" as="xs:boolean" select="exists(@xml:id[key('markers', .)])"/>
        <xsl:variable name="number" as="xs:string" select="(substring(replace(f:number(.), '[\[\]\s]', ''), 1, 12)[. ne ''], '*')[1]"/>
        <xsl:variable name="label" as="xs:string" select="'[' || $number || (if ($marked) then '' else ' · ' || f:locus(..)) || '] '"/>
        <xsl:call-template name="block">
          <xsl:with-param name="words" select="$label || f:words(node())"/>
          <xsl:with-param name="rest" select="4"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="colophon">
    <xsl:call-template name="corrections"/>
    <xsl:for-each select="$header/encodingDesc/(projectDesc | editorialDecl/(* except p) | editorialDecl[p])">
      <xsl:sequence select="f:entry-line(if (self::projectDesc) then 'project' else if (self::editorialDecl) then 'method' else local-name(), normalize-space(string-join(if (self::editorialDecl) then p else ., ' ')))"/>
    </xsl:for-each>
    <xsl:text>&#10;</xsl:text>
    <xsl:sequence select="f:entry-line('identifiers', string-join($further-identifiers, '; '))"/>
    <xsl:sequence select="f:entry-line('responsibility', string-join($responsibilities ! f:responsibility-words(.), '; '))"/>
    <xsl:sequence select="f:entry-line('licence', string-join(($licence-words, string($licence/@target)[. ne $licence-words])[. ne ''], ' '))"/>
    <xsl:sequence select="f:entry-line('cite', f:citation())"/>
  </xsl:template>

  <xsl:template name="corrections">
    <xsl:if test="exists($choices)">
      <xsl:value-of select="f:label('corrections') || '&#10;'"/>
      <xsl:for-each select="$choices">
        <xsl:value-of select="f:wrap(f:locus(.) || ': “' || f:tame(normalize-space(f:original(.))) || '” → “' || f:tame(normalize-space(f:edited(.))) || '”', 2, 6) || '&#10;'"/>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
