<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What no template knows: TEI from elsewhere is reported, once per name.
  Input   · An element of the text.
  Output  · The template report-unknown (a message with the rule element-unrendered), f:holds-blocks.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Once per name: where it first stands. An error when the caller asked for that (error() prints nothing, terminate does). -->
  <xsl:template name="report-unknown">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="fact" as="xs:string">The editions have no form of their own for the element "{name()}" ({count(key('by-name', name()))} in the text)</xsl:variable>
    <xsl:choose>
      <xsl:when test="f:says-nothing(.)"/>
      <xsl:when test="$unknown = 'stop'">
        <xsl:sequence select="error(xs:QName('e:element-unrendered'), $fact || '.')"/>
      </xsl:when>
      <xsl:when test=". is key('by-name', name())[1]">
        <xsl:message error-code="e:element-unrendered">{$fact}; its words are kept and marked.</xsl:message>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Pointers, links, marks of spans, features: without words or pictures nothing is left to be shown, but an id to point to. -->
  <xsl:function name="f:says-nothing" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      namespace-uri($element) eq 'http://www.tei-c.org/ns/1.0' and empty($element/descendant::text()[normalize-space()])
      and empty($element/descendant::*[namespace-uri() ne 'http://www.tei-c.org/ns/1.0' or self::graphic or self::media or self::binaryObject or self::note or self::gap])"/>
  </xsl:function>

  <!-- Presentation MathML, within formula. -->
  <xsl:variable name="mathml" as="map(xs:string, xs:boolean)" select="map:merge(tokenize(
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover
     mmultiscripts mprescripts none mtable mtr mlabeledtr mtd maligngroup malignmark semantics annotation'
    ) ! map { .: true() })"/>

  <!-- Elements that change nothing: what they say is in their words. -->
  <xsl:variable name="plain-elements" as="map(xs:string, xs:boolean)" select="map:merge(($mathml, tokenize(
    'q seg writing term gloss foreign num measure bibl distinct s w pc c ident idno emph title code name email affiliation time mentioned soCalled
     meeting entryFree oRef role roleDesc actor publisher pubPlace distributor author editor respStmt resp edition extent biblScope citedRange series monogr analytic imprint phr cl m interp desc
     birth death sex gender occupation residence age education faith floruit nationality langKnown langKnowledge socecStatus trait state persona persPronouns
     location geo geogFeat offset population climate terrain bloc relation link locus origDate origPlace material dim dimensions height width depth unit
     stamp heraldry watermark signatures catchwords secFol damageSpan g gi att val tag eg accMat country repository institution msName collection listRef
     secl metamark mod redo undo restore ruby rb rt metDecl metSym caesura rhyme camera caption sound tech view move eventName objectName orgName
     formula dateline orth form pron gramGrp gram pos lang def usg etym sense entry hom re xr cit lbl hyph syll number case gen mood per tns subc itype colloc'
    ) ! map { .: true() }))"/>

  <!-- What happened while somebody spoke, as the editors tell it; a pause needs no description. -->
  <xsl:function name="f:told" as="xs:string">
    <xsl:param name="meanwhile" as="element()"/>
    <xsl:sequence select="if ($meanwhile/self::pause) then f:label('pause') else f:reading($meanwhile)"/>
  </xsl:function>

  <!-- Lists of persons, places and works, the cast of a play, and what stands in them: blocks. -->
  <xsl:variable name="lists-of-entries" as="xs:string+" select="
    'castList', 'castGroup', 'listPerson', 'listPlace', 'listOrg', 'listEvent', 'listObject', 'listRelation', 'listNym', 'listBibl', 'listApp', 'listWit', 'performance', 'set', 'prologue', 'epilogue',
    'floatingText', 'spGrp', 'imprimatur', 'docEdition', 'div5', 'div6', 'div7'"/>
  <xsl:variable name="list-entries" as="xs:string+" select="'castItem', 'person', 'personGrp', 'place', 'org', 'event', 'object', 'biblStruct', 'biblFull', 'nym', 'witness'"/>

  <!-- The elements of the text, by name. -->
  <xsl:key name="by-name" match="text//*" use="name()"/>

  <!-- Whether an element that no template knows is set as a block: by what it holds, or where it stands. -->
  <xsl:function name="f:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(p | ab | child::div | list | table | sp | lg | head)) or exists($element/parent::*[self::body or self::front or self::back or self::div or self::sp])"/>
  </xsl:function>

</xsl:stylesheet>
