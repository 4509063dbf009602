import { combined, listed } from '../combine.js';

/** Endings of hard nouns of men: `министр`, `министра`, `министру`, `министром`, `министре`; plural. */
const HARD = ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами'];
/** Soft ones, their stem without `ь`: `секретар`. */
const SOFT = ['ь', 'я', 'ю', 'ем', 'е', 'и', 'ей', 'ям', 'ями'];
/** Those in `а`: `заместитель` is soft, `глава` is one of these. */
const FEMININE = ['а', 'ы', 'е', 'у', 'ой', 'и', 'ам'];
/** Adjectives made nouns: `председательствующ`, `обвиняем`. */
const ADJECTIVE = [
  'ий',
  'его',
  'ему',
  'им',
  'ем',
  'ая',
  'ей',
  'ую',
  'ие',
  'их',
  'ый',
  'ого',
  'ому',
  'ым',
  'ом',
  'ой',
  'ые',
  'ых',
];
/** Nouns in `ий` and `ия`, `ец`. */
export const hard = (stems: string): readonly string[] => combined(listed(stems), HARD);
export const soft = (stems: string): readonly string[] => combined(listed(stems), SOFT);
export const feminine = (stems: string): readonly string[] => combined(listed(stems), FEMININE);
export const adjective = (stems: string): readonly string[] => combined(listed(stems), ADJECTIVE);

/** The past of a verb by its stem: `сказа` gives `сказал`, `сказала`, `сказало`, `сказали`. */
export const past = (stems: string): readonly string[] => combined(listed(stems), ['л', 'ла', 'ло', 'ли']);
/** The same of a reflexive verb: `согласи` gives `согласился`. */
export const reflexivePast = (stems: string): readonly string[] =>
  combined(listed(stems), ['лся', 'лась', 'лось', 'лись']);
