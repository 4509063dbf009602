<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The offices of a person: which, when, and those held on the day of the document.
  Input   · person with occupation, affiliation, state, roleName; $document-date.
  Output  · Functions that say offices and their years.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Offices and sides, in the order given; one that stands for the name says nothing more. -->
  <xsl:function name="f:offices" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="f:entry-name($entry)"/>
    <xsl:sequence select="$entry/(occupation | affiliation | state | roleName | persName/roleName[not(@type = 'honorific')])[not(f:reading(.) = ('', $name))]"/>
  </xsl:function>

  <!-- All offices, with the years they were held: "Prime Minister, Premier (1958–1964)". -->
  <xsl:function name="f:entry-offices" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each-group select="f:offices($entry)" group-by="f:term(.)">
      <xsl:variable name="names" as="xs:string*" select="distinct-values(current-group() ! f:reading(.))"/>
      <xsl:sequence select="string-join(if (exists(tail($names))) then $names[not(. = f:shorter-forms($names))] else $names, ', ') || f:years(.)"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Of names of one office those that another one holds: "President" beside "President of France". -->
  <xsl:function name="f:shorter-forms" as="xs:string*">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="for $name in $names return $name[$names[. ne $name][starts-with(., $name || ' ')]]"/>
  </xsl:function>

  <!-- The offices held on the day of the document, or all when it has no date; of names of one office the fullest. -->
  <xsl:function name="f:offices-then" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="day" as="xs:string" select="string($document-date/(@when, @from, @notBefore)[1])"/>
    <xsl:for-each-group select="f:offices($entry)[$day eq '' or f:holds(., $day)]" group-by="f:term(.)">
      <xsl:sequence select="sort(distinct-values(current-group() ! f:reading(.)), (), function($name) { -string-length($name) })[1]"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- From when to when; offices with the same dates are names of one office, those without dates stand alone. -->
  <xsl:function name="f:term" as="xs:string">
    <xsl:param name="office" as="element()"/>
    <xsl:sequence select="if ($office/(@from | @to)) then $office/@from || '/' || $office/@to else f:reading($office)"/>
  </xsl:function>

  <!-- Whether a dated office covers a day; dates of less precision count whole. -->
  <xsl:function name="f:holds" as="xs:boolean">
    <xsl:param name="office" as="element()"/>
    <xsl:param name="day" as="xs:string"/>
    <xsl:sequence select="
      (empty($office/@from) or compare(substring($day, 1, string-length($office/@from)), $office/@from) ge 0)
      and (empty($office/@to) or compare(substring($day, 1, string-length($office/@to)), $office/@to) le 0)"/>
  </xsl:function>

  <xsl:function name="f:years" as="xs:string">
    <xsl:param name="office" as="element()"/>
    <xsl:variable name="from" as="xs:string" select="f:year(string($office/@from))"/>
    <xsl:variable name="to" as="xs:string" select="f:year(string($office/@to))"/>
    <xsl:sequence select="if ($from || $to eq '') then '' else if ($from eq $to) then ' (' || $from || ')' else ' (' || $from || '–' || $to || ')'"/>
  </xsl:function>
</xsl:stylesheet>
