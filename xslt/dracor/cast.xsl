<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The cast: everybody who speaks, in the list of persons of the header.
  Input   · teiHeader, standOff.
  Output  · particDesc/listPerson/person[@xml:id][@sex]; a speaker described elsewhere is moved there, nobody is invented.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Speakers who are described outside of the list of participants. -->
  <xsl:variable name="elsewhere" as="element()*" select="
    let $speakers := distinct-values(//text//(sp | u)/@who/tokenize(.) ! substring-after(., '#'))
    return (//standOff//(person | personGrp | persona))[@xml:id = $speakers]"/>

  <xsl:template match="teiHeader[not(profileDesc)]" mode="drama">
    <xsl:copy>
      <xsl:apply-templates select="@*, * except revisionDesc" mode="drama"/>
      <profileDesc>
        <xsl:call-template name="cast"/>
      </profileDesc>
      <xsl:apply-templates select="revisionDesc" mode="drama"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="profileDesc[not(particDesc)]" mode="drama">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()" mode="drama"/>
      <xsl:call-template name="cast"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="cast">
    <xsl:context-item as="element()" use="required"/>
    <particDesc>
      <xsl:choose>
        <xsl:when test="exists($elsewhere)">
          <listPerson>
            <xsl:apply-templates select="$elsewhere" mode="drama"/>
          </listPerson>
        </xsl:when>
        <xsl:otherwise><p/></xsl:otherwise>
      </xsl:choose>
    </particDesc>
  </xsl:template>

  <xsl:template match="particDesc[listPerson]" mode="drama">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()" mode="drama"/>
      <xsl:if test="exists($elsewhere)">
        <listPerson>
          <xsl:apply-templates select="$elsewhere" mode="drama"/>
        </listPerson>
      </xsl:if>
    </xsl:copy>
  </xsl:template>

  <!-- DraCor's own words for the sex of a person; where the document does not say it, UNKNOWN. -->
  <xsl:template match="particDesc//person | standOff//person[. intersect $elsewhere]" mode="drama">
    <xsl:copy>
      <xsl:variable name="sex" as="xs:string" select="upper-case(string((@sex, sex/@value, sex)[1]))"/>
      <xsl:apply-templates select="@* except @sex" mode="drama"/>
      <xsl:attribute name="sex" select="if ($sex = ('M', '1', 'MALE')) then 'MALE' else if ($sex = ('F', 'W', '2', 'FEMALE')) then 'FEMALE' else 'UNKNOWN'"/>
      <xsl:apply-templates mode="drama"/>
    </xsl:copy>
  </xsl:template>

  <!-- What was moved does not stand twice, and no list stays empty behind it. -->
  <xsl:template match="standOff//listPerson" mode="drama">
    <xsl:variable name="left" as="element()*" select="*[not(. intersect $elsewhere)][not(self::head)]"/>
    <xsl:if test="exists($left)">
      <xsl:copy>
        <xsl:apply-templates select="@*, head, $left" mode="drama"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <xsl:template match="standOff[empty(* except listPerson[every $person in * satisfies exists($person intersect $elsewhere)])]" mode="drama" priority="1"/>

</xsl:stylesheet>
