<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The header: meeting, participants and setting, which Parla-CLARIN asks for, made of what the document says.
  Input   · teiHeader.
  Output  · teiHeader; what a document does not say is an empty paragraph, never invented.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The date of the conversation, and the place, in the header's words. -->
  <xsl:variable name="meeting-date" as="element(date)?" select="
    (//profileDesc/(creation | settingDesc//setting)/date, //settingDesc//date, //text//dateline//date, //profileDesc/textDesc//date)[@when | @from | @to | @notBefore | @notAfter][1]"/>
  <xsl:variable name="meeting-place" as="element()?" select="
    (//profileDesc/(settingDesc | creation)//(placeName | settlement | name[@type = 'place']))[normalize-space()][1]"/>

  <xsl:template match="titleStmt[not(meeting)]" mode="parla">
    <xsl:copy>
      <xsl:apply-templates select="@*, title" mode="parla"/>
      <meeting>
        <xsl:copy-of select="$meeting-date/(@when, @from, @to, @notBefore, @notAfter)"/>
        <xsl:value-of select="f:words(title[1])"/>
      </meeting>
      <xsl:apply-templates select="* except title" mode="parla"/>
    </xsl:copy>
  </xsl:template>

  <!-- A header without a profile gets one where it stands in the order. -->
  <xsl:template match="teiHeader[not(profileDesc)]" mode="parla">
    <xsl:copy>
      <xsl:apply-templates select="@*, * except revisionDesc" mode="parla"/>
      <profileDesc>
        <xsl:call-template name="setting"/>
        <particDesc><p/></particDesc>
      </profileDesc>
      <xsl:apply-templates select="revisionDesc" mode="parla"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="profileDesc" mode="parla">
    <xsl:copy>
      <xsl:apply-templates select="@*, * except correspDesc" mode="parla"/>
      <xsl:if test="empty(settingDesc)">
        <xsl:call-template name="setting"/>
      </xsl:if>
      <xsl:if test="empty(particDesc)">
        <particDesc><p/></particDesc>
      </xsl:if>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="setting">
    <xsl:context-item as="element()" use="required"/>
    <settingDesc>
      <xsl:choose>
        <xsl:when test="exists($meeting-date) or exists($meeting-place)">
          <setting>
            <xsl:if test="exists($meeting-place)">
              <name type="place">{f:words($meeting-place)}</name>
            </xsl:if>
            <xsl:if test="exists($meeting-date)">
              <date>
                <xsl:copy-of select="$meeting-date/(@when, @from, @to, @notBefore, @notAfter)"/>
                <xsl:value-of select="f:words($meeting-date)"/>
              </date>
            </xsl:if>
          </setting>
        </xsl:when>
        <xsl:otherwise><p/></xsl:otherwise>
      </xsl:choose>
    </settingDesc>
  </xsl:template>

  <!-- An element's words on one line, as the record has them. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="normalize-space(string-join($element//text()[not(ancestor::corr | ancestor::reg | ancestor::expan | ancestor::note)]))"/>
  </xsl:function>

</xsl:stylesheet>
