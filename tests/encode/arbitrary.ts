import fc from 'fast-check';
import { ELEMENTS } from '../../src/encode/elements.js';
import type { Annotation, Kind, Transcript } from '../../src/model/index.js';
import { made, plain } from './brackets.js';

const KINDS = Object.keys(ELEMENTS) as Kind[];

/** Words, spaces and line feeds of many kinds: what recognisers may meet. */
const PARTS = [
  'a',
  'Mr. B',
  '\n',
  '\n',
  ' ',
  ' ',
  '\u00a0',
  '  ',
  '😀',
  'é',
  '<&>',
  '"',
  '\t',
  '[1 line]',
  'X:',
  ']]>',
  'a word',
  '-\n',
  '\n\n',
];

const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(''));

const fields: Partial<Record<Kind, fc.Arbitrary<Record<string, unknown>>>> = {
  div: fc.record({ type: fc.constantFrom('section', 'attendance', 'provenance') }),
  sp: fc.record({
    who: fc.constantFrom(undefined, ['a'], ['a', 'b'], ['nobody']),
    ana: fc.constantFrom('reported', 'direct', 'mixed'),
  }),
  list: fc.record({ type: fc.constantFrom('participants', 'bulleted', 'numbered', undefined) }),
  said: fc.record({ who: fc.constantFrom('a', undefined), chain: fc.constantFrom('x', 'y', undefined) }),
  note: fc.record({ id: fc.constantFrom('fn1', 'a', '1 2', undefined), place: fc.constantFrom('foot', undefined) }),
  ref: fc.record({ target: fc.constantFrom('#fn1', '#nothing', 'https://example.org/a b?%', 'mailto:a@b') }),
  persName: fc.record({ ref: fc.constantFrom('a', 'nobody', undefined) }),
  pb: fc.record({ break: fc.constantFrom('no', undefined) }),
  date: fc.record({ when: fc.constantFrom('1960-09-08', undefined) }),
  hi: fc.record({ rend: fc.constantFrom('italic', 'bold') }),
  figure: fc.record({ url: fc.constantFrom('minutes-1.png', 'minutes 2.jpg') }),
  del: fc.record({ text: fc.constantFrom('old words', '<&>'), resp: fc.constantFrom('A. Reed', 'reviewer') }),
};

const annotationIn = (length: number): fc.Arbitrary<Annotation> =>
  fc.constantFrom(...KINDS).chain((kind) =>
    fc
      .record({
        start: fc.nat(length),
        size: fc.oneof(fc.nat(6), fc.nat(length)),
        cert: fc.constantFrom(undefined, undefined, 'high', 'medium', 'low'),
        more: fields[kind] ?? fc.constant({}),
      })
      .map(({ start, size, cert, more }) => {
        const given = Object.fromEntries(Object.entries({ ...more, cert }).filter(([, value]) => value !== undefined));
        return made(kind, given, start, Math.min(length, start + size));
      }),
  );

/** Any text with any marks on it, most of them nonsense. */
export const anyTranscript: fc.Arbitrary<Transcript> = text.chain((words) =>
  fc.array(annotationIn(words.length), { maxLength: 25 }).map((annotations) => ({ ...plain(words), annotations })),
);
