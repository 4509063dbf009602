<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The reference as an entry of BibTeX, @unpublished, with the fields of biblatex beside the old ones.
  Input   · The variables of shared/citation.xsl.
  Output  · f:bibtex: an entry whose braces are balanced whatever the words hold.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:variable name="day-parts" as="xs:string*" select="tokenize($first-day, '-')"/>
    <xsl:variable name="fields" as="xs:string*" select="
      f:bibtex-field('title', '{' || f:latex($title) || '}'),
      f:bibtex-field('author', string-join($authors ! f:bibtex-name(.), ' and ')),
      f:bibtex-field('editor', string-join($cited-editors ! f:bibtex-name(.), ' and ')),
      f:bibtex-field('year', $day-parts[1]),
      (if ($day-parts[2]) then '  month = ' || $bibtex-months[xs:integer($day-parts[2])] else ()),
      f:bibtex-field('date', f:bibtex-date()),
      f:bibtex-field('note', f:latex(f:with-stops(($archive-words, f:edition-words())))),
      f:bibtex-field('recipient', string-join($recipients ! f:bibtex-name(.), ' and ')),
      f:bibtex-field('library', f:latex(string-join(($archive, $archive-collection, $shelf-mark)[. ne ''], ', '))),
      f:bibtex-field('language', $record-language),
      f:bibtex-field('url', $page-url)"/>
    <xsl:sequence select="'@unpublished{' || $key || ',&#10;' || string-join($fields, ',&#10;') || '&#10;}&#10;'"/>
  </xsl:function>

  <xsl:variable name="bibtex-months" as="xs:string+" select="'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'"/>

  <xsl:function name="f:bibtex-field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value[. ne ''] ! ('  ' || $name || ' = {' || . || '}')"/>
  </xsl:function>

  <xsl:function name="f:bibtex-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="if ($name?literal) then '{' || f:latex($name?literal) || '}' else f:latex(if ($name?suffix) then string-join((string-join(($name?particle, $name?family), ' '), $name?suffix, $name?given), ', ') else f:name-words($name, true()))"/>
  </xsl:function>

  <!-- As biblatex has it (ISO 8601-2): 1960-09-08, 1960-09-08/1960-09-10, with "~" where it is not sure. -->
  <xsl:function name="f:bibtex-date" as="xs:string">
    <xsl:variable name="days" as="xs:string*" select="tokenize($day, '[/~]') ! substring(., 1, 10)[f:is-day(.)]"/>
    <xsl:sequence select="if ($first-day eq '') then '' else string-join($days ! (if ($is-about) then . || '~' else .), '/')"/>
  </xsl:function>

  <!-- Words for LaTeX: what it would obey is spelled out, and no brace stands alone. -->
  <xsl:function name="f:latex" as="xs:string">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:variable name="line" as="xs:string" select="f:one-line($words)"/>
    <xsl:sequence select="
      if (translate($line, '\{}~^%$#&amp;_', '') eq $line) then $line
      else string-join(analyze-string($line, '[\\{}~^%$#&amp;_]')/* ! (if (self::fn:match) then $latex-signs(.) else string(.)))" xmlns:fn="http://www.w3.org/2005/xpath-functions"/>
  </xsl:function>

  <xsl:variable name="latex-signs" as="map(xs:string, xs:string)" select="map {
    '\': '{\textbackslash}', '{': '{\textbraceleft}', '}': '{\textbraceright}', '~': '{\textasciitilde}', '^': '{\textasciicircum}',
    '%': '\%', '$': '\$', '#': '\#', '&amp;': '\&amp;', '_': '\_'
  }"/>

</xsl:stylesheet>
