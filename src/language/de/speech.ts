import { listed, phrased } from '../combine.js';
import { WithCompounds } from '../compounds.js';
import type { SpeechWords } from '../speech-words.js';
import { BODIES, nominatives, OFFICE_HEADS, SHORT_OFFICES } from './offices.js';
import { pastForms, reportingVerbs, separableVerbs } from './verbs.js';

export const speech = (): SpeechWords => ({
  salutations: ['lieber', 'liebe', 'geehrter', 'geehrte', 'verehrter', 'verehrte', 'sehr'],
  reportingVerbs: reportingVerbs(),
  turnVerbs: new Set(listed('lädt begann beginnt sprach zog zieht stellte stellt gab gibt nimmt nahm')),
  bareAuxiliaries: new Map(),
  bareReports: new Set(),
  countWords: listed('ein eine einer mehrere einige zwei drei'),
  someone: new Set(
    listed(
      'vertreter vertreterin abgeordneter abgeordnete mitglied mitglieder redner rednerin teilnehmer teilnehmerin delegierter delegierte anwesender anwesende bürger bürgerin zuhörer zuhörerin aktionär aktionäre genosse kollege kollegin',
    ),
  ),
  otherPeople: phrased('andere, mehrere andere, weitere mitglieder, andere mitglieder, andere redner'),
  examinerWords: [],
  oathWords: new Set(listed('vereidigt beeidet')),
  separableVerbs: separableVerbs(),
  pluralVerbs: /en$/u,
  verbBeforeSubject: true,
  attribute: /(?:(?:\p{Ll}{2,}e|\p{Ll}{1,4}\.|u\.|\d\.)\s)+$/u,
  shortOffices: new Set(SHORT_OFFICES),
  witnessWords: new Set(phrased('zeuge, zeugin, der zeuge, die zeugin')),
  severalWitnesses: phrased('die zeugen, vernehmung der zeugen, zeugenvernehmung, aussagen der zeugen'),
  witnessHeads: phrased('vernehmung des zeugen, vernehmung der zeugin, aussage des zeugen, aussage der zeugin'),
  obliqueArticles: new Set(listed('des dem den einem einen eines einer')),
  adverb: /^(?!)/u,
  subjectLinks: listed('der des dem den für und von v. vom zu zur im in am auf bei h.c. a. i. k.'),
  betweenSpeakerAndVerb: new Set(
    listed(
      `dann auch nun noch weiter weiters ferner hierauf daraufhin darauf sodann abschließend zunächst zuerst schließlich jedoch aber dagegen hingegen seinerseits ihrerseits wieder nochmals erneut sich dies das dem hierzu dazu nur
      selbst ausdrücklich nachdrücklich besonders insbesondere kurz mehrfach wörtlich hiezu namentlich sohin nämlich ebenfalls gleichfalls hat habe`,
    ),
  ),
  connectors: phrased(
    `dann, sodann, ferner, weiter, weiters, weiterhin, hiergegen, ergänzend, erläuternd, anschließend, eingangs, hierauf, hierzu, hiezu, dazu, darauf, daraufhin, abschließend, zunächst, zuerst, schließlich, endlich, außerdem, jedoch, dagegen, demgegenüber, im übrigen, zum schluß, zum schluss, am schluß,
    in seiner antwort, in seiner erwiderung, zur begründung, auch, aber, und, nun, einleitend, zusammenfassend, auf diese frage, auf eine frage, an dieser stelle, auf die frage, da, so, sohin`,
  ),
  clauseOpeners: new Set(
    listed(
      'nachdem als während da wenn obwohl auf in zu mit nach bei gegen über außerhalb von im zum zur unter hinsichtlich bezüglich betreffend',
    ),
  ),
  coordinators: ['und', 'aber'],
  participle: /^[a-zäöüß]{3,}end$/u,
  accordingTo: phrased(
    'laut, nach ansicht von, nach auffassung von, nach meinung von, nach überzeugung von, zufolge, nach den worten von',
  ),
  viewPrepositions: ['nach'],
  viewNouns: new Set(listed('ansicht meinung auffassung worten überzeugung')),
  thirdSingular: new Set(listed('er sie')),
  pauseOpenings: phrased('nach, während, vor'),
  pauses: phrased('pause, mittagspause, kaffeepause, unterbrechung, sitzungspause, mittagessen, abendessen'),
  contributions: new Set([
    'anmerkung',
    'bemerkung',
    'einwurf',
    'zuruf',
    'zwischenruf',
    'wortmeldung',
    'hinweis',
    'stellungnahme',
    'einwand',
  ]),
  remarks: phrased('bemerkung, anmerkung, anm., vermerk'),
  meetingVerbs: phrased('empfing, traf, besuchte, sprach mit, suchte auf'),
  ofWords: listed('des der für im von vom'),
  thirdPerson: new Set(listed('er sie dieser diese letzterer letztere jener')),
  firstPerson: new Set(listed('ich mich mir mein meine meinen meinem meiner meines')),
  secondPerson: new Set(listed('du dich dir dein deine deinen deinem euch euer eure')),
  firstPersonPlural: new Set(listed('wir uns unser unsere unseren unserem unserer')),
  narrativeOpenings: phrased(
    `schluß der sitzung, schluss der sitzung, ende der sitzung, ende der vernehmung, das gericht, der senat, der vorstand, der aufsichtsrat, der kirchenvorstand, das gespräch, die unterredung, die sitzung, die besprechung, das kabinett, der ministerrat, die conferenz, die konferenz, die beratung, die aussprache, die diskussion, die vernehmung, es folgt, es folgte, es folgen, es entspinnt sich, nach kurzer, nach längerer,
    nach einer kurzen, nach einigen worten, nach eingehender, in der aussprache, in der diskussion, im verlauf, im verlaufe, nach der begrüßung, damit war, damit ist, das staatsministerium, das gesamtministerium, der verwaltungsrat, der magistrat, die synode, das plenum, der kreistag, der landtag, der antrag, die vorlage, der vorschlag wird, der ausschuß, der ausschuss, der gemeinderat, der stadtrat, das politbüro, das haus, die versammlung,
    beide seiten, die beiden, einigkeit bestand, es besteht einvernehmen, es herrscht, es bestand, es wird, es wurde, es wurden, es werden, darauf wurde, hierauf wurde, sodann wurde, daraufhin wurde, nach kurzer, das politbüro, das sekretariat, das präsidium, die konferenz, die kommission, die bundesregierung, es wird beschlossen, es wurde beschlossen, es wurde vereinbart, man kam überein, man einigte sich, hiermit, die niederschrift, das protokoll, die stimme, die übrigen, mehrere, die ministerkonferenz, die minister`,
  ),
  subjunctives: new Set(
    listed(
      `sei seien habe hätte hätten werde würde würden könne könnte könnten müsse müßte müsste müßten solle sollte sollten wolle dürfe dürfte dürften möge möchte wäre wären gebe gäbe gehe komme stehe liege lasse bestehe brauche bleibe finde halte sehe wisse mache nehme bringe
      gelte erscheine ergebe führe bedeute bedürfe bitte stelle trage`,
    ),
  ),
  conductVerbs: listed('schließt schloß schloss eröffnet eröffnete unterbricht unterbrach vertagt vertagte'),
  notSpeakers: new Set(
    listed(
      `sache vorhalt geschäftsordnung ergebnis beschluß beschluss beschlüsse zuruf zurufe top anwesend entschuldigt teilnehmer vorschlag bemerkung anmerkung frage fragen antworten punkt punkte tagesordnung sachvortrag abstimmung abstimmungsergebnis erstens zweitens drittens viertens
      betr betreff betrifft hier hierzu dazu datum ort beginn ende schluß schluss zeit protokoll verteiler anlage anlagen zusammenfassung begründung antrag vermerk hinweis lage fragen feststellung auflage festlegung termin verantwortlich beispiel folgendes folgende folgenden
      behandelt behandelte tagesordnungspunkte wirtschaft politik zur zum was wenn warum wie wer wo da dort das dies dieses der die und oder aber auch nun also nämlich ferner außerdem nein ja gut bemerkungen bericht beratung vorlage bezug gegenstand inhalt thema kosten`,
    ),
  ),
  namelessSpeakers: new Set(
    phrased(
      'dolmetscher, dolmetscherin, frage, antwort, zwischenruf, ruf, stimme, stimmen, eine stimme, unbekannt, sprecher, alle, ein abgeordneter, ein teilnehmer, teilnehmer, f, a, zwischenrufer',
    ),
  ),
  turnEnders: phrased(
    'beschluß, beschluss, beschlüsse, der rat beschließt, abstimmungsergebnis, abstimmung, ergebnis, beschlossen, festlegung, festlegungen, vereinbart, anmerkung, vermerk, einstimmig, dafür, dagegen, enthaltungen, verantwortlich, termin, nächste sitzung, nächster termin, entschuldigt, abwesend, vorhalt, gez, geschl, v. g. u, f.d.r, f. d. r, f.d.r.d.a, ah. e, ende, schluß, schluss',
  ),
  outcomes: new Set(
    listed(
      'entlassen vereidigt vernommen aufgerufen gewählt bestellt angenommen abgelehnt genehmigt beschlossen vertagt geschlossen eröffnet zurückgestellt bestätigt zurückgezogen unterbrochen vereinbart beendet zugestimmt beauftragt',
    ),
  ),
  auxiliaries: new Set(listed('wird wurde werden wurden ist war diskussion einwände einstimmig mehrheitlich')),
  narrativeSubjects: new Set(
    listed(
      'aufsichtsrat verwaltungsrat betriebsrat vorstand magistrat senat kreistag landtag bundestag bundesrat nationalrat synode presbyterium kirchenvorstand staatsministerium gesamtministerium bundeskabinett reichskabinett plenum kollegium parlament kabinett sitzung konferenz conferenz ministerrat ministerkonferenz gespräch besprechung unterredung haus ausschuß ausschuss gemeinderat stadtrat politbüro versammlung rat beratung aussprache niederschrift protokoll vorlage antrag kommission bundesregierung regierung fraktion präsidium zentralkomitee',
    ),
  ),
  speakingOffices: new WithCompounds(
    [
      ...nominatives()
        .filter((office) => !BODIES.has(office))
        .map((word) => word.toLowerCase()),
      ...listed('vorsitz vors abg ra herr frau'),
    ],
    OFFICE_HEADS.flatMap((head) => [head.toLowerCase(), `${head.toLowerCase()}in`]),
  ),
  smallOffices: new Set<string>(),
  bodies: new Set(
    listed(
      `aufsichtsrat verwaltungsrat betriebsrat vorstand magistrat senat kreistag bundesrat nationalrat ständerat staatsrat synode presbyterium kirchenvorstand staatsministerium gesamtministerium plenum kollegium parlament kabinett regierung bundesregierung ministerrat ministerium konferenz conferenz rat ausschuß ausschuss kommission fraktion partei seite delegation haus landtag bundestag reichsrat politbüro zentralkomitee präsidium versammlung gemeinderat stadtrat verwaltung
      länder minister botschafter vertreter teilnehmer mitglieder presse polizei gericht sowjetunion botschaft abgeordneten genossen herren damen stimmen zeitungen`,
    ),
  ),
  notSubjects: new Set(
    listed(
      `der die das den dem des ein eine er sie es wir ich man wer was wo wie wann warum und oder aber auch auf aus an am bei bis da dann darauf daher dazu denn dies diese dieser dieses doch durch für gegen hier hierauf hierzu hiermit im in ja jeder jetzt kein keine mit nach nein nicht noch nun nur ob
      einleitend ergänzend erläuternd anschließend zusammenfassend einschränkend bestätigend fortfahrend eingangs anfangs vorab nebenbei hiergegen dawider hierbei hiervon hiernach schließlich weiter weiters hierüber ebenso demnach anstand sohin übrigens jedoch dagegen hingegen gleichwohl indessen desgleichen deshalb deswegen somit hiedurch hievon hieran hierbei hiebei hienach hernach nunmehr
      sodann derselbe dieselbe allerdings vielmehr sonach mithin infolge anläßlich bezüglich betreffs namens seitens beim damit dabei darüber darum davon demgegenüber daraufhin gleichzeitig zugleich insbesondere namentlich
      schon sehr so über um unter von vor weil wenn zu zum zur zwischen abschließend zunächst ferner außerdem endlich erstens zweitens drittens meine mein sein seine ihre ihrer unser alle als ende anfang mitte beifall heiterkeit frage antwort punkt artikel absatz seite nichts etwas niemand jemand
      beide mehrere einige viele montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember heute gestern morgen
      anstand abstand einsicht bezug stellung anlaß anlass rücksicht kenntnis bedenken einwendungen einwände auskunft aufschluß aufschluss nachricht notiz partei bericht abschied platz`,
    ),
  ),
  questionLabels: [
    ['f', 'frage'],
    ['a', 'antwort'],
  ],
  questionTo: /^an\s(?:den\s|die\s)?(\p{Lu}.*)$/u,
  chorusWords: new Set(listed('zurufe zuruf stimmen rufe ruf alle mehrere zwischenruf zwischenrufe gegenruf')),
  aliasWords: new Set(listed('folgenden kurz genannt nachfolgend künftig')),
  aliasLinks: new Set(listed('im der die das')),
  stageWords: new Set(
    listed(
      'beifall heiterkeit lachen lacht lachend unruhe zuruf zurufe zwischenruf pause schweigen unterbrechung liest verliest zeigt überreicht steht geht kommt weint nickt widerspruch applaus glocke schluß ende übernimmt berät fortsetzend unverständlich telefon schmunzelt seufzt zögert leise',
    ),
  ),
  articles: listed('der die das'),
  recorderPronoun: 'ich',
  pastForms,
  abbreviations: new Set(
    listed(
      `fr pom phm bgm obgm mpräs präs koll kolln min ltn hptm insp stadtv bev beigeo oberltn jg geschl gegr zit kgl ung österr kais kön k.k k.u.k dipl.-ing app mrd dg beigeordn dr prof hr hrn frl gen genn abg vors frhr v st s d m j js mts nr bzw usw z b u a o ca etc evtl vgl betr ggf min mr mrs mag ing dipl jun sen geb gez stv stellv ra i e ff bd kl str tel vm nm
      jan feb febr jän apr aug sept okt nov dez h c p t k se sr ew ah ds vs fl kr mio mrd abs art`,
    ),
  ),
  stoppedOrdinals: true,
  numberAbbreviations: new Set(listed('nr no s bl abs art ziff z top bd')),
});
