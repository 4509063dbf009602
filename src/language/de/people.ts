import { listed, phrased } from '../combine.js';
import type { PeopleWords, SoleOffice } from '../people-words.js';
import { forenames, womensNames } from './forenames.js';
import {
  allForms,
  BODIES,
  casesOf,
  headForms,
  MINISTERS,
  MINISTRIES,
  nominatives,
  PORTFOLIOS,
  SHORT_FORMS,
} from './offices.js';
import { senses } from './name-senses.js';

const one = (phrase: string, cases: readonly string[]): SoleOffice => ({
  phrase,
  cases,
  means: [phrase],
  scope: 'any',
});

/** Offices that one person holds in a record: `der Botschafter`; not what several are, as `Abgeordneter`. */
const several = new Set(
  listed(
    'Abgeordneter Abgeordnete Genosse Genossin Kollege Kollegin Zeuge Zeugin Rat Graf Fürst Beamter Beamte Delegierter Delegierte Student Studentin Rätin',
  ),
);

const soleOffices = (): readonly SoleOffice[] => [
  ...nominatives()
    // `Der Gemeinderat beschließt`: the body.
    .filter((office) => !several.has(office) && !BODIES.has(office))
    .map((office) => one(office, casesOf(office))),
  ...MINISTERS.flatMap((minister) =>
    PORTFOLIOS.map((over) =>
      one(
        `${minister} ${over}`,
        casesOf(minister).map((form) => `${form} ${over}`),
      ),
    ),
  ),
  ...MINISTRIES.map((over) => one(`Leiter ${over}`, [`Leiters ${over}`])),
];

/** Offices that several in one council or delegation have: `Minister Graf Lund` is not the only minister. */
const shared = new Set(listed('Minister Bundesminister Staatsminister Reichsminister Ministerin Bundesministerin Rat'));

