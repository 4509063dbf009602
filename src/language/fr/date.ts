import { listed, phrased, valued } from '../combine.js';
import type { DateWords } from '../date-words.js';
import { pastForms } from './verbs.js';

const UNITS = listed(
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
);
const TENS: readonly (readonly [string, number])[] = [
  ['vingt', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['soixante-dix', 70],
  ['quatre-vingts', 80],
  ['quatre-vingt', 80],
  ['quatre-vingt-dix', 90],
];
const numbers = (): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(UNITS.map((word, i) => [word, i] as const).slice(1)),
  ...Object.fromEntries(
    TENS.flatMap(([tens, value]) => [
      [tens, value] as const,
      ...UNITS.slice(2, 10).map((unit, i) => [`${tens}-${unit}`, value + 2 + i] as const),
      [`${tens} et un`, value + 1] as const,
      [`${tens}-et-un`, value + 1] as const,
    ]),
  ),
  cent: 100,
  mille: 1000,
  mil: 1000,
  une: 1,
});

const ORDINALS = listed(
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième',
);

/** French dates: `1er mars`, `18 h 10`, `la semaine dernière`, years and days in words. */
export const date = (): DateWords => ({
  months: [
    listed('janvier janv'),
    listed('février févr fév fevrier'),
    ['mars'],
    listed('avril avr'),
    ['mai'],
    ['juin'],
    listed('juillet juil'),
    listed('août aout'),
    listed('septembre sept'),
    listed('octobre oct'),
    listed('novembre nov'),
    listed('décembre déc decembre'),
  ],
  weekdays: [['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi'], ['dimanche']],
  capitals: false,
  homographs: listed('oct avr sept été'),
  seasons: [
    { forms: ['printemps'], from: 3, to: 5 },
    { forms: ['été'], from: 6, to: 8 },
    { forms: ['automne'], from: 9, to: 11 },
    { forms: ['hiver'], from: 12, to: 2 },
  ],
  numbers: numbers(),
  multiples: { cent: 100, mille: 1000, mil: 1000 },
  articles: ['un', 'une'],
  ordinals: {
    ...Object.fromEntries(ORDINALS.map((word, i) => [word, i + 1])),
    première: 1,
    second: 2,
    seconde: 2,
    vingtième: 20,
    'dix-neuvième': 19,
    'dix-huitième': 18,
  },
  ordinalEndings: ['er', 're', 'ème', 'e'],
  units: {
    minute: listed('minute minutes'),
    hour: [],
    day: listed('jour jours'),
    week: listed('semaine semaines'),
    fortnight: listed('quinzaine'),
    month: ['mois'],
    quarter: listed('trimestre trimestres'),
    year: listed('an ans année années'),
    decade: listed('décennie décennies'),
    century: [],
  },
  decadeEndings: [],
  decades: Object.fromEntries(
    ['vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante-dix', 'quatre-vingt', 'quatre-vingt-dix'].map(
      (tens, i) => [`années ${tens}`, 20 + 10 * i],
    ),
  ),
  centuries: ['siècle', 'siècles'],
  beforeNoon: [],
  afterNoon: [],
  clock: listed('heures heure h'),
  hours: { midi: 720, minuit: 0 },
  dayParts: {
    ...valued(phrased('matin, du matin, au matin'), 0),
    ...valued(phrased("soir, du soir, au soir, après-midi, de l'après-midi, de relevée"), 720),
  },
  hourParts: {
    ...valued(phrased('et demie, et demi'), 30),
    'et quart': 15,
    'moins le quart': -15,
    'moins un quart': -15,
  },
  days: {
    ...valued(phrased("aujourd'hui, ce jour, ce matin, ce soir, cet après-midi"), 0),
    ...valued(phrased('hier, hier soir, hier matin'), -1),
    'avant-hier': -2,
    ...valued(phrased('demain, demain matin, demain soir'), 1),
    'après-demain': 2,
  },
  looseDays: ["aujourd'hui"],
  last: listed('dernier dernière derniers dernières passé passée'),
  reminiscences: ['entretien avec', 'témoignage', 'souvenirs', 'histoire orale', 'archives orales'],
  testimonies: ["cour d'assises", 'cour d’assises', 'tribunal correctionnel'],
  next: listed('prochain prochaine prochains prochaines'),
  ago: [],
  agoBefore: ['il y a', 'voici', 'voilà'],
  hence: [],
  past: listed('derniers dernières'),
  coming: listed('prochains prochaines'),
  vague: {
    ...valued(
      phrased(
        "début, début de, au début de, le début de, début d', début du mois de, début du mois d', le début du mois de, le début du mois d', commencement de, le commencement de, début du, le début du, commencement du",
      ),
      'start',
    ),
    ...valued(
      phrased(
        "milieu de, le milieu de, mi, milieu d', milieu du, milieu du mois de, milieu du mois d', le milieu du mois de, le milieu du mois d'",
      ),
      'mid',
    ),
    ...valued(
      phrased(
        "fin, fin de, la fin de, fin d', la fin d', fin du, la fin du, fin du mois de, fin du mois d', la fin du mois de, la fin du mois d'",
      ),
      'end',
    ),
    ...valued(phrased('première moitié de, la première moitié de, premier semestre de, premier semestre'), 'half 1'),
    ...valued(
      phrased(
        'seconde moitié de, la seconde moitié de, deuxième moitié de, second semestre de, second semestre, deuxième semestre',
      ),
      'half 2',
    ),
    ...valued(phrased('premier trimestre, premier trimestre de'), 'quarter 1'),
    ...valued(phrased('deuxième trimestre, deuxième trimestre de, second trimestre'), 'quarter 2'),
    ...valued(phrased('troisième trimestre, troisième trimestre de'), 'quarter 3'),
    ...valued(phrased('quatrième trimestre, quatrième trimestre de'), 'quarter 4'),
  },
  yearsBeside: {
    ...valued(phrased('de la même année'), 0),
    ...valued(phrased("de l'année suivante"), 1),
    "de l'année précédente": -1,
  },
  yearsOfRecord: { ...valued(phrased('année en cours, cette année, présente année, année courante'), 0) },
  yearNouns: [],
  dayNouns: [],
  customs: [
    'day-first',
    'article-day',
    'ago-before',
    'side-behind',
    'genitive',
    'bare-seasons',
    'clock-24',
    'limits',
    'in-words',
    'short-years',
    'weekday-and-day',
  ],
  about: phrased('environ, près de, presque, à peu près, quelque, plus de, au moins, vers'),
  doubted: phrased('env., environ, vers, probablement, sans doute, vraisemblablement'),
  monthsBeside: {
    ...valued(phrased('courant, ct, de ce mois, du mois courant, du présent mois'), 0),
    ...valued(phrased('du mois dernier, du mois passé'), -1),
    ...valued(phrased('du mois prochain'), 1),
  },
  feasts: { pâques: 0, 'vendredi saint': -2, 'lundi de pâques': 1, ascension: 39, pentecôte: 49 },
  daysBeside: {
    ...valued(phrased('la veille, le jour précédent'), -1),
    ...valued(phrased('le lendemain, le jour suivant, le lendemain matin'), 1),
    ...valued(phrased('le même jour, ce même jour'), 0),
  },
  eventsBehind: /^\s(?:du|de|des|d['’]|où)(?=\s|\p{L})/u,
  unitsBeside: { ...valued(listed('précédent précédente'), -1), ...valued(listed('suivant suivante'), 1) },
  joints: {
    and: ['et'],
    at: ['à'],
    before: ['avant', 'avant le', 'avant la'],
    between: ['entre', 'entre le'],
    by: ["d'ici", "d'ici à", 'au plus tard', 'au plus tard le'],
    during: ['pendant', 'durant', 'au cours de', 'au cours du', 'courant'],
    after: ['après', 'après le'],
    for: ['pendant', 'pour'],
    from: ['du', 'de', "d'", 'à partir de', 'à partir du', 'à compter du'],
    in: ['en', 'dans', 'au', "dans l'", "à l'", "de l'"],
    of: ['de la', 'des'],
    on: [],
    or: ['ou'],
    since: ['depuis', 'depuis le', 'depuis la'],
    the: ['le', 'la', 'les', "l'"],
    this: ['ce', 'cet', 'cette'],
    to: ['au', 'à'],
    until: ["jusqu'à", "jusqu'au", "jusqu'en"],
    within: ['sous', "d'ici"],
  },
  forward: phrased(
    'devait, devaient, reverrait, reverraient, tiendrait, tiendraient, rendrait, rendraient, viendrait, viendraient, arriverait, arriveraient, sera, seront, aura, auront, devra, devront, doit, doivent, pourra, pourront, va, vont, réunira, tiendra, ajournée, ajourné, renvoyée, renvoyé, expire, promise, promis, prévu, prévue, attendu, avant, commenceraient, dureraient, serait, seraient, rappelez, prochaine séance, demain, pourrait, pourrions, pourraient, pourriez, pourrons, pourront, verra, verrons, verrez, viendra, viendront, irai, ira, irons, iront, reviendra, reviendront, reverrons, revoir, rencontrera, rencontrerons, rendra, partira, partirons, arrivera, arriveront, commencera, commenceront, finira, ouvrira, répondra, répondront, paraîtra, remettra, soumettra, examinera, fixée, fixé, prévoit, prévoient, compte, comptent, envisage, envisagent',
  ),
  backward: phrased(
    "se sont, s'est, s'était, s'étaient, nous sommes, j'ai, j'avais, avons, avez, était, étaient, avait, avaient, a, ont, est, fut, furent, eut, depuis, déjà, reçu, reçue, datée, daté, signé, signés, lancé, absent, suspendu",
  ),
  futureForms: /(?:[ed]r(?:ai|as|a|ons|ez|ont)|ir(?:ons|ez|ont))$/u,
  pastForms,
  abbreviations: new Set(
    listed('m mm mme mmes mlle me dr art p pp n no etc cf env janv févr avr juil sept oct nov déc st ste'),
  ),
  records: listed(
    'lettre lettres note notes message messages télégramme télégrammes dépêche dépêches rapport déclaration accord discours procès-verbal communiqué séance entretien conversation',
  ),
  filed: listed('reçu publié imprimé traduit transmis né née décédé copie approuvé convoqué convoquée'),
  counted: listed(
    'francs franc hommes personnes tonnes kilomètres km mètres hectares voix pour cent pages exemplaires millions milliards mille euros kilos minutes élèves fois',
  ),
  numbered: listed(
    'n no n° numéro article articles art alinéa page pages p pp chapitre tome volume salle bureau annexe point résolution rue',
  ),
  spells: listed('période durée délai'),
  notDurations: phrased('plus tard, plus tôt, après, auparavant, avant, révolus'),
});
