<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Rows of tables as lines of plain text, in columns where a cell reaches over rows.
  Input   · row; tunnel parameter indent.
  Output  · Text nodes, each a line, in mode text.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A row is a line; cells stand apart by three spaces, which no wrapped words have, and in columns where one reaches over rows. -->
  <xsl:template match="row" mode="text">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:variable name="cells" as="xs:string*" select="node() ! normalize-space(f:words(.))"/>
    <xsl:variable name="columns" as="array(xs:integer)?" select="$column-widths(generate-id(..))"/>
    <xsl:variable name="line" as="xs:string" select="
      if (exists($columns)) then f:in-columns(f:columns-of(.), $columns) else string-join($cells[. ne ''], '   ')"/>
    <xsl:variable name="fits" as="xs:boolean" select="string-length($line) le f:columns($indent + 4)"/>
    <xsl:value-of select="
      (if ($fits) then f:spaces($indent + 4) || $line else string-join($cells[. ne ''] ! f:wrap(., $indent + 4, $indent + 8), '&#10;'))
      || (if (following-sibling::row) then '&#10;' else '&#10;&#10;')"/>
  </xsl:template>

  <!-- How wide the columns are of each table with a cell that reaches over rows, by its id. -->
  <xsl:variable name="column-widths" as="map(xs:string, array(xs:integer))" select="
    map:merge(if ($spanned) then $text/descendant::table[row/cell[f:reach(@rows) gt 1]] ! map:entry(generate-id(.), f:widths-of(.)) else ())"/>

  <xsl:function name="f:widths-of" as="array(xs:integer)">
    <xsl:param name="table" as="element(table)"/>
    <xsl:variable name="lines" as="array(*)*" select="$table/row ! array { f:columns-of(.) }"/>
    <xsl:sequence select="
      array { for $column in 1 to max((0, $lines ! array:size(.))) return max($lines[array:size(.) ge $column] ! string-length(.($column))) }"/>
  </xsl:function>

  <!-- The words of a row's columns, empty where a cell of another row or column reaches. -->
  <xsl:function name="f:columns-of" as="xs:string*">
    <xsl:param name="row" as="element(row)"/>
    <xsl:sequence select="
      for $node in $row/node(), $words in normalize-space(f:words($node))
      return if ($words ne '' or $node/self::cell) then (f:taken($node), $words, f:spread($node)) else ()"/>
  </xsl:function>

  <xsl:function name="f:in-columns" as="xs:string">
    <xsl:param name="cells" as="xs:string*"/>
    <xsl:param name="widths" as="array(xs:integer)"/>
    <xsl:sequence select="
      replace(string-join(for $i in 1 to count($cells) return $cells[$i] || f:spaces($widths($i) - string-length($cells[$i])), '   '), ' +$', '')"/>
  </xsl:function>
</xsl:stylesheet>
