import { english } from '../../../src/language/index.js';
import {
  NO_FACTS,
  type Annotation,
  type Context,
  type EntryKind,
  type NameForm,
  type Register,
  type RegisterEntry,
  type Transcript,
} from '../../../src/model/index.js';

const NOWHERE = { file: 'register.xml', start: { line: 1, column: 1 } };

/** `{kind #id:text}` marks an annotation; other braces do not occur in our fixtures. */
const OPENING = /\{(\w+)((?: [^:{}]*)?):/uy;

/**
 * A transcript from bracket notation: paragraphs parted by blank lines, marks as `{persName #id:…}` or `{hi:…}`, `|`
 * for a page seam.
 */
export function minutes(notation: string): Transcript {
  const annotations: Annotation[] = [];
  let text = '';
  for (const block of notation.split('\n\n')) {
    if (text !== '') text += '\n';
    const start = text.length;
    text = lay(block, text, annotations);
    annotations.push({ kind: 'p', span: { start, end: text.length }, rule: 'test' });
  }
  return { source: { name: 'test.md', text }, text, places: [{ at: 0, from: 0 }], annotations };
}

function lay(block: string, before: string, annotations: Annotation[]): string {
  let text = before;
  let at = 0;
  const open: { kind: string; ref: string; start: number }[] = [];
  while (at < block.length) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(block);
    if (opening?.index === at) {
      open.push({ kind: opening[1]!, ref: opening[2]!.trim().replace(/^#/u, ''), start: text.length });
      at += opening[0].length;
    } else if (block[at] === '}' && open.length > 0) {
      const { kind, ref, start } = open.pop()!;
      const meaning = kind === 'hi' ? { rend: ref || 'italic' } : ref ? { ref } : {};
      annotations.push({ kind, span: { start, end: text.length }, rule: 'test', ...meaning } as Annotation);
      at += 1;
    } else {
      text += block[at];
      at += 1;
    }
  }
  return text;
}

/** The text with the given annotations written into it as brackets. */
export function brackets(transcript: Transcript, annotations: readonly Annotation[]): string {
  const sorted = [...annotations].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const events: { at: number; order: number; text: string }[] = [];
  sorted.forEach((a, i) => {
    events.push(
      { at: a.span.start, order: i + 1, text: `{${a.kind}${meaningOf(a)}:` },
      { at: a.span.end, order: -i - 1, text: '}' },
    );
  });
  let out = '';
  let last = 0;
  for (const event of events.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    out += transcript.text.slice(last, event.at) + event.text;
    last = event.at;
  }
  return out + transcript.text.slice(last);
}

function meaningOf(a: Annotation): string {
  const cert = a.cert ? ` ?${a.cert}` : '';
  if (a.kind === 'sic') return ` ${a.corr}`;
  if (a.kind === 'title') return ` ${a.level}`;
  if (a.kind === 'date') return ` ${a.when ?? ''}`;
  return ('ref' in a && a.ref ? ` #${a.ref}` : '') + cert;
}

type Names = readonly (string | NameForm)[];

export const entry = (kind: EntryKind, id: string, ...names: Names): RegisterEntry => {
  const forms = names.map((name, i): NameForm =>
    typeof name === 'string' ? { text: name, type: i === 0 ? 'main' : 'variant' } : name,
  );
  return { kind, id, name: forms[0]!.text, forms, offices: [], identifiers: [], place: NOWHERE };
};

export const misspelling = (text: string, corr?: string): NameForm => ({
  text,
  type: 'misspelling',
  ...(corr ? { corr } : {}),
});

export const contextOf = (entries: readonly RegisterEntry[], more: Partial<Context> = {}): Context => {
  const register: Register = { entries };
  return { language: english, register, decisions: [], options: {}, facts: NO_FACTS, ...more };
};
