<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The back of the page: corrections, method, source, responsibility.
  Input   · The header and the choices of the text.
  Output  · A section of corrections and the page footer.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Every correction with its place: the reader can check each. -->
  <xsl:template name="corrections">
    <xsl:if test="exists($choices)">
      <section class="register corrections" aria-labelledby="corrections:list">
        <h2 id="corrections:list">{f:label('corrections')}</h2>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="corrections:list">
          <table>
            <thead>
              <tr><th scope="col">{f:label('where')}</th><th scope="col">{f:label('reading')}</th><th scope="col">{f:label('corrected-reading')}</th><th scope="col">{f:label('responsibility')}</th></tr>
            </thead>
            <tbody>
              <xsl:for-each select="$choices">
                <tr>
                  <td><a href="#{f:address(.)}">{f:locus(.)}</a></td>
                  <td>{normalize-space(f:original(.))}</td>
                  <td>{normalize-space(f:edited(.))}</td>
                  <td>{f:responsible(f:edited(.))}</td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:key name="responsible" match="titleStmt//*[@xml:id]" use="@xml:id"/>

  <!-- Who answers for a mark and how sure they are: "memcon, probable". -->
  <xsl:function name="f:responsible" as="xs:string">
    <xsl:param name="mark" as="element()"/>
    <xsl:variable name="who" as="xs:string*" select="
      for $id in tokenize($mark/@resp) ! (if (starts-with(., '#')) then substring(., 2) else .)
      return (key('responsible', $id, $tei/root()) ! (name, persName, .)[1] ! f:reading(.)[. ne ''], $id)[1]"/>
    <xsl:sequence select="string-join(($who, $mark/@cert ! f:label-or('certainty-' || ., string(.))), ', ')"/>
  </xsl:function>

  <xsl:template name="about">
    <footer class="about">
      <h2 id="about:edition">{f:label('about')}</h2>
      <xsl:call-template name="citation"/>
      <xsl:call-template name="downloads"/>
      <xsl:call-template name="method"/>
      <dl class="facts">
        <xsl:sequence select="f:fact('remarks', $remarks)"/>
        <xsl:call-template name="repository"/>
        <xsl:sequence select="f:fact('publisher', string-join(($publisher, $publication-date)[. ne ''], ', '))"/>
        <xsl:sequence select="f:fact('identifiers', $further-identifiers)"/>
        <xsl:sequence select="f:fact('responsibility', $responsibilities ! f:responsibility-words(.))"/>
        <xsl:call-template name="licence"/>
        <xsl:sequence select="f:fact('revisions', $header/revisionDesc//change ! normalize-space(string-join((@when, f:reading(.)), ' ')))"/>
      </dl>
    </footer>
  </xsl:template>

  <!-- The method, as the header states it; nothing is added. A site says it once for all. -->
  <xsl:template name="method">
    <xsl:choose>
      <xsl:when test="$pages = 'about'"><p class="small"><a href="{f:local-address($site-root)}about.html">{f:label('method')}</a></p></xsl:when>
      <xsl:otherwise><xsl:call-template name="statements-of-method"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="statements-of-method">
    <xsl:variable name="statements" as="element()*" select="$header/encodingDesc/(projectDesc, editorialDecl/(* except p), editorialDecl[p])"/>
    <xsl:if test="exists($statements)">
      <section aria-labelledby="about:method">
        <h3 id="about:method">{f:label('method')}</h3>
        <dl class="method">
          <xsl:for-each select="$statements">
            <div>
              <dt>{f:label-or(if (self::projectDesc) then 'project' else local-name(), local-name())}</dt>
              <dd><xsl:sequence select="ancestor-or-self::*[@xml:lang][1]/@xml:lang[. ne $label-languages[$label-column]][matches(., '^[A-Za-z0-9-]+$')] ! f:language(.)"/><xsl:apply-templates select="if (self::editorialDecl) then p else node()" mode="prose"/></dd>
            </div>
          </xsl:for-each>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="p | ab" mode="prose">
    <p><xsl:apply-templates mode="prose"/></p>
  </xsl:template>

  <xsl:template match="list" mode="prose">
    <ul><xsl:for-each select="item"><li><xsl:apply-templates mode="prose"/></li></xsl:for-each></ul>
  </xsl:template>

  <xsl:template match="gi | att | val | code | ident" mode="prose">
    <code><xsl:apply-templates mode="prose"/></code>
  </xsl:template>

  <xsl:template match="ref" mode="prose">
    <xsl:sequence select="f:link(@target, f:reading(.))"/>
  </xsl:template>

</xsl:stylesheet>
