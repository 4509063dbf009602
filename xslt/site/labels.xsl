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
    'in-documents': ['in {1} of {2} documents', 'in {1} von {2} Dokumenten', 'dans {1} documents sur {2}', 'в документах: {1} из {2}'],
    'letters': ['Letters', 'Buchstaben', 'Lettres', 'Буквы'],
    'map': ['Map of {1} places', 'Karte von {1} Orten', 'Carte de {1} lieux', 'Карта, мест: {1}'],
    'map-caption': ['{1} places whose position the register gives; a larger dot is named more often. The table has them all.',
      '{1} Orte, deren Lage das Register angibt; ein größerer Punkt ist öfter genannt. Die Tabelle hat alle.',
      '{1} lieux dont l’index donne la position ; un point plus grand est nommé plus souvent. Le tableau les a tous.',
      'Мест, положение которых указано в указателе: {1}; чем больше точка, тем чаще упоминание. В таблице есть все.'],
    'map-without': ['Without a position: {1}.', 'Ohne Lage: {1}.', 'Sans position : {1}.', 'Без координат: {1}.'],
    'mentions-none': ['No mention in the text is marked.', 'Im Text ist keine Nennung ausgezeichnet.',
      'Aucune mention n’est marquée dans le texte.',
      'В тексте не отмечено ни одного упоминания.'],
    'documents-in-one': ['1 document', '1 Dokument', '1 document', '1 документе'],
    'documents-in-many': ['{1} documents', '{1} Dokumenten', '{1} documents', 'документах ({1})'],
    'in': ['in', 'in', 'dans', 'в'],
    'mentions-one': ['1 mention', '1 Nennung', '1 mention', '1 упоминание'],
    'mentions-many': ['{1} mentions', '{1} Nennungen', '{1} mentions', 'упоминаний: {1}'],
    'namesake': ['entry {1}', 'Eintrag {1}', 'notice {1}', 'статья {1}'],
    'namesakes': ['Others of this name', 'Andere dieses Namens', 'Homonymes', 'Однофамильцы'],
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
    'foremost': ['The {1} named most often; all others by their letters.', 'Die {1} am häufigsten genannten; alle anderen unter ihren Buchstaben.',
      'Les {1} le plus souvent nommés ; tous les autres sous leurs lettres.', '{1} упоминаемых чаще всего; все остальные — по буквам.'],
    'filter': ['Filter this list', 'Liste filtern', 'Filtrer cette liste', 'Отобрать в списке'],
    'filter-status': ['{1} of {2}', '{1} von {2}', '{1} sur {2}', '{1} из {2}'],
    'filter-submit': ['Filter', 'Filtern', 'Filtrer', 'Отобрать'],
    'filter-kind': ['Kind', 'Art', 'Type', 'Вид'],
    'filter-year': ['Year', 'Jahr', 'Année', 'Год'],
    'filter-participant': ['Participant', 'Teilnehmer', 'Participant', 'Участник'],
    'filter-any': ['all', 'alle', 'tous', 'все'],
    'column-name': ['Name', 'Name', 'Nom', 'Имя'],
    'column-turns': ['Turns', 'Beiträge', 'Interventions', 'Выступления'],
    'column-mentions': ['Mentions', 'Nennungen', 'Mentions', 'Упоминания'],
    'parts': ['Pages of this list', 'Seiten dieser Liste', 'Pages de cette liste', 'Страницы списка'],
    'mentions': ['Mentions in their sentences', 'Nennungen in ihren Sätzen', 'Mentions dans leurs phrases', 'Упоминания в предложениях'],
    'ties': ['In conversation', 'Im Gespräch', 'En conversation', 'В разговоре'],
    'offices': ['Offices', 'Ämter', 'Fonctions', 'Должности'],
    'about-entry': ['About', 'Zur Person oder Sache', 'À propos', 'Сведения'],
    'identifiers': ['Identifiers', 'Normdaten', 'Identifiants', 'Идентификаторы'],
    'more-turns': ['{1} more', '{1} weitere', '{1} autres', 'ещё {1}'],
    'chart': ['Turns and mentions over the years:', 'Beiträge und Nennungen über die Jahre:', 'Interventions et mentions au fil des années :', 'Выступления и упоминания по годам:'],
    'chart-bar': ['{1}: {2} turns, {3} mentions', '{1}: {2} Beiträge, {3} Nennungen', '{1} : {2} interventions, {3} mentions', '{1}: выступлений {2}, упоминаний {3}'],
    'chart-decades': ['by decades', 'nach Jahrzehnten', 'par décennies', 'по десятилетиям'],
    'by-series': ['Series', 'Reihe', 'Série', 'Серия'],
    'no-series': ['In no series', 'Ohne Reihe', 'Hors série', 'Вне серий'],
    'series': ['Series', 'Reihen', 'Séries', 'Серии'],
    'about-reading': ['How to read these pages', 'Wie diese Seiten zu lesen sind', 'Comment lire ces pages', 'Как читать эти страницы'],
    'about-words': ['Every word of the source is on its page, in its order and its spelling. What the edition adds (numbers and names in the margin, headings of lists, marks) is set apart from it.', 'Jedes Wort der Vorlage steht auf seiner Seite, in seiner Folge und Schreibung. Was die Ausgabe hinzufügt (Nummern und Namen am Rand, Überschriften der Listen, Zeichen), ist davon abgesetzt.',
      'Chaque mot de la source est sur sa page, dans son ordre et son orthographe. Ce que l’édition ajoute (numéros et noms en marge, titres des listes, marques) en est distingué.',
      'Каждое слово источника стоит на своей странице, в своём порядке и написании. То, что добавляет издание (номера и имена на полях, заголовки списков, знаки), отделено от него.'],
    'about-names': ['A name with a line under it says who or what is meant: touch it, and a card tells who it was on that day and leads to a page with everything the documents have of the same person, place or thing. A name without a line is not identified.', 'Ein unterstrichener Name sagt, wer oder was gemeint ist: Wer ihn berührt, erfährt auf einer Karte, wer das an jenem Tag war, und kommt zu einer Seite mit allem, was die Dokumente von derselben Person, demselben Ort, derselben Sache haben. Ein Name ohne Linie ist nicht identifiziert.',
      'Un nom souligné dit de qui ou de quoi il s’agit : on le touche, et une fiche dit qui c’était ce jour-là et mène à une page avec tout ce que les documents ont de la même personne, du même lieu ou de la même chose. Un nom sans trait n’est pas identifié.',
      'Подчёркнутое имя говорит, кто или что имеется в виду: если его коснуться, карточка скажет, кем был этот человек в тот день, и поведёт на страницу со всем, что есть в документах о том же лице, месте или предмете. Имя без черты не отождествлено.'],
    'about-certainty': ['What the editors believe but cannot prove has a raised question mark. Where nothing could be decided, nothing is claimed.', 'Was die Herausgeber annehmen, aber nicht beweisen können, hat ein hochgestelltes Fragezeichen. Wo nichts zu entscheiden war, ist nichts behauptet.',
      'Ce que les éditeurs croient sans pouvoir le prouver porte un point d’interrogation en exposant. Où rien ne pouvait être décidé, rien n’est affirmé.',
      'То, что издатели предполагают, но не могут доказать, отмечено верхним вопросительным знаком. Где решить было нельзя, ничего не утверждается.'],
    'about-views': ['Each document can be read in three ways: as the source has it with corrections noted, corrected, or as the source has it and nothing else.', 'Jedes Dokument lässt sich auf drei Arten lesen: wie die Vorlage mit vermerkten Verbesserungen, verbessert, oder nur wie die Vorlage.',
      'Chaque document se lit de trois façons : comme la source, corrections signalées ; corrigé ; ou comme la source et rien d’autre.',
      'Каждый документ можно читать трояко: как в источнике с отмеченными исправлениями, исправленным или только как в источнике.'],
    'about-citing': ['Turns and paragraphs have numbers that are also addresses, so that every passage can be cited and linked to.', 'Beiträge und Absätze haben Nummern, die auch Adressen sind: Jede Stelle lässt sich zitieren und verlinken.',
      'Les interventions et les paragraphes ont des numéros qui sont aussi des adresses : chaque passage peut être cité et lié.',
      'У выступлений и абзацев есть номера, которые служат и адресами: на каждое место можно сослаться.'],
    'about-method': ['How the texts were made', 'Wie die Texte entstanden', 'Comment les textes ont été faits', 'Как подготовлены тексты'],
    'about-tei': ['The files behind these pages, one for each document, state the method in full; each page offers its own for download.', 'Die Dateien hinter diesen Seiten, eine für jedes Dokument, nennen das Verfahren vollständig; jede Seite bietet die ihre zum Herunterladen.',
      'Les fichiers derrière ces pages, un par document, exposent la méthode en entier ; chaque page offre le sien à télécharger.',
      'Файлы, из которых сделаны эти страницы, по одному на документ, излагают метод полностью; каждая страница предлагает свой для загрузки.'],
    'about-terms': ['Who answers for it, and on what terms it may be used', 'Wer dafür einsteht, und wie es genutzt werden darf', 'Qui en répond, et à quelles conditions s’en servir',
      'Кто отвечает за издание и на каких условиях им можно пользоваться'],
    'method-normalization': ['Spelling', 'Schreibung', 'Orthographe', 'Написание'],
    'method-quotation': ['Quotations', 'Anführungen', 'Citations', 'Цитаты'],
    'method-hyphenation': ['Divided words', 'Getrennte Wörter', 'Mots coupés', 'Переносы слов'],
    'method-segmentation': ['Paragraphs and turns', 'Absätze und Beiträge', 'Paragraphes et interventions', 'Абзацы и выступления'],
    'method-interpretation': ['Names and dates', 'Namen und Daten', 'Noms et dates', 'Имена и даты'],
    'variants': ['Also', 'Auch', 'Aussi', 'Также']
  }"/>

  <!-- The words of that key, with what takes their places; an unknown key is a fault of ours and stops. -->
  <xsl:function name="f:site-label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="words" as="xs:string" select="$site-labels($key)($label-column)"/>
    <xsl:sequence select="replace(replace(replace($words, '{1}', ($values[1], '{1}')[1], 'q'), '{2}', ($values[2], '{2}')[1], 'q'), '{3}', ($values[3], '{3}')[1], 'q')"/>
  </xsl:function>

  <!-- "1 document", "12 documents". -->
  <xsl:function name="f:counted-label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="count" as="xs:string"/>
    <xsl:sequence select="if ($count = '1') then f:site-label($key || '-one', ()) else f:site-label($key || '-many', $count)"/>
  </xsl:function>

</xsl:stylesheet>
