import { listed, phrased } from '../combine.js';
import { WithCompounds } from '../compounds.js';
import type { Field, LayoutWords } from '../layout-words.js';
import { forenames, womensNames } from './forenames.js';
import { allForms, headForms, NATIONS, nominatives, PORTFOLIOS, SHORT_FORMS } from './offices.js';

/** `kirchenvorstandssitzung`: what a record is called by the body or occasion. */
const RECORDS: readonly (readonly [firsts: string, record: string])[] = [
  [
    'kabinetts fraktions vorstands kirchenvorstands aufsichtsrats gemeinderats stadtrats senats ausschuß ausschuss plenar ortsverwaltungs betriebsrats redaktions politbüro sekretariats kreistags landtags präsidiums dienst arbeits mitglieder lehrer',
    'sitzung',
  ],
  ['chef minister haus dienst arbeits abteilungs einsatz vor nach lage', 'besprechung'],
  [
    'kurz wort ministerrats ministerraths kabinetts sitzungs verlaufs ergebnis gedächtnis besprechungs beschluß beschluss vernehmungs verhandlungs gesprächs versammlungs verhörs hauptverhandlungs',
    'protokoll',
  ],
  ['akten gesprächs telefon tagebuch besuchs reise', 'vermerk'],
  ['akten telefon protokoll gesprächs gedächtnis fernsprech', 'notiz'],
  ['gesprächs gedächtnis', 'aufzeichnung'],
  ['ergebnis verhandlungs sitzungs gesprächs', 'niederschrift'],
  ['treff sitzungs reise verhandlungs gesprächs', 'bericht'],
  ['telefon fern fach', 'gespräch'],
];

const FIELDS: Readonly<Record<Field, string>> = {
  participants: `anwesend, anwesende, anwesend waren, anwesend sind, teilnehmer, teilnehmerinnen und teilnehmer, teilnehmende, gegenwärtige, gegenwärtig, die anwesenden,
    vorsitz, vorsitzender, vorsitzende, den vorsitz führt, schriftführer, schriftführerin, protokollführer, protokollführerin, protokoll, dolmetscher, dolmetscherin, ferner anwesend, außerdem anwesend,
    interviewer, interviewerin, zeitzeuge, zeitzeugin, beisitzer, gäste, gast, teilnehmer auf deutscher seite, teilnehmer auf sowjetischer seite, teilnehmer auf seite der ddr,
    anwesende mitglieder, anwesende kandidaten, zur sitzung hinzugezogen, hinzugezogen, anrufer, anruferin, angerufen, angerufener, protokollführung, schriftführung,
    von deutscher seite, von sowjetischer seite, auf deutscher seite, auf sowjetischer seite, mitglieder, seite, anw., vs., p., gesprächspartner, gesprächsteilnehmer, leitung, sitzungsleitung, sitzungsleiter, präsidium, tagungspräsidium, sitzungspräsidium, redeleitung, tagungsleitung, verhandlungsleitung, gesprächsleitung, versammlungsleiter, versammlungsleitung, führungsoffizier, moderation`,
  subject: 'betr., betr, betreff, betrifft, gegenstand, bezug, hier, thema',
  author: 'verfasser, aufgezeichnet von, gefertigt von',
  date: 'datum, zeit, beginn, ort und zeit, zeit und ort, datum und ort, tag',
  place: 'ort, sitzungsort',
  other: `ende, schluß, schluss, entschuldigt, abwesend, es fehlen, es fehlten, es fehlt, es fehlten entschuldigt, es fehlt entschuldigt, entschuldigt fehlen, entschuldigt fehlten, zuhörer, presse, sitzungstag, nicht anwesend, beurlaubt, verteiler, az, az., aktenzeichen, anlage, anlagen, tagesordnung, berichterstatter,
    durchdruck, abschrift, behandelt, behandelt wurden, behandelte punkte, tagesordnungspunkte, berichterstatterin, nr, nr., von, an, im auftrag, kz., mrz., ka, bde.`,
};

