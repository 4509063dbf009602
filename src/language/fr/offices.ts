import { listed } from '../combine.js';

/** Offices in the singular. */
export const OFFICES: readonly string[] = listed(
  `président présidente vice-président vice-présidente ministre ambassadeur ambassadrice secrétaire trésorier trésorière rapporteur rapporteure maire adjoint adjointe directeur directrice conseiller conseillère préfet sous-préfet député
  députée sénateur sénatrice commissaire gouverneur général colonel commandant capitaine lieutenant maréchal amiral notaire avocat avocate procureur juge greffier témoin interprète opératrice opérateur professeur docteur ingénieur architecte
  chancelier roi reine empereur prince princesse comte baron évêque archevêque cardinal pape consul délégué déléguée représentant représentante chef inspecteur recteur doyen journaliste modérateur animateur administrateur questeur chargé attaché syndic bourgmestre échevin
  curé abbé président-directeur vice-amiral bâtonnier substitut brigadier adjudant sergent instituteur institutrice médecin receveur percepteur caissier caissière archiviste bibliothécaire chancelière ministre-résident
  porte-parole légat nonce gérant gérante doyen doyenne vice-doyen accusé accusée prévenu prévenue inculpé inculpée défenseur huissier expert orateur rapporteuse contre-amiral intendant attachée censeur assesseur assesseure proviseur proviseure grand-rabbin
  rabbin vice-consul vice-roi régent régente colonel-major interrogateur enquêteur enquêtrice liquidateur syndic-receveur ordonnateur économe`,
);

/** Of these, behind which `de` leads to a place: `l'ambassadeur de Norlande`, where `général de Gaulle` is a name. */
export const PLACED_OFFICES: ReadonlySet<string> = new Set(
  listed(
    'président présidente ministre ambassadeur ambassadrice maire directeur directrice préfet sous-préfet député députée sénateur sénatrice gouverneur chancelier roi reine empereur évêque archevêque consul vice-consul délégué déléguée représentant représentante recteur bourgmestre échevin syndic curé procureur',
  ),
);

/** The same with their plurals and with a capital, as they stand in texts. */
export const offices = (): readonly string[] =>
  OFFICES.flatMap((office) => [
    office,
    `${office}s`,
    office.slice(0, 1).toUpperCase() + office.slice(1),
    `${office.slice(0, 1).toUpperCase()}${office.slice(1)}s`,
  ]);

/** What a minister is over. */
export const PORTFOLIOS: readonly string[] =
  `de l'intérieur|de l’intérieur|de la justice|de la guerre|de la marine|de la défense|de la défense nationale|de l'éducation|de l'éducation nationale|de l’éducation nationale|de l'agriculture|de l’agriculture|des finances|des affaires étrangères|des Affaires étrangères|du travail|du commerce|des travaux publics|de la santé|des colonies|des transports|de l'économie|de l’économie|des armées|de l'instruction publique|d'État|d’État|des postes|du budget|de la culture|de l'industrie`.split(
    '|',
  );

/** Offices of several words, in small letters: `le chef d'état-major répond`. */
export const OFFICES_OVER: readonly string[] = [
  ...PORTFOLIOS.map((over) => `ministre ${over}`),
  ...['chef de', 'directeur de', 'directrice de'].map((head) => `${head} cabinet`),
  ...['chef de', 'cheffe de'].flatMap((head) => listed('service bureau section').map((over) => `${head} ${over}`)),
  ...listed('chef sous-chef major').flatMap((head) =>
    ["d'", 'd’'].flatMap((of) => [`${head} ${of}état-major`, `${head} ${of}état-major général`]),
  ),
  ...["d'", 'd’'].map((of) => `secrétaire ${of}État`),
  'président du conseil',
  'commissaire du gouvernement',
  'secrétaire général',
  'directeur général',
];
