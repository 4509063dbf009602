// Purpose: makes inputs for the fuzzer: right ones of every kind, spoilt in ways that hands, programs and strangers have.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { ANNOTATIONS, FILES } from './files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Numbers from 0 to 1 that look random, the same for the same seed (mulberry32). */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const filesUnder = (folder, endings) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .toSorted()
    .map((name) => ({ name: name.split('/').at(-1), text: readFileSync(join(root, folder, name), 'utf8') }));

const short = ({ text }) => text.length < 20_000;

/** Right inputs, by what they are. */
export const SEEDS = {
  source: filesUnder('tests/fixtures', ['.md', '.txt']).filter(short),
  tei: filesUnder('tests/fixtures', ['.tei.xml']).filter(short),
  register: [
    ...filesUnder('tei/registers', ['.xml']).map(({ name, text }) => ({ name, text: text.slice(0, 20_000) })),
    {
      name: 'persons.csv',
      text: 'id,name,office,from,to\nmarsh,Adam Marsh,Ambassador,1955,1960-03\norlov,"Orlov, Ivan",,,\n',
    },
  ],
  file: FILES,
  annotations: [{ name: 'annotations.jsonld', text: ANNOTATIONS }],
  edition: filesUnder('tei', ['edition.json']),
  decisions: [
    {
      name: 'minutes.json',
      text: '[{"kind":"identify","quote":"Mr. Marsh","value":"marsh","by":"ed","reason":"the list"},{"kind":"date","quote":"May 12","value":"1959-05-12","by":"ed","reason":"header"}]',
    },
  ],
  schema: [
    ...filesUnder('schemas', ['.sch']),
    {
      name: 'small.rng',
      text: '<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><start><element name="a"><zeroOrMore><choice><ref name="b"/><text/></choice></zeroOrMore><attribute name="n"><data type="token"><param name="pattern">[A-Z][a-z]{0,8}(\\d+|x)*</param></data></attribute></element></start><define name="b"><element name="b"><empty/></element></define></grammar>',
    },
  ],
};

/** What breaks programs: marks of every format, white space of every kind, characters without a place. */
const NASTY = [
  [...'<>&"\'[](){}*_`#|\\-.:;,/?!=+~^$%@'],
  ['\n', '\n\n', '\r\n', '\t', ' ', '\u00A0', '\u2028', '\u0000', '\u0001', '\uFFFE', '\uFEFF', '\u202E', '\u0301'],
  ['😀', '\uD800', 'é', 'ß', 'Ж', '中', 'א', '…', '—', '“', '”', '’'],
  [
    '[^1]',
    '[^1]: ',
    '](',
    '<!--',
    ']]>',
    '<![CDATA[',
    '&amp;',
    '&#0;',
    '<!DOCTYPE a [',
    '---\n',
    '```',
    '| a |\n|--|\n',
  ],
  [
    'MR. ',
    'Mr. Marsh',
    'The Ambassador said',
    'PARTICIPANTS:',
    'SUBJECT: ',
    'May 12, 1959',
    '1/2/1960',
    '12 M',
    ' p.m.',
    'Q:',
    'A. ',
  ],
  [
    'xml:id="a"',
    'xmlns=""',
    '<p>',
    '</p>',
    '<teiHeader>',
    '{"',
    '":',
    'null',
    '1e999',
    '-1',
    '0000-00-00',
    '9'.repeat(30),
  ],
].flat();

/** An input that is right but for what a spoiler does to it: its text, one file of its archive, or its bytes. */
export function spoiltInput({ name, text, files }, other, spoil, random) {
  const encode = (content) => Buffer.from(content, random() < 0.02 ? 'latin1' : 'utf8');
  if (files === undefined) return { name, bytes: encode(spoil(text, other.text ?? text)) };
  const paths = Object.keys(files);
  const chosen = paths[Math.floor(random() * paths.length)];
  const parts = paths.map((path) => [path, path === chosen ? encode(spoil(files[path], '')) : strToU8(files[path])]);
  const bytes = zipSync(Object.fromEntries(parts), { mtime: '1980-01-01', level: 0 });
  for (let left = random() < 0.2 ? 5 : 0; left > 0; left--) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return { name, bytes: random() < 0.05 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes };
}

/** A function that spoils a text, one step at a time. */
export function spoiler(random) {
  const below = (most) => Math.floor(random() * most);
  const any = (list) => list[below(list.length)];
  const slice = (text, most) => {
    const start = below(text.length + 1);
    return [start, Math.min(text.length, start + below(most) + 1)];
  };
  const STEPS = [
    (text) => insert(text, below(text.length + 1), any(NASTY)),
    (text) => insert(text, below(text.length + 1), any(NASTY).repeat(1 + below(random() < 0.1 ? 3000 : 20))),
    (text) => ((from, to) => text.slice(0, from) + text.slice(to))(...slice(text, 200)),
    (text) => ((from, to) => insert(text, below(text.length + 1), text.slice(from, to)))(...slice(text, 400)),
    (text) =>
      ((from, to) => text.slice(0, from) + text.slice(from, to).repeat(1 + below(30)) + text.slice(to))(
        ...slice(text, 100),
      ),
    (text) => text.slice(0, below(text.length + 1)),
    (text) =>
      text
        .split('\n')
        .toSorted(() => random() - 0.5)
        .join('\n'),
    (text, other) => text.slice(0, below(text.length + 1)) + other.slice(below(other.length + 1)),
    (text) => text.replaceAll(any(NASTY), () => any(NASTY)),
    (text) =>
      ((from, to) => text.slice(0, from) + text.slice(from, to).toUpperCase() + text.slice(to))(...slice(text, 300)),
  ];
  return (text, other) => {
    let spoilt = text;
    for (let steps = 1 + below(6); steps > 0; steps--) spoilt = any(STEPS)(spoilt, other).slice(0, 60_000);
    return spoilt;
  };
}

const insert = (text, at, piece) => text.slice(0, at) + piece + text.slice(at);