export const people = (): PeopleWords => ({
  ...senses(),
  forenames: forenames(),
  womensNames: womensNames(),
  honorifics: listed(
    'Fr. Koll. Kolln. Dipl. med. Herr Herrn Herren Hr. Hrn. Frau Frl. Fräulein Dr. Drs. Doktor Prof. Professor Professors Mag. Ing. Dipl.-Ing. Gen. Genn. Genosse Genossen Genossin Kollege Kollegen Kollegin Frhr. Freiherr Freiherrn Frh. Ritter Rittern Ritters Graf Grafen Gräfin Fürst Fürsten Fürstin Baron Baronin Prinz Prinzen Edler Edlen Mr. Mrs. Miss Sir Lord Lady Monsieur Madame Mme. Signor Señor Pater Bruder Schwester',
  ),
  feminine: listed(
    'Frau Fr Frl Fräulein Genn Genossin Kollegin Gräfin Fürstin Baronin Mrs Miss Lady Madame Mme Schwester Ministerin Präsidentin Zeugin Bürgermeisterin GRin StRin Botschafterin Kanzlerin Bundeskanzlerin',
  ),
  masculine: listed(
    'Herr Herrn Hr Hrn Genosse Genossen Kollege Kollegen Frhr Freiherr Ritter Graf Grafen Fürst Baron Prinz Mr Sir Lord Monsieur Pater',
  ),
  insteadOfMr: [],
  callings: [
    listed('Pater Pfarrer Kaplan Bischof Erzbischof Kardinal Domherr Prälat Pastor'),
    listed(
      'Hauptmann Major Oberst Oberstleutnant General Generalleutnant Generalmajor Admiral FML FM FZM GM Feldmarschalleutnant',
    ),
  ],
  married: [],
  titles: [
    ...allForms(),
    'St.S.',
    'Dr. h.c.',
    'VLR I',
    ...listed('Infanterie Kavallerie Artillerie Panzertruppe Flieger').map((of) => `General der ${of}`),
    'LR I',
    'Erster Bürgermeister',
    'Zweiter Bürgermeister',
    'Erster Sekretär',
    'Zweiter Sekretär',
    'Erste Bürgermeisterin',
    'Chargé d’Affaires',
    ...listed('Legationsrat Konsul Attaché VLR').flatMap((office) => [`${office} I. Kl.`, `${office} II. Kl.`]),
    'Vortragender Legationsrat I. Kl.',
    ...MINISTRIES.flatMap((over) => [`Leiter ${over}`, `Leiters ${over}`]),
    'Mitglied des Politbüros',
    'Kandidat des Politbüros',
    ...MINISTERS.flatMap((minister) => PORTFOLIOS.slice(0, 3).map((over) => `${minister} ${over}`)),
  ],
  titleOpeners: listed(
    'Erster Ersten Erste Zweiter Zweiten Stellvertretender Stellvertretenden Stellvertretende Amtierender Geschäftsführender Geschäftsführenden Parlamentarischer Regierender Regierenden Vortragender Ehemaliger Früherer Herr Herrn Frau',
  ),
  titleEndings: [
    ...PORTFOLIOS,
    'a. D.',
    'a.D.',
    'i. R.',
    'des ZK',
    'im ZK',
    'im Auswärtigen Amt',
    'im Bundeskanzleramt',
  ],
  titleLinks: listed('der des für im in zu von und am beim'),
  titleShortForms: SHORT_FORMS,
  nobility: [],
  particles: listed('v. von Von van Van vom zu zur zum der den de De du Du di da la La le Le ter y d.'),
  patronymicEndings: listed('owitsch jewitsch ewitsch itsch owna jewna ewna'),
  nobleParticles: listed('v. v von zu'),
  dignities: {
    Graf: ['Grafen', 'Gräfin'],
    Freiherr: ['Freiherrn', 'Frhr.', 'Frh.', 'Baron', 'Barons', 'Baronin'],
    Ritter: ['Ritters', 'Rittern'],
    Fürst: ['Fürsten', 'Fürstin'],
    Edler: ['Edlen'],
    Prinz: ['Prinzen'],
  },
  notInitials: listed('d l n k'),
  suffixes: listed('jun. sen. jr. d. J. II III IV'),
  otherName: phrased('geb., geborene, alias, genannt, gen., auch, verh.'),
  familiar: {
    Sepp: ['Josef'],
    Hans: ['Johann', 'Johannes'],
    Fritz: ['Friedrich'],
    Heinz: ['Heinrich'],
    Toni: ['Anton'],
    Franzi: ['Franziska'],
    Willi: ['Wilhelm'],
    Willy: ['Wilhelm'],
    Karli: ['Karl'],
    Uli: ['Ulrich'],
    Jochen: ['Joachim'],
    Klaus: ['Nikolaus'],
    Max: ['Maximilian'],
    Rudi: ['Rudolf'],
    Gustl: ['August'],
    Bert: ['Albert', 'Berthold'],
    Lisa: ['Elisabeth'],
    Grete: ['Margarete'],
    Käthe: ['Katharina'],
    Ernstl: ['Ernst'],
    Georg: ['Schorsch'],
    Moritz: ['Maurice'],
    Iwan: ['Ivan'],
    Sergej: ['Sergei'],
    Nikolaj: ['Nikolai'],
    Andrej: ['Andrei'],
  },
  titlesAsForenames: [],
  surnameFirst: listed('Mao Deng Tschou Zhou Ho Kim Nguyen Li Liu Hua'),
  addressInitials: [],
  beforeForename: listed('Sir Pater Schwester Bruder'),
  soleOffices: soleOffices(),
  articles: listed('der die das'),
  obliqueArticles: listed('des dem den'),
  fusedArticles: listed('vom beim'),
  sharedOffices: shared,
  officeHeads: headForms(),
  formerly: listed('ehemaliger ehemalige früherer frühere gewesener designierter a. einstiger'),
  turnable: [],
  notRanks: [],
  countries: {
    brd: [
      'deutsch',
      'deutsche',
      'deutscher',
      'deutschen',
      'Deutschland',
      'Bundesrepublik',
      'BRD',
      'Bundesrepublik Deutschland',
    ],
    ddr: ['DDR', 'Deutsche Demokratische Republik', 'ostdeutsche'],
    austria: ['österreichische', 'österreichischer', 'österreichischen', 'Österreich'],
    hungary: ['ungarische', 'ungarischer', 'ungarischen', 'Ungarn'],
    ussr: [
      'sowjetische',
      'sowjetischer',
      'sowjetischen',
      'Sowjetunion',
      'UdSSR',
      'Rußland',
      'Russland',
      'russische',
      'russischen',
    ],
    us: ['amerikanische', 'amerikanischer', 'amerikanischen', 'USA', 'Vereinigten Staaten', 'Amerika'],
    uk: ['britische', 'britischer', 'britischen', 'Großbritannien', 'England', 'englische', 'englischen'],
    france: ['französische', 'französischer', 'französischen', 'Frankreich'],
    italy: ['italienische', 'italienischen', 'Italien'],
    poland: ['polnische', 'polnischen', 'Polen'],
    czechoslovakia: ['tschechoslowakische', 'tschechoslowakischen', 'ČSSR', 'CSSR', 'Tschechoslowakei'],
    sweden: ['schwedische', 'schwedischen', 'Schweden'],
    switzerland: ['schweizerische', 'Schweizer', 'Schweiz'],
    yugoslavia: ['jugoslawische', 'Jugoslawien'],
    china: ['chinesische', 'chinesischen', 'China'],
  },
  home: 'brd',
  terms: {
    from: listed('seit ab von'),
    until: ['bis'],
    then: listed('danach dann'),
    months: listed('Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jänner Feber'),
  },
  smallTitles: false,
  capitalNouns: true,
  seasons: listed('Frühjahr Frühling Sommer Herbst Winter'),
  surnameMayLead: true,
  firstHolders: new Set(
    listed(
      'erster erste ersten 1 regierender regierende regierenden geschäftsführender bevollmächtigter bevollmächtigten außerordentlicher außerordentlichen amtierender amtierenden',
    ),
  ),
  officeEndings: listed('r s n es en e er'),
  declension: [
    { ending: 'ens', nominative: '' },
    { ending: 'es', nominative: '' },
    { ending: 's', nominative: '' },
    { ending: 'en', nominative: '' },
    { ending: 'n', nominative: '' },
  ],
  and: ['und', 'oder'],
});
