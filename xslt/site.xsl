<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The pages of a site that concern all its documents: front page, lists, registers, timeline, network, search.
  Input   · One page as data, in no namespace (src/publish/site/site-page.ts): page[@kind @path @here @title], its content by kind.
  Output  · HTML 5 without style or script of its own; for "neighbours" only the links to the documents before and after.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:include href="shared/params.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/navigation.xsl"/>
  <xsl:include href="shared/sharing.xsl"/>
  <xsl:include href="html/links.xsl"/>
  <xsl:include href="site/labels.xsl"/>
  <xsl:include href="site/shell.xsl"/>
  <xsl:include href="site/front.xsl"/>
  <xsl:include href="site/documents.xsl"/>
  <xsl:include href="site/registers.xsl"/>
  <xsl:include href="site/entity.xsl"/>
  <xsl:include href="site/sentences.xsl"/>
  <xsl:include href="site/overview-labels.xsl"/>
  <xsl:include href="site/network.xsl"/>
  <xsl:include href="site/timeline.xsl"/>
  <xsl:include href="site/search.xsl"/>

  <!-- What stands in a page, by its kind. -->
  <xsl:mode name="main" on-no-match="fail"/>

  <!-- The title of a page, by its kind. -->
  <xsl:mode name="title" on-no-match="fail"/>

  <xsl:template match="/page">
    <xsl:call-template name="shell"/>
  </xsl:template>

  <xsl:template match="/neighbours">
    <xsl:call-template name="neighbours"/>
    <xsl:call-template name="site-navigation"/>
  </xsl:template>

</xsl:stylesheet>
