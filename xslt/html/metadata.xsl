<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What the page says of itself to programs: catalogues, search engines, Zotero.
  Input   · The header, by the variables of shared/citation.xsl: only what the TEI states.
  Output  · In head: Dublin Core and Highwire tags, links, schema.org as JSON-LD (data: nothing of it runs).
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The tags; Zotero reads DC.type and the fields of z, and takes the page for a manuscript. -->
  <xsl:template name="metadata">
    <xsl:if test="$page-url"><link rel="canonical" href="{$page-url}"/></xsl:if>
    <xsl:sequence select="f:shared('article', $title, $document-description, $page-url)"/>
    <xsl:if test="f:safe-link($licence/@target)"><link rel="license" href="{f:safe-link($licence/@target)}"/></xsl:if>
    <xsl:for-each select="f:downloads()"><link rel="alternate" type="{?type}" href="{?href}" title="{?label}"/></xsl:for-each>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/"/>
    <link rel="schema.z" href="http://www.zotero.org/namespaces/export#"/>
    <xsl:variable name="editors" as="xs:string*" select="$cited-editors ! f:name-words(., true())"/>
    <xsl:variable name="writers" as="xs:string*" select="$authors ! f:name-words(., true())"/>
    <xsl:sequence select="
      f:meta('DC.title', $title), f:meta('DC.type', 'manuscript'),
      f:meta('DC.creator', $writers), f:meta('DC.contributor', $editors), f:meta('DC.publisher', $publisher),
      f:meta('DC.date', $first-day), f:meta('DC.language', $record-language), f:meta('DC.identifier', ($page-url, $shelf-mark)),
      f:meta('DCTERMS.isPartOf', $series), f:meta('DCTERMS.spatial', $document-place), f:meta('DCTERMS.license', f:safe-link($licence/@target)), f:meta('DC.rights', $licence-words),
      f:meta('z.archive', $archive), f:meta('z.archiveLocation', string-join(($archive-collection, $shelf-mark)[. ne ''], ', ')),
      f:meta('citation_title', $title), f:meta('citation_author', $writers), f:meta('citation_editor', $editors),
      f:meta('citation_date', translate($first-day, '-', '/')), f:meta('citation_language', $record-language),
      f:meta('citation_publisher', $publisher), f:meta('citation_public_url', $page-url)"/>
    <script type="application/ld+json"><xsl:value-of select="f:json-in-html(f:schema-org())"/></script>
  </xsl:template>

  <!-- Day, place, those who took part, where it is kept: what the header states, no more. -->
  <xsl:variable name="document-description" as="xs:string" select="
    string-join((string-join(($document-date-words, $document-place)[. ne ''], ', '), string-join($participants[position() le 8] ! f:entry-name(.), ', '), string-join($holding, ', '))[. ne ''], '. ')"/>

  <xsl:function name="f:meta" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values ! f:one-line(.)[. ne '']"><meta name="{$name}" content="{.}"/></xsl:for-each>
  </xsl:function>

  <!-- The record as schema.org describes what an archive keeps: the conversation, those who spoke, those it mentions. -->
  <xsl:function name="f:schema-org" as="xs:string">
    <xsl:sequence select="f:json-lines((
      f:json-member('@context', 'https://schema.org'),
      f:json-pair('@type', '[&quot;ArchiveComponent&quot;, &quot;Manuscript&quot;]'),
      f:json-member('name', f:one-line($title)),
      f:json-member('url', $page-url),
      f:json-member('identifier', $shelf-mark),
      f:json-member('inLanguage', $record-language),
      f:json-member('dateCreated', $first-day),
      f:json-pair('author', f:json-one-or-many($authors ! f:schema-name(.))),
      f:json-pair('editor', f:json-one-or-many($cited-editors ! f:schema-name(.))),
      f:json-pair('publisher', f:typed('Organization', f:json-member('name', f:one-line($publisher)))),
      f:json-member('datePublished', string($publication-date[matches(., '^\d{4}(-\d\d){0,2}$')])),
      f:json-member('license', f:safe-link($licence/@target)),
      f:json-pair('isPartOf', f:typed('Collection', f:json-member('name', f:one-line($series)))),
      f:json-pair('holdingArchive', f:typed('ArchiveOrganization', (
        f:json-member('name', $archive), f:json-member('url', f:safe-link($holding-link)[starts-with(., 'http')]), $archive[. ne ''] ! f:json-member('address', $archive-place)))),
      f:json-member('itemLocation', $archive-collection),
      f:json-pair('about', f:typed('Event', (
        f:json-member('startDate', $first-day),
        f:json-pair('location', f:typed('Place', f:json-member('name', f:one-line($document-place)))),
        f:json-pair('attendee', f:json-array($participants ! f:schema-entry(.)))))),
      f:json-pair('character', f:json-array($characters[self::person] ! f:schema-entry(.))),
      f:json-pair('mentions', f:json-array(($all-entries except ($participants, $characters))[local-name() = map:keys($schema-types)] ! f:schema-entry(.))),
      f:json-pair('encoding', f:json-array(f:downloads() ! f:typed('MediaObject', (f:json-member('contentUrl', ?href), f:json-member('encodingFormat', ?type)))))))"/>
  </xsl:function>

  <!-- A thing of that type; none when nothing is said of it. -->
  <xsl:function name="f:typed" as="xs:string?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="members" as="xs:string*"/>
    <xsl:sequence select="if (exists($members)) then f:json-object((f:json-member('@type', $type), $members)) else ()"/>
  </xsl:function>

  <!-- A name whose parts nobody marks may be anybody's: a person's or a body's. -->
  <xsl:function name="f:schema-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="f:typed(if ($name?literal) then 'Thing' else 'Person', f:named($name))"/>
  </xsl:function>

  <xsl:function name="f:named" as="xs:string+">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="f:json-member('name', f:name-words($name, false())), f:json-member('familyName', $name?family), f:json-member('givenName', $name?given)"/>
  </xsl:function>

  <xsl:variable name="schema-types" as="map(xs:string, xs:string)" select="map { 'person': 'Person', 'place': 'Place', 'org': 'Organization', 'event': 'Event' }"/>

  <!-- An entry of the registers with the authority records that are addresses. -->
  <xsl:function name="f:schema-entry" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="links" as="xs:string*" select="$entry/idno ! f:authority-link(.) ! f:json-string(.)"/>
    <xsl:sequence select="f:typed($schema-types(local-name($entry)), (f:json-member('name', f:one-line(($entry-names($entry/@xml:id), f:entry-name($entry))[1])), f:json-pair('sameAs', f:json-one-or-many($links))))"/>
  </xsl:function>

</xsl:stylesheet>
