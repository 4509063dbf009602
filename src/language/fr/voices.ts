import { phrased } from '../combine.js';

/** Voices of nobody known, of several, of a part of the house: `Au centre. Répondez !` */
export const VOICES: readonly string[] = phrased(
  `voix diverses, voix, un grand nombre de voix, quelques voix, de nombreuses voix, voix nombreuses, plusieurs voix, une voix, voix à gauche, voix à droite, voix au centre, voix diverses à droite, voix diverses à gauche, voix dans la salle, une voix dans la salle,
  un commissaire, plusieurs commissaires, divers commissaires, des commissaires, un juré, plusieurs jurés, un administrateur, plusieurs administrateurs, un sociétaire, plusieurs sociétaires, un actionnaire, plusieurs actionnaires, un membre, plusieurs membres, un interrupteur, un député, une députée, plusieurs députés, un sénateur, plusieurs sénateurs, un sénateur à gauche, un sénateur à droite, un sénateur au centre, plusieurs sénateurs à gauche, plusieurs sénateurs à droite, plusieurs sénateurs au centre, un délégué, un assistant, un auditeur, un journaliste, un conseiller,
  un membre à gauche, un membre à droite, un membre au centre, un membre à l'extrême gauche, un membre à l’extrême gauche, un membre à l'extrême droite, un membre à l’extrême droite, plusieurs membres à gauche, plusieurs membres à droite, plusieurs membres au centre,
  à gauche, à droite, au centre, à l'extrême gauche, à l’extrême gauche, à l'extrême droite, à l’extrême droite, de divers côtés, de toutes parts, sur divers bancs, sur de nombreux bancs, sur plusieurs bancs, sur tous les bancs, dans la salle, au fond de la salle`,
);
