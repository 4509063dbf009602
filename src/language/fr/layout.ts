import { listed, phrased } from '../combine.js';
import type { Field, LayoutWords } from '../layout-words.js';
import { OFFICES, offices, PLACED_OFFICES, PORTFOLIOS } from './offices.js';
import { VOICES } from './voices.js';

const FIELDS: Readonly<Record<Field, string>> = {
  participants: `présents, présentes, bureau, assesseurs, étaient également présentes, étaient présents, étaient présentes, étaient également présents, sont présents, était présent, participants, participaient, assistaient, assistait, assistaient à la séance, assistaient également à la séance, assistait à la séance, assiste à la séance, assistent à la séance, assiste en outre à la séance, assistent en outre à la séance, assiste également à la séance, assistent également à la séance, sont également présents, membres présents, assistance, du côté français, du côté allemand, du côté soviétique, du côté américain, du côté britannique,
    interprète, secrétaire de séance, secrétaire, présidence, président, présidente, en présence de, ont participé`,
  subject: 'objet, sujet, affaire',
  author: 'rédacteur, auteur, rédigé par',
  date: 'date, heure, date et heure',
  place: 'lieu',
  other:
    'absent excusé, absente excusée, absents excusés, absentes excusées, absents, absent, absente, excusés, excusé, excusée, étaient représentés, étaient excusés, étaient absents, ont donné pouvoir, avaient donné pouvoir, pouvoirs, procurations, ordre du jour, destinataires, copie, copie à, référence, n°, transcription, vote, pour, contre, abstention, abstentions',
};

