import { describe, expect, it } from 'vitest';
import { dates } from '../../../src/annotate/dates/index.js';
import { english } from '../../../src/language/index.js';
import { EMPTY_REGISTER, NO_FACTS, type Annotation, type Context, type Transcript } from '../../../src/model/index.js';

const transcriptOf = (text: string, annotations: readonly Annotation[] = []): Transcript => ({
  source: { name: 'minutes.txt', text },
  text,
  places: [{ at: 0, from: 0 }],
  annotations,
});

const context = (more: Partial<Context> = {}): Context => ({
  language: english,
  register: EMPTY_REGISTER,
  decisions: [],
  options: {},
  facts: { ...NO_FACTS, date: { when: '1960-09-08' } },
  ...more,
});

const spanOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

const p = (start: number, end: number): Annotation => ({ kind: 'p', span: { start, end }, rule: 'test' });

describe('dates as a recogniser', () => {
  it('relates dates to the day of the record', () => {
    const { value } = dates(transcriptOf('He came on May 1 at 5:00 p.m. for three years.'), context());
    expect(value).toEqual([
      { kind: 'date', span: { start: 11, end: 16 }, rule: 'date-month-day', when: '1960-05-01' },
      { kind: 'time', span: { start: 20, end: 29 }, rule: 'time-meridiem', when: '17:00:00' },
      { kind: 'date', span: { start: 34, end: 45 }, rule: 'duration', dur: 'P3Y' },
    ]);
  });
  it('believes the date that the user says before the document’s', () => {
    expect(dates(transcriptOf('yesterday'), context({ options: { date: '1961-01-01' } })).value).toMatchObject([
      { when: '1960-12-31' },
    ]);
  });
  it('leaves a date that is already marked, and a number in a name', () => {
    const text = 'September 8, 1960: the Class of 1955 met.';
    const marked: readonly Annotation[] = [
      { kind: 'date', span: spanOf(text, 'September 8, 1960'), rule: 'test', when: '1960-09-08' },
      { kind: 'orgName', span: spanOf(text, 'Class of 1955'), rule: 'test' },
    ];
    expect(dates(transcriptOf(text, marked), context()).value).toEqual([]);
  });
  it('joins no words over the end of a paragraph, but over the end of a page', () => {
    const text = 'They met in May\n5 planes came on May\n6 again.';
    const seam = text.lastIndexOf('\n');
    const blocks = [p(0, 15), p(16, seam), p(seam + 1, text.length)];
    const values = dates(
      transcriptOf(text, [...blocks, { kind: 'pb', span: { start: seam, end: seam + 1 }, rule: 'test' }]),
      context(),
    ).value;
    expect(values).toMatchObject([{ when: '1960-05' }, { when: '1960-05-06' }]);
  });
  it.each([
    ['on 3/4/72', 'date-ambiguous'],
    ['on June 31, 1960', 'date-impossible'],
    ['on Monday, May 2, 1961', 'date-weekday'],
  ])('reports %s', (text, rule) => {
    const { diagnostics } = dates(transcriptOf(text), context());
    const place = { file: 'minutes.txt', start: { line: 1, column: 4 } };
    expect(diagnostics).toMatchObject([{ rule, severity: 'warning', source: 'annotate', place }]);
  });
  it('reads digits in the order that the user says', () => {
    expect(dates(transcriptOf('3/4/72'), context({ options: { dateOrder: 'dmy' } })).value).toMatchObject([
      { when: '1972-04-03' },
    ]);
  });
  const lines = (...texts: readonly string[]) => {
    const text = texts.join('\n');
    const blocks = texts.map((line) => p(text.indexOf(line), text.indexOf(line) + line.length));
    return transcriptOf(text, blocks);
  };
  const whens = (...texts: readonly string[]) =>
    dates(lines(...texts), context()).value.map((a) => (a as { readonly when?: string }).when);
  it('reads an entry of a diary by the day that heads it', () => {
    expect(whens('Monday, 5 September', 'He comes tomorrow.')).toEqual(['1960-09-05', '1960-09-06']);
    expect(whens('On 5 September he wrote', 'He comes tomorrow.')).toEqual(['1960-09-05', '1960-09-09']);
    expect(whens('Kestra, Port Ansel, 5 September', 'He comes tomorrow.').at(-1)).toBe('1960-09-06');
    expect(whens('Kestra, Old Port Ansel, 5 September', 'He comes tomorrow.').at(-1)).toBe('1960-09-09');
  });
  it('lets no longer line head an entry', () => {
    const head = (dots: number) => `5 September${'.'.repeat(dots)}`;
    expect(whens(head(109), 'He comes tomorrow.').at(-1)).toBe('1960-09-06');
    expect(whens(head(110), 'He comes tomorrow.').at(-1)).toBe('1960-09-09');
  });
  it('takes no answer for the head of an entry', () =>
    expect(whens('The fifth of September.', 'He comes tomorrow.').at(-1)).toBe('1960-09-09'));
  it('reads each record of a paper by its own day', () => {
    const title = 'Notes on the Conversation of Counselor Orlin with Ambassador Lind on 12 September 1960';
    expect(whens(title, 'He was here yesterday.').at(-1)).toBe('1960-09-11');
    expect(whens(title.replace('12', '2'), 'He was here yesterday.').at(-1)).toBe('1960-09-01');
    expect(whens('The minutes of 2 September 1960 were read.', 'He was here yesterday.').at(-1)).toBe('1960-09-07');
    expect(whens(title.replace('Notes', 'He spoke'), 'He was here yesterday.').at(-1)).toBe('1960-09-07');
  });
  it('goes on with the day that the record has told of, ten passages at most', () => {
    const after = (n: number) =>
      whens(
        'He came on 3 May.',
        ...Array.from({ length: n }, (_, i) => `Yes${'s'.repeat(i)}.`),
        'The next morning he left.',
      );
    expect(after(10)).toEqual(['1960-05-03', '1960-05-04']);
    expect(after(11)).toEqual(['1960-05-03']);
  });
  it('asks a passage once whether it ends with a question', () => {
    const started = process.cpuUsage();
    dates(transcriptOf('1960-'.repeat(40_000)), context());
    // time of the processor, in microseconds; from each of its letters it would be twenty seconds
    expect(process.cpuUsage(started).user).toBeLessThan(6_000_000);
  });
  it('remembers the year that the record told of, but not its own date', () => {
    expect(whens('The plan of 9 May 1957.', 'In June of that year it failed.').at(-1)).toBe('1957-06');
    expect(whens('September 8, 1960.', 'In June of that year it failed.')).toEqual(['1960-09-08']);
  });
  it('remembers a visit of a week, no longer one', () => {
    expect(whens('A visit from 3 to 9 September 1960.', 'Tuesday: arrival.').at(-1)).toBe('1960-09-06');
    expect(whens('A visit from 3 to 10 September 1960.', 'Tuesday: arrival.').at(-1)).toBe('1960-09-13');
  });
});
