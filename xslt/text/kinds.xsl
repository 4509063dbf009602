<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Which elements are set as blocks in plain text.
  Input   · A node of the text.
  Output  · f:is-block; $kinds, the elements that are known.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- How an element is set: as a block; as one between blocks; as one when it holds blocks; never. What is not named here is unknown. -->
  <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="
    map:merge((
      ('p', 'ab', 'head', 'list', 'item', 'table', 'row', 'lg', 'l', 'sp', 'u', 'speaker', 'div', 'div1', 'div2', 'div3', 'div4', 'opener', 'closer', 'dateline',
        'byline', 'salute', 'signed', 'trailer', 'address', 'addrLine', 'argument', 'epigraph', 'postscript', 'figure', 'cit', 'titlePage', 'docTitle', 'titlePart',
        'text', 'front', 'body', 'back', 'group', 'docDate', 'docAuthor', 'docImprint', $lists-of-entries, $list-entries) ! map { .: 'block' },
      ('stage', 'fw', 'label', 'quote', 'said') ! map { .: 'either' },
      ('persName', 'rs', 'placeName', 'orgName', 'objectName', 'eventName', 'date', 'pb', 'lb', 'choice', 'hi', 'ref', 'note', 'milestone', 'cb', 'gb', 'anchor', 'ptr', 'handShift', 'shift', 'substJoin', 'index') ! map { .: 'inline' }))"/>

  <!-- What is set as a block of its own. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="kind" as="xs:string?" select="if ($node instance of element()) then $kinds(local-name($node)) else 'inline'"/>
    <xsl:sequence select="$kind = 'block' or not($kind = 'inline') and f:is-set-as-block($node)"/>
  </xsl:function>

  <!-- What is inline in a paragraph and a block between paragraphs, or by what it holds. -->
  <xsl:function name="f:is-set-as-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      exists($element[self::stage or self::fw or self::quote or self::label][parent::div or parent::body or parent::sp or parent::u or parent::front or parent::back or parent::cit])
      or exists($element[self::quote[p or list or lg or table or ab] or self::said[p]])
      or f:holds-blocks($element)"/>
  </xsl:function>

  <!-- What makes a block of a turn: each block, each segment, what stands in words beside the other. -->
  <xsl:function name="f:part-of-turn" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="if ($node/self::seg or f:is-block($node)) then generate-id($node) else ''"/>
  </xsl:function>

  <!-- A block of TEI, where only words can be: they stand apart. -->
  <xsl:function name="f:is-rare-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$kinds(local-name($element)) = 'block' and namespace-uri($element) eq 'http://www.tei-c.org/ns/1.0'"/>
  </xsl:function>

</xsl:stylesheet>
