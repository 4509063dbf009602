import { combined, listed } from '../combine.js';

/** `Bezirkssekretär`, `Kommerzienrat`: offices whose first part says of what. */
const COMPOUNDS: readonly (readonly [firsts: string, office: string])[] = [
  [
    'Bezirks Kreis Landes Partei Stadt Gewerkschafts Verbands Privat Parlaments Gesandtschafts Botschafts Legations Kabinetts Kanzlei',
    'sekretär',
  ],
  [
    'Kommerzien Amtsgerichts Landgerichts Oberlandesgerichts Kammergerichts Reichsgerichts Justiz Kriegsgerichts Kirchen Konsistorial Studien Schul Medizinal Sanitäts Bau Oberbau Verwaltungs Bezirks Kreis Staats Bundes Aufsichts Betriebs Oberstudien Oberlegations Kammer Kanzlei Ober Finanz Forst Berg Vize',
    'rat',
  ],
  [
    'Ober Landes Kreis Amtsgerichts Landgerichts Schul Werks Bank Kreditbank Verlags Museums Polizei Studien Post Eisenbahn Betriebs Finanz Gymnasial Theater Zoll',
    'direktor',
  ],
  [
    'Regierungs Polizei Parlaments Landtags Bundestags Reichstags Senats Gerichts Landgerichts Kammer Volkskammer Konsistorial Synodal Verbands Partei',
    'präsident',
  ],
  [
    'Bau Hauptamts Sachgebiets Schul Büro Dezernats Gruppen Sektor Sektions Kanzlei Verwaltungs Delegations Sitzungs Verhandlungs Diskussions Gesprächs Werks Kreis Bezirks Sparkassen',
    'leiter',
  ],
  [
    'Post Äußerungs Verkehrs Luftfahrt Gesundheits Wissenschafts Umwelt Bildungs Familien Bau Rüstungs Ernährungs Eisenbahn Haus Hof Honved Landesverteidigungs Kultur Volksbildungs Staatssicherheits Reichswehr Reichsfinanz Reichsinnen Reichsaußen Reichswirtschafts Reichsarbeits Reichsjustiz',
    'minister',
  ],
  ['Dritter Bau Werk Wacht Ritt Stadtbau Rechnungs Hof Kapell Schul', 'meister'],
  ['Ermittlungs Untersuchungs Amts Land Vernehmungs Bei', 'richter'],
  ['Ober General Bundes Reichs Amts Militär', 'staatsanwalt'],
  ['Kriminal Ober Volks Hauptkriminal Polizei Regierungs Reichs Staats Hohe', 'kommissar'],
  ['Chef Haupt', 'redakteur'],
  ['Steuer Schul Polizei Forst General', 'inspektor'],
  ['Regierungs Gerichts Berg Forst Studien', 'assessor'],
  ['Gemeinde Pfarr', 'vikar'],
  [
    'Partei Fraktions Gewerkschafts Betriebsrats Ausschuß Ausschuss Verbands Landes Bezirks Kreis Aufsichtsrats Vorstands DGB SPD CDU CSU FDP',
    'vorsitzender',
  ],
  ['Partei Fraktions Ausschuß Ausschuss Landes', 'vorsitzende'],
  ['Bundestags Landtags Reichstags', 'abgeordneter'],
  ['General Ober Vize', 'intendant'],
];

const compounds = (): readonly string[] =>
  COMPOUNDS.flatMap(([firsts, office]) =>
    listed(firsts).map((first) => (/^[\p{Lu}]+$/u.test(first) ? `${first}-${office}` : `${first}${office}`)),
  );

