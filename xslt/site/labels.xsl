<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The words of the front page, the lists and the registers of a site. A further language is a further column.
  Input   · A key; what takes the places {1}, {2}… of its words.
  Output  · f:site-label, f:counted-label.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:f="urn:memcon:functions">

  <xsl:variable name="site-labels" as="map(xs:string, array(xs:string))" select="map {
    'all-documents': ['All documents', 'Alle Dokumente', 'Tous les documents', 'Все документы'],
    'by-date': ['Date', 'Datum', 'Date', 'Дата'],
    'by-participant': ['Participant', 'Teilnehmer', 'Participant', 'Участник'],
    'by-title': ['Title', 'Titel', 'Titre', 'Заглавие'],
    'contents': ['What it holds', 'Inhalt', 'Contenu', 'Содержание'],
    'documents-one': ['1 document', '1 Dokument', '1 document', '1 документ'],
    'documents-many': ['{1} documents', '{1} Dokumente', '{1} documents', 'документов: {1}'],
    'empty-events': ['No event is named.', 'Kein Ereignis wird genannt.', 'Aucun événement n’est nommé.', 'Не названо ни одного события.'],
    'empty-objects': ['No object is named.', 'Keine Sache wird genannt.', 'Aucun objet n’est nommé.', 'Не назван ни один предмет.'],
    'empty-organisations': ['No organisation is named.', 'Keine Körperschaft wird genannt.', 'Aucun organisme n’est nommé.', 'Не названа ни одна организация.'],
    'empty-persons': ['No person is named.', 'Keine Person wird genannt.', 'Aucune personne n’est nommée.', 'Не названо ни одного лица.'],
    'empty-places': ['No place is named.', 'Kein Ort wird genannt.', 'Aucun lieu n’est nommé.', 'Не названо ни одного места.'],
    'in-documents': ['in {1} of {2} documents', 'in {1} von {2} Dokumenten', 'dans {1} documents sur {2}', 'в документах: {1} из {2}'],
    'letters': ['Letters', 'Buchstaben', 'Lettres', 'Буквы'],
    'mentions-none': ['No mention in the text is marked.', 'Im Text ist keine Nennung ausgezeichnet.',
      'Aucune mention n’est marquée dans le texte.',
      'В тексте не отмечено ни одного упоминания.'],
    'documents-in-one': ['1 document', '1 Dokument', '1 document', '1 документе'],
    'documents-in-many': ['{1} documents', '{1} Dokumenten', '{1} documents', 'документах ({1})'],
    'in': ['in', 'in', 'dans', 'в'],
    'mentions-one': ['1 mention', '1 Nennung', '1 mention', '1 упоминание'],
    'mentions-many': ['{1} mentions', '{1} Nennungen', '{1} mentions', 'упоминаний: {1}'],
    'namesake': ['entry {1}', 'Eintrag {1}', 'notice {1}', 'статья {1}'],
    'namesakes': ['Others of this name:', 'Andere dieses Namens:', 'Homonymes :', 'Однофамильцы:'],
    'speaks': ['Begins to speak:', 'Ergreift das Wort:', 'Prend la parole :', 'Берёт слово:'],
    'no-date': ['Without date', 'Ohne Datum', 'Sans date', 'Без даты'],
    'no-participant': ['Without participants', 'Ohne Teilnehmer', 'Sans participants', 'Без участников'],
    'order': ['Order', 'Ordnung', 'Ordre', 'Порядок'],
    'other-letters': ['Others', 'Andere', 'Autres', 'Прочие'],
    'search-all': ['Search all documents', 'Alle Dokumente durchsuchen', 'Chercher dans tous les documents', 'Искать во всех документах'],
    'took-part': ['Took part in', 'Teilnehmer an', 'A pris part à', 'Участие в'],
    'turns-one': ['1 turn', '1 Beitrag', '1 intervention', '1 выступление'],
    'turns-many': ['{1} turns', '{1} Beiträge', '{1} interventions', 'выступлений: {1}'],
    'unidentified-about': ['Names that the documents mark and no register identifies.', 'Namen, die die Dokumente auszeichnen und kein Register identifiziert.',
      'Noms que les documents marquent et qu’aucun index n’identifie.',
      'Имена, которые отмечены в документах и не отождествлены ни в одном указателе.'],
    'variants': ['Also', 'Auch', 'Aussi', 'Также']
  }"/>

  <!-- The words of that key, with what takes their places; an unknown key is a fault of ours and stops. -->
  <xsl:function name="f:site-label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="words" as="xs:string" select="$site-labels($key)($label-column)"/>
    <xsl:sequence select="replace(replace($words, '{1}', ($values[1], '')[1], 'q'), '{2}', ($values[2], '')[1], 'q')"/>
  </xsl:function>

  <!-- "1 document", "12 documents". -->
  <xsl:function name="f:counted-label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="count" as="xs:string"/>
    <xsl:sequence select="if ($count = '1') then f:site-label($key || '-one', ()) else f:site-label($key || '-many', $count)"/>
  </xsl:function>

</xsl:stylesheet>
