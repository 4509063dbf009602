<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The reference as an item of CSL-JSON (CSL 1.0.2): what citation programs calculate with.
  Input   · The variables of shared/citation.xsl.
  Output  · f:csl: a JSON object.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:csl" as="xs:string">
    <xsl:sequence select="f:json-lines((
      f:json-member('id', $key),
      f:json-member('type', 'manuscript'),
      f:json-member('title', f:one-line($title)),
      f:json-pair('author', f:json-array($authors ! f:csl-name(.))),
      f:json-pair('editor', f:json-array($cited-editors ! f:csl-name(.))),
      f:json-pair('recipient', f:json-array($recipients ! f:csl-name(.))),
      f:json-pair('issued', f:csl-date()),
      f:json-member('event-place', f:one-line($document-place)),
      f:json-member('archive', $archive),
      f:json-member('archive-place', $archive-place),
      f:json-member('archive_collection', $archive-collection),
      f:json-member('archive_location', $shelf-mark),
      f:json-member('collection-title', f:one-line($series)),
      f:json-member('publisher', f:one-line($publisher)),
      f:json-member('language', $record-language),
      f:json-member('URL', $page-url)))"/>
  </xsl:function>

  <xsl:function name="f:csl-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="f:json-object((
      f:json-member('family', $name?family), f:json-member('given', $name?given),
      f:json-member('non-dropping-particle', $name?particle), f:json-member('suffix', $name?suffix), f:json-member('literal', $name?literal)))"/>
  </xsl:function>

  <!-- One day, or a first and a last one; "circa" where it lies between bounds or is less than certain. -->
  <xsl:function name="f:csl-date" as="xs:string?">
    <xsl:variable name="parts" as="xs:string*" select="tokenize($day, '[/~]')[f:is-day(substring(., 1, 10))] ! f:csl-date-parts(substring(., 1, 10))"/>
    <xsl:sequence select="
      if (exists($parts)) then f:json-object((f:json-pair('date-parts', f:json-array($parts)), f:json-pair('circa', 'true'[$is-about])))
      else f:json-object(f:json-member('literal', f:one-line($day-words)))"/>
  </xsl:function>

  <xsl:function name="f:csl-date-parts" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="f:json-array(tokenize($date, '-') ! string(xs:integer(.)))"/>
  </xsl:function>

</xsl:stylesheet>
