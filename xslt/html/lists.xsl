<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Lists and tables of the record.
  Input   · list, item, label, table, row, cell.
  Output  · HTML lists and tables; numbers stay as they are printed.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Items that print their own number or bullet get no second one. -->
  <xsl:template match="list" mode="html">
    <xsl:variable name="numbered" as="xs:boolean" select="(@rend, @type) = ('numbered', 'ordered')"/>
    <xsl:variable name="printed" as="xs:boolean" select="some $item in item satisfies matches(normalize-space($item), '^(\(?[0-9A-Za-z]{1,3}[.)]|[-–—•*]) ')"/>
    <xsl:call-template name="list-head"/>
    <xsl:element name="{if ($numbered and not($printed)) then 'ol' else 'ul'}">
      <xsl:attribute name="class" select="string-join(('list', 'plain'[$printed or current()/@type = 'participants'], f:classes('type-', @type)[. ne '']), ' ')"/>
      <xsl:call-template name="list-content"/>
    </xsl:element>
  </xsl:template>

  <!-- A list of labels and items. -->
  <xsl:template match="list[label]" mode="html" priority="1">
    <xsl:call-template name="list-head"/>
    <dl class="list">
      <xsl:call-template name="list-content"/>
    </dl>
  </xsl:template>

  <xsl:template name="list-head">
    <xsl:param name="at" as="xs:string" tunnel="yes" select="''"/>
    <xsl:apply-templates select="head" mode="html">
      <xsl:with-param name="at" select="$at || position() || '.head'" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- HTML knows only li in a list: seams, stage directions and running heads between items get one of their own. -->
  <xsl:template name="list-content">
    <xsl:param name="at" as="xs:string" tunnel="yes" select="''"/>
    <xsl:variable name="inside" as="xs:string" select="if (@xml:id) then @xml:id || ':' else $at || position() || '.'"/>
    <xsl:call-template name="common"/>
    <xsl:attribute name="data-where" select="f:locus(.)"/>
    <xsl:for-each select="node()[not(self::head)]">
      <xsl:variable name="step" as="xs:string" select="$inside || position() || '.'"/>
      <xsl:choose>
        <xsl:when test="self::item or self::label or not(self::*)">
          <xsl:apply-templates select="." mode="html"><xsl:with-param name="at" select="$step" tunnel="yes"/></xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <li class="between">
            <xsl:apply-templates select="." mode="html"><xsl:with-param name="at" select="$step" tunnel="yes"/></xsl:apply-templates>
          </li>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="item" mode="html">
    <xsl:element name="{if (../label) then 'dd' else 'li'}">
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list/label" mode="html">
    <dt>
      <xsl:call-template name="content"/>
    </dt>
  </xsl:template>

  <!-- A wide table scrolls by itself, reachable from the keyboard. -->
  <xsl:template match="table" mode="html">
    <xsl:param name="at" as="xs:string" tunnel="yes" select="''"/>
    <xsl:variable name="inside" as="xs:string" select="if (@xml:id) then @xml:id || ':' else $at || position() || '.'"/>
    <div class="scroll" tabindex="0" role="group" aria-label="{f:label('table')}">
      <xsl:apply-templates select="node()[not(self::row)]" mode="html">
        <xsl:with-param name="at" select="$inside || 'head.'" tunnel="yes"/>
      </xsl:apply-templates>
      <table>
        <xsl:call-template name="common"/>
        <xsl:attribute name="data-where" select="f:locus(.)"/>
        <tbody>
          <xsl:apply-templates select="row" mode="html">
            <xsl:with-param name="at" select="$inside" tunnel="yes"/>
          </xsl:apply-templates>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="row" mode="html">
    <xsl:param name="at" as="xs:string" tunnel="yes" select="''"/>
    <tr>
      <xsl:call-template name="common"/>
      <xsl:variable name="inside" as="xs:string" select="if (@xml:id) then @xml:id || ':' else $at || position() || '.'"/>
      <xsl:apply-templates select="cell" mode="html">
        <xsl:with-param name="at" select="$inside" tunnel="yes"/>
      </xsl:apply-templates>
    </tr>
  </xsl:template>

  <!-- HTML knows only cells in a row: what else stands there gets one of its own. -->
  <xsl:template match="row[node()[not(self::cell)][self::* or normalize-space()]]" mode="html">
    <xsl:param name="at" as="xs:string" tunnel="yes" select="''"/>
    <xsl:variable name="inside" as="xs:string" select="if (@xml:id) then @xml:id || ':' else $at || position() || '.'"/>
    <tr>
      <xsl:call-template name="common"/>
      <xsl:for-each select="node()[self::* or self::text()[normalize-space()]]">
        <xsl:variable name="step" as="xs:string" select="$inside || position() || '.'"/>
        <xsl:variable name="made" as="node()*">
          <xsl:apply-templates select="." mode="html"><xsl:with-param name="at" select="$step" tunnel="yes"/></xsl:apply-templates>
        </xsl:variable>
        <xsl:choose>
          <xsl:when test="self::cell"><xsl:sequence select="$made"/></xsl:when>
          <xsl:otherwise><td class="between"><xsl:sequence select="$made"/></td></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="html">
    <xsl:variable name="column-head" as="xs:boolean" select="../@role = 'label'"/>
    <xsl:element name="{if ($column-head or @role = 'label') then 'th' else 'td'}">
      <xsl:if test="$column-head or @role = 'label'">
        <xsl:attribute name="scope" select="if ($column-head) then 'col' else 'row'"/>
      </xsl:if>
      <xsl:if test="matches(@cols, '^[1-9]\d?$')"><xsl:attribute name="colspan" select="@cols"/></xsl:if>
      <xsl:if test="matches(@rows, '^[1-9]\d?$')"><xsl:attribute name="rowspan" select="@rows"/></xsl:if>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
