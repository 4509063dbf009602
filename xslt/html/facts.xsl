<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The head of the page, and the title block of a book: what the document is, when, where, who took part, where it is kept.
  Input   · The header (shared/header.xsl).
  Output  · header with h1 and the facts: folded on the page, a list in the book.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="page-head.xsl"/>
  <xsl:include href="licence.xsl"/>

  <!-- The title block of a book: everything at once. -->
  <xsl:template name="title-block">
    <header class="title-block">
      <xsl:if test="$series"><p class="series">{$series}</p></xsl:if>
      <h1>
        <xsl:sequence select="$record-language[. ne ''] ! f:language(.)"/>
        <xsl:text>{$title}</xsl:text>
      </h1>
      <xsl:variable name="when-where" as="xs:string*" select="($document-date-words, $document-place)[. ne '']"/>
      <xsl:if test="exists($when-where)"><p class="when">{string-join($when-where, ' · ')}</p></xsl:if>
      <xsl:call-template name="facts"/>
    </header>
  </xsl:template>

  <xsl:template name="facts">
    <dl class="facts">
      <xsl:sequence select="f:fact('letter-from', $senders ! f:reading(.)), f:fact('letter-to', $receivers ! f:reading(.))"/>
      <xsl:call-template name="participants"/>
      <xsl:call-template name="characters"/>
      <xsl:sequence select="f:fact('record', $origin, $manuscript/history/origin/@xml:lang[. ne $label-languages[$label-column]])"/>
      <xsl:call-template name="repository"/>
      <xsl:sequence select="f:fact('responsibility', $responsibilities ! f:responsibility-words(.))"/>
      <xsl:call-template name="licence-in-short"/>
    </dl>
  </xsl:template>

  <!-- One fact of plain strings; nothing when there are none. -->
  <xsl:function name="f:fact" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:if test="exists($values[. ne ''])">
      <div>
        <dt>{f:label($key)}</dt>
        <xsl:for-each select="$values[. ne '']"><dd>{.}</dd></xsl:for-each>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- The same, in another language than the edition's. -->
  <xsl:function name="f:fact" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:param name="codes" as="xs:string*"/>
    <xsl:for-each select="f:fact($key, $values)">
      <xsl:copy>
        <xsl:sequence select="*:dt"/>
        <xsl:for-each select="*:dd"><dd><xsl:sequence select="$codes[matches(., '^[A-Za-z0-9-]+$')][1] ! f:language(.)"/>{.}</dd></xsl:for-each>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>

  <xsl:template name="participants">
    <xsl:if test="exists($participants)">
      <div>
        <dt>{f:label('participants')}</dt>
        <dd>
          <ul>
            <xsl:for-each select="$participants">
              <li>
                <xsl:choose>
                  <xsl:when test="@xml:id"><a href="#{@xml:id}">{f:entry-name(.)}</a></xsl:when>
                  <xsl:otherwise>{f:entry-name(.)}</xsl:otherwise>
                </xsl:choose>
                <xsl:for-each select="f:offices-then(.)">, {.}</xsl:for-each>
                <xsl:if test="@role"><xsl:text> </xsl:text><span class="role">({f:roles(@role)})</span></xsl:if>
              </li>
            </xsl:for-each>
          </ul>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="characters">
    <xsl:if test="exists($characters)">
      <div>
        <dt>{f:label('characters')}</dt>
        <dd>
          <ul>
            <xsl:for-each select="$characters">
              <li>
                <xsl:choose>
                  <xsl:when test="(@xml:id, role/@xml:id)[1] ! f:is-on-page(.)"><a href="#{(@xml:id, role/@xml:id)[1]}">{f:character-name(.)}</a></xsl:when>
                  <xsl:otherwise>{f:character-name(.)}</xsl:otherwise>
                </xsl:choose>
                <xsl:for-each select="roleDesc[normalize-space()]">, {f:reading(.)}</xsl:for-each>
              </li>
            </xsl:for-each>
          </ul>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- "speaker, recorder" of @role. -->
  <xsl:function name="f:roles" as="xs:string">
    <xsl:param name="role" as="attribute()"/>
    <xsl:sequence select="string-join(tokenize($role) ! f:label-or(., .), ', ')"/>
  </xsl:function>

  <xsl:template name="repository">
    <xsl:if test="exists($holding)">
      <div>
        <dt>{f:label('repository')}</dt>
        <dd><xsl:sequence select="f:link($holding-link, string-join($holding, ', '))"/></dd>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- A link when the target is safe, else its words. -->
  <xsl:function name="f:link" as="node()">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="f:safe-link($target)"><a href="{f:safe-link($target)}">{$words}</a></xsl:when>
      <xsl:otherwise><span>{$words}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
