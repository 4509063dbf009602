<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Lists, tables and figures of the record.
  Input   · list, item, label, table, row, cell, figure, graphic.
  Output  · HTML lists and tables; numbers stay as they are printed.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Items that print their own number or bullet get no second one. -->
  <xsl:template match="list" mode="html" as="node()*">
    <xsl:variable name="numbered" as="xs:boolean" select="(@rend, @type) = ('numbered', 'ordered')"/>
    <xsl:variable name="printed" as="xs:boolean" select="some $item in item satisfies matches(normalize-space($item), '^(\(?[0-9A-Za-z]{1,3}[.)]|[-–—•*]) ')"/>
    <xsl:apply-templates select="head" mode="html"/>
    <xsl:element name="{if ($numbered and not($printed)) then 'ol' else 'ul'}">
      <xsl:attribute name="class" select="string-join(('list', 'plain'[$printed or current()/@type = 'participants'], f:classes('type-', @type)[. ne '']), ' ')"/>
      <xsl:call-template name="common"/>
      <xsl:apply-templates select="node() except head" mode="html"/>
    </xsl:element>
  </xsl:template>

  <!-- A list of labels and items. -->
  <xsl:template match="list[label]" mode="html" as="node()*" priority="1">
    <xsl:apply-templates select="head" mode="html"/>
    <dl class="list">
      <xsl:call-template name="common"/>
      <xsl:apply-templates select="node() except head" mode="html"/>
    </dl>
  </xsl:template>

  <!-- HTML knows only li in a list: seams, stage directions and running heads between items get one of their own. -->
  <xsl:template match="list/*[not(self::item | self::head | self::label)]" mode="html" as="element()" priority="2">
    <li class="between">
      <xsl:next-match/>
    </li>
  </xsl:template>

  <xsl:template match="item" mode="html" as="element()">
    <xsl:element name="{if (../label) then 'dd' else 'li'}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list/label" mode="html" as="element()">
    <dt>
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </dt>
  </xsl:template>

  <!-- A wide table scrolls by itself, reachable from the keyboard. -->
  <xsl:template match="table" mode="html" as="element()">
    <div class="scroll" tabindex="0" role="group" aria-label="{f:label('table')}">
      <xsl:apply-templates select="* except row" mode="html"/>
      <table>
        <xsl:call-template name="common"/>
        <tbody>
          <xsl:apply-templates select="row" mode="html"/>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="row" mode="html" as="element()">
    <tr>
      <xsl:call-template name="common"/>
      <xsl:apply-templates select="cell" mode="html"/>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="html" as="element()">
    <xsl:variable name="column-head" as="xs:boolean" select="../@role = 'label'"/>
    <xsl:element name="{if ($column-head or @role = 'label') then 'th' else 'td'}">
      <xsl:if test="$column-head or @role = 'label'">
        <xsl:attribute name="scope" select="if ($column-head) then 'col' else 'row'"/>
      </xsl:if>
      <xsl:if test="matches(@cols, '^[1-9]\d?$')"><xsl:attribute name="colspan" select="@cols"/></xsl:if>
      <xsl:if test="matches(@rows, '^[1-9]\d?$')"><xsl:attribute name="rowspan" select="@rows"/></xsl:if>
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="figure" mode="html" as="element()">
    <div class="figure">
      <xsl:call-template name="common"/>
      <xsl:apply-templates mode="html"/>
    </div>
  </xsl:template>

  <!-- Pictures are not fetched: the page asks nobody for anything. -->
  <xsl:template match="graphic | media | binaryObject" mode="html" as="element()">
    <span class="added" data-added="">[{f:label('figure')}]</span>
  </xsl:template>

  <xsl:template match="figDesc" mode="html" as="element()">
    <span class="added" data-added="">[{f:reading(.)}]</span>
  </xsl:template>

</xsl:stylesheet>