/** Nouns of offices that decline like `Botschafter`: genitive with `s`, a woman's with `in`. */
const STRONG = listed(
  `Stellvertreter Botschafter Minister Bundesminister Staatsminister Premierminister Ministerpräsidentenstellvertreter Kanzler Bundeskanzler Reichskanzler
  Vizekanzler Staatssekretär Sekretär Generalsekretär Parteisekretär Bürgermeister Oberbürgermeister Schriftführer Protokollführer
  Vertreter Berichterstatter Referent Direktor Generaldirektor Ministerialdirektor Leiter Abteilungsleiter Bauamtsleiter Referatsleiter
  Amtsleiter Kämmerer Stadtkämmerer Richter Staatsanwalt Rechtsanwalt Anwalt Verteidiger Dolmetscher Übersetzer Sprecher Pressesprecher
  Finanzminister Außenminister Innenminister Justizminister Kultusminister Kriegsminister Handelsminister Ackerbauminister
  Verteidigungsminister Verkehrsminister Wirtschaftsminister Landwirtschaftsminister Arbeitsminister Sozialminister Unterrichtsminister
  Polizeiminister Reichsminister Landesminister Unterstaatssekretär Intendant Marschall General Generalleutnant Generalmajor Admiral
  Oberst Oberstleutnant Major Hauptmann Leutnant Unterleutnant Kommandeur Gouverneur Statthalter Ministerialdirigent Dirigent Inspektor Rektor Dekan
  Pfarrer Bischof Erzbischof Kardinal Papst König Kaiser Erzherzog Herzog Attaché Konsul Generalkonsul Ministerialrat Legationsrat Hofrat
  Sektionsrat Sektionschef Botschaftsrat Gesandtschaftsrat Regierungsrat Oberregierungsrat Stadtrat Gemeinderat Landrat Rat Geheimrat
  Stadtbaurat Amtsrat Amtmann Chef Stabschef Vorstand Schatzmeister Kassier Kassierer Obmann Klubobmann Schulinspektor Gymnasialdirector
  Interviewer Moderator Redner Zwischenrufer Ingenieur Architekt Betriebsleiter Werkleiter Polizeipräsidentenvertreter
  Superintendent Prälat Verwalter Fachwirt Verwaltungsfachwirt Ordinarius Syndikus Notar Arzt Chefarzt Buchhalter Kaufmann Meister Lehrer
  Assessor Inspektor Konsulent Generalinspekteur Inspekteur Korrespondent Redakteur Pressechef Bürochef Kanzleichef Kabinettschef Protokollchef
  Pastor Superintendent Propst Dechant Kaplan Kantor Küster Presbyter Kirchenvorsteher Kirchenälteste Landwirt Gutsbesitzer Bankier Fabrikant Verleger
  Vorsteher Polizeiobermeister Polizeihauptmeister Kriminalhauptkommissar Regierungsdirektor Strafrichter Justizangestellte Reichsschatzminister
  Apotheker Prokurist Prorektor Konrektor Privatdozent Senator Geschäftsführer Hauptgeschäftsführer Kassenwart Schriftwart Sportwart Jugendwart Beisitzer
  Betriebsrat Ortsvorsteher Ratsherr Baurat Stadtdirektor Oberstadtdirektor Kreisdirektor Oberkreisdirektor Amtsleiter Oberamtmann Amtsinspektor Oberförster Forstmeister
  Polizeimeister Kriminalmeister Kriminalobersekretär Kriminalsekretär Wachtmeister Oberleutnant Feldwebel Oberfeldwebel Stabsfeldwebel Unteroffizier Stabshauptmann Kriminalrat Untersuchungsführer Kapitän Rittmeister Generaloberst Feldmarschall
  Nebenklagevertreter Pflichtverteidiger Untersuchungsführer Vernehmer Sachbearbeiter Hausmeister Oberschwester Fraktionssprecher Stadtverordnetenvorsteher Hofkanzler Banus
  Militärattaché Kulturattaché Handelsattaché Hofbesitzer Bäckermeister Tischlermeister Schlossermeister Malermeister Schneidermeister Fabrikbesitzer Rittergutsbesitzer
  Landesrat Landesrätin Domkapitular Dompropst Schultheiß Stadtschreiber Ratsmitglied Landtagspräsident Landtagsabgeordneter Landtagsdirektor Staatsrat Vizeminister Bundesrat Nationalrat Ständerat Regierungsrat Landammann Sekretariatsleiter`,
);
/** Weak nouns: `Präsident`, `Präsidenten`. */
const WEAK = listed(
  `Präsident Vizepräsident Bundespräsident Ministerpräsident Reichspräsident Staatspräsident Landeshauptmann Zeuge Genosse Kollege
  Kommandant Adjutant Assistent Referendar Dozent Stenograph Stenograf Graf Fürst Prinz Baron Kommissar Korrespondent Patriarch Demokrat
  Kronprinz Sachverständigenvertret Chargé Delegat Nuntius Vikar Student`,
);
/** Adjectives made nouns: `Abgeordneter`, `der Abgeordnete`, `des Abgeordneten`. */
const ADJECTIVES = listed(
  `Abgeordnet Gesandt Vorsitzend Stellvertretend Beauftragt Bevollmächtigt Bundesbeauftragt Delegiert Beamt Angeklagt Sachverständig
  Zeitzeug Stimmführend Beigeordnet Stadtverordnet Kreisverordnet Beschuldigt Geschädigt Verdächtigt Vorgesetzt Vortragend Angestellt Gefreit`,
);

/** Offices as the nominative has them: of whom they say something, he speaks. */
export const nominatives = (): readonly string[] => [
  ...STRONG,
  ...compounds(),
  ...combined(STRONG, ['in']),
  ...WEAK.map((stem) => stem.replace(/^(Sachverständigenvertret|Delegat)$/u, '$1e')),
  ...combined(
    WEAK.map((stem) => stem.replace(/e$/u, '')),
    ['in'],
  ),
  ...combined(ADJECTIVES, ['er', 'e']),
  ...listed('Exzellenz Majestät Hoheit Durchlaucht Eminenz Magistrat'),
];

