<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Lists and tables of the record.
  Input   · list, item, label, table, row, cell.
  Output  · Text nodes, each a list or a table, in mode markdown.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Items and their labels; what else stands between them (a heading, a page seam) parts the list. -->
  <xsl:template match="list" mode="markdown">
    <xsl:variable name="numbered" as="xs:boolean" select="(@rend, @type) = ('numbered', 'ordered') and not(some $item in item satisfies matches(normalize-space($item), '^\(?[0-9A-Za-z]{1,3}[.)] '))"/>
    <xsl:variable name="first" as="xs:integer" select="count(preceding-sibling::*[1][self::list])"/>
    <xsl:for-each-group select="node()[not(self::text()[not(normalize-space())])]" group-adjacent="exists((self::item, self::label))">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <!-- Another sign than that of a list right before, which would take its items for its own. -->
          <xsl:sequence select="f:items(current-group(), $numbered, substring('-*', $first + 1, 1))"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="current-group()">
            <xsl:choose>
              <xsl:when test="f:is-block(.)"><xsl:apply-templates select="." mode="markdown"/></xsl:when>
              <xsl:otherwise><xsl:sequence select="f:paragraph(.)"/></xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:function name="f:items" as="text()?">
    <xsl:param name="items" as="element()*"/>
    <xsl:param name="numbered" as="xs:boolean"/>
    <xsl:param name="sign" as="xs:string"/>
    <xsl:variable name="shown" as="xs:string*">
      <xsl:for-each select="$items">
        <xsl:variable name="position" as="xs:integer" select="position()"/>
        <xsl:variable name="mark" as="xs:string" select="(if ($numbered) then $position || '.' else $sign) || ' '"/>
        <xsl:variable name="blocks" as="text()*"><xsl:apply-templates select="." mode="markdown"/></xsl:variable>
        <xsl:if test="exists($blocks)">
          <xsl:sequence select="f:prefixed($blocks, $mark, replace($mark, '.', ' '))"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exists($shown)">
      <xsl:value-of select="string-join($shown, if (some $item in $shown satisfies contains($item, '&#10;&#10;')) then '&#10;&#10;' else '&#10;')"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="list/label" mode="markdown">
    <xsl:variable name="lines" as="xs:string" select="f:lines(f:bold(f:inline(node())))"/>
    <xsl:if test="$lines"><xsl:value-of select="$lines"/></xsl:if>
  </xsl:template>

  <!-- A table has a first row of headings in Markdown, empty ones where it has none itself. -->
  <xsl:template match="table" mode="markdown">
    <xsl:apply-templates select="node()[not(self::row or self::pb)]" mode="markdown"/>
    <xsl:variable name="columns" as="xs:integer" select="max((1, row ! (count(f:parts(.)) + count(f:parts(.) ! (f:taken(.), f:spread(.))))))"/>
    <xsl:variable name="headed" as="xs:boolean" select="exists(row[1][@role = 'label' or (cell and not(cell[not(@role = 'label')]))])"/>
    <xsl:if test="row[normalize-space(f:inline(node()))]">
      <xsl:variable name="rows" as="xs:string*" select="row ! f:row(., $columns)"/>
      <xsl:value-of select="string-join((
        if ($headed) then $rows[1] else f:row((), $columns),
        '|' || string-join((1 to $columns) ! ' --- |'),
        if ($headed) then tail($rows) else $rows), '&#10;')"/>
    </xsl:if>
  </xsl:template>

  <!-- Cells, and what else has words in a row. -->
  <xsl:function name="f:parts" as="node()*">
    <xsl:param name="row" as="element(row)?"/>
    <xsl:sequence select="if ($row/node()[not(self::cell)][self::* or normalize-space()]) then $row/node()[self::cell or f:inline(.)[normalize-space()]] else $row/cell"/>
  </xsl:function>

  <xsl:function name="f:row" as="xs:string">
    <xsl:param name="row" as="element(row)?"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:variable name="cells" as="xs:string*" select="f:parts($row) ! (f:taken(.), f:cell-line(f:single-line(f:inline(if (self::cell) then node() else .))), f:spread(.))"/>
    <xsl:sequence select="'|' || string-join(for $i in 1 to $columns return ' ' || $cells[$i] || ' |')"/>
  </xsl:function>

  <!-- A row that stands in no table. -->
  <xsl:template match="row" mode="markdown">
    <xsl:value-of select="string-join(f:parts(.) ! f:lines(f:inline(if (self::cell) then node() else .)), '&#10;&#10;')"/>
  </xsl:template>

</xsl:stylesheet>
