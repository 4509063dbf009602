<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Addresses and links within the book.
  Input   · id and href, as the templates of html/ make them.
  Output  · f:book-address; links, in mode xhtml.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:epub="http://www.idpf.org/2007/ops" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace=""
  xmlns="http://www.w3.org/1999/xhtml">

  <xsl:key name="in-book" match="page//*[@id]" use="@id"/>

  <!-- An id as XML has them. Those that the page makes of places and dates hold other signs. -->
  <xsl:function name="f:book-address" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="made" as="xs:string" select="$id ! replace(., '::', '--') ! replace(., '~', '..') ! translate(., '/:', '_-')"/>
    <!-- A regex with classes of characters takes a millisecond to prepare: it is asked for what ASCII does not answer. -->
    <xsl:sequence select="if ($id castable as xs:NCName) then $id else 'at--' || (if (matches($made, '^[A-Za-z0-9._-]*$')) then $made else replace($made, '[^\p{L}\p{N}._-]', '-'))"/>
  </xsl:function>

  <!-- "record.xhtml#p12" of what has that id on the page, "#p12" from within its page; nothing where nothing has it. -->
  <xsl:function name="f:book-link" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="from" as="xs:string"/>
    <xsl:variable name="page" as="element()?" select="key('in-book', $id, $book)[1]/ancestor::page"/>
    <xsl:sequence select="$page ! ((if (@file eq $from) then '' else @file) || '#' || f:book-address($id))"/>
  </xsl:function>

  <xsl:template match="a" mode="xhtml">
    <xsl:variable name="target" as="xs:string?" select="
      if (ancestor::a) then ()
      else if (starts-with(@href, '#')) then f:book-link(substring(@href, 2), ancestor::page/@file)
      else @href[matches(., '^(https?://|mailto:)')] ! f:outside-link(.)"/>
    <xsl:variable name="holds-blocks" as="xs:boolean" select="f:holds-block(.)"/>
    <xsl:element name="{if ($target and not($holds-blocks)) then 'a' else if ($holds-blocks) then 'div' else 'span'}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:if test="$target and not($holds-blocks)">
        <xsl:attribute name="href" select="$target"/>
        <xsl:apply-templates select="." mode="link-kind"/>
      </xsl:if>
      <xsl:apply-templates select="@* except @href" mode="xhtml"/>
      <xsl:apply-templates mode="xhtml"/>
    </xsl:element>
  </xsl:template>

  <!-- What a link is for, where reading systems care. -->
  <xsl:mode name="link-kind" on-no-match="shallow-skip"/>

  <xsl:template match="a" mode="link-kind"/>

  <xsl:template match="a[@class = 'marker']" mode="link-kind">
    <xsl:attribute name="epub:type" select="'noteref'"/>
    <xsl:attribute name="role" select="'doc-noteref'"/>
  </xsl:template>

  <xsl:template match="a[@class = 'note-number']" mode="link-kind">
    <xsl:attribute name="role" select="'doc-backlink'"/>
  </xsl:template>

  <!-- An address that others wrote, with what URIs do not have escaped. -->
  <xsl:function name="f:outside-link" as="xs:string?">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="replace(iri-to-uri($address), '%([^0-9A-Fa-f]|.[^0-9A-Fa-f]|.?$)', '%25$1')"/>
  </xsl:function>

</xsl:stylesheet>