/** What several are called, and each of them: `die Gemeinderäte Huber und Loibl`. */
const PLURAL_TITLES: readonly (readonly [plural: string, title: string])[] = [
  ...listed(
    `Abgeordneten:Abgeordneter Abgeordnete:Abgeordneter Genossen:Genosse Herren:Herr Gesandten:Gesandter Stadtverordneten:Stadtverordneter
    Kirchenältesten:Kirchenältester Ratsherren:Ratsherr Zeugen:Zeuge Kollegen:Kollege Referenten:Referent Direktoren:Direktor Professoren:Professor
    Senatoren:Senator Dekane:Dekan Sekretäre:Sekretär Staatssekretäre:Staatssekretär Staatsanwälte:Staatsanwalt Rechtsanwälte:Rechtsanwalt
    Dezernenten:Dezernent Assessoren:Assessor Beigeordneten:Beigeordneter Beamten:Beamter Delegierten:Delegierter Kommissare:Kommissar Generale:General Generäle:General
    Gemeinderätinnen:Gemeinderätin Stadträtinnen:Stadträtin Kolleginnen:Kollegin Genossinnen:Genossin`,
  ).map((pair): readonly [string, string] => [pair.split(':')[0]!.toLowerCase(), pair.split(':')[1]!]),
  ...listed(
    'Stadtr Gemeinder Bundesr Nationalr Ständer Staatsr Landesr Ministerialr Regierungsr Hofr Legationsr Landr Geheimr Oberregierungsr',
  ).map((stem): readonly [string, string] => [`${stem}äte`.toLowerCase(), `${stem}at`]),
  ...listed(
    'Bundesminister Reichsminister Staatsminister Minister Botschafter Kirchenvorsteher Beisitzer Presbyter Ratsmitglieder:Ratsmitglied',
  ).map((title): readonly [string, string] => [title.split(':')[0]!.toLowerCase(), title.split(':')[1] ?? title]),
];

/** `regr`, `mindirig`: short forms that are no words. */
const SHORT_HOLDERS: readonly string[] = Object.keys(SHORT_FORMS)
  .map((form) => form.toLowerCase())
  .filter((form) => form.length >= 3);

/** Offices that are surnames as well: `Herr Richter` may be one, and `Frau König` is. */
const NAMES_TOO: ReadonlySet<string> = new Set(
  listed(
    'graf fürst prinz baron kaiser könig herzog richter hauptmann bischof major vogt rat marschall pfarrer probst propst kantor küster notar meister lehrer arzt kaufmann amtmann general pastor dechant student',
  ),
);

