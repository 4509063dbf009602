<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Which elements of TEI Parla-CLARIN has.
  Input   · Nothing.
  Output  · $vocabulary, their names.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions">

  <xsl:variable name="vocabulary" as="map(xs:string, xs:boolean)" select="
    map:merge(tokenize('
      TEI ab abbr abstract activity add addName addSpan addrLine address affiliation age alt altGrp analytic anchor annotation annotationBlock appInfo
      application author authority availability back bibl biblFull biblScope biblStruct birth bloc body c cRefPattern calendar calendarDesc catDesc
      catRef category cb cell change channel char charDecl choice cit citeData citeStructure citedRange cl classCode classDecl climate constitution
      conversion corr correction correspAction correspContext correspDesc country creation damage damageSpan date death del delSpan derivation desc
      distinct distributor district div divGen docDate domain edition editionStmt editor editorialDecl education ellipsis email emph encodingDesc
      equipment event ex expan extent f fLib facsimile factuality faith figDesc figure fileDesc floruit foreign forename formula front fs funder fvLib
      fw g gap genName geo geoDecl geogFeat geogName gloss glyph graphic handNotes handShift head headItem headLabel hi hyphenation idno imprint
      incident index interaction interpretation item join joinGrp keywords kinesic l label langKnowledge langKnown langUsage language lb lg licence
      line link linkGrp list listAnnotation listBibl listChange listEvent listNym listObject listOrg listPerson listPlace listPrefixDef listRelation
      listTranspose localProp locale location m mapping measure measureGrp media meeting mentioned metamark milestone mod monogr name nameLink
      namespace nationality normalization notatedMusic note noteGrp notesStmt num numeric nym object objectIdentifier objectName occupation offset org
      orgName orig p particDesc path pause pb pc persName persPronouns person personGrp persona phr place placeName population postBox postCode
      prefixDef preparedness principal profileDesc projectDesc ptr pubPlace publicationStmt publisher punctuation purpose q quotation quote rb
      recording recordingStmt redo ref refState refsDecl reg region relatedItem relation rendition residence resp respStmt restore retrace
      revisionDesc roleName row rs rt ruby s said samplingDecl schemaRef scriptStmt secl seg segmentation series seriesStmt setting settingDesc
      settlement sex shift sic soCalled socecStatus sourceDesc sourceDoc sp space span spanGrp speaker sponsor stage standOff state stdVals street
      string styleDefDecl subst substJoin supplied surface surfaceGrp surname surplus symbol table tagUsage tagsDecl taxonomy teiCorpus teiHeader term
      terrain text textClass textDesc textLang time timeline title titleStmt trait transcriptionDesc transpose u unclear undo unicodeProp unihanProp
      unit unitDecl unitDef vAlt vColl vocal w when writing xenoData zone') ! map:entry(., true()))"/>

  <!-- Whether Parla-CLARIN has no such element. -->
  <xsl:function name="f:is-foreign" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="namespace-uri($element) ne 'http://www.tei-c.org/ns/1.0' or not(map:contains($vocabulary, local-name($element)))"/>
  </xsl:function>

</xsl:stylesheet>
