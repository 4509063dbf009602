<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Which words of the record do nothing but call a note.
  Input   · A ref of the text.
  Output  · f:called-notes, f:is-marker, f:is-mark.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The refs that call a note, by its id. -->
  <xsl:key name="markers" match="text//ref[contains(@target, '#')]" use="f:ids(@target)"/>

  <xsl:variable name="notes-by-id" as="map(xs:string, element(note))" select="map:merge($notes[@xml:id] ! map { string(@xml:id): . })" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- The notes that a ref points to. -->
  <xsl:function name="f:called-notes" as="element(note)*">
    <xsl:param name="ref" as="element()"/>
    <xsl:sequence select="f:ids($ref/@target) ! $notes-by-id(.)"/>
  </xsl:function>

  <!-- "1", "[12]", "3a", "*": a number or a sign, no more than one letter; "note 3" has words of its own. -->
  <xsl:function name="f:is-marker" as="xs:boolean">
    <xsl:param name="ref" as="element()"/>
    <xsl:sequence select="string-length(normalize-space($ref)) le 6 and exists(f:called-notes($ref)) and matches(normalize-space($ref), '^[^\p{L}\s]*\p{L}?[^\p{L}\s]*$')"/>
  </xsl:function>

  <!-- A number or a sign that says by itself that it calls a note, wherever that is: by its type ("noteMark", "fn"), or raised. -->
  <xsl:function name="f:is-mark" as="xs:boolean">
    <xsl:param name="ref" as="element()"/>
    <xsl:sequence select="
      string-length(normalize-space($ref)) le 6 and matches(normalize-space($ref), '^[^\p{L}\s]*\p{L}?[^\p{L}\s]*$')
      and (matches($ref/@type, '^((foot|end)?(note|fn)([-_.]?(anchor|call|mark|number|ref))?)$', 'i') or (some $one in ($ref, $ref/parent::hi, $ref/hi) satisfies f:is-raised($one)))"/>
  </xsl:function>

  <xsl:function name="f:is-raised" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/(@rend, @rendition) ! tokenize(., '[\s#]+') ! lower-case(.)) = ('sup', 'super', 'superscript')"/>
  </xsl:function>

</xsl:stylesheet>
