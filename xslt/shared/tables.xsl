<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Tables whose cells reach over several rows: which columns of a row are taken from above.
  Input   · cell, with @rows and @cols.
  Output  · f:taken, f:spread: empty strings for the columns before a cell that earlier rows reach into, and those behind it that it reaches over.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Most documents have no such cells, and need not be looked through. -->
  <xsl:variable name="spanned" as="xs:boolean" select="exists($text/descendant::cell[f:reach(@rows) gt 1])"/>

  <!-- 3 of rows="3"; what is no number, or beyond all tables, is 1. -->
  <xsl:function name="f:reach" as="xs:integer">
    <xsl:param name="number" as="attribute()?"/>
    <xsl:sequence select="if (matches($number, '^[1-9]\d?$')) then xs:integer($number) else 1"/>
  </xsl:function>

  <xsl:function name="f:taken" as="xs:string*">
    <xsl:param name="cell" as="node()"/>
    <xsl:if test="$spanned and $cell/self::cell">
      <xsl:sequence select="for $column in f:behind($cell) to f:column($cell) - 1 return ''"/>
    </xsl:if>
  </xsl:function>

  <!-- An empty string for each further column that a cell reaches over itself. -->
  <xsl:function name="f:spread" as="xs:string*">
    <xsl:param name="cell" as="node()"/>
    <xsl:sequence select="if ($cell/self::cell/@cols) then for $column in 2 to f:reach($cell/@cols) return '' else ()"/>
  </xsl:function>

  <!-- The first column that the cells before it leave. -->
  <xsl:function name="f:behind" as="xs:integer">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:variable name="before" as="element(cell)?" select="$cell/preceding-sibling::cell[1]"/>
    <xsl:sequence select="if ($before) then f:column($before) + f:reach($before/@cols) else 1"/>
  </xsl:function>

  <!-- The column in which a cell begins. -->
  <xsl:function name="f:column" as="xs:integer">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:variable name="row" as="element()" select="$cell/.."/>
    <xsl:variable name="place" as="xs:integer" select="count($row/preceding-sibling::row)"/>
    <xsl:variable name="above" as="xs:integer*" select="
      for $other in $row/preceding-sibling::row/cell[f:reach(@rows) gt $place - count(../preceding-sibling::row)]
      return f:column($other) to f:column($other) + f:reach($other/@cols) - 1"/>
    <xsl:variable name="from" as="xs:integer" select="f:behind($cell)"/>
    <xsl:sequence select="($from to $from + count($above))[not(. = $above)][1]"/>
  </xsl:function>

</xsl:stylesheet>
