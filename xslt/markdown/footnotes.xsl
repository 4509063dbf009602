<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Notes of the record and corrections of the editors as footnotes.
  Input   · note, the refs that call it, choice.
  Output  · Markers in mode inline; the template footnotes.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:accumulator name="note-place" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note[not(ancestor::note)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Labels of the notes in their order: the number people see where it can be one and no other note has it, else its place. -->
  <xsl:variable name="note-labels" as="array(xs:string)">
    <xsl:variable name="numbers" as="xs:string*" select="$notes ! f:number(.)"/>
    <xsl:variable name="unique" as="xs:boolean" select="count(distinct-values($numbers ! lower-case(.))) eq count($numbers)"/>
    <xsl:sequence select="
      array { for-each-pair($numbers, 1 to count($numbers), function($number, $place) {
        if ($unique and matches(lower-case($number), '^[0-9a-z]{1,12}$')) then $number else 'n' || $place || '.'[not($unique)] }) }"/>
  </xsl:variable>

  <xsl:function name="f:marker" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="'[^' || $note-labels($note/accumulator-before('note-place')) || ']'"/>
  </xsl:function>

  <!-- What the editors corrected has the number of its place. -->
  <xsl:accumulator name="correction-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//choice[f:original(.)][f:edited(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- A note stands after the record; where no marker calls it, one of ours does. -->
  <xsl:template match="note" mode="inline">
    <xsl:if test="not(@xml:id and key('markers', @xml:id))"><xsl:value-of select="f:marker(.)"/></xsl:if>
  </xsl:template>

  <!-- A note inside a note stays where it is. -->
  <xsl:template match="note//note" mode="inline" priority="1">
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="inline"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A marker is one in Markdown too; words that point to a note stay, with a marker after them. -->
  <xsl:template match="ref[f:called-notes(.)]" mode="inline" priority="1">
    <xsl:value-of select="(if (f:is-marker(.)) then '' else f:inline(node())) || string-join(f:called-notes(.) ! f:marker(.))"/>
  </xsl:template>

  <xsl:template name="footnotes">
    <xsl:for-each select="$notes">
      <xsl:variable name="blocks" as="text()*"><xsl:apply-templates select="." mode="markdown"/></xsl:variable>
      <xsl:value-of select="f:prefixed($blocks, f:marker(.) || ': ', '    ')"/>
    </xsl:for-each>
    <xsl:for-each select="$choices">
      <xsl:variable name="edited" as="element()" select="f:edited(.)"/>
      <xsl:variable name="words" as="xs:string" select="f:escaped(f:reading(f:original(.))) || ' – ' || f:label(if ($edited/self::expan) then 'expanded-to' else 'corrected-to') || ' ' || f:escaped(f:reading($edited))"/>
      <xsl:variable name="certainty" as="xs:string?" select="$edited/@cert ! f:label-or('certainty-' || ., f:label('certainty-unknown'))"/>
      <xsl:value-of select="'[^corr-' || position() || ']: ' || f:line($words) || $certainty ! (' (' || . || ')')"/>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