/** The other cases of an office in the singular: `Justizministers`, `Präsidenten`, `Gesandten`. */
export const casesOf = (office: string): readonly string[] => {
  if (/(?:in|ät|enz)$/u.test(office)) return [];
  if (ADJECTIVE_OFFICES.has(office)) return [office.replace(/r?$/u, 'n')];
  if (/(?:nt|at|og|Kollege|Genosse|Zeuge|arch|graf|fürst|prinz)$/iu.test(office)) {
    return [`${office}${office.endsWith('e') ? 'n' : 'en'}`, `${office}s`, `${office}es`];
  }
  return [`${office}s`, `${office}es`];
};

const ADJECTIVE_OFFICES: ReadonlySet<string> = new Set(combined(ADJECTIVES, ['er', 'e']));

/** What a man is and the body that he sits in. */
export const BODIES: ReadonlySet<string> = new Set(
  listed(
    'Aufsichtsrat Verwaltungsrat Magistrat Gemeinderat Stadtrat Bundesrat Nationalrat Ständerat Staatsrat Betriebsrat Vorstand',
  ),
);

/**
 * With which compounds of offices end: `Reichsverkehrsminister`, `Landesamtsdirektor`. Not what bodies and surnames end
 * with too
 * (`Gemeinderat`, `Hofmeister`, `Landrichter`).
 */
export const OFFICE_HEADS: readonly string[] = listed(
  `Minister Präsident Direktor Sekretär Kanzler Botschafter Leiter Referent Dezernent Inspektor Kommissar Anwalt Beauftragter Beauftragte
  Vorsitzender Vorsitzende Abgeordneter Abgeordnete Angestellter Angestellte Hauptmann Kommandant Kommandeur Intendant Dirigent Vorsteher Obmann Assessor
  Konsul Rektor Vertreter Sprecher Berater Verwalter Kämmerer Redakteur Beamter Beamte`,
);

/** The same in all cases, of both sexes. */
export const headForms = (): readonly string[] =>
  OFFICE_HEADS.flatMap((head) => [
    head,
    ...casesOf(head),
    ...(ADJECTIVE_OFFICES.has(head) ? [] : [`${head}in`, `${head}innen`, `${head}e`, `${head}en`]),
  ]);

/** Offices in all their cases, of both sexes. */
export const allForms = (): readonly string[] => [
  ...new Set([
    ...nominatives(),
    // `des Gemeinderates Hofen` is a body of a place.
    ...combined(
      STRONG.filter((office) => !BODIES.has(office)),
      ['s', 'es', 'n', 'innen', 'e', 'en'],
    ),
    ...combined([...BODIES], ['e', 'innen']),
    ...compounds().flatMap((office) => [`${office}s`, `${office}es`, `${office}en`, `${office}in`]),
    ...WEAK.flatMap((stem) => (stem.endsWith('e') ? [`${stem}n`] : [`${stem}en`, `${stem}s`])),
    ...combined(
      WEAK.map((stem) => stem.replace(/e$/u, '')),
      ['innen'],
    ),
    ...combined(ADJECTIVES, ['en', 'em', 'es']),
  ]),
];

