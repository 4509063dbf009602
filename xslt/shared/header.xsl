<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What the editions say of a document, found in its header. Every part may be missing.
  Input   · The TEI document.
  Output  · Global variables and functions: plain strings and elements, no markup.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:variable name="tei" as="element(TEI)" select="/TEI"/>
  <xsl:variable name="header" as="element(teiHeader)?" select="$tei/teiHeader[1]"/>
  <xsl:variable name="file" as="element(fileDesc)?" select="$header/fileDesc[1]"/>
  <!-- TEI allows several. -->
  <xsl:variable name="profile" as="element(profileDesc)*" select="$header/profileDesc"/>
  <xsl:variable name="manuscript" as="element(msDesc)?" select="($file/sourceDesc//msDesc)[1]"/>

  <!-- A title of several titles (main, sub) is each of these. -->
  <xsl:variable name="all-titles" as="element(title)*" select="$file/titleStmt/title ! (if (title[@type][normalize-space()]) then title else .)[normalize-space()]"/>

  <xsl:variable name="title" as="xs:string" select="
    let $titles := $all-titles[not(@type = ('series', 'edition'))], $own := $titles[@level = 'a'] return
    (($own[@type = 'main'], $own[not(@type = ('sub', 'alt', 'short'))], $titles[@type = 'main'][not(@level = ('s', 'j'))], $titles[not(@level = ('s', 'j'))], $all-titles) ! f:reading(.), $tei/text//head[1] ! f:reading(.), '—')[. ne ''][1]"/>

  <xsl:variable name="subtitle" as="xs:string" select="string(($all-titles[@type = 'sub'][not(@level = ('s', 'j'))] ! f:reading(.)[. ne $title])[1])"/>

  <xsl:variable name="series" as="xs:string" select="
    string(($file/(seriesStmt/title, titleStmt/title[@type = ('series', 'edition') or @level = 's']) ! f:reading(.))[not(. = ('', $title))][1])"/>

  <xsl:variable name="document-date" as="element()?" select="
    ($profile/creation/date, $profile/settingDesc//date, $sending/date, //text//dateline//date, $manuscript//origDate)[f:date-value(.) ne '' or normalize-space()][1]"/>

  <xsl:variable name="document-date-words" as="xs:string" select="
    if (empty($document-date)) then ''
    else if (f:date-value($document-date) ne '') then f:date-words(f:date-value($document-date))
    else f:reading($document-date)"/>

  <xsl:variable name="document-place" as="xs:string" select="
    string(($profile/(settingDesc//(placeName | settlement | name[@type = 'place']), creation/placeName) ! f:reading(.), $sending/(placeName | settlement | (name | rs)[@type = 'place']) ! f:reading(.))[. ne ''][1])"/>

  <!-- A letter: its sending, who sent it, who got it. -->
  <xsl:variable name="sending" as="element(correspAction)?" select="
    let $all := $profile/correspDesc/correspAction[@type = 'sent'] return ($all[persName | orgName | name | rs | date], $all)[1]"/>
  <xsl:variable name="senders" as="element()*" select="$sending/(persName | orgName | name | rs)[normalize-space()][not(f:is-thing(.))]"/>
  <xsl:variable name="receivers" as="element()*" select="$profile/correspDesc/correspAction[@type = 'received']/(persName | orgName | name | rs)[normalize-space()][not(f:is-thing(.))]"/>

  <!-- A name or description that says it is of a place or a thing: in a sending it is where, not who. -->
  <xsl:function name="f:is-thing" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="exists($name[self::name or self::rs]) and lower-case($name/@type) = ('place', 'placename', 'loc', 'location', 'geo', 'gpe', 'city', 'country', 'object', 'obj', 'artifact', 'work', 'event', 'eventname')"/>
  </xsl:function>

  <!-- The language of the record: of the text, or the one its description names. -->
  <xsl:variable name="record-language" as="xs:string" select="
    string(($tei/text/@xml:lang, $manuscript//textLang/@mainLang, $profile/langUsage/language/@ident, $tei/@xml:lang)[matches(., '^[A-Za-z0-9-]+$')][1])"/>

  <!-- A play has characters, who took part in nothing: those that it describes, else its cast. -->
  <xsl:variable name="is-play" as="xs:boolean" select="
    $tei/@type = 'dracor' or exists($tei/text/descendant::castItem) or exists($tei/text/descendant::div[@type = ('act', 'scene')]/descendant::sp)"/>
  <xsl:variable name="listed-persons" as="element()*" select="$profile/particDesc/descendant::*[self::person or $is-play and self::personGrp]"/>
  <xsl:variable name="participants" as="element(person)*" select="$listed-persons[not($is-play)]"/>
  <xsl:variable name="characters" as="element()*" select="
    if (not($is-play)) then () else if (exists($listed-persons)) then $listed-persons else $tei/text/descendant::castItem[normalize-space(string-join(role))]"/>

  <xsl:function name="f:character-name" as="xs:string">
    <xsl:param name="character" as="element()"/>
    <xsl:sequence select="if ($character/self::castItem) then string-join($character/role ! f:reading(.)[. ne ''], ', ') else f:entry-name($character)"/>
  </xsl:function>

  <!-- Where the record is kept: repository, settlement, collection, identifier. -->
  <xsl:variable name="holding" as="xs:string*" select="
    distinct-values($manuscript/msIdentifier ! (repository, institution, collection, idno, settlement, country) ! f:reading(.)[. ne ''])"/>
  <xsl:variable name="holding-link" as="xs:string?" select="($manuscript/msIdentifier/repository/@ref ! string(.))[1]"/>

  <!-- Who recorded it and when, in the header's words. -->
  <xsl:variable name="origin" as="xs:string*" select="$manuscript/history/origin ! f:reading(.)[. ne '']"/>
  <xsl:variable name="remarks" as="xs:string*" select="$file/notesStmt/note ! f:reading(.)[. ne '']"/>

  <xsl:variable name="publication" as="element(publicationStmt)?" select="$file/publicationStmt[1]"/>
  <!-- An identifier may hold several; those that the edition is found by beside its address are shown. -->
  <xsl:variable name="identifiers" as="element(idno)*" select="$publication/descendant::idno[empty(idno)][normalize-space()]"/>
  <xsl:variable name="further-identifiers" as="xs:string*" select="
    $identifiers[exists($identifiers[2]) or not(matches(., '^\s*https?:'))] ! string-join((@type[normalize-space()], f:reading(.)), ': ')"/>
  <xsl:variable name="publisher" as="xs:string" select="string(($publication/(publisher, authority, distributor) ! f:person-words(.))[. ne ''][1])"/>
  <xsl:variable name="publication-date" as="xs:string" select="
    string(($publication/date ! (@when, f:reading(.))[. ne ''][1])[1])"/>
  <xsl:variable name="licence" as="element(licence)?" select="($publication/availability/licence)[1]"/>
  <xsl:variable name="licence-words" as="xs:string" select="
    string(($licence ! (f:reading(.), string(@target)), $publication/availability ! f:reading(.))[. ne ''][1])"/>

  <!-- One element of responsibility per line: "encoding: memcon 0.1". -->
  <xsl:variable name="responsibilities" as="element()*" select="$file/titleStmt/(author, editor, funder, principal, respStmt)"/>

  <!-- Names without the words of their role: for the citation. -->
  <xsl:variable name="editors" as="xs:string*" select="
    distinct-values($file/titleStmt/(editor, respStmt/(persName, name[not(@type or @xml:id = $header//application/@ident)])) ! f:person-words(.))"/>

  <!-- An element's words on one line, original readings only. -->
  <xsl:function name="f:reading" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if (empty($element/*) or empty($element/descendant::*[self::corr or self::reg or self::expan or self::note])) then normalize-space($element)
      else normalize-space(string-join($element//text()[not(ancestor::*[self::corr or self::reg or self::expan or self::note][ancestor::* intersect $element])]))"/>
  </xsl:function>

  <!-- Those whom an author, editor or publisher names: each name is one, but for the forms of one name in other languages. -->
  <xsl:function name="f:names-of" as="element()+">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$element/(persName | orgName | name)[normalize-space()]"/>
    <xsl:variable name="forms" as="element()*" select="
      for $kind in distinct-values($names ! local-name()) return
      let $same := $names[local-name() eq $kind] return
      if (exists(tail($same)) and count(distinct-values($same ! string(@xml:lang))) eq count($same)) then tail($same) else ()"/>
    <xsl:sequence select="if (empty($names)) then $element else $names except $forms"/>
  </xsl:function>

  <!-- The words of a name; identifiers, addresses, and where somebody works are none. -->
  <xsl:function name="f:bare-name" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="beside" as="element()*" select="$name/(idno | ptr | note | address | email | affiliation | ref[matches(., '^\s*(https?:|www\.)')])"/>
    <xsl:sequence select="
      if (empty($beside)) then f:reading($name)
      else (replace(normalize-space(string-join($name/(* | text()) except $beside)), '[\s,;]+$', '')[. ne ''], f:reading($name))[1]"/>
  </xsl:function>

  <!-- Their names. -->
  <xsl:function name="f:person-words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join(distinct-values(f:names-of($element) ! f:bare-name(.)[. ne '']), ', ')"/>
  </xsl:function>

  <!-- "Edited by A. Person", "Encoding: memcon" from respStmt, "editor: A. Person" from editor. -->
  <xsl:function name="f:responsibility-words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="names" as="xs:string" select="string-join($element/(name | persName | orgName) ! f:reading(.), ', ')"/>
    <xsl:variable name="what" as="xs:string" select="string-join($element/resp ! f:reading(.)[. ne ''], ', ')"/>
    <xsl:sequence select="
      if ($element/self::respStmt) then f:capitalised(string-join(($what, $names)[. ne ''], if (ends-with($what, ' by')) then ' ' else ': '))
      else if ($element/self::editor and $element/@role) then $element/@role || ': ' || f:person-words($element)
      else f:person-words($element)"/>
  </xsl:function>

  <xsl:function name="f:capitalised" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

</xsl:stylesheet>
