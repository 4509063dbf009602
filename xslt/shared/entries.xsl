<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The registers of a document: who and what its names refer to.
  Input   · particDesc and standOff (person, place, org, object, event) and the names of the text.
  Output  · The entries and their mentions by id; functions that say an entry's name, dates and offices.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Registers stand in the header, beside the text, or at its end. -->
  <xsl:variable name="entry-lists" as="element()*" select="$tei/teiHeader, $tei/standOff, $tei/text/descendant::back/descendant::*[starts-with(local-name(), 'list')]"/>

  <!-- Of two with one id the first counts. -->
  <xsl:variable name="all-entries" as="element()*" select="
    for $id in distinct-values($described/@xml:id) return $described-by-id($id)"/>
  <xsl:variable name="described-by-id" as="map(xs:string, element())" select="map:merge($described ! map { string(@xml:id): . })"/>

  <xsl:variable name="described" as="element()*" select="
    ($entry-lists/descendant::person, $entry-lists/descendant::personGrp, $entry-lists/descendant::place, $entry-lists/descendant::org, $entry-lists/descendant::object, $entry-lists/descendant::event)[@xml:id]"/>

  <!-- An entry, and the name to show, by xml:id: a map is read faster than a key. -->
  <xsl:variable name="entry-by-id" as="map(xs:string, element())" select="map:merge($all-entries ! map { string(@xml:id): . })"/>
  <xsl:variable name="entry-names" as="map(xs:string, xs:string)" select="map:merge($all-entries ! map { string(@xml:id): f:entry-name(.) })"/>

  <!-- The ids that a pointer attribute names within the document. -->
  <xsl:function name="f:ids" as="xs:string*">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:sequence select="tokenize($pointer)[starts-with(., '#')] ! substring(., 2)"/>
  </xsl:function>

  <!-- The form of the name to show: the main one, else the first that is no variant. -->
  <xsl:function name="f:entry-name-element" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="own" as="element()*" select="
      if ($entry[self::person or self::personGrp]) then $entry/persName else if ($entry/self::place) then $entry/placeName
      else if ($entry/self::org) then $entry/orgName else ()"/>
    <xsl:variable name="names" as="element()*" select="
      if (exists($own)) then $own
      else $entry/(persName | placeName | orgName | objectName | eventName | label | head | name | objectIdentifier/objectName)"/>
    <xsl:sequence select="if (empty(tail($names))) then $names else ($names[@type = ('main', 'preferred', 'reg')], $names[not(@type = ('variant', 'misspelling'))], $names)[1]"/>
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

  <!-- For the margin: "Khrushchev", "de Gaulle": the last word with the particles before it, but for "Jr."; "Chou" of
    "Chou En-lai"; "Vice President" whole, whose office it is. -->
  <xsl:variable name="short-names" as="map(xs:string, xs:string)" select="map:merge($all-entries[self::person] ! map { string(@xml:id): f:short-name(.) })"/>

  <xsl:function name="f:is-capital" as="xs:boolean">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($word, 1, 1)) eq substring($word, 1, 1)"/>
  </xsl:function>

  <xsl:function name="f:short-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="$entry-names($entry/@xml:id)"/>
    <xsl:variable name="bare" as="xs:string" select="$name => replace('\s+[(\[“&quot;].*$', '') => replace(',?\s+(Jr\.?|Sr\.?|II|III)$', '')"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($bare)"/>
    <xsl:variable name="before" as="xs:integer" select="max((0, for $i in 1 to count($words) - 1 return $i[f:is-capital($words[$i])]))"/>
    <xsl:sequence select="
      if (f:entry-name-element($entry)/surname) then f:reading((f:entry-name-element($entry)/surname)[1])
      else if ($name = $entry/occupation ! f:reading(.)) then $name
      else if (contains($bare, ',')) then substring-before($bare, ',')
      else if (matches($bare, '^\p{Lu}\S*(\s\p{Lu}\S*)*\s\p{Lu}\p{L}*-\p{Ll}+$')) then $words[1]
      else string-join(subsequence($words, $before + 1), ' ')"/>
  </xsl:function>

  <!-- A person stands under the surname: "Bulganin, Nikolai"; where no surname is marked, if all words of the name are names: not "Minister of Ports". -->
  <xsl:function name="f:index-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="$entry-names($entry/@xml:id)"/>
    <xsl:variable name="marked" as="xs:string" select="if ($entry/self::person) then string(f:entry-name-element($entry)/surname[1] ! f:reading(.)) else ''"/>
    <xsl:variable name="surname" as="xs:string" select="
      if ($marked ne '' or not($entry/self::person) or matches($name, '[,(]|^The\s|(^|\s)\p{Ll}')) then $marked else $short-names($entry/@xml:id)"/>
    <xsl:variable name="others" as="xs:string" select="normalize-space(substring($name, 1, string-length($name) - string-length($surname)))"/>
    <xsl:sequence select="if ($surname ne '' and $others ne '' and ends-with($name, ' ' || $surname)) then $surname || ', ' || $others else $name"/>
  </xsl:function>

  <!-- Sorts "Éluard" with E and surnames first, the same on every machine. -->
  <xsl:function name="f:sort-key" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="ordered" as="xs:string" select="f:index-name($entry)"/>
    <xsl:variable name="parts" as="xs:string" select="normalize-unicode($ordered, 'NFD')"/>
    <xsl:sequence select="lower-case(if ($parts eq $ordered) then $parts else codepoints-to-string(string-to-codepoints($parts)[. lt 768 or . gt 879]))"/>
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
    <xsl:sequence select="if ($date eq '') then '' else if (translate(substring($date, 1, 4), '0123456789', '') eq '' and substring($date, 5, 1) = ('', '-')) then substring($date, 1, 4) else $date"/>
  </xsl:function>
</xsl:stylesheet>