/** Short forms of offices. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  Abg: 'Abgeordneter',
  Abgg: 'Abgeordnete',
  Bgm: 'Bürgermeister',
  OBgm: 'Oberbürgermeister',
  MPräs: 'Ministerpräsident',
  Präs: 'Präsident',
  Koll: 'Kollege',
  Ltn: 'Leutnant',
  Hptm: 'Hauptmann',
  Insp: 'Inspektor',
  VOI: 'Verwaltungsoberinspektor',
  Stadtv: 'Stadtverordneter',
  POM: 'Polizeiobermeister',
  PHM: 'Polizeihauptmeister',
  KHK: 'Kriminalhauptkommissar',
  PSt: 'Parlamentarischer Staatssekretär',
  RD: 'Regierungsdirektor',
  MinR: 'Ministerialrat',
  Magnifizenz: 'Rektor',
  Kl: 'Klasse',
  Vors: 'Vorsitzender',
  RA: 'Rechtsanwalt',
  RAin: 'Rechtsanwältin',
  StA: 'Staatsanwalt',
  OStA: 'Oberstaatsanwalt',
  GR: 'Gemeinderat',
  GRin: 'Gemeinderätin',
  StR: 'Stadtrat',
  StRin: 'Stadträtin',
  BM: 'Bürgermeister',
  OB: 'Oberbürgermeister',
  MdB: 'Mitglied des Bundestages',
  MdL: 'Mitglied des Landtages',
  BK: 'Bundeskanzler',
  BMin: 'Bundesminister',
  StMin: 'Staatsminister',
  MinDirig: 'Ministerialdirigent',
  MinRat: 'Ministerialrat',
  RegDir: 'Regierungsdirektor',
  GenInsp: 'Generalinspekteur',
  BR: 'Botschaftsrat',
  BotR: 'Botschaftsrat',
  MP: 'Ministerpräsident',
  PräsBT: 'Bundestagspräsident',
  AM: 'Außenminister',
  RAM: 'Reichsaußenminister',
  RFM: 'Reichsfinanzminister',
  RegR: 'Regierungsrat',
  OKR: 'Oberkirchenrat',
  Präses: 'Präses',
  UStS: 'Unterstaatssekretär',
  StS: 'Staatssekretär',
  PStS: 'Parlamentarischer Staatssekretär',
  MD: 'Ministerialdirektor',
  MDg: 'Ministerialdirigent',
  MinDir: 'Ministerialdirektor',
  MR: 'Ministerialrat',
  LR: 'Legationsrat',
  VLR: 'Vortragender Legationsrat',
  RR: 'Regierungsrat',
  ORR: 'Oberregierungsrat',
  Gen: 'Genosse',
  Genn: 'Genossin',
  FM: 'Feldmarschall',
  FML: 'Feldmarschalleutnant',
  FZM: 'Feldzeugmeister',
  GdK: 'General der Kavallerie',
};

/** Adjectives of countries, in small letters: `ungarischen`. */
export const NATIONS: readonly string[] = combined(
  listed(
    'ungarisch polnisch tschechoslowakisch rumänisch bulgarisch jugoslawisch chinesisch französisch britisch englisch italienisch österreichisch schweizerisch schwedisch norwegisch dänisch finnisch türkisch griechisch spanisch japanisch indisch ägyptisch israelisch kubanisch vietnamesisch mongolisch koreanisch albanisch belgisch niederländisch portugiesisch kanadisch westdeutsch ostdeutsch',
  ),
  ['e', 'en', 'er', 'em', 'es'],
);

/** What ministers are over: behind `Minister`, `Bundesminister`. */
export const PORTFOLIOS: readonly string[] =
  `des Innern|des Inneren|des Äußern|des Äußeren|des Auswärtigen|der Finanzen|der Justiz|der Verteidigung|des Krieges
des Unterrichts|des Handels|des Ackerbaus|für Verkehr|für Wirtschaft|für Arbeit|für Arbeit und Sozialordnung|für Wohnungsbau|für Vertriebene
für Ernährung, Landwirtschaft und Forsten|für Landwirtschaft|für Landwirtschaft und Forsten|für Cultus und Unterricht|für Kultus und Unterricht|für Kultus
für Kultur|für Bildung|für Wissenschaft|für Gesundheit|für Familie|für Inneres|für Justiz|für Finanzen|für Außenhandel|für Auswärtige Angelegenheiten
für Handel|für Handel und Volkswirtschaft|für Handel und Verkehr|für Landesverteidigung|für Unterricht|für Post- und Fernmeldewesen
für das Post- und Fernmeldewesen|für besondere Aufgaben|für gesamtdeutsche Fragen|für Staatssicherheit|für Bauwesen|für Volksbildung
für Landeskultur|für Landeskultur und Bergwesen|für öffentliche Arbeiten|für soziale Verwaltung|für Angelegenheiten des Bundesrates
ohne Portefeuille|ohne Geschäftsbereich|im Bundeskanzleramt|des kaiserlichen Hauses|des Äußern und des kaiserlichen Hauses|a latere`.split(
    /[|\n]/u,
  );

/** Whose head is no minister: behind `Leiter`. */
export const MINISTRIES: readonly string[] = [
  ...listed(
    'Finanz Justiz Handels Ackerbau Kriegs Unterrichts Eisenbahn Innen Außen Verteidigungs Verkehrs Wirtschafts Kultus',
  ).map((over) => `des ${over}ministeriums`),
  ...listed('Justiz Finanzen Verteidigung').map((over) => `des Ministeriums der ${over}`),
  'des Ministeriums des Innern',
  'des Ministeriums des Äußern',
  'des Ministeriums für Landesverteidigung',
  'des Ministeriums für Kultus und Unterricht',
];

/** Short forms that stand for their holder without a name: `BM erwiderte`. By their capitals, for `am` is a word. */
export const SHORT_OFFICES: readonly string[] = listed('BM AM BK StS OB MP BPräs StM RAM RFM UStS');

export const MINISTERS: readonly string[] = listed(
  'Minister Bundesminister Staatsminister Reichsminister Ministerin Bundesministerin',
);
