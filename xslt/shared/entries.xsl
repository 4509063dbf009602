<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The registers of a document: who and what its names refer to.
  Input   · particDesc and standOff (person, place, org, object, event) and the names of the text.
  Output  · Keys "entry" and "mentions", functions that say an entry's name, dates and offices.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- An entry by its xml:id. -->
  <xsl:key name="entry" match="person | personGrp | place | org | object | event" use="@xml:id"/>

  <!-- The mentions of an entry in the text, by the entry's id. -->
  <xsl:key name="mentions" match="text//(persName | rs | placeName | orgName | objectName | eventName | name)[@ref]" use="f:ids(@ref)"/>

  <!-- The names that point to no entry, by kind and wording. -->
  <xsl:key name="unidentified" match="text//(persName | placeName | orgName | objectName | eventName)[not(@ref)]" use="f:reading(.)"/>

  <!-- The dates of the text that have a value, by value. -->
  <xsl:key name="dates" match="text//(date | time)[f:date-value(.) ne '']" use="f:date-value(.)"/>

  <!-- The ids that a pointer attribute names within the document. -->
  <xsl:function name="f:ids" as="xs:string*">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:sequence select="tokenize($pointer, '\s+')[starts-with(., '#')] ! substring(., 2)"/>
  </xsl:function>

  <!-- The first entry that a pointer names. -->
  <xsl:function name="f:entry" as="element()?">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:sequence select="(f:ids($pointer) ! key('entry', ., $tei))[1]"/>
  </xsl:function>

  <!-- The form of the name to show: the main one, else the first that is no variant. -->
  <xsl:function name="f:entry-name-element" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="
      $entry/(persName | placeName | orgName | objectName | eventName | objectIdentifier/objectName | label | head | name)"/>
    <xsl:sequence select="($names[@type = ('main', 'preferred', 'reg')], $names[not(@type = ('variant', 'misspelling'))], $names)[1]"/>
  </xsl:function>

  <xsl:function name="f:entry-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="element()?" select="f:entry-name-element($entry)"/>
    <xsl:variable name="parts" as="element()*" select="$name/*[not(self::note)]"/>
    <xsl:sequence select="
      if (empty($name)) then string($entry/@xml:id)
      else if ($parts and not($name/text()[normalize-space()])) then string-join($parts ! f:reading(.)[. ne ''], ' ')
      else f:reading($name)"/>
  </xsl:function>

  <!-- For the margin: "Khrushchev", "de Gaulle". -->
  <xsl:function name="f:short-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="f:entry-name($entry)"/>
    <xsl:variable name="plain" as="xs:string" select="replace($name, ',?\s+(Jr|Sr|II|III)\.?$', '')"/>
    <xsl:sequence select="
      if (f:entry-name-element($entry)/surname) then f:reading((f:entry-name-element($entry)/surname)[1])
      else if (contains($plain, ',')) then substring-before($plain, ',')
      else replace($plain, '^.*?((\p{Ll}\S*\s+)*\S+)$', '$1')"/>
  </xsl:function>

  <!-- Sorts "Éluard" with E and surnames first, the same on every machine. -->
  <xsl:function name="f:sort-key" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="f:entry-name($entry)"/>
    <xsl:variable name="ordered" as="xs:string" select="
      if ($entry/self::person and not(contains($name, ','))) then f:short-name($entry) || ' ' || $name else $name"/>
    <xsl:sequence select="lower-case(replace(normalize-unicode($ordered, 'NFD'), '\p{M}', ''))"/>
  </xsl:function>

  <!-- "1894–1971", "born 1904", "1957" for an event; empty when nothing is known. -->
  <xsl:function name="f:entry-dates" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="birth" as="xs:string" select="string($entry/birth[1] ! (@when, f:reading(.))[. ne ''][1]) ! f:year(.)"/>
    <xsl:variable name="death" as="xs:string" select="string($entry/death[1] ! (@when, f:reading(.))[. ne ''][1]) ! f:year(.)"/>
    <xsl:sequence select="
      if ($birth ne '' and $death ne '') then $birth || '–' || $death
      else if ($birth ne '') then f:label('born') || ' ' || $birth
      else if ($death ne '') then f:label('died') || ' ' || $death
      else f:date-words(f:date-value($entry))"/>
  </xsl:function>

  <xsl:function name="f:year" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="if (matches($date, '^\d{4}(-|$)')) then substring($date, 1, 4) else $date"/>
  </xsl:function>

  <!-- Offices and other short descriptions, in the order given. -->
  <xsl:function name="f:entry-offices" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="distinct-values($entry/(occupation | affiliation | state | trait[@type = 'office'] | roleName | persName/roleName[not(@type = 'honorific')])
      ! f:reading(.)[. ne ''])"/>
  </xsl:function>

</xsl:stylesheet>
