<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What the header says of method, responsibility, terms of use and source, as data.
  Input   · The header.
  Output  · f:statements: an array of maps: the key of its label, its words, a safe link or nothing.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:statements" as="array(*)">
    <xsl:variable name="method" as="element()*" select="$header/encodingDesc/(projectDesc, editorialDecl/(* except p), editorialDecl[p])"/>
    <xsl:sequence select="array {
      $method ! f:statement(if (self::projectDesc) then 'project' else if (self::editorialDecl) then 'method' else local-name(),
        if (self::editorialDecl) then string-join(p ! f:reading(.), ' ') else f:reading(.), ()),
      $responsibilities ! f:statement('responsibility', f:responsibility-words(.), ()),
      f:statement('publisher', $publisher, ()),
      f:statement('repository', string-join($holding, ', '), $holding-link),
      f:statement('licence', $licence-words, $licence/@target)
    }"/>
  </xsl:function>

  <xsl:function name="f:statement" as="map(*)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="link" as="xs:string?"/>
    <xsl:sequence select="if ($words eq '') then () else map { 'key': $key, 'words': $words, 'href': string(f:safe-link($link)) }"/>
  </xsl:function>

</xsl:stylesheet>
