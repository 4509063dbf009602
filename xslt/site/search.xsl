<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The page that searches all documents: a form for the script (src/publish/site/browser/), and what to do without one.
  Input   · page[@kind='search'].
  Output  · The form, hidden until the script has read the index; its phrases as data for the script; the script's address.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:memcon:functions">

  <xsl:template match="page[@kind = 'search']" mode="scripts">
    <script src="assets/search.js" defer="defer"></script>
  </xsl:template>

  <xsl:template match="page[@kind = 'search']" mode="main">
    <div id="search:without">
      <p>{f:words('search-without')}</p>
      <ul>
        <xsl:for-each select="$pages[not(. = ('index', 'network', 'search', 'about'))]">
          <li><a href="{.}.html">{f:label('site-' || .)}</a></li>
        </xsl:for-each>
      </ul>
    </div>
    <form id="search:form" class="search" role="search" hidden="hidden">
      <xsl:for-each select="'none', 'one', 'many', 'similar', 'some', 'failed'">
        <xsl:attribute name="data-{.}" select="f:words('search-' || .)"/>
      </xsl:for-each>
      <p class="search-words">
        <label for="search:words">{f:words('search-words')}</label>
        <input type="search" id="search:words" autocomplete="off" spellcheck="false" aria-describedby="search:help"/>
        <button type="submit">{f:words('search-submit')}</button>
        <span class="search-help" id="search:help">{f:words('search-help')}</span>
      </p>
      <xsl:call-template name="choice-of"><xsl:with-param name="what" select="'speaker'"/></xsl:call-template>
      <xsl:call-template name="choice-of"><xsl:with-param name="what" select="'document'"/></xsl:call-template>
      <xsl:for-each select="'from', 'to'">
        <p>
          <label for="search:{.}">{f:words('search-' || .)}</label>
          <input type="text" id="search:{.}" inputmode="numeric" pattern="[0-9]{{4}}(-[0-9]{{2}}){{0,2}}" maxlength="10" size="11" autocomplete="off" aria-describedby="search:date-form"/>
        </p>
      </xsl:for-each>
      <p class="search-help" id="search:date-form">{f:words('search-date-form')}</p>
      <p><button type="reset">{f:words('search-reset')}</button></p>
    </form>
    <p id="search:status" class="search-status" role="status"></p>
    <details id="search:facets" class="facets" hidden="hidden">
      <summary>{f:words('search-narrow')}</summary>
      <div>
        <xsl:for-each select="'person', 'place', 'year', 'kind'">
          <section id="search:facet-{.}" aria-labelledby="search:head-{.}">
            <h2 id="search:head-{.}">{f:words('search-facet-' || .)}</h2>
            <ul></ul>
          </section>
        </xsl:for-each>
      </div>
    </details>
    <section aria-label="{f:words('search-results')}"><ol id="search:results" class="hits"></ol></section>
    <button type="button" id="search:more" hidden="hidden">{f:words('search-more')}</button>
  </xsl:template>

  <xsl:template name="choice-of">
    <xsl:param name="what" as="xs:string" required="yes"/>
    <p>
      <label for="search:{$what}">{f:words('search-' || $what)}</label>
      <select id="search:{$what}"><option value="">{f:words('search-all-' || $what || 's')}</option></select>
    </p>
  </xsl:template>

</xsl:stylesheet>
