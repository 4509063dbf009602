<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Notes of the record: a marker in the text, the note after it, and beside it where there is room.
  Input   · note, and ref that points to a note.
  Output  · Markers in mode html, and the list of notes with links back.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A note that a marker of the record calls is read at the end; one without gets a marker of ours. -->
  <xsl:template match="note" mode="html">
    <a class="marker" href="#{f:address(.)}" id="to:{f:address(.)}" aria-label="{f:label('note')} {f:number(.)}" data-added="">{f:number(.)}</a>
    <xsl:call-template name="side-note"><xsl:with-param name="note" select="."/></xsl:call-template>
  </xsl:template>

  <!-- A note beside its marker where a window has room (page.css): its beginning, for the eye alone; the list has all of it. -->
  <xsl:template name="side-note">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="note" as="element(note)" required="yes"/>
    <xsl:if test="$name-cards and empty((ancestor::head, ancestor::table, ancestor::note, ancestor::speaker, ancestor::label))">
      <xsl:variable name="words" as="xs:string" select="f:reading($note)"/>
      <span class="side" data-added="" aria-hidden="true">{f:number($note)} {if (string-length($words) le 320) then $words else replace(substring($words, 1, 300), '\s+\S*$', '') || '…'}</span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note[@xml:id and key('markers', @xml:id)]" mode="html"/>

  <!-- A note inside a note stays where it is. -->
  <xsl:template match="note//note" mode="html" priority="1">
    <xsl:text> </xsl:text>
    <span class="note">
      <xsl:call-template name="common"/>
      <span class="added" data-added="">[</span>
      <xsl:call-template name="inside"/>
      <span class="added" data-added="">]</span>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="ref[starts-with(@target, '#')][f:called-notes(.)]" mode="html" priority="1">
    <xsl:variable name="note" as="xs:string" select="string(f:called-notes(.)[1]/@xml:id)"/>
    <xsl:variable name="first" as="xs:boolean" select=". is key('markers', $note, $tei)[1]"/>
    <a class="marker" href="#{$note}">
      <xsl:if test="$first"><xsl:attribute name="id" select="'to:' || $note"/></xsl:if>
      <xsl:call-template name="inside"><xsl:with-param name="linked" select="true()" tunnel="yes"/></xsl:call-template>
    </a>
    <xsl:if test="$first"><xsl:call-template name="side-note"><xsl:with-param name="note" select="f:called-notes(.)[1]"/></xsl:call-template></xsl:if>
  </xsl:template>

  <!-- The notes in their order; each with its number and a link back to its marker. -->
  <xsl:template name="notes">
    <xsl:if test="exists($notes)">
      <section class="notes" aria-labelledby="notes:list">
        <h2 id="notes:list" data-added="" lang="{$label-languages[$label-column]}">{f:label('notes')}</h2>
        <ol class="note-list">
          <xsl:for-each select="$notes">
            <li id="{f:address(.)}" data-where="{f:locus(.)}">
              <xsl:if test="@xml:lang"><xsl:call-template name="lang"/></xsl:if>
              <xsl:if test="@facs"><xsl:sequence select="f:zone(.)"/></xsl:if>
              <a class="note-number" href="#to:{f:address(.)}" aria-label="{f:label('note')} {f:number(.)}. {f:label('note-back')}">{f:number(.)}</a>
              <div class="note-text" data-record="note">
                <xsl:apply-templates mode="html">
                  <xsl:with-param name="at" select="f:address(.) || ':'" tunnel="yes"/>
                </xsl:apply-templates>
              </div>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
