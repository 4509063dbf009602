import { listed, phrased } from './combine.js';

/** Of languages without tables, words that in a label stand for voices whom nobody names: `Vozes do PSD`. */
export const HOUSE_CHORUS: ReadonlySet<string> = new Set(
  listed(
    'vozes voces voci veus głosy głos hlasy гласове гласови репліка реплика реплики голоси вигуки викрики röster ääniä közbeszólás közbekiáltás közbeszólások φωνές glasovi klici sesler',
  ),
);

/** Labels of such voices: `ІЗ ЗАЛУ`, `Un señor diputado`. */
export const HOUSE_VOICES: ReadonlySet<string> = new Set(
  phrased(
    'із залу, з залу, з місця, від залу, от залата, глас от залата, из сале, из клупе, iz dvorane, iz klupe, glas iz dvorane, glas iz klupe, glas iz sale, glas s klopi, hlas z pléna, hlas ze sálu, z pléna, z sali, głos z sali, głosy z sali, un señor diputado, una señora diputada, varios señores diputados, uma voz, una voce, un deputato, een stem, stemmen, en röst, πολλοί βουλευτές, ένας βουλευτής, din sală, voci din sală, hang a teremből',
  ),
);