export const layout = (): LayoutWords => ({
  nameColumns: new Set([
    'name',
    'namen',
    'teilnehmer',
    'teilnehmerin',
    'mitglied',
    'mitglieder',
    'vertreter',
    'person',
  ]),
  fields: new Map(
    (Object.entries(FIELDS) as [Field, string][]).flatMap(([field, labels]) =>
      phrased(labels).map((label) => [label, field] as const),
    ),
  ),
  recordWords: new Set([
    ...listed(
      `niederschrift protokoll ministerratsprotokolle stenogramm bericht verhandlungen verhandlung hauptverhandlung vernehmung gespräch gesprächs telefonat ferngespräch interview unterredung besprechung unterhaltung beratung sitzung notiz vermerk aufzeichnung tagung versammlung tagebuchvermerk`,
    ),
    ...RECORDS.flatMap(([firsts, record]) => listed(firsts).map((first) => first + record)),
  ]),
  classifications: phrased(
    `geheim, streng geheim, vertraulich, streng vertraulich, vs-vertraulich, vs - vertraulich, nur für den dienstgebrauch, vs - nur für den dienstgebrauch, vs-nfd, persönliche verschlußsache, vertrauliche verschlußsache,
    geheime verschlußsache, persönlich, eilt, entwurf, abschrift, durchschlag, ausfertigung, reinschrift, nicht öffentlich, öffentlich, citissime, offen, abteilung`,
  ),
  bodyOpenings: [
    ...phrased('top, zur sache, tagesordnungspunkt, zu punkt, zu top'),
    ...Array.from({ length: 40 }, (_, i) => `zu ${i + 1}.`),
  ],
  chairWords: ['im Vorsitz', 'Vorsitz'],
  chairOpenings: phrased(
    'den vorsitz führt, den vorsitz führte, unter dem vorsitz des, unter dem vorsitz der, unter dem vorsitz von, unter dem vorsitze des, unter vorsitz des, unter vorsitz von, unter vorsitz der',
  ),
  chairLabels: phrased(
    'leitung, tagungsleitung, verhandlungsleitung, versammlungsleitung, versammlungsleiter, vorsitz, vorsitzender, vorsitzende, sitzungsleitung, sitzungsleiter, sitzungsleiterin',
  ),
  chairOffice: 'Vorsitzender',
  betweenWords: phrased('zwischen, mit, des, der, von'),
  recorderWords: ['aufgezeichnet von', 'protokolliert von'],
  attendanceOpenings: phrased(
    `anwesend waren, anwesend sind, ferner waren anwesend, außerdem waren anwesend, an dem gespräch nahmen teil, an der sitzung nahmen teil, an der besprechung nahmen teil, an der unterredung nahmen teil, am gespräch nahmen teil,
    vorgeführt erscheint, auf vorladung erscheint, vorgeladen erscheint, es erscheint, es erschien, auf vorladung erschien, vorgeführt erschien, teilnehmer waren, teilgenommen haben, es nahmen teil, zugegen waren, gegenwärtig waren, anwesend, gegenwärtige, teilnehmer auf`,
  ),
  attendanceMarks: listed('anw. anwes.'),
  headMarks: new Map([
    ['P.', 'recorder'],
    ['VS.', 'chair'],
    ['anw.', 'present'],
    ['anwes.', 'present'],
    ['RS.', 'other'],
    ['BdE.', 'other'],
    ['BdR.', 'other'],
    ['RdA.', 'other'],
    ['abw.', 'other'],
  ]),
  recorderOpenings: phrased(
    'protokollführer, protokollführerin, schriftführer, schriftführerin, protokoll, für das protokoll, für die richtigkeit, aufgezeichnet, niedergeschrieben von, das protokoll führte, das protokoll führt, protokolliert von, aufgezeichnet von, gez, geschlossen, verhandelt von, vernommen von, vernommen durch',
  ),
  interpreterOpenings: phrased(
    'dolmetscher, dolmetscherin, als dolmetscher, als dolmetscherin, übersetzung, es dolmetschte, übersetzer',
  ),
  roles: new Map([
    ['dolmetscher', 'interpreter'],
    ['dolmetscherin', 'interpreter'],
    ['als dolmetscher', 'interpreter'],
    ['übersetzer', 'interpreter'],
    ['übersetzerin', 'interpreter'],
    ['protokoll', 'recorder'],
    ['protokollführer', 'recorder'],
    ['protokollführerin', 'recorder'],
    ['schriftführer', 'recorder'],
    ['schriftführerin', 'recorder'],
    ['schriftführung', 'recorder'],
    ['protokollführung', 'recorder'],
    ['niederschrift', 'recorder'],
  ]),
  provenanceOpenings: phrased('quelle:, fundort:, archiv:, bestand:, signatur:, original in'),
  officeWords: new WithCompounds(
    [
      ...allForms().map((word) => word.toLowerCase()),
      ...Object.keys(SHORT_FORMS).map((word) => word.toLowerCase()),
      ...NATIONS,
      ...PORTFOLIOS.flatMap((over) => over.toLowerCase().split(/[\s,-]+/u)).filter((word) => word.length > 3),
      ...listed(
        `volksrepublik außerordentlicher außerordentlichen außerordentliche bevollmächtigter bevollmächtigten bevollmächtigte ständigen ständiger angelegenheiten herr herrn herren hr hrn frau frl fräulein dr drs doktor prof professor mag ing dipl gen genn genosse genossen genossin kollege kollegen kollegin frhr freiherr freiherrn ritter ritters graf grafen gräfin fürst
      fürsten fürstin baron baronin prinz edler mr mrs miss sir lord lady monsieur madame mme pater vors fr koll kolln bgm abg abgg st.s sts s st vlr lr md mr ra stellv stv hc h.c erster erste ersten zweiter zweite zweiten dritter stellvertretender stellvertretende stellvertretenden
      amtierender parlamentarischer regierender ministerium ministeriums bundesministerium auswärtiges auswärtigen amt amtes bundeskanzleramt innern inneren äußern äußeren finanzen justiz verteidigung krieges verkehr wirtschaft arbeit
      ernährung landwirtschaft forsten unterricht cultus kultus handel ackerbau regierung kabinett kommission ausschuß ausschuss fraktion partei zk zentralkomitee zentralkomitees politbüro politbüros sed kpdsu spd cdu csu fdp kp udssr ddr brd usa
      deutschen deutsche deutscher sowjetischen sowjetische sowjetischer amerikanischen amerikanische bundesrepublik republik österreich ungarn botschaft gesandtschaft abteilung referat sektion gruppe mitglied mitglieder mitgliedern kandidat
      vorsitz vorsitze vorsitzende vorsitzender vorsitzenden kgl ung österr gemeinsame gemeinsamer gemeinsamen ordinarien ordinarius nichtordinarien geheimrat präsidium rat rates stadt land bund reich union haus hauses majestät kaiser könig seine ihre minister anwesend anwesende ferner außerdem entschuldigt später dann sowie als mehrere alle
      uhr anwesenheitsliste liste dipl ing med phil jur behörde polizeibehörde statthalterei hofkanzlei gericht gerichtshof kammer direktion landwehr
      verkehr infanterie kavallerie artillerie kl klasse bezirk kreis bezirksleitung unterstaatssekretär exzellenz erkrankt kur
      verwang vang verwoi verwamtm voi oar`,
      ),
      ...PLURAL_TITLES.map(([plural]) => plural),
    ],
    headForms().map((form) => form.toLowerCase()),
  ),
  addresses: new Set(
    listed(
      'koll kolln fr herr herrn hr hrn frau frl fräulein dr prof professor mag gen genn genosse genossen genossin kollege kollegen kollegin frhr freiherr freiherrn graf grafen ritter baron barons baronin gräfin fürst fürsten fürstin prinz prinzen abg ra mr mrs',
    ),
  ),
  addressedOffices: new WithCompounds(
    nominatives()
      .map((word) => word.toLowerCase())
      .filter((word) => !NAMES_TOO.has(word)),
    headForms().map((form) => form.toLowerCase()),
  ),
  sideOffices: new Set(listed('vertreter delegierter')),
  forenames: new Set([...forenames(), ...womensNames()].map((name) => name.toLowerCase())),
  forenameTitles: new Set(),
  officeHolders: new WithCompounds(
    [...nominatives().map((word) => word.toLowerCase()), ...SHORT_HOLDERS, ...listed('abg ra stsekr vorsitz')],
    headForms().map((form) => form.toLowerCase()),
  ),
  sideWords: new Set(
    listed(
      'bezirk kreis landkreis gemeinde stadt bezirksleitung kreisleitung gemeinderates gemeinderats stadtrates stadtrats aufsichtsrates aufsichtsrats vorstandes vorstands verwaltungsrates kreistages kirchenvorstandes kirchenvorstands senats senates ausschusses ausschuß ausschuss unterausschusses kuratoriums beirates beirats landsmannschaft gruppe seite seiten delegation delegationen ministerium botschaft gesandtschaft regierung fraktion partei abteilung referat teilnehmer',
    ),
  ),
  titles: listed(
    'VerwAng VAng VerwOI VerwAmtm VOI VAR OAR Fr BM BK AM MP OB PSt PStS MDg RD MinR POM PHM KHK Stadtv Vorsteher Bgm OBgm MPräs Koll Pastor Landrat Kämmerer Architekt Kaufmann Lehrer BMin StMin MinDirig MinDir MinRat MDg RegDir GenInsp Geheimrat Generaldirektor Dekan Herr Herrn Hr Frau Frl Fräulein Dr Prof Professor Mag Gen Genn Genosse Genossen Genossin Kollege Kollegin Frhr Freiherr Ritter Graf Fürst Baron Abg Abgeordneter Abgeordnete Vors Vorsitzender Vorsitzende RA Zeuge Zeugin GR GRin StS MD MR Präsident Präsidentin Vizepräsident Bundeskanzler Bundesminister Bundesministerin Minister Ministerin Staatssekretär Staatssekretärin Botschafter Botschafterin Gesandter Ministerialdirektor Ministerialrat Bürgermeister Bürgermeisterin Staatsanwalt Direktor Sekretär Mr Mrs Sir Lord',
  ),
  houses: new Set(['BK']),
  particles: listed('v v. von vom zu zur der den de du van di la le und'),
  pageWords: ['seite', 's.', 'blatt', 'bl.'],
  pageOf: ['von'],
  untitled: 'Niederschrift über das Gespräch',
  andWord: 'und',
  ofWord: 'der',
  officeLabels: [],
  and: ['und', 'u.', 'sowie'],
  withWord: 'mit',
  placeWords: listed('in im am auf bei vom'),
  topicWords: listed('über wegen betreffend betr. zu zum zur anläßlich anlässlich aus'),
  sideOpenings: [...listed('vom von seitens für'), 'auf seiten'],
  meetingNouns: new Set(listed('besuch empfang mittagessen abendessen frühstück antrittsbesuch abschiedsbesuch')),
  articles: listed('der die das den dem'),
  ofCountry: ['von', 'aus'],
  pluralTitles: new Map(PLURAL_TITLES),
  smallWords: new Set(
    listed(
      'der die das des dem den für und u von vom v zu zum zur im in am an auf bei beim mit aus über ein eine einen einer eines sowie oder ferner',
    ),
  ),
  asWords: ['als'],
  absentees: phrased('in vertretung, i. v., war anwesend, nahm teil, nahmen teil, fehlte, fehlten'),
  officeLinks: new Set(listed('der des für im in am von beim vom zu zur')),
  servingWords: ['bei'],
  absenceHeadings: new Set(listed('entschuldigt abwesend fehlend beurlaubt abw')),
  roleVerbs: new Map([
    ['dolmetschte', 'interpreter'],
    ['übersetzte', 'interpreter'],
    ['protokollierte', 'recorder'],
  ]),
  datelineWords: new Set(
    listed('den dem am um uhr gegen ca vom von bis mittags vormittags nachmittags abends im ddo dato'),
  ),
  agencies: new Set(listed('aa bmf bmi bmj bmv bml bmw bmwi bpa chbk')),
  redactions: phrased('geschwärzt, gesperrt, unkenntlich gemacht'),
  omissions: phrased(
    'auslassung, ausgelassen, es folgt, es folgen, nicht abgedruckt, fehlt, unleserlich, gekürzt, hier nicht abgedruckt',
  ),
});
