<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Numbers and addresses of turns, paragraphs, notes, corrections, mentions.
  Input   · The text. An id of ours holds a colon, which no xml:id can, so the two never meet.
  Output  · f:number, f:address, f:locus; the sequences they number.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="text" as="element(text)?" select="$tei/text[1]"/>
  <xsl:variable name="turns" as="element()*" select="$text/descendant::sp | $text/descendant::u"/>
  <xsl:variable name="paragraphs" as="element()*" select="$text/descendant::p"/>
  <xsl:variable name="notes" as="element(note)*" select="$text/descendant::note[not(ancestor::note)]"/>
  <xsl:variable name="choices" as="element(choice)*" select="$text/descendant::choice[f:original(.)][f:edited(.)]"/>

  <!-- Whether a line or page end cuts a word anywhere: most texts need not be looked through for it. -->
  <xsl:variable name="cut-words" as="xs:boolean" select="($text/descendant::lb/@break, $text/descendant::pb/@break, $text/descendant::cb/@break) = 'no'"/>

  <!-- The two sides of a choice: what the record has, what the editors read. -->
  <xsl:function name="f:original" as="element()?">
    <xsl:param name="choice" as="element()"/>
    <xsl:sequence select="$choice/(sic | orig | abbr)[1]"/>
  </xsl:function>

  <xsl:function name="f:edited" as="element()?">
    <xsl:param name="choice" as="element()"/>
    <xsl:sequence select="$choice/(corr | reg | expan)[1]"/>
  </xsl:function>

  <!-- The number people see: the document's own (@n of a note, "p12", "turn7"), else counted. -->
  <xsl:function name="f:number" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="own" as="xs:string?" select="if ($node/self::note) then $node/@n ! normalize-space(.) else $node/@xml:id ! f:number-in(.)"/>
    <xsl:sequence select="if ($own ne '') then $own else f:counted($node)"/>
  </xsl:function>

  <!-- "12" in "p12", "7b" in "turn7b"; nothing in "page-top". -->
  <xsl:function name="f:number-in" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="number" as="xs:string" select="if (starts-with($id, 'turn')) then substring($id, 5) else if (starts-with($id, 'p')) then substring($id, 2) else ''"/>
    <xsl:sequence select="if (translate($number, '0123456789abcdefgh', '') eq '' and contains('123456789', substring($number, 1, 1)) and $number ne '') then $number else ()"/>
  </xsl:function>

  <!-- The place among its kind, for documents without such ids. Counted in one pass: xsl:number goes back to the beginning for each. -->
  <xsl:function name="f:counted" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="
      string($node ! (if (self::sp or self::u) then accumulator-before('turn-number') else if (self::note) then accumulator-before('note-number') else accumulator-before('paragraph-number')))"/>
  </xsl:function>

  <xsl:mode use-accumulators="#all"/>

  <xsl:accumulator name="turn-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text[empty(ancestor::text)]" select="0"/>
    <xsl:accumulator-rule match="sp | u" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="paragraph-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text[empty(ancestor::text)]" select="0"/>
    <xsl:accumulator-rule match="p | ab" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="note-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text[empty(ancestor::text)]" select="0"/>
    <xsl:accumulator-rule match="note[not(ancestor::note)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- The places of an element and its ancestors among their siblings, the innermost first. -->
  <xsl:accumulator name="places" as="xs:integer*" initial-value="0">
    <xsl:accumulator-rule match="*" select="0, head($value) + 1, tail($value)"/>
    <xsl:accumulator-rule match="*" phase="end" select="tail($value)"/>
  </xsl:accumulator>

  <!-- The place of an element among its siblings. Counting back is fastest for few of them, and takes far too long for thousands. -->
  <xsl:function name="f:place" as="xs:integer">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="if (empty($node/preceding-sibling::*[64])) then count($node/preceding-sibling::*) + 1 else $node/accumulator-before('places')[2]"/>
  </xsl:function>

  <!-- The id of a turn, paragraph, note or choice in the page: its xml:id, or one made of its place. -->
  <xsl:function name="f:address" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="string(($node/@xml:id, f:path($node))[1])"/>
  </xsl:function>

  <!-- "p12::2.1": the first child of the second child of p12. It changes only when that paragraph does; generate-id is slow and changes always.
       A text of a group goes on from its group, "text::1.2.1.1": two of its headings are two addresses. -->
  <xsl:function name="f:path" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="step" as="xs:string" select="string(f:place($node))"/>
    <xsl:variable name="parent" as="element()" select="$node/.."/>
    <xsl:sequence select="
      if ($parent/@xml:id) then $parent/@xml:id || '::' || $step
      else if ($parent/self::text and empty($parent/ancestor::text)) then 'text::' || $step
      else f:path($parent) || '.' || $step"/>
  </xsl:function>

  <!-- Where a block stands, for a person: the number of its paragraph, else the kind of its block. -->
  <xsl:function name="f:locus" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="block" as="element()" select="($node/ancestor-or-self::*[map:contains($block-labels, local-name())][1], $node)[1]"/>
    <xsl:variable name="note" as="element()?" select="$block/ancestor-or-self::note[last()]"/>
    <xsl:variable name="turn" as="element()?" select="$block/ancestor-or-self::*[self::sp or self::u][1]"/>
    <xsl:sequence select="
      if ($note) then f:label('note') || ' ' || f:number($note)
      else if ($block[self::p or self::ab]) then '¶' || f:number($block)
      else if ($turn) then f:label('turn') || ' ' || f:number($turn)
      else f:label(($block-labels(local-name($block)), 'text')[1])"/>
  </xsl:function>

  <xsl:variable name="block-labels" as="map(xs:string, xs:string)" select="map {
    'p': 'paragraph', 'ab': 'paragraph', 'head': 'heading', 'speaker': 'text', 'note': 'note', 'list': 'list', 'item': 'list', 'table': 'table', 'cell': 'table'
  }"/>

</xsl:stylesheet>
