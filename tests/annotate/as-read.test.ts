import { describe, expect, test } from 'vitest';
import { noteMarks } from '../../src/annotate/note-marks.js';
import { asRead } from '../../src/annotate/as-read.js';
import { NO_FACTS, placesOf, withAnnotations, type Annotation } from '../../src/model/index.js';
import { span } from '../../src/text/index.js';
import { minutes } from './things/brackets.js';

const read = (text: string, more: readonly Annotation[] = []): ReturnType<typeof asRead> =>
  asRead(withAnnotations(minutes(text), more));
const textOf = (text: string): string => read(text).transcript.text;

const WRAPPED = [
  'Mr. Orlov said that the lights on the northern straits had been put',
  'out in March, and that nobody had asked the harbour masters. When he',
  'came to Vold on Monday he was told that the order had been given by',
  'General Lund. He had written to him, and to the office of Sir Edmund',
  'March, and had no answer.',
].join('\n');

describe('words are read whatever their form', () => {
  test.each([
    ['a typist’s second blank after a full stop', 'He left.  Mr. Hale: No.', 'He left. Mr. Hale: No.'],
    ['behind a quotation', '“Yes.”  He left.', '“Yes.” He left.'],
    ['a blank that keeps a line together', 'Mr.\u00a0Hale, 3\u202fMay', 'Mr. Hale, 3 May'],
    ['a hyphen that no page shows', 'sur\u00adprise', 'surprise'],
    ['columns keep their shape', 'Mr. Hale.   Mr. Ash', 'Mr. Hale.   Mr. Ash'],
    ['and so do names side by side', 'Mr. Hale  Mr. Ash', 'Mr. Hale  Mr. Ash'],
  ])('%s', (_, text, wanted) => expect(textOf(text)).toBe(wanted));

  test('marks of notes are away', () => {
    const text = 'On May 3[^1] we met.';
    expect(read(text, noteMarks(minutes(text))).transcript.text).toBe('On May 3 we met.');
  });

  test('a word that a line end cuts is whole', () => {
    expect(textOf('He spoke of Lind-\nqvist and a Soviet-\nAmerican plan.')).toBe(
      'He spoke of Lindqvist and a Soviet-\nAmerican plan.',
    );
  });

  test('a paragraph that its width has cut is one line', () => {
    expect(textOf(WRAPPED)).toBe(WRAPPED.replaceAll('\n', ' '));
  });

  test('lines that are stacked stay, beside wrapped ones', () => {
    const title = 'CONVERSATION WITH THE AMBASSADOR\nVold, 3 May 1956\nSecret';
    expect(textOf(`${title}\n\n${WRAPPED}`)).toBe(`${title}\n${WRAPPED.replaceAll('\n', ' ')}`);
  });

  test('a label opens a line of its own, however full the one before', () => {
    const lines = WRAPPED.replace(
      'March, and had no answer.',
      'March, who had been away, ill, on leave or at sea for all of May.',
    );
    expect(textOf(`${lines}\nLund: No.`)).toBe(`${lines.replaceAll('\n', ' ')}\nLund: No.`);
  });

  test('where most paragraphs are longer lines, none is wrapped', () => {
    const text = `${WRAPPED}\n\n${'Mr. Hale said nothing. '.repeat(8).trim()}`;
    expect(textOf(text)).toBe(text.replace('\n\n', '\n'));
  });
});

describe('the way back', () => {
  const text = 'He left.  On May 3[^1] Mr. Lind-\nqvist came.';
  const { transcript, inRecord, factsInRecord } = read(text, noteMarks(minutes(text)));
  const spanOf = (words: string): Annotation => {
    const start = transcript.text.indexOf(words);
    return { kind: 'persName', span: span(start, start + words.length), rule: 'test' };
  };
  const inSource = (words: string): string => {
    const [mark] = inRecord([spanOf(words)]);
    return text.slice(mark!.span.start, mark!.span.end);
  };

  test.each([
    ['Mr. Lindqvist', 'Mr. Lind-\nqvist'],
    ['May 3', 'May 3'],
    ['left. On', 'left.  On'],
    ['came.', 'came.'],
    ['May 3 Mr.', 'May 3[^1] Mr.'],
  ])('%s', (words, wanted) => expect(inSource(words)).toBe(wanted));

  test('what is read as another sign is taken whole', () => {
    const typed = minutes('HALE.--Yes and --');
    const { transcript: seen, inRecord: back } = asRead(typed);
    expect(seen.text).toBe('HALE.—Yes and —');
    const marks = [span(0, 6), span(6, 15), span(15, 15)].map((where): Annotation => ({
      kind: 'stage',
      span: where,
      rule: 'test',
    }));
    expect(back(marks).map((mark) => [mark.span.start, mark.span.end])).toEqual([
      [0, 7],
      [7, 17],
      [17, 17],
    ]);
  });

  test('what the record had comes back as it was', () => {
    const all = withAnnotations(minutes(text), noteMarks(minutes(text))).annotations;
    expect(inRecord(transcript.annotations)).toEqual(all);
  });

  test('diagnostics name the place in the source', () => {
    const place = placesOf(transcript)(spanOf('came.').span);
    expect([place.start, place.end]).toEqual([
      { line: 2, column: 7 },
      { line: 2, column: 12 },
    ]);
  });

  test('facts have the places of the record', () => {
    const where = spanOf('Lindqvist').span;
    const participant = { id: 'x', registered: false, name: 'Lindqvist', offices: [], roles: [], span: where };
    const facts = factsInRecord({
      ...NO_FACTS,
      date: { when: '1956-05-03', span: spanOf('May 3').span },
      participants: [participant],
    });
    expect(text.slice(facts.participants[0]!.span.start, facts.participants[0]!.span.end)).toBe('Lind-\nqvist');
    expect(text.slice(facts.date!.span!.start, facts.date!.span!.end)).toBe('May 3');
  });
});
