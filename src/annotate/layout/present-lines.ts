import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import { pattern, span } from '../../text/index.js';
import { labelOfEntry, namedIn } from '../cast/entry.js';
import { capitalised, commaOrAnd, LEADERS } from '../cast/list-words.js';
import { attendanceLead } from '../cast/run-in.js';
import { isRole } from './form-fields.js';
import type { FrontRule } from './front-line.js';
import { LONGEST_ENTRY, QUESTION } from './line-shapes.js';

/** `Present were …`: a sentence that lists those present. */
export const attended: FrontRule = ({ block, text, span: where }, { layout }) => {
  if (block.kind !== 'p') return undefined;
  const lower = text.toLowerCase();
  const opening = [...layout.attendanceOpenings.filter((o) => o.includes(' ')), ...layout.chairOpenings].find(
    (o) => lower.startsWith(o) && /^[\s:,]/.test(lower.slice(o.length)),
  );
  // `The Council met … with the following in attendance:`
  if (layout.attendanceOpenings.some((o) => o.includes(' ') && lower.endsWith(` ${o}:`))) {
    return { kind: 'label', field: 'participants' };
  }
  // `Councilmembers present at roll call were Bill Dale, …`
  const lead = opening === undefined ? attendanceLead(text, layout) : 0;
  if (lead > 0) return { kind: 'field', field: 'participants', content: span(where.start + lead, where.end) };
  return opening === undefined
    ? undefined
    : { kind: 'field', field: 'participants', content: span(where.start + opening.length, where.end) };
};

/** `Переводил Н. Шаров`, `Запись вёл С. Козырев` below those present: a role and who had it. */
export const helped: FrontRule = ({ block, text, span: where }, { field, layout }) => {
  if (block.kind !== 'p' || field !== 'participants' || text.length > LONGEST_ENTRY) return undefined;
  const opening = helperAt(layout).exec(text)?.[0];
  return opening === undefined || namedIn(text.slice(opening.length), layout)[0]?.name === undefined
    ? undefined
    : { kind: 'field', field: 'participants', content: span(where.start + opening.length, where.end) };
};

const helperAt = perTable((words: LayoutWords) =>
  pattern(
    `^(?:${anyOf([...words.roleVerbs.keys(), ...words.recorderOpenings, ...words.interpreterOpenings].map(capitalised))})\\s(?=\\p{Lu})`,
  ),
);

/** `(Foreign guests) Delegation head Lund; …`, `(Interpreter) Zhao Yun`: the label stands in brackets. */
export const bracketLabelled: FrontRule = ({ text, span: where }, { layout }) => {
  const match = BRACKET_LABEL.exec(text);
  if (match === null) return undefined;
  const label = match[1]!.toLowerCase();
  const last = label.slice(label.lastIndexOf(' ') + 1);
  const isList = layout.roles.has(label) || layout.sideWords.has(last) || layout.fields.get(last) === 'participants';
  return isList
    ? { kind: 'field', field: 'participants', content: span(where.start + match[0].length, where.end) }
    : undefined;
};
const BRACKET_LABEL = pattern(/^\(([\p{L} ]{3,40})\)\s+(?=\S)/u);

/** `Sir John Marsh, President, in the Chair.`: who presided. */
export const chaired: FrontRule = ({ block, first, text, span: where }, { layout }) =>
  block.kind === 'p' &&
  first &&
  text.length <= LONGEST_ENTRY &&
  chairAt(layout).test(text) &&
  !tellsOfMeeting(text, layout) &&
  beginsWithName(text, layout)
    ? { kind: 'field', field: 'participants', content: where }
    : undefined;

/** `President: Mr. José MAZA (Chile).`: an office and who holds it, nothing else. */
export const presides: FrontRule = ({ block, first, text, span: where }, { layout }) => {
  // `CHAIRPERSON: Good morning. Mrs Gray, you are welcome.` is what he says.
  if (block.kind !== 'p' || !first || text.length > LONGEST_ENTRY || isSpeech(text)) return undefined;
  const label = labelOfEntry(text.replace(LEADERS, ' ').replace(/\.$/u, ''), layout)?.label.toLowerCase();
  return label !== undefined && layout.addressedOffices.has(label)
    ? { kind: 'field', field: 'participants', content: where }
    : undefined;
};

/** `Norland . . . . . . Mr. HOLM`: dots lead from whom somebody represents to his name, with a heading above or not. */
export const led: FrontRule = ({ block, text }, { layout }) =>
  block.kind === 'p' &&
  LEADERS.test(text) &&
  namedIn(text, layout).some(({ side, name }) => side !== undefined && name !== undefined)
    ? { kind: 'entry', field: 'participants' }
    : undefined;

/** `Chairs: Dan Romas, Glen Zorin`, `Minute taker: Mark Jonas`: what some are, and nothing but their names. */
export const namesOnly: FrontRule = ({ block, text, span: where }, { field, layout }) => {
  const match = field !== 'participants' && text.length <= LONGEST_ENTRY ? OFFICE_AND_NAMES.exec(text) : null;
  if (block.kind !== 'p' || match === null) return undefined;
  const written = match[1]!.toLowerCase();
  const isOffice = [written, written.slice(written.lastIndexOf(' ') + 1)].some((label) => isRole(label, layout));
  const names = match[2]!.replace(ANY_BRACKETS, '').split(commaOrAnd(layout));
  if (!isOffice || !names.every((name) => NAME_IN_FULL.test(name.trim()))) return undefined;
  // `Chairs: Dan Romas, Glen Zorin`: what several are is no office of the first.
  const start = PLURAL.test(written) ? where.end - match[2]!.length : where.start;
  return { kind: 'field', field: 'participants', content: span(start, where.end) };
};

/** A sentence's end within. */
const SENTENCE_WITHIN = pattern(/\p{Ll}{4,}[.!]\s/u);

const isSpeech = (text: string): boolean => SENTENCE_WITHIN.test(text) || QUESTION.test(text);

const OFFICE_AND_NAMES = pattern(/^(\p{Lu}[\p{L} -]{3,24}):\s+(\p{Lu}[^:;.?!]*)$/u);
const ANY_BRACKETS = /\s\([^()]{1,30}\)/gu;
const PLURAL = /s$/u;
const NAME_IN_FULL = pattern(/^\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+){1,3}$/u);

const chairAt = perTable((words: LayoutWords) => new RegExp(`,\\s(?:${anyOf(words.chairWords)})[\\s.)]*$`, 'iu'));

/** `The committee met at noon. The Chairman, Mr. Holm, presided.` */
const tellsOfMeeting = (text: string, { heldWords }: LayoutWords): boolean =>
  WORD.match(text.toLowerCase()).some((word) => heldWords?.has(word) === true);
const WORD = pattern(/\p{L}+/gu);

const beginsWithName = (text: string, layout: LayoutWords): boolean => namedIn(text, layout)[0]?.name !== undefined;
