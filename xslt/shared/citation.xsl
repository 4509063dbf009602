<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What a reference to the document says, in every style the same: only what the TEI states.
  Input   · The header; parameters id and url.
  Output  · Variables for the styles (shared/citation/): $authors, $cited-editors, $day, $archive…
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Whose words the record is: its authors, else who sent the letter, else those who took it down. -->
  <xsl:variable name="authors" as="map(xs:string, xs:string)*" select="
    let $named := $file/titleStmt/author[normalize-space()],
        $recorders := $participants[tokenize(@role) = 'recorder'],
        $origin := $manuscript/history/origin//persName
    return f:each-once((if (exists($named)) then $named ! f:names-of(.) else if (exists($senders)) then $senders else if (exists($recorders)) then $recorders else $origin) ! f:cited-name(.))"/>

  <!-- Who got the letter. -->
  <xsl:variable name="recipients" as="map(xs:string, xs:string)*" select="$receivers ! f:cited-name(.)"/>

  <!-- Who edited it, where the header says that this is what they did. -->
  <xsl:variable name="cited-editors" as="map(xs:string, xs:string)*" select="
    f:each-once($file/titleStmt/(editor, respStmt[resp[matches(f:reading(.), 'edit|herausg|hrsg', 'i')]]/(persName, orgName, name)[not(@xml:id = $header//application/@ident)])[normalize-space()] ! f:names-of(.) ! f:cited-name(.))"/>

  <!-- Who did several things is named once. -->
  <xsl:function name="f:each-once" as="map(xs:string, xs:string)*">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:for-each-group select="$names" group-by="f:name-words(., true())"><xsl:sequence select="current-group()[1]"/></xsl:for-each-group>
  </xsl:function>

  <!-- "Judith (1845-1917)", "Bacon, Francis, 1561-1626.", "Ford, John, active 1602": when somebody lived is no part of a name. -->
  <xsl:variable name="years" as="xs:string" select="'\d{3,4}\??(\s*[-–—]\s*(\d{3,4}\??)?)?'"/>
  <xsl:variable name="lived" as="xs:string" select="'(\s*\((\p{Ll}+\.?\s+){0,2}' || $years || '\)|,\s*(\p{Ll}+\.?\s+){0,2}' || $years || '\.?)$'"/>

  <!-- family, given, particle, suffix of a name whose parts are marked or that stands inverted; else literal: nothing is guessed. -->
  <xsl:function name="f:cited-name" as="map(xs:string, xs:string)">
    <xsl:param name="of" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="if ($of/self::person) then $of else f:ids($of/@ref)[1] ! $entry-by-id(.)"/>
    <xsl:variable name="name" as="element()" select="if ($entry) then (f:entry-name-element($entry), $entry)[1] else ($of/(persName | orgName | name), $of)[1]"/>
    <xsl:variable name="words" as="xs:string" select="f:one-line(if ($entry) then f:entry-name($entry) else replace(f:bare-name($name), $lived, ''))"/>
    <xsl:sequence select="
      if ($name/surname) then map:merge((
        map { 'family': f:one-line(string-join($name/surname ! f:reading(.), ' ')) },
        $name/genName[1] ! map { 'suffix': f:one-line(f:reading(.)) },
        $name[forename] ! map { 'given': f:one-line(string-join(forename ! f:reading(.), ' ')) },
        $name/nameLink[1] ! map { 'particle': f:one-line(f:reading(.)) }))
      else if (matches($words, '^[^,]+, [^,]+$')) then map { 'family': substring-before($words, ', '), 'given': substring-after($words, ', ') }
      else map { 'literal': $words }"/>
  </xsl:function>

  <!-- "Charles de Gaulle"; inverted: "de Gaulle, Charles". -->
  <xsl:function name="f:name-words" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="inverted" as="xs:boolean"/>
    <xsl:variable name="family" as="xs:string?" select="string-join(($name?particle, $name?family), ' ')[. ne '']"/>
    <xsl:sequence select="if ($name?literal) then $name?literal else if ($inverted) then string-join(($family, $name?given, $name?suffix), ', ') else string-join(($name?given, $family, $name?suffix), ' ')"/>
  </xsl:function>

  <!-- The value of the document's date, one of the forms of f:date-value; empty without one. -->
  <xsl:variable name="day" as="xs:string" select="if (exists($document-date)) then f:date-value($document-date)[not(starts-with(., 'P'))] else ''"/>

  <!-- Its first day, as far as it is known: 1960-09-08, 1960-09, 1960. -->
  <xsl:variable name="first-day" as="xs:string" select="string(tokenize($day, '[/~]')[f:is-day(substring(., 1, 10))][1] ! substring(., 1, 10))"/>

  <!-- What is printed where no value can be told; a value that is no date of the calendar says nothing. -->
  <xsl:variable name="day-words" as="xs:string" select="if ($day ne '' and $first-day eq '') then string($document-date ! f:reading(.)) else $document-date-words"/>

  <!-- 1960, 1960-09, 1960-09-08; not: 1960-13-45, 0000. -->
  <xsl:function name="f:is-day" as="xs:boolean">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="matches($value, '^\d') and not(starts-with($value, '0000')) and ($value castable as xs:date or $value castable as xs:gYearMonth or $value castable as xs:gYear)"/>
  </xsl:function>

  <xsl:variable name="is-about" as="xs:boolean" select="contains($day, '~') or $document-date/@cert = ('medium', 'low', 'unknown')"/>

  <!-- Where the record is kept. -->
  <xsl:variable name="identifier" as="element(msIdentifier)?" select="$manuscript/msIdentifier[1]"/>
  <xsl:variable name="archive" as="xs:string" select="f:one-line(string-join(($identifier/repository, $identifier/institution) ! f:reading(.)[. ne ''], ', '))"/>
  <xsl:variable name="archive-place" as="xs:string" select="f:one-line(string-join(($identifier/settlement, $identifier/country) ! f:reading(.)[. ne ''], ', '))"/>
  <xsl:variable name="archive-collection" as="xs:string" select="f:one-line(string-join($identifier/collection ! f:reading(.)[. ne ''], ', '))"/>
  <!-- An address on the web is none where there is another. -->
  <xsl:variable name="shelf-marks" as="element(idno)*" select="
    let $marks := $identifier/idno[normalize-space()], $own := $marks[not(matches(., '^\s*https?:'))]
    return if (exists($own)) then $own else ($identifier/altIdentifier/idno[normalize-space()][not(matches(., '^\s*https?:'))][1], $marks)[1]"/>
  <xsl:variable name="shelf-mark" as="xs:string" select="f:one-line(string-join($shelf-marks ! f:reading(.), ', '))"/>

  <!-- Where a record is kept, from the particular to the general: "Box 7, Archive of Samples, Port Amity". -->
  <xsl:variable name="archive-words" as="xs:string" select="string-join(($shelf-mark, $archive-collection, $archive, $archive-place)[. ne ''], ', ')"/>

  <!-- Where the edition is: as the caller says, else as the TEI does. -->
  <xsl:variable name="page-url" as="xs:string" select="
    string((($url, $identifiers[lower-case(@type) = ('url', 'uri', 'doi')] ! normalize-space(.), $publication/ptr/@target ! string(.), $identifiers ! normalize-space(.))
      ! replace(., '^(doi:\s*)?(10\.\d+/)', 'https://doi.org/$2', 'i')[matches(., '^https?://[^\s&lt;&gt;&quot;\\{}|^`]+$')])[1])"/>

  <!-- "edited by …" of the series, without a publisher who is the same. -->
  <xsl:variable name="series-editors" as="xs:string*" select="$cited-editors ! f:name-words(., false())[. ne $publisher]"/>

  <!-- The key of the reference: letters, digits and what no format minds. -->
  <xsl:variable name="key" as="xs:string" select="
    let $given := ($id, string($tei/@xml:id), 'document')[. ne ''][1]
    return string-join(string-to-codepoints($given) ! (if (matches(codepoints-to-string(.), '[A-Za-z0-9._-]')) then codepoints-to-string(.) else '-x' || . || '-'))"/>

  <!-- What breaks lines or controls anything beside white space, and a space for each: translate is much faster than a regex. -->
  <xsl:variable name="breaks" as="xs:string" select="codepoints-to-string((127 to 159, 8232, 8233))"/>
  <xsl:variable name="spaces-for-breaks" as="xs:string" select="string-join((1 to string-length($breaks)) ! ' ')"/>

  <!-- Words on one line. -->
  <xsl:function name="f:one-line" as="xs:string">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:sequence select="normalize-space(translate($words, $breaks, $spaces-for-breaks))"/>
  </xsl:function>

</xsl:stylesheet>
