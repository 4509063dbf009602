import { assert, property, sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refine } from '../../src/encode/refine.js';
import { encodeDocument } from '../../src/encode/index.js';
import { sliceOf } from '../../src/text/index.js';
import { checkConservation, sourceText } from '../../src/validate/conservation.js';
import { isElement, parseXml, serialiseXml, type XmlElement } from '../../src/xml/index.js';
import { canValidate, jing, MEMCON_SCHEMA, TEI_ALL } from '../schemas/jing.js';
import { ownVerdict } from '../schemas/own.js';
import { anyTranscript } from './arbitrary.js';
import { withPeople } from './brackets.js';

const namesIn = (root: XmlElement): readonly string[] => [
  ...(root.name === 'persName'
    ? [sourceText({ name: 'TEI', attributes: {}, children: [{ ...root, name: 'text' }] })]
    : []),
  ...root.children.filter(isElement).flatMap(namesIn),
];

const trimmed = (words: string): string => words.replace(/^[ \t\n]+|[ \t\n]+$/gu, '');

describe('the laws of encoding', () => {
  it('keeps every character of any text under any marks', () => {
    assert(
      property(anyTranscript, (transcript) => {
        const { value } = encodeDocument(transcript, withPeople());
        expect(sourceText(value)).toBe(transcript.text);
        const read = parseXml({ name: 'out.xml', text: serialiseXml(value) });
        expect(read.diagnostics).toEqual([]);
        expect(checkConservation(read.value!, transcript)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('writes every name on exactly its words, or reports it', () => {
    assert(
      property(anyTranscript, (transcript) => {
        const { value, diagnostics } = encodeDocument(transcript, withPeople());
        const names = refine(transcript.annotations, transcript.text).filter(({ kind }) => kind === 'persName');
        const wanted = names.map(({ span }) => trimmed(sliceOf(transcript.text, span))).filter((words) => words !== '');
        const text = value.children.filter(isElement).find(({ name }) => name === 'text')!;
        const written = namesIn(text)
          .map(trimmed)
          .filter((words) => words !== '');
        expect(written.filter((words) => !wanted.includes(words))).toEqual([]);
        const lost = diagnostics.filter(({ message }) => message.startsWith('The mark "persName"')).length;
        expect(written.length + lost).toBeGreaterThanOrEqual(wanted.length);
        expect(written.length).toBeLessThanOrEqual(wanted.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives every xml:id once, and every local pointer something to point to', () => {
    assert(
      property(anyTranscript, (transcript) => {
        const xml = serialiseXml(encodeDocument(transcript, withPeople()).value);
        const ids = [...xml.matchAll(/xml:id="([^"]*)"/gu)].map((match) => match[1]!);
        expect(new Set(ids).size).toBe(ids.length);
        const pointers = [...xml.matchAll(/ (?:ref|who|resp|ana|target|next|prev)="(#[^"]*)"/gu)].flatMap((match) =>
          match[1]!.split(' '),
        );
        expect(pointers.filter((pointer) => !ids.includes(pointer.slice(1)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('writes the same bytes for the same input', () => {
    assert(
      property(anyTranscript, (transcript) => {
        const [once, again] = [transcript, structuredClone(transcript)].map((given) =>
          serialiseXml(encodeDocument(given, withPeople()).value),
        );
        expect(again).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  it('is valid whatever the marks: memcon.rng, by memcon itself', () => {
    assert(
      property(anyTranscript, (transcript) => {
        expect(ownVerdict(MEMCON_SCHEMA, [serialiseXml(encodeDocument(transcript, withPeople()).value)])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  for (const schema of [MEMCON_SCHEMA, TEI_ALL]) {
    it.skipIf(!canValidate(schema))(
      `is valid whatever the marks: ${schema.replace(/^.*\//u, '')}`,
      { timeout: 60_000 },
      () => {
        const transcripts = sample(anyTranscript, { numRuns: 250, seed: 1960 });
        const documents = transcripts.map((transcript) => serialiseXml(encodeDocument(transcript, withPeople()).value));
        const said = jing(schema, documents);
        const first = said.slice(0, 1).map((line) => Number(line.split(':')[0]));
        expect([...said.slice(0, 3), ...first.flatMap((i) => [JSON.stringify(transcripts[i]), documents[i]])]).toEqual(
          [],
        );
      },
    );
  }
});