export const layout = (): LayoutWords => ({
  nameColumns: new Set([
    'nom',
    'noms',
    'nom et prénom',
    'participant',
    'participants',
    'membre',
    'membres',
    'délégué',
    'personne',
  ]),
  fields: new Map(
    (Object.entries(FIELDS) as [Field, string][]).flatMap(([field, labels]) =>
      phrased(labels).map((label) => [label, field] as const),
    ),
  ),
  recordWords: new Set(
    listed(
      'compte rendu procès-verbal procès verbal séance entretien entretiens conversation note mémorandum communication téléphonique réunion débats audition interview minutes audience sténographique discussion',
    ),
  ),
  heldWords: new Set(listed('réuni réunis réunie réunies assemblé assemblés assemblée tenue')),
  openingPhrases: phrased(
    "s'est réuni, s’est réuni, se sont réunis, s'est réunie, s’est réunie, s'est assemblé, s’est assemblé, ouvre la séance, ouvrit la séance, ouvre l'audience, ouvre l’audience",
  ),
  meetingNouns: new Set(listed('déjeuner dîner audience visite réception')),
  classifications: phrased(
    'secret, très secret, confidentiel, strictement confidentiel, diffusion restreinte, réservé, personnel, urgent, copie, exemplaire, projet, commune de, ville de, département de, république française',
  ),
  bodyOpenings: phrased('la séance est ouverte, après avoir délibéré'),
  chairWords: ['présidant', 'président de séance'],
  chairOpenings: phrased(
    "présidence de, présidence du, présidée par le, sous la présidence du, sous la présidence de, présidé par, présidée par, présidence d’, présidence d'",
  ),
  chairLabels: phrased('présidence, président, présidente, président de séance, présidente de séance'),
  chairOffice: 'président',
  betweenWords: phrased('entre, avec, entretien de, entretien du, conversation de, conversation du'),
  recorderWords: phrased('rédigé par'),
  doneOpenings: phrased("l'an, l’an, fait à"),
  attendanceOpenings: phrased(
    "étaient présents, étaient présentes, était présent, étaient également présents, sont présents, sont présentes, sont également présents, assiste à la séance, assistent à la séance, assiste en outre à la séance, assistent en outre à la séance, assiste également à la séance, assistent également à la séance, assistait à la séance, assistaient à la séance, assistaient à l’entretien, assistaient à l'entretien, ont participé à la réunion, participaient à l'entretien, présents, du côté français, du côté allemand",
  ),
  attendanceMarks: [],
  headMarks: new Map(),
  recorderOpenings: phrased(
    'secrétaire de séance, rédigé par, le secrétaire, compte rendu rédigé par, procès-verbal rédigé par, transcription',
  ),
  interpreterOpenings: phrased('interprète, interprètes, traduction'),
  roles: new Map([
    ['interprète', 'interpreter'],
    ['interprètes', 'interpreter'],
    ['secrétaire de séance', 'recorder'],
    ['rédacteur', 'recorder'],
  ]),
  provenanceOpenings: phrased('source :, source:, archives, fonds, cote'),
  officeWords: new Set([
    ...offices().map((word) => word.toLowerCase()),
    ...PORTFOLIOS.flatMap((over) => over.toLowerCase().split(/[ '’]/u)).filter((w) => w.length > 3),
    ...listed(
      `m mm mme mmes mlle mlles me mes état-major monsieur messieurs madame mesdames mademoiselle maître dr docteur pr professeur mgr sir lord lady mr mrs herr frau camarade
      premier première état conseil commission comité ministère cabinet chambre sénat assemblée république gouvernement ambassade direction service politique étrangères intérieur finances commune département architecte aux séance affaires membre membres
      allemagne d'allemagne d’allemagne d'italie d’italie d'espagne d’espagne d'autriche d’autriche d'angleterre d’angleterre d'urss d’urss grèce portugal roumanie bulgarie yougoslavie tchécoslovaquie hongrie norvège danemark finlande turquie japon inde iran égypte canada mexique brésil argentine pays-bas hollande italie espagne allemagne autriche tunisie maroc algérie liban syrie israël excellence partie civile public france belgique suisse suède pologne chine russie états-unis grande-bretagne union
      excusé excusée excusés absent absente présents délégation côté français française allemand allemande soviétique américain présidence`,
    ),
  ]),
  addresses: new Set(
    listed('m mm mme mmes mlle mlles me monsieur madame mademoiselle maître dr pr mgr sir lord mr mrs'),
  ),
  addressedOffices: new Set(
    listed(
      'président présidente ministre maire ambassadeur rapporteur secrétaire directeur directrice préfet général commissaire chancelier conseiller député sénateur',
    ),
  ),
  sideOffices: new Set(listed('représentant délégué')),
  forenameTitles: new Set(),
  officeHolders: new Set(
    offices()
      .map((word) => word.toLowerCase())
      .filter((word) => !word.endsWith('s')),
  ),
  sideWords: new Set(
    listed('côté délégation ministère ambassade gouvernement commission comité conseil direction participants partie'),
  ),
  titles: listed(
    'M MM Mme Mmes Mlle Me Monsieur Madame Mademoiselle Maître Dr Docteur Professeur Pr Mgr Sir Lord Mr Mrs Général Colonel Amiral Maréchal Président Ministre Ambassadeur Comte Baron Marquis Duc Prince Abbé Doyen Recteur Préfet Commandant Capitaine Lieutenant Camarade',
  ),
  particles: listed('de du des la le les von van der et'),
  pageWords: listed('page p.'),
  pageOf: ['sur'],
  untitled: 'Compte rendu d’entretien',
  andWord: 'et',
  ofWord: 'de',
  officeLabels: [...OFFICES, ...VOICES, 'partie civile', 'ministère public'],
  and: ['et', 'ainsi que'],
  withWord: 'avec',
  placeWords: listed('à en au dans le'),
  articles: listed("le la les l' l’"),
  placedOffices: PLACED_OFFICES,
  ofCountry: ["d'", 'de'],
  pluralTitles: new Map([
    ['mm', 'M.'],
    ['messieurs', 'M.'],
    ['mmes', 'Mme'],
    ['mesdames', 'Mme'],
    ['mlles', 'Mlle'],
    ['ministres', 'ministre'],
    ['ambassadeurs', 'ambassadeur'],
  ]),
  smallWords: new Set(listed('de du des la le les l d à au aux en et pour par sur dans un une')),
  absentees: phrased('pouvoir à, excusé, excusée, absent, absente, représenté par, remplacé par, a donné pouvoir'),
  officeLinks: new Set(listed('de du des à au aux en')),
  servingWords: ['auprès de'],
  absenceHeadings: new Set(
    listed('absent absente absents absentes excusé excusée excusés représenté représentée représentés'),
  ),
  roleVerbs: new Map(),
  datelineWords: new Set(listed('le la à heures heure h du au et vers')),
  agencies: new Set(),
  redactions: phrased('occulté, caviardé, biffé'),
  omissions: phrased('lacune, passage omis, suit, illisible, coupure, non reproduit'),
});
