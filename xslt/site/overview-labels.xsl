<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The words of the pages that concern all documents: network, timeline, search. A further language is a further column.
  Input   · A key; what takes the places {1}, {2}… of its words.
  Output  · f:words.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:f="urn:memcon:functions">

  <xsl:variable name="overview-labels" as="map(xs:string, array(xs:string))" select="map {
    'network-about': ['On the left, who speaks to whom: a curve joins two persons of whom one answers the other. On the right, who is spoken of: a curve runs from a speaker to the arrow at somebody who takes no part in that conversation. The broader, the more often.',
      'Links, wer mit wem spricht: Ein Bogen verbindet zwei Personen, von denen eine der anderen antwortet. Rechts, von wem die Rede ist: Ein Bogen führt von einem Redner zum Pfeil bei jemandem, der an dem Gespräch nicht teilnimmt. Je öfter, desto breiter.',
      'À gauche, qui parle à qui : une courbe joint deux personnes dont l’une répond à l’autre. À droite, de qui l’on parle : une courbe va d’un orateur à la flèche vers quelqu’un qui ne prend pas part à cet entretien. Plus elle est large, plus c’est fréquent.',
      'Слева — кто с кем говорит: дуга соединяет двух лиц, из которых одно отвечает другому. Справа — о ком говорят: дуга идёт от выступающего к стрелке у того, кто в этом разговоре не участвует. Чем чаще, тем шире.'],
    'network-exchanges': ['Who speaks to whom: the speaker of a turn to the speaker of the turn that follows in the same division of the same document. Turns in a row by the same speakers count as one; a turn of nobody known parts what is before it from what is behind; of several who speak together each counts; the last turn is addressed to nobody. Minutes seldom say who is addressed: that the next to speak is meant is an assumption.',
      'Wer mit wem spricht: wer einen Beitrag hält, mit dem, der in demselben Abschnitt desselben Dokuments den nächsten hält. Aufeinander folgende Beiträge derselben zählen als einer; ein Beitrag von niemand Bekanntem trennt, was vor und nach ihm steht; sprechen mehrere zusammen, zählt jeder; der letzte Beitrag richtet sich an niemanden. Niederschriften sagen selten, wer angesprochen ist: dass der Nächste gemeint ist, der spricht, ist eine Annahme.',
      'Qui parle à qui : l’orateur d’une intervention à celui de l’intervention qui suit dans la même division du même document. Les interventions successives des mêmes orateurs comptent pour une ; celle de quelqu’un d’inconnu sépare ce qui précède de ce qui suit ; de plusieurs qui parlent ensemble, chacun compte ; la dernière intervention ne s’adresse à personne. Les procès-verbaux disent rarement à qui l’on s’adresse : que ce soit à celui qui parle ensuite est une hypothèse.',
      'Кто с кем говорит: выступающий — с тем, кто выступает следующим в том же разделе того же документа. Выступления тех же лиц подряд считаются за одно; выступление неизвестного отделяет предыдущее от последующего; из говорящих вместе считается каждый; последнее выступление ни к кому не обращено. В записях редко сказано, к кому обращаются: что имеется в виду говорящий следующим — предположение.'],
    'network-all': ['Everything is shown. Persons: {1}; links between speakers: {3}; links between speakers and those spoken of: {5}. The table has the same.',
      'Alles ist gezeigt. Personen: {1}; Verbindungen zwischen Rednern: {3}; zwischen Rednern und Genannten: {5}. Die Tabelle enthält dasselbe.',
      'Tout est montré. Personnes : {1} ; liens entre orateurs : {3} ; liens entre orateurs et personnes nommées : {5}. Le tableau contient la même chose.',
      'Показано всё. Лиц: {1}; связей между выступающими: {3}; между выступающими и упомянутыми: {5}. В таблице то же.'],
    'network-arc-of': ['{1} speaks of {2}: {3} × in {4} documents', '{1} spricht von {2}: {3} × in {4} Dokumenten',
      '{1} parle de {2} : {3} × dans {4} documents',
      '{1} говорит о лице: {2}: {3} × (документов: {4})'],
    'network-arc-with': ['{1} and {2}: {3} answers in {4} documents', '{1} und {2}: {3} Antworten in {4} Dokumenten',
      '{1} et {2} : {3} réponses dans {4} documents',
      '{1} и {2}: ответов {3} (документов: {4})'],
    'network-by': ['Spoken of by', 'Genannt von', 'Nommé par', 'Упомянут у'],
    'network-dashed': ['A broken line: every instance of it is uncertain. A dot: somebody who speaks, the larger the more turns; the number of turns stands beside it, on the right that of mentions.',
      'Eine gestrichelte Linie: Jede Stelle ist unsicher. Ein Punkt: jemand, der spricht; je mehr Beiträge, desto größer. Daneben steht ihre Zahl, rechts die der Nennungen.',
      'Une ligne brisée : chacune de ses occurrences est incertaine. Un point : quelqu’un qui parle, d’autant plus grand qu’il intervient ; le nombre d’interventions est à côté, à droite celui des mentions.',
      'Прерывистая линия: каждый случай сомнителен. Точка: тот, кто говорит; чем больше выступлений, тем крупнее. Рядом их число, справа — число упоминаний.'],
    'network-none': ['Nobody who is named in the registers speaks or is spoken of.', 'Niemand aus den Registern spricht oder wird genannt.',
      'Personne des index ne parle ni n’est nommé.',
      'Никто из указателей не говорит и не упомянут.'],
    'network-of': ['Speaks of', 'Spricht von', 'Parle de', 'Говорит о'],
    'network-person': ['Person', 'Person', 'Personne', 'Лицо'],
    'network-point': ['Point at a name, or go to it with the tab key, to see its own curves alone; the name leads to the register.',
      'Auf einen Namen zeigen oder ihn mit der Tabulatortaste ansteuern, um nur seine Bögen zu sehen; der Name führt zum Register.',
      'Pointer un nom, ou y aller par la touche de tabulation, pour ne voir que ses courbes ; le nom mène à l’index.',
      'Наведите на имя или перейдите к нему клавишей табуляции, чтобы видеть только его дуги; имя ведёт к указателю.'],
    'network-row': ['{1}: {2} turns, spoken of {3} ×', '{1}: {2} Beiträge, {3} × genannt', '{1} : {2} interventions, nommé {3} ×', '{1}: выступлений {2}, упомянут {3} ×'],
    'network-shown': ['Shown are {1} of {2} persons (those with the most links), {3} of {4} links between speakers, and {5} of {6} between speakers and those spoken of (the strongest between the persons shown). The table has all.',
      'Gezeigt werden {1} von {2} Personen (die am meisten verbundenen), {3} von {4} Verbindungen zwischen Rednern und {5} von {6} zwischen Rednern und Genannten (die stärksten zwischen den gezeigten Personen). Die Tabelle enthält alle.',
      'Sont montrés {1} des {2} personnes (les plus liées), {3} des {4} liens entre orateurs et {5} des {6} liens entre orateurs et personnes nommées (les plus forts entre les personnes montrées). Le tableau contient tout.',
      'Показано: лиц {1} из {2} (наиболее связанные), связей между выступающими {3} из {4}, между выступающими и упомянутыми {5} из {6} (самые сильные между показанными). В таблице — все.'],
    'network-table': ['All persons and links', 'Alle Personen und Verbindungen', 'Toutes les personnes et tous les liens', 'Все лица и связи'],
    'network-table-about': ['A number counts answers (speaks with) or mentions (speaks of, spoken of by).', 'Eine Zahl zählt Antworten (spricht mit) oder Nennungen (spricht von, genannt von).',
      'Un nombre compte les réponses (parle avec) ou les mentions (parle de, nommé par).',
      'Число — это ответы (говорит с) или упоминания (говорит о, упомянут у).'],
    'network-turns': ['Turns', 'Beiträge', 'Interventions', 'Выступления'],
    'network-with': ['Speaks with', 'Spricht mit', 'Parle avec', 'Говорит с'],
    'search-all-documents': ['all documents', 'alle Dokumente', 'tous les documents', 'все документы'],
    'search-all-speakers': ['all speakers', 'alle Redner', 'tous les orateurs', 'все выступающие'],
    'search-date-form': ['a year, or as 1960-09-08', 'ein Jahr oder in der Form 1960-09-08', 'une année, ou comme 1960-09-08', 'год или в виде 1960-09-08'],
    'search-document': ['Document', 'Dokument', 'Document', 'Документ'],
    'search-failed': ['The index of this site cannot be read: its folder “assets” is missing or incomplete.', 'Das Verzeichnis dieser Site ist nicht lesbar: Der Ordner „assets“ fehlt oder ist unvollständig.',
      'L’index de ce site ne peut être lu : son dossier « assets » manque ou est incomplet.',
      'Указатель этого сайта не читается: папка «assets» отсутствует или неполна.'],
    'search-from': ['From', 'Von', 'De', 'С'],
    'search-help': ['Words may be spelt nearly right or only begun.', 'Wörter dürfen ungefähr richtig geschrieben oder nur begonnen sein.',
      'Les mots peuvent être écrits à peu près, ou seulement commencés.',
      'Слова можно писать приблизительно или только начать.'],
    'search-many': ['{1} passages in {2} documents', '{1} Stellen in {2} Dokumenten', '{1} passages dans {2} documents', 'мест: {1}, документов: {2}'],
    'search-more': ['More passages', 'Weitere Stellen', 'Autres passages', 'Ещё места'],
    'search-facet-kind': ['Kinds of document', 'Dokumentarten', 'Types de document', 'Виды документов'],
    'search-facet-person': ['Persons named', 'Genannte Personen', 'Personnes nommées', 'Упомянутые лица'],
    'search-facet-place': ['Places named', 'Genannte Orte', 'Lieux nommés', 'Упомянутые места'],
    'search-facet-year': ['Years', 'Jahre', 'Années', 'Годы'],
    'search-narrow': ['Narrow down', 'Eingrenzen', 'Affiner', 'Уточнить'],
    'search-none': ['No passage found.', 'Keine Stelle gefunden.', 'Aucun passage trouvé.', 'Ничего не найдено.'],
    'search-one': ['1 passage', '1 Stelle', '1 passage', '1 место'],
    'search-reset': ['Clear', 'Leeren', 'Effacer', 'Очистить'],
    'search-results': ['Passages found', 'Gefundene Stellen', 'Passages trouvés', 'Найденные места'],
    'search-similar': ['No passage has all these words as they are spelt; these have similar ones.', 'Keine Stelle enthält alle Wörter in dieser Schreibung; diese enthalten ähnliche.',
      'Aucun passage n’a tous ces mots ainsi écrits ; ceux-ci en ont de semblables.',
      'Ни в одном месте нет всех этих слов в таком написании; в этих есть похожие.'],
    'search-some': ['No passage has all these words; these have some.', 'Keine Stelle enthält alle Wörter; diese enthalten einige.',
      'Aucun passage n’a tous ces mots ; ceux-ci en ont quelques-uns.',
      'Ни в одном месте нет всех этих слов; в этих есть некоторые.'],
    'search-speaker': ['Speaker', 'Redner', 'Orateur', 'Выступающий'],
    'search-submit': ['Search', 'Suchen', 'Chercher', 'Искать'],
    'search-to': ['To', 'Bis', 'À', 'По'],
    'search-without': ['Searching needs JavaScript. All else works without: the list of documents and the registers lead to every person, place and date.',
      'Die Suche braucht JavaScript. Alles andere geht ohne: Die Liste der Dokumente und die Register führen zu allen Personen, Orten und Daten.',
      'La recherche demande JavaScript. Tout le reste s’en passe : la liste des documents et les index mènent à chaque personne, lieu et date.',
      'Для поиска нужен JavaScript. Всё остальное работает без него: список документов и указатели ведут к каждому лицу, месту и дате.'],
    'search-words': ['Words', 'Wörter', 'Mots', 'Слова'],
    'timeline-about': ['A row is a span of time, from its beginning at the left to its end at the right. Above its line, the conversations (dots); below, the days and months talked about: a stroke is a day, a bar as long as what is meant; a bare year is not drawn. What is uncertain is hollow. A year leads to a page of its own where there are several.',
      'Eine Zeile ist ein Zeitraum, von seinem Anfang links bis zum Ende rechts. Über der Linie die Gespräche (Punkte), darunter die Tage und Monate, von denen die Rede ist: ein Strich ist ein Tag, ein Balken so lang wie das Gemeinte; ein bloßes Jahr ist nicht gezeichnet. Unsicheres ist hohl. Ein Jahr führt zu einer eigenen Seite, wo es mehrere gibt.',
      'Une ligne est un espace de temps, de son début à gauche à sa fin à droite. Au-dessus, les entretiens (points) ; au-dessous, les jours et les mois dont on parle : un trait est un jour, une barre aussi longue que ce qui est désigné ; une année seule n’est pas dessinée. Ce qui est incertain est évidé. Une année mène à sa propre page où il y en a plusieurs.',
      'Строка — промежуток времени, от начала слева до конца справа. Над линией — беседы (точки), под ней — дни и месяцы, о которых идёт речь: черта — день, полоса — столько, сколько имеется в виду; один год не рисуется. Сомнительное — полое. Год ведёт на свою страницу, если их несколько.'],
    'timeline-century': ['{1} to {2}', '{1} bis {2}', '{1} à {2}', '{1}–{2}'],
    'timeline-dates': ['Dates talked about', 'Daten, von denen die Rede ist', 'Dates dont on parle', 'Даты, о которых идёт речь'],
    'timeline-meetings': ['Conversations', 'Gespräche', 'Entretiens', 'Беседы'],
    'timeline-none': ['No conversation and no date talked about has a known value.', 'Kein Gespräch und kein Datum hat einen bekannten Wert.',
      'Aucun entretien ni aucune date n’a de valeur connue.',
      'Ни у одной беседы и ни у одной даты нет известного значения.'],
    'timeline-spans': ['Years and longer spans', 'Jahre und längere Zeiträume', 'Années et périodes plus longues', 'Годы и более долгие сроки'],
    'timeline-row': ['{1}: {2} conversations, {3} dates talked about', '{1}: {2} Gespräche, {3} genannte Daten',
      '{1} : {2} entretiens, {3} dates dont on parle',
      '{1}: бесед {2}, дат {3}'],
    'timeline-undated': ['Without a date', 'Ohne Datum', 'Sans date', 'Без даты']
  }"/>

  <!-- The words of a key in the edition's language, with what is given in the places of {1}, {2}…; a place without stays. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="given" as="xs:string*"/>
    <xsl:variable name="words" as="xs:string" select="$overview-labels($key)($label-column)"/>
    <xsl:value-of>
      <xsl:analyze-string select="$words" regex="\{{([1-9])\}}">
        <xsl:matching-substring><xsl:sequence select="(subsequence($given, xs:integer(regex-group(1)), 1), .)[1]"/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:value-of>
  </xsl:function>

  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="f:words($key, ())"/>
  </xsl:function>

  <!-- The mark of what is uncertain: for the eye, and in words. -->
  <xsl:template name="uncertain">
    <span class="cert" title="{f:label('certainty-unknown')}"><span aria-hidden="true">?</span><span class="vh"> ({f:label('certainty-unknown')})</span></span>
  </xsl:template>

</xsl:stylesheet>
