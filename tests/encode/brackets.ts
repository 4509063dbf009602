import { english } from '../../src/language/index.js';
import {
  EMPTY_REGISTER,
  NO_FACTS,
  type Annotation,
  type Context,
  type Kind,
  type RegisterEntry,
  type Transcript,
} from '../../src/model/index.js';

// `{persName ref=a cert=low:` opens a mark, `}` closes it, `{pb:}` is one without text. `{{` and `}}` are the
// characters.
const OPENING = /\{([A-Za-z]+)((?: [A-Za-z]+=[^\s:}]*)*):/uy;

/** Builds a transcript from a text in which marks are written in brackets. Marks may not cross here: see `marked`. */
export function transcriptOf(notation: string): Transcript {
  const annotations: Annotation[] = [];
  const open: {
    readonly kind: Kind;
    readonly fields: Record<string, unknown>;
    readonly start: number;
    readonly slot: number;
  }[] = [];
  let text = '';
  for (let i = 0; i < notation.length;) {
    OPENING.lastIndex = i;
    const opening = OPENING.exec(notation);
    if (opening !== null) {
      open.push({
        kind: opening[1] as Kind,
        fields: fieldsOf(opening[1]!, opening[2]!),
        start: text.length,
        slot: annotations.length,
      });
      annotations.push(undefined as never);
      i = OPENING.lastIndex;
    } else if (notation[i] === '}') {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`No mark is open at ${i} of: ${notation}`);
      annotations[mark.slot] = made(mark.kind, mark.fields, mark.start, text.length);
      i++;
    } else text += notation[i++];
  }
  if (open.length > 0) throw new Error(`"${open.at(-1)!.kind}" is not closed in: ${notation}`);
  return { ...plain(text), annotations };
}

export const plain = (text: string): Transcript => ({
  source: { name: 'test.md', text },
  text,
  places: [{ at: 0, from: 0 }],
  annotations: [],
});

/** The same transcript with one more mark, on the first place where `quote` stands. */
export function marked(
  transcript: Transcript,
  kind: Kind,
  quote: string,
  fields: Record<string, unknown> = {},
): Transcript {
  const start = transcript.text.indexOf(quote);
  if (start === -1) throw new Error(`"${quote}" is not in the text.`);
  return { ...transcript, annotations: [...transcript.annotations, made(kind, fields, start, start + quote.length)] };
}

const DEFAULTS: Partial<Record<Kind, object>> = {
  div: { type: 'section' },
  sp: { ana: 'reported' },
  hi: { rend: 'italic' },
  emph: { rend: 'italic' },
  title: { level: 'm' },
  rs: { type: 'person' },
  seg: { type: 'redaction' },
  gap: { reason: 'redaction' },
  fw: { type: 'header' },
  ref: { target: 'https://example.org/' },
  sic: { corr: 'right' },
  abbr: { expan: 'in full' },
  remark: { text: 'Really?', resp: 'mw' },
};

export const made = (kind: Kind, fields: Record<string, unknown>, start: number, end: number): Annotation =>
  ({ kind, rule: 'test', ...DEFAULTS[kind], ...fields, span: { start, end } }) as unknown as Annotation;

function fieldsOf(kind: string, written: string): Record<string, unknown> {
  const pairs = written
    .trim()
    .split(' ')
    .filter(Boolean)
    .map((field) => field.split('=') as [string, string]);
  return Object.fromEntries(
    pairs.map(([key, value]) => [key, key === 'who' && kind === 'sp' ? value.split('+') : value]),
  );
}

export const person = (id: string, name = id): RegisterEntry => ({
  kind: 'person',
  id,
  name,
  forms: [{ text: name, type: 'main' }],
  offices: [],
  identifiers: [],
  place: { file: 'register.xml', start: { line: 1, column: 1 } },
});

export const contextWith = (more: Partial<Context> = {}): Context => ({
  language: english,
  register: EMPTY_REGISTER,
  decisions: [],
  options: {},
  facts: NO_FACTS,
  ...more,
});

/** A context whose register has persons `a` to `d`. */
export const withPeople = (more: Partial<Context> = {}): Context =>
  contextWith({ register: { entries: ['a', 'b', 'c', 'd'].map((id) => person(id)) }, ...more });
