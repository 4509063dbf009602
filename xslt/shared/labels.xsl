<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The edition's own words, in every language it can speak. A further language is a further column.
  Input   · A key.
  Output  · f:label, f:label-or.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:f="urn:memcon:functions">

  <xsl:variable name="label-languages" as="xs:string+" select="'en', 'de', 'fr', 'ru'"/>

  <xsl:variable name="labels" as="map(xs:string, array(xs:string))" select="map {
    'about': ['About this edition', 'Zu dieser Ausgabe', 'À propos de cette édition', 'Об издании'],
    'accessibility': ['All content is text. Headings, turns and registers can be reached from the contents; marks of uncertainty and correction are in words.', 'Der ganze Inhalt ist Text. Überschriften, Beiträge und Register sind vom Inhalt aus erreichbar; Zeichen der Unsicherheit und Verbesserung stehen auch in Worten.', 'Tout le contenu est du texte. Les titres, les interventions et les index sont accessibles depuis la table ; les marques d’incertitude et de correction sont en toutes lettres.', 'Всё содержание — текст. Заголовки, выступления и указатели доступны из оглавления; знаки неуверенности и исправления даны и словами.'],
    'addition': ['addition', 'Zusatz', 'ajout', 'добавление'],
    'about-document': ['About this document', 'Zu diesem Dokument', 'À propos de ce document', 'О документе'],
    'and': ['and', 'und', 'et', 'и'],
    'and-others': ['and {1} others', 'und {1} weitere', 'et {1} autres', 'и ещё {1}'],
    'born': ['born', 'geboren', 'né(e)', 'род.'],
    'certainty-high': ['certain', 'sicher', 'certain', 'несомненно'],
    'certainty-low': ['very uncertain', 'sehr unsicher', 'très incertain', 'очень сомнительно'],
    'certainty-medium': ['probable', 'wahrscheinlich', 'probable', 'вероятно'],
    'certainty-unknown': ['uncertain', 'unsicher', 'incertain', 'сомнительно'],
    'character': ['character', 'Figur', 'personnage', 'действующее лицо'],
    'characters': ['Characters', 'Figuren', 'Personnages', 'Действующие лица'],
    'cite': ['How to cite', 'Zitierweise', 'Comment citer', 'Как цитировать'],
    'cite-edited-by': ['edited by', 'herausgegeben von', 'édité par', 'под редакцией'],
    'cite-in': ['In', 'In', 'Dans', 'В кн.:'],
    'cite-passage': ['To cite a passage, add the number of its turn or paragraph to the address of this page:', 'Um eine Stelle zu zitieren, die Nummer des Beitrags oder Absatzes an die Adresse dieser Seite anfügen:', 'Pour citer un passage, ajouter le numéro de l’intervention ou du paragraphe à l’adresse de cette page :', 'Чтобы сослаться на место, добавьте номер выступления или абзаца к адресу этой страницы:'],
    'collection': ['Collection', 'Bestand', 'Fonds', 'Фонд'],
    'contents': ['Contents', 'Inhalt', 'Table', 'Содержание'],
    'corpus-text': ['Text, a paragraph a line', 'Text, ein Absatz je Zeile', 'Texte, un paragraphe par ligne', 'Текст, абзац на строку'],
    'corrected-to': ['corrected:', 'verbessert:', 'corrigé :', 'исправлено:'],
    'expanded-to': ['in full:', 'ausgeschrieben:', 'en toutes lettres :', 'полностью:'],
    'corrections': ['Corrections', 'Verbesserungen', 'Corrections', 'Исправления'],
    'correction': ['Corrections', 'Verbesserungen', 'Corrections', 'Исправления'],
    'cover': ['Cover', 'Umschlag', 'Couverture', 'Обложка'],
    'date': ['Date', 'Datum', 'Date', 'Дата'],
    'dates': ['Index of dates', 'Zeitregister', 'Index des dates', 'Указатель дат'],
    'deletion': ['deleted', 'gestrichen', 'supprimé', 'вычеркнуто'],
    'died': ['died', 'gestorben', 'mort(e)', 'ум.'],
    'downloads': ['Downloads', 'Dateien', 'Fichiers', 'Файлы'],
    'events': ['Index of events', 'Ereignisregister', 'Index des événements', 'Указатель событий'],
    'figure': ['figure', 'Abbildung', 'figure', 'рисунок'],
    'gap': ['gap', 'Lücke', 'lacune', 'пропуск'],
    'heading': ['heading', 'Überschrift', 'titre', 'заголовок'],
    'hyphenation': ['Hyphenation', 'Worttrennung', 'Césure', 'Переносы'],
    'in-all-documents': ['All documents', 'Alle Dokumente', 'Tous les documents', 'Все документы'],
    'in-this-document': ['Here', 'Hier', 'Ici', 'Здесь'],
    'interpretation': ['Interpretation', 'Auszeichnung', 'Interprétation', 'Разметка'],
    'interpreter': ['interpreter', 'Dolmetscher', 'interprète', 'переводчик'],
    'key-cert': ['uncertain identification or value', 'unsichere Zuordnung oder unsicherer Wert', 'identification ou valeur incertaine', 'неуверенное отождествление или значение'],
    'key-corr': ['correction by the editors', 'Verbesserung der Herausgeber', 'correction des éditeurs', 'исправление издателей'],
    'key-pb': ['page break in the source', 'Seitenwechsel der Vorlage', 'saut de page de la source', 'смена страницы в источнике'],
    'key-said': ['direct speech, quotation marks supplied', 'direkte Rede, Anführungszeichen ergänzt', 'discours direct, guillemets ajoutés', 'прямая речь, кавычки добавлены'],
    'label': ['label', 'Beschriftung', 'étiquette', 'подпись'],
    'landmarks': ['Landmarks', 'Wegmarken', 'Repères', 'Ориентиры'],
    'made-from': ['made from a TEI document; corrections belong there.', 'aus einem TEI-Dokument gemacht; dort gehören Berichtigungen hin.', 'fait à partir d’un document TEI ; c’est là que se font les corrections.', 'сделано из документа TEI; исправления вносятся там.'],
    'letter-from': ['From', 'Von', 'De', 'От'],
    'letter-to': ['To', 'An', 'À', 'Кому'],
    'licence': ['Licence', 'Lizenz', 'Licence', 'Лицензия'],
    'list': ['list', 'Liste', 'liste', 'список'],
    'mentioned': ['Mentions', 'Stellen', 'Mentions', 'Упоминания'],
    'method': ['Method', 'Verfahren', 'Méthode', 'Метод'],
    'neighbours': ['Neighbouring documents', 'Benachbarte Dokumente', 'Documents voisins', 'Соседние документы'],
    'next': ['Next', 'Nächstes', 'Suivant', 'Следующий'],
    'pages': ['Pages of the source', 'Seiten der Vorlage', 'Pages de la source', 'Страницы источника'],
    'previous': ['Previous', 'Voriges', 'Précédent', 'Предыдущий'],
    'named-not-identified': ['Named but not identified', 'Genannt, nicht identifiziert', 'Nommés, non identifiés', 'Названы, не отождествлены'],
    'normalization': ['Normalisation', 'Normalisierung', 'Normalisation', 'Нормализация'],
    'note': ['note', 'Anmerkung', 'note', 'примечание'],
    'note-back': ['Back to the text', 'Zurück zum Text', 'Retour au texte', 'Назад к тексту'],
    'notes': ['Notes', 'Anmerkungen', 'Notes', 'Примечания'],
    'objects': ['Index of objects', 'Sachregister', 'Index des objets', 'Указатель предметов'],
    'omission': ['Omission:', 'Auslassung:', 'Omission :', 'Опущено:'],
    'organisations': ['Index of organisations', 'Körperschaftsregister', 'Index des organismes', 'Указатель организаций'],
    'page-break': ['page break', 'Seitenwechsel', 'saut de page', 'смена страницы'],
    'page-image': ['image of page', 'Abbildung von Seite', 'image de la page', 'изображение страницы'],
    'paragraph': ['Paragraph', 'Absatz', 'Paragraphe', 'Абзац'],
    'participant': ['participant', 'Teilnehmer', 'participant', 'участник'],
    'participants': ['Participants', 'Teilnehmer', 'Participants', 'Участники'],
    'persons': ['Index of persons', 'Personenregister', 'Index des personnes', 'Указатель имён'],
    'place': ['Place', 'Ort', 'Lieu', 'Место'],
    'places': ['Index of places', 'Ortsregister', 'Index des lieux', 'Указатель мест'],
    'plain-text': ['Text', 'Text', 'Texte', 'Текст'],
    'present': ['in attendance', 'anwesend', 'présent', 'присутствует'],
    'project': ['Project', 'Vorhaben', 'Projet', 'Проект'],
    'punctuation': ['Punctuation', 'Zeichensetzung', 'Ponctuation', 'Пунктуация'],
    'publisher': ['Publisher', 'Verlag', 'Éditeur', 'Издательство'],
    'quotation': ['Quotation', 'Anführung', 'Citation', 'Цитирование'],
    'reading': ['Reading in the record', 'Lesart der Vorlage', 'Leçon de la source', 'Чтение источника'],
    'corrected-reading': ['Correction', 'Verbesserung', 'Correction', 'Исправление'],
    'record-text': ['The record', 'Die Niederschrift', 'Le procès-verbal', 'Запись'],
    'record': ['Record', 'Niederschrift', 'Procès-verbal', 'Запись'],
    'registers': ['Registers', 'Register', 'Index', 'Указатели'],
    'remarks': ['Remarks', 'Bemerkungen', 'Remarques', 'Замечания'],
    'recorder': ['recorder', 'Protokollant', 'rédacteur', 'составитель записи'],
    'receiver': ['receiver', 'Empfänger', 'destinataire', 'получатель'],
    'redaction': ['Redaction:', 'Schwärzung:', 'Caviardage :', 'Изъято:'],
    'repository': ['Repository', 'Archiv', 'Dépôt', 'Архив'],
    'responsibility': ['Responsibility', 'Verantwortlich', 'Responsabilité', 'Ответственность'],
    'revisions': ['Changes', 'Änderungen', 'Modifications', 'Изменения'],
    'running-head': ['running head or page number', 'Kolumnentitel oder Seitenzahl', 'titre courant ou numéro de page', 'колонтитул или номер страницы'],
    'segmentation': ['Segmentation', 'Gliederung', 'Segmentation', 'Членение'],
    'sender': ['sender', 'Absender', 'expéditeur', 'отправитель'],
    'shelfmark': ['Identifier', 'Signatur', 'Cote', 'Шифр'],
    'site': ['This edition', 'Diese Ausgabe', 'Cette édition', 'Это издание'],
    'site-about': ['About', 'Zur Ausgabe', 'À propos', 'Об издании'],
    'site-all': ['All pages of this edition', 'Alle Seiten dieser Ausgabe', 'Toutes les pages de cette édition', 'Все страницы издания'],
    'site-documents': ['Documents', 'Dokumente', 'Documents', 'Документы'],
    'site-events': ['Events', 'Ereignisse', 'Événements', 'События'],
    'site-index': ['Edition', 'Ausgabe', 'Édition', 'Издание'],
    'site-network': ['Who speaks to whom', 'Wer mit wem spricht', 'Qui parle à qui', 'Кто с кем говорит'],
    'site-objects': ['Objects', 'Sachen', 'Objets', 'Предметы'],
    'site-organisations': ['Organisations', 'Körperschaften', 'Organismes', 'Организации'],
    'site-persons': ['Persons', 'Personen', 'Personnes', 'Лица'],
    'site-places': ['Places', 'Orte', 'Lieux', 'Места'],
    'site-search': ['Search', 'Suche', 'Recherche', 'Поиск'],
    'site-timeline': ['Timeline', 'Zeitleiste', 'Chronologie', 'Хронология'],
    'skip': ['Skip to the text', 'Zum Text', 'Aller au texte', 'К тексту'],
    'source': ['Source', 'Vorlage', 'Source', 'Источник'],
    'speaker': ['speaker', 'Redner', 'orateur', 'выступающий'],
    'speaker-unknown': ['Speaker not identified', 'Redner nicht bestimmt', 'Orateur non identifié', 'Выступающий не установлен'],
    'supplied': ['supplied', 'ergänzt', 'restitué', 'восстановлено'],
    'table': ['table', 'Tabelle', 'tableau', 'таблица'],
    'terms': ['terms', 'Bedingungen', 'conditions', 'условия'],
    'text': ['Text', 'Text', 'Texte', 'Текст'],
    'title-page': ['Title', 'Titel', 'Titre', 'Заглавие'],
    'turn': ['Turn', 'Beitrag', 'Intervention', 'Выступление'],
    'unclear': ['unclear', 'unsichere Lesung', 'lecture incertaine', 'неуверенное чтение'],
    'unknown-element': ['Not displayed by rule', 'Ohne Darstellungsregel', 'Sans règle d’affichage', 'Без правила отображения'],
    'view': ['Reading view', 'Ansicht', 'Mode de lecture', 'Вид'],
    'view-corrected': ['Corrected', 'Verbessert', 'Corrigé', 'Исправленный'],
    'view-noted': ['Original, corrections noted', 'Original, Verbesserungen vermerkt', 'Original, corrections signalées', 'Подлинник, исправления отмечены'],
    'view-plain': ['Plain record', 'Nur die Vorlage', 'Source seule', 'Только источник'],
    'where': ['Where', 'Stelle', 'Où', 'Где'],
    'words-unproven': ['unproven from here: compare the document', 'ab hier ungeprüft: mit dem Dokument vergleichen', 'non vérifié à partir d’ici : comparer avec le document', 'отсюда не проверено: сравните с документом']
  }"/>

  <xsl:variable name="label-column" as="xs:integer" select="(index-of($label-languages, $language), 1)[1]"/>

  <!-- The label of that key in the edition's language; an unknown key is a fault of ours and stops. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$labels($key)($label-column)"/>
  </xsl:function>

  <!-- A label that may be missing: for keys that come from the document (@role, @reason). -->
  <xsl:function name="f:label-or" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:sequence select="if (map:contains($labels, $key)) then f:label($key) else $otherwise" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

</xsl:stylesheet>
