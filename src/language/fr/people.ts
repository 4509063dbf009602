import { combined, listed, phrased } from '../combine.js';
import type { PeopleWords, SoleOffice } from '../people-words.js';
import { forenames, womensNames } from './forenames.js';
import { OFFICES, offices, OFFICES_OVER, PLACED_OFFICES, PORTFOLIOS } from './offices.js';

const one = (phrase: string): SoleOffice => ({ phrase, means: [phrase], scope: 'any' });
const several = new Set(
  listed(
    'député députée membre conseiller conseillère docteur professeur maître journaliste adjoint adjointe comte baron',
  ),
);

export const people = (): PeopleWords => ({
  honorifics: listed(
    'M. MM. Mme Mme. Mmes Mlle Mlle. Mlles Me Me. Mes Monsieur Messieurs Madame Mesdames Mademoiselle Maître Dr Dr. Docteur Pr Pr. Professeur monsieur messieurs madame mesdames mademoiselle Mgr Mgr. Sir Lord Lady Mr. Mrs. Herr Frau camarade Camarade abbé père comte Comte baron Baron marquis Marquis duc Duc',
  ),
  feminine: listed(
    'Mme Mmes Mlle Mlles Madame Mesdames Mademoiselle madame mesdames mademoiselle Mrs Lady Frau directrice ambassadrice présidente adjointe conseillère députée opératrice secrétaire-générale',
  ),
  masculine: listed('M MM Monsieur Messieurs monsieur messieurs Sir Lord Mr Herr Mgr abbé père'),
  insteadOfMr: [],
  callings: [
    listed('abbé père Mgr chanoine évêque archevêque cardinal pasteur'),
    listed('capitaine commandant colonel général lieutenant amiral maréchal'),
  ],
  married: [],
  titles: [
    ...offices(),
    ...combined(['le '], ['ministre', 'président', 'maire', 'rapporteur', 'préfet']),
    ...phrased(
      'chargé d’affaires, chef de cabinet, premier ministre, Premier ministre, secrétaire d’État, secrétaire général, ministre d’État, directeur général, garde des sceaux, président du conseil',
    ),
  ],
  titleOpeners: listed('premier première ancien ancienne vice sous le Le nouveau nouvelle'),
  titleEndings: [
    ...PORTFOLIOS,
    ...phrased(
      "de la République, du conseil, de la commission, de séance, d'Allemagne, de France, des finances, de l'intérieur, en chef, politique, général, municipal",
    ),
  ],
  titleLinks: listed('de du des à au aux en'),
  titleShortForms: {},
  nobility: [],
  particles: listed(
    "de De du Du des d' la La le Le les von van der den di del y et Ben ben El el Al Abou Bou Van Von Di Da Del Della Mac",
  ),
  patronymicEndings: [],
  nobleParticles: [],
  dignities: {},
  suffixes: listed('fils père aîné cadet jeune II III IV'),
  generations: listed('fils père aîné cadet jeune'),
  otherName: phrased('dit, dite, née, né, alias'),
  familiar: {
    Jo: ['Joseph'],
    Fred: ['Frédéric'],
    Manu: ['Emmanuel'],
    Nico: ['Nicolas'],
    Titi: ['Thierry'],
    Phil: ['Philippe'],
    Jeannot: ['Jean'],
    Paulo: ['Paul'],
    Momo: ['Maurice'],
    Gégé: ['Gérard'],
    Dédé: ['André'],
    Loulou: ['Louis'],
  },
  forenames: forenames(),
  womensNames: womensNames(),
  titlesAsForenames: [],
  surnameFirst: listed('Mao Zhou Ho Nguyen Kim Li'),
  addressInitials: ['M'],
  beforeForename: listed('Sir'),
  doubtful: listed(
    'Blanc Bon Boucher Boulanger Brun Carré Chevalier Fontaine Fort Fournier Garnier Grand Gros Jour Lac Marchand Marchal Martin Mercier Meunier Moulin Noir Page Petit Pont Prévost Prince Rey Roche Roi Rose Roux Royer Rue Sage Vidal Ville Tour Pierre Roger Simon Vincent Bernard Robert Richard Thomas Michel',
  ),
  capitalised: listed(
    'Paris France Bonn Londres Rome Berlin Moscou Lyon Nice Tours Chambre Sénat État Assemblée Chine Stockholm Noël Toussaint',
  ),
  surnamesToo: listed('Comte Baron Duc Marquis Mars Avril Mai Juin Août Lundi Vendredi Président'),
  beforeWords: listed("le la les un une des du au aux l' en à chez ce cette ces notre votre leur aucun"),
  afterWords: listed('est était sont étaient sera'),
  beforeMonths: listed('en de du depuis dès avant après début fin courant au mi le'),
  complements: ['de', 'du', 'des'],
  thingsAfter: [],
  notNames: listed(
    `Gouvernement Conseil Chambre Sénat Assemblée République Commission Comité Ministère Ministre Président Séance Procès Procès-verbal Compte Rendu Entretien Note Secret Confidentiel Présents Présidence Absent Absente Absents Excusé Excusée Étaient Interprète Questions Question Approbation
    Vote Le La Les Un Une Des Du De Et Ou Mais Il Elle Ils Elles On Je Tu Nous Vous Ce Cet Cette Ces Celui Celle Ceux Qui Que Quoi Où Quand Comment Pourquoi Si Oui Non Ne Pas Très Bien Bonjour Bonsoir Allô Merci Monsieur Messieurs Madame Mesdames Au Aux En Dans Sur Sous Par Pour Avec Sans Après
    Avant Depuis Pendant Entre Vers Chez Selon Comme Ainsi Alors Donc Enfin Aussi Toutefois Cependant Mon Ma Mes Son Sa Ses Notre Nos Votre Vos Leur Leurs Tout Toute Tous Toutes Rien Voix Voici Voilà Terminé Silence Rires Applaudissements Département Commune Ville École Rue Affaires Finances Intérieur Étrangères
    Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Pâques Pentecôte Volontiers Entendu Certainement Certes Parfaitement Évidemment Naturellement Absolument Exactement Exact Jamais Toujours Peut-être Bravo Allons Voyons Soit Attention Silence Aujourd'hui Hier Demain Rapport Lettre Situation Adopté Adoptée Secrétaire Trésorier Maire`,
  ),
  thingsBefore: listed(
    'rue avenue place boulevard école lycée hôpital hôtel château quai Saint Sainte ville pont fort port',
  ),
  placedOffices: PLACED_OFFICES,
  soleOffices: [
    ...OFFICES.filter((office) => !several.has(office)).flatMap((office) => [one(office)]),
    ...listed('Ministre secrétaire').flatMap((minister) => PORTFOLIOS.map((over) => one(`${minister} ${over}`))),
    ...OFFICES_OVER.map(one),
  ],
  articles: listed("le la les l' l’"),
  formerly: listed('ancien ancienne ex'),
  turnable: [],
  notRanks: [],
  countries: {
    france: ['français', 'française', 'France'],
    germany: ['allemand', 'allemande', 'Allemagne'],
    us: ['américain', 'américaine', 'États-Unis', 'USA'],
    uk: ['britannique', 'anglais', 'anglaise', 'Grande-Bretagne', 'Angleterre', 'Royaume-Uni'],
    ussr: ['soviétique', 'URSS', 'U.R.S.S.', 'Union soviétique', 'Russie', 'russe'],
    italy: ['italien', 'italienne', 'Italie'],
    belgium: ['belge', 'Belgique'],
    spain: ['espagnol', 'Espagne'],
    poland: ['polonais', 'Pologne'],
    sweden: ['suédois', 'Suède'],
    switzerland: ['suisse', 'Suisse'],
    china: ['chinois', 'Chine'],
  },
  home: 'france',
  terms: { from: listed('depuis dès'), until: ["jusqu'à", 'à'], then: listed('puis ensuite'), months: [] },
  smallTitles: true,
  surnameMayLead: true,
  officeEndings: [],
  declension: [],
  and: ['et', 'ou'],
});
