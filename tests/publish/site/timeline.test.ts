import { describe, expect, test } from 'vitest';
import type { DateValue } from '../../../src/model/index.js';
import type { SiteDate } from '../../../src/publish/site/collection.js';
import { boundsOf } from '../../../src/publish/site/date-bounds.js';
import { timelineItems } from '../../../src/publish/site/timeline-items.js';
import { timelineRows } from '../../../src/publish/site/timeline-rows.js';
import { timelinePages } from '../../../src/publish/site/timeline.js';
import { collectionOf, person } from './collections.js';

const dated = (value: DateValue, more: Partial<SiteDate> = {}): SiteDate => ({
  value,
  text: 'then',
  sentence: 'It was then.',
  address: 'p2',
  turn: 0,
  ...more,
});

describe('what days a date covers', () => {
  test('a month covers its days', () =>
    expect(boundsOf({ when: '1960-02' })).toEqual({ from: '1960-02-01', to: '1960-02-29' }));
  test.each([{}, { dur: 'P3Y' }, { when: 'yesterday' }, { when: '-0044-03-15' }])('%j covers none', (value) =>
    expect(boundsOf(value)).toBeUndefined(),
  );
  test('of bounds that are turned round nothing is drawn', () =>
    expect(boundsOf({ from: '1961', to: '1960' })).toBeUndefined());
  test('an open end is as long as what is given', () =>
    expect(boundsOf({ notAfter: '1970' })).toEqual({ from: '1970-01-01', to: '1970-12-31' }));
});

describe('the timeline', () => {
  const documents = [
    {
      date: { when: '1960-09-08' },
      dates: [
        dated({ when: '1960-05-01' }),
        dated({ when: '1960-05-01' }),
        dated({ dur: 'P3Y' }),
        dated({ when: '1960-09-08' }, { turn: undefined as unknown as number }),
      ],
    },
    {
      date: { when: '1961' },
      dates: [
        dated({ notBefore: '1929', notAfter: '1931' }),
        dated({ from: '1960-11', to: '1961-02' }, { certainty: 'probable' }),
        dated({ when: '1789-07-14' }),
      ],
    },
    {},
  ];

  test('has conversations and dates in the order of time; what has no date is named apart', () => {
    const { meetings, dates, spans, undated } = timelineItems(
      collectionOf(
        documents.map(({ dates: found = [], ...rest }) => ({
          ...rest,
          dates: found.map(({ turn, ...date }) => (turn === undefined ? date : { ...date, turn })),
        })),
      ),
    );
    expect(meetings.map(({ value, uncertain }) => [value, uncertain])).toEqual([
      ['1960-09-08', false],
      ['1961', false],
    ]);
    expect(dates.map(({ value, uncertain }) => [value, uncertain])).toEqual([
      ['1789-07-14', false],
      ['1960-05-01', false],
      ['1960-05-01', false],
      ['1960-11/1961-02', true],
    ]);
    expect(spans.map(({ value, uncertain }) => [value, uncertain])).toEqual([['1929~1931', true]]);
    expect(undated.map(({ id }) => id)).toEqual(['d3']);
  });

  test('rows are years near the conversations, decades and centuries farther off; a range goes on in the next row', () => {
    const rows = timelineRows(timelineItems(collectionOf(documents)));
    expect(rows.map(({ span }) => `${span.first}+${span.years}`)).toEqual(['1700+100', '1920+10', '1960+1', '1961+1']);
    const [, , in1960, in1961] = rows;
    expect(in1960!.dateMarks.map(({ size, count, uncertain }) => [size, count, uncertain])).toContainEqual([
      'day',
      2,
      false,
    ]);
    expect(in1961!.dateMarks).toEqual([expect.objectContaining({ x: 0, size: 'months', uncertain: true })]);
  });

  test('marks stay within their row', () => {
    const marks = timelineRows(timelineItems(collectionOf(documents))).flatMap(({ meetingMarks, dateMarks }) => [
      ...meetingMarks,
      ...dateMarks,
    ]);
    for (const { x, width } of marks) expect([x >= 0, width > 0, x + width <= 100.02]).toEqual([true, true, true]);
  });

  test('many dates get pages of their own, with every date on one of them', () => {
    const many = collectionOf([
      {
        date: { when: '1960-09-08' },
        dates: Array.from({ length: 300 }, (_, i) =>
          dated({ when: `${1950 + (i % 20)}-04` }, { sentence: `Then ${i}.`, address: `p${i}` }),
        ),
      },
    ]);
    const pages = timelinePages(many);
    expect(pages.map(({ path }) => path)).toEqual([
      'timeline.html',
      ...Array.from({ length: 20 }, (_, i) => `timeline/${1950 + i}.html`),
    ]);
    const count = (page: unknown): number => JSON.stringify(page).split('"name":"date"').length - 1;
    expect(pages.map(count)).toEqual([0, ...Array.from({ length: 20 }, () => 15)]);
  });

  test('a conversation says who met; the pages of documents can lead to each year that is named', () => {
    const { entities, ...others } = collectionOf(
      [{ date: { when: '1960-09-08' }, dates: [dated({ when: '1931-05' }), dated({ when: '1933' })] }],
      ['Ash', 'Birch', 'Cole', 'Dorn', 'Elm'].map((name) => person(name.toLowerCase(), name, 'A.')),
    );
    const documents = others.documents.map((document) => ({
      ...document,
      participants: entities.map(({ id }) => ({ id, roles: [] })),
    }));
    const [page] = timelinePages({ ...others, entities, documents });
    const said = JSON.stringify(page);
    expect(said).toContain('"who":"Ash, Birch, Cole, Dorn …"');
    expect([...said.matchAll(/"years-named":"([^"]*)"/gu)].map(([, years]) => years)).toEqual(['1931 1933', '1960']);
  });

  test('a bare year is in no picture, and a sentence stands once in a list, with all its dates', () => {
    const [page] = timelinePages(
      collectionOf([
        {
          date: { when: '1960-09-08' },
          dates: [
            dated({ when: '1960' }),
            dated({ when: '1960-05-01' }),
            dated({ when: '1960-05-03' }, { address: 'p2b' }),
          ],
        },
      ]),
    );
    const said = JSON.stringify(page);
    expect(said.split('"name":"date-mark"')).toHaveLength(3);
    expect(said.split('"name":"span"')).toHaveLength(2);
    expect(said.split('"name":"date"')).toHaveLength(2);
    expect(said.split('"name":"when"')).toHaveLength(4);
  });

  test('several years have a page each, with a row for each month', () => {
    const pages = timelinePages(
      collectionOf([
        { date: { when: '1960-09-08' }, dates: [dated({ when: '1960-05-01' })] },
        { date: { when: '1961-01-01' }, dates: [dated({ when: '1961-02' })] },
      ]),
    );
    expect(pages.map(({ path }) => path)).toEqual(['timeline.html', 'timeline/1960.html', 'timeline/1961.html']);
    const months = (
      pages[1]!.content[0] as unknown as { children: { name: string; children: { name: string }[] }[] }
    ).children
      .filter(({ name }) => name === 'month')
      .map(({ children }) => children.map(({ name }) => name).join(' '));
    expect(months).toEqual(['', '', '', '', 'date-mark', '', '', '', 'meeting-mark', '', '', '']);
  });
});
