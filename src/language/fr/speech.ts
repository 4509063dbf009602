import { listed, phrased } from '../combine.js';
import type { SpeechWords } from '../speech-words.js';
import { OFFICES, OFFICES_OVER } from './offices.js';
import { VOICES } from './voices.js';
import { pastForms, reportingVerbs, separableVerbs } from './verbs.js';

export const speech = (): SpeechWords => ({
  witnessWords: new Set(phrased('témoin, le témoin')),
  severalWitnesses: phrased('des témoins, les témoins'),
  witnessHeads: phrased('audition du témoin, déposition du témoin, audition de, déposition de'),
  salutations: ['cher', 'chère', 'chers'],
  reportingVerbs: reportingVerbs(),
  turnVerbs: new Set(
    listed(
      'souhaite remercie remercia invite invita présente présenta commence commença aborde aborda passe passa revient revint donne donna',
    ),
  ),
  bareAuxiliaries: new Map(),
  bareReports: new Set(),
  countWords: listed('un une plusieurs quelques certains deux trois'),
  someone: new Set(
    listed(
      'actionnaire actionnaires membre membres délégué délégués député députés sénateur sénateurs conseiller conseillers assistant assistants auditeur auditeurs participant participants journaliste journalistes élève élèves étudiant étudiants sociétaire sociétaires adhérent adhérents habitant habitants ouvrier ouvriers administrateur administrateurs syndicaliste syndicalistes orateur orateurs enseignant enseignants',
    ),
  ),
  otherPeople: phrased("d'autres, plusieurs autres, d'autres membres"),
  examinerWords: [],
  oathWords: new Set(listed('assermenté')),
  separableVerbs: separableVerbs(),
  verbBeforeSubject: false,
  subjectLinks: listed("de du des la le les d' d’ l' l’ à aux en"),
  elided: true,
  attributeBehind:
    /^\s(?:\p{Ll}+(?:ais|aise|ois|oise|ien|ienne|éen|éenne|cain|caine|main|maine|and|ande|ique)|nationale?s?|publi(?:c|cs|que|ques)|étrangères|sociales|générale?|espagnole?|turque?|turc|grec|grecque|belge|russe|suisse|tchèque|slovaque|serbe|bulgare|yougoslave|arabe)(?=\s)/u,
  obliqueArticles: new Set(listed('du au aux des')),
  adverb: /ment$/u,
  betweenSpeakerAndVerb: new Set(
    listed(
      "ne n' lui leur en y se s' s l le la me m' m’ m ai avons avais enfin donc ont alors ensuite aussi également toutefois cependant encore à son tour de sa part pour sa pas n a ayant",
    ),
  ),
  connectors: phrased(
    "alors, ensuite, puis, enfin, toutefois, cependant, de son côté, pour sa part, à son tour, en outre, par ailleurs, en conclusion, en réponse, d'autre part, à ce propos, à cet égard, sur ce point, d'abord, mais, et, aussi, ainsi, là-dessus, pour terminer, pour conclure",
  ),
  clauseOpeners: new Set(
    listed(
      'après comme quand lorsque interrogé interrogée répondant en à sur devant pour invité invitée revenant évoquant prenant passant abordant selon se au',
    ),
  ),
  coordinators: ['et', 'mais', 'puis'],
  absolutes: ['ayant', 'étant'],
  participle: /^(?:[a-zéèêç]+ant|ayant|interrog[ée]e?|invitée?|priée?|sollicitée?|consultée?|appelée?)$/u,
  accordingTo: phrased(
    "selon, d'après, d’après, pour, suivant, de l'avis de, de l’avis de, de l'avis du, au dire de, au dire du, aux dires de, dans l'esprit de, aux yeux de, dans l'opinion de",
  ),
  viewPrepositions: [],
  viewNouns: new Set(),
  thirdPerson: new Set(listed('il elle ils elles celui-ci celle-ci ce dernier')),
  thirdSingular: new Set(listed('il elle')),
  firstPerson: new Set(
    listed("je j'ai j’ai j'avais j’avais j'étais j’étais moi me m'a m’a m'ont mon ma mes mien mienne"),
  ),
  secondPerson: new Set(listed('vous votre vos vôtre tu te toi ton ta tes')),
  firstPersonPlural: new Set(listed('nous notre nos nôtre')),
  narrativeOpenings: phrased(
    "l'impression, l’impression, mon impression, l'entretien, l’entretien, la séance, la conversation, la discussion, la réunion, le conseil, la commission, le comité, l'assemblée, l’assemblée, l'ordre du jour, l’ordre du jour, après délibération, après discussion, un échange, il est décidé, il est convenu, le procès-verbal, les participants, les deux, le tribunal, la cour, l'audience, l’audience, on passe à, on entend, on introduit, le jury, l'huissier, l’huissier, le prévenu a eu, l'accusé a eu, l’accusé a eu, lecture faite, mise aux voix, mis aux voix, fait et délibéré, plus rien n'étant, plus rien n’étant, l'ordre du jour étant, l’ordre du jour étant, la parole, adopté, adoptée, sur la proposition de, sur la proposition du, sur proposition de, sur proposition du, la suite, le débat, la chambre, le projet, la proposition, l'amendement, l’amendement",
  ),
  notSpeakers: new Set(
    listed(
      `vote pour contre abstention abstentions décision objet présents absent absents absente excusé excusée annexe question questions approbation rapport note remarque réponse conclusion conclusions délibération résultat scrutin article point suite bonjour merci bien très oui non mais alors donc enfin premièrement deuxièmement
      interprète-note date lieu heure situation secret confidentiel adopté ordre messieurs mesdames`,
    ),
  ),
  namelessSpeakers: new Set(
    phrased("demande, interprète, l'interprète, l’interprète, question, réponse, q, r, d").concat(VOICES),
  ),
  turnEnders: phrased(
    'vote, décision, pour, contre, abstention, abstentions, délibération, résultat du vote, adopté, adoptée, absent excusé, absente excusée, absents excusés, présents, annexe, scrutin, note, prochaine séance, prochaine réunion',
  ),
  resolvingVerbs: listed(
    'décide décida adopte adopta approuve approuva vote vota rejette rejeta arrête arrêta désigne désigna autorise autorisa charge élit élut nomme nomma prend émet',
  ),
  pauseOpenings: phrased('après, pendant, durant, avant'),
  pauses: phrased('pause, suspension, interruption, déjeuner, dîner'),
  contributions: new Set([
    'remarque',
    'commentaire',
    'observation',
    'intervention',
    'suggestion',
    'objection',
    'précision',
  ]),
  remarks: phrased('remarque, note, commentaire'),
  outcomes: new Set(
    listed(
      'introduit introduite rappelé rappelée adopté adoptée adoptés rejeté rejetée approuvé approuvée levée ouverte suspendue reprise close renvoyée ajournée décidé voté votée',
    ),
  ),
  auxiliaries: new Set(listed('est sont fut était a été')),
  narrativeSubjects: new Set(
    listed(
      "séance entretien conversation réunion discussion conseil commission comité assemblée l'entretien l'assemblée débat procès-verbal délibération chambre",
    ),
  ),
  speakingOffices: new Set([...OFFICES, ...listed('m mme mlle me')]),
  smallOffices: new Set([...OFFICES, ...OFFICES_OVER]),
  bodies: new Set(
    listed(
      'conseil commission comité gouvernement assemblée chambre sénat ministère délégation délégations parti groupe presse direction allemagne france opposition administration côté commune département députés membres',
    ),
  ),
  notSubjects: new Set(
    listed(
      `j'ai j’ai j'avais j’avais j'aurais j’aurais j'étais j’étais j'ajoute j’ajoute j'indique j’indique j'observe j’observe j'ouvre j’ouvre prié priée invité invitée interrogé interrogée sollicité sollicitée consulté consultée appelé appelée l'on l’on c'est c’est c'était c’était qu'il qu’il qu'on qu’on s'il s’il d'autres d’autres n'est n’est lecture le la les un une des du de et ou mais il elle ils elles on je tu nous vous ce cet cette ces celui celle ceux qui que quoi où quand comment pourquoi si oui non ne pas très bien au aux en dans sur sous par pour avec sans après avant depuis pendant entre vers chez selon comme ainsi alors donc enfin aussi toutefois
      cependant mon ma mes son sa ses notre nos votre vos leur leurs tout toute tous toutes rien voix voici voilà personne chacun plusieurs certains aucun lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre`,
    ),
  ),
  questionLabels: [
    ['q', 'question', 'demande', 'd'],
    ['r', 'réponse'],
  ],
  questionTo: /^(?:à|au)\s(\p{L}.*)$/iu,
  chorusWords: new Set(listed('voix exclamations rires applaudissements plusieurs tous divers diverses commissaires')),
  aliasWords: new Set(listed('ci-après dit dite dénommé')),
  aliasLinks: new Set<string>(),
  stageWords: new Set(
    listed(
      'rires rire applaudissements applaudit sourires sourit silence exclamations interruptions murmures pause mouvements protestations bruit part lit montre lève sort entre bas très bien mêmes mouvement',
    ),
  ),
  articles: listed("le la les l' l’"),
  meetingVerbs: phrased('reçut, a reçu, rencontra, a rencontré, rendit visite à'),
  ofWords: listed('de du des'),
  recorderPronoun: 'je',
  pastForms,
  perfect: new Set(listed('ai as a avons avez ont avais avions')),
  pluperfect: new Set(listed('avait avaient')),
  abbreviations: new Set(
    listed(
      'm mm mme mmes mlle mlles me mes dr pr mgr st ste art p pp n no etc cf env vol al janv févr avr juil sept oct nov déc h',
    ),
  ),
  stoppedOrdinals: false,
  numberAbbreviations: new Set(listed('n no p pp art al vol')),
});
