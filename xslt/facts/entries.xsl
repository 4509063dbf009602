<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Participants, entries of the registers and turns as data.
  Input   · person, place, org, object, event with an id; sp and u.
  Output  · f:participant, f:entry, f:turn: maps of strings and of arrays of strings.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:participant" as="map(*)">
    <xsl:param name="person" as="element(person)"/>
    <xsl:sequence select="map { 'id': string($person/@xml:id), 'roles': array { tokenize($person/@role) } }"/>
  </xsl:function>

  <xsl:variable name="entry-kinds" as="map(xs:string, xs:string)" select="map {
    'person': 'person', 'personGrp': 'person', 'place': 'place', 'org': 'organisation', 'object': 'object', 'event': 'event'
  }"/>

  <xsl:function name="f:entry" as="map(*)">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="element()?" select="f:entry-name-element($entry)"/>
    <xsl:sequence select="map {
      'id': string($entry/@xml:id),
      'kind': $entry-kinds(local-name($entry)),
      'name': $entry-names($entry/@xml:id),
      'surname': string($name/surname[1] ! f:reading(.)),
      'forename': string-join($name/forename ! f:reading(.), ' '),
      'sort': f:sort-key($entry),
      'dates': f:entry-dates($entry),
      'variants': array { distinct-values(f:other-names($entry, $name) ! f:reading(.))[. ne ''] },
      'offices': array { f:entry-offices($entry) },
      'notes': array { $entry/(note | desc) ! f:reading(.)[. ne ''] },
      'identifiers': array { $entry/(idno | objectIdentifier/idno)[normalize-space()] ! f:identifier(.) }
    }"/>
  </xsl:function>

  <!-- The forms of a name besides the one shown. -->
  <xsl:function name="f:other-names" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="shown" as="element()?"/>
    <xsl:sequence select="
      ($entry/(persName | placeName | orgName | objectName | eventName | label | name) | $entry/objectIdentifier/objectName)[not(@type = 'misspelling')] except $shown"/>
  </xsl:function>

  <xsl:function name="f:identifier" as="map(*)">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:sequence select="map { 'type': normalize-space($idno/@type), 'value': normalize-space($idno), 'href': string(f:authority-link($idno)) }"/>
  </xsl:function>

  <!-- Speakers by the ids of this document, or by the whole address of what is described elsewhere. -->
  <xsl:function name="f:turn" as="map(*)">
    <xsl:param name="turn" as="element()"/>
    <xsl:sequence select="map {
      'id': f:address($turn),
      'speakers': array { tokenize($turn/@who) },
      'certainty': string($turn/@cert)
    }"/>
  </xsl:function>

</xsl:stylesheet>
