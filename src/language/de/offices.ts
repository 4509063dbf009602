import { combined, listed } from '../combine.js';

/** Nouns of offices that decline like `Botschafter`: genitive with `s`, a woman's with `in`. */
const STRONG = listed(
  `Botschafter Minister Bundesminister Staatsminister Premierminister Ministerpräsidentenstellvertreter Kanzler Bundeskanzler Reichskanzler
  Vizekanzler Staatssekretär Sekretär Generalsekretär Parteisekretär Bürgermeister Oberbürgermeister Schriftführer Protokollführer
  Vertreter Berichterstatter Referent Direktor Generaldirektor Ministerialdirektor Leiter Abteilungsleiter Bauamtsleiter Referatsleiter
  Amtsleiter Kämmerer Stadtkämmerer Richter Staatsanwalt Rechtsanwalt Anwalt Verteidiger Dolmetscher Übersetzer Sprecher Pressesprecher
  Finanzminister Außenminister Innenminister Justizminister Kultusminister Kriegsminister Handelsminister Ackerbauminister
  Verteidigungsminister Verkehrsminister Wirtschaftsminister Landwirtschaftsminister Arbeitsminister Sozialminister Unterrichtsminister
  Polizeiminister Reichsminister Landesminister Unterstaatssekretär Intendant Marschall General Generalleutnant Generalmajor Admiral
  Oberst Oberstleutnant Major Hauptmann Leutnant Kommandeur Gouverneur Statthalter Ministerialdirigent Dirigent Inspektor Rektor Dekan
  Pfarrer Bischof Erzbischof Kardinal Papst König Kaiser Erzherzog Herzog Attaché Konsul Generalkonsul Ministerialrat Legationsrat Hofrat
  Sektionsrat Sektionschef Botschaftsrat Gesandtschaftsrat Regierungsrat Oberregierungsrat Stadtrat Gemeinderat Landrat Rat Geheimrat
  Stadtbaurat Amtsrat Amtmann Chef Stabschef Vorstand Schatzmeister Kassier Kassierer Obmann Klubobmann Schulinspektor Gymnasialdirector
  Interviewer Moderator Redner Zwischenrufer Ingenieur Architekt Betriebsleiter Werkleiter Polizeipräsidentenvertreter`,
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
  Zeitzeug Stimmführend Beigeordnet Vortragend Angestellt Gefreit`,
);

/** Offices as the nominative has them: of whom they say something, he speaks. */
export const nominatives = (): readonly string[] => [
  ...STRONG,
  ...combined(STRONG, ['in']),
  ...WEAK.map((stem) => stem.replace(/^(Sachverständigenvertret|Delegat)$/u, '$1e')),
  ...combined(
    WEAK.map((stem) => stem.replace(/e$/u, '')),
    ['in'],
  ),
  ...combined(ADJECTIVES, ['er', 'e']),
  ...listed('Exzellenz Majestät Magistrat'),
];

/** Offices in all their cases, of both sexes. */
export const allForms = (): readonly string[] => [
  ...new Set([
    ...nominatives(),
    ...combined(STRONG, ['s', 'es', 'n', 'innen', 'e', 'en']),
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
  AM: 'Außenminister',
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

export const MINISTERS: readonly string[] = listed(
  'Minister Bundesminister Staatsminister Reichsminister Ministerin Bundesministerin',
);
