import { describe, expect, it } from 'vitest';
import { corrections } from '../../src/annotate/corrections.js';
import type { Participant, RegisterEntry } from '../../src/model/index.js';
import { brackets, contextOf, entry, minutes, misspelling } from './things/brackets.js';

const REGISTER: readonly RegisterEntry[] = [
  entry(
    'person',
    'dulles',
    { text: 'Allen W. Dulles', type: 'main', surname: 'Dulles' },
    'Allen Dulles',
    misspelling('Allen Dallas'),
  ),
  entry('person', 'reuther', 'Walter P. Reuther', misspelling('Reiter')),
  entry('person', 'khr', { text: 'Nikita Khrushchev', type: 'main', surname: 'Khrushchev' }),
  entry('person', 'schmidt', 'Schmidt, Helmut', 'Helmut Schmidt'),
  entry('person', 'kuznetsova', 'Anna Kuznetsova'),
  entry('place', 'dallas', 'Dallas'),
  entry('org', 'vfw', 'Veterans of Foreign Wars', misspelling('Veterans of Foreign Affairs')),
  entry(
    'org',
    'un',
    'United Nations Organization',
    misspelling('Organisation of United Nations', 'United Nations Organization'),
  ),
];

const took = (id: string, name: string, registered = false): Participant => {
  return { id, name, registered, offices: [], roles: ['speaker'], span: { start: 0, end: 0 } };
};

const PARTICIPANTS = [
  took('khr', 'N. S. Khrushchev', true),
  took('petersen', 'K. Petersen'),
  took('kuznetsov', 'V. Kuznetsov'),
  took('lee', 'B. Lee'),
];

const run = (notation: string) => {
  const transcript = minutes(notation);
  const found = corrections(transcript, contextOf(REGISTER, { facts: { participants: PARTICIPANTS } }));
  return { marked: brackets(transcript, found.value), diagnostics: found.diagnostics };
};

const plainly: Record<string, readonly [string, string]> = {
  'only the word that differs': ["{persName #dulles:Allen Dallas}' plan", "Allen {sic Dulles:Dallas}' plan"],
  'after a title': ['{persName #dulles:Mr. Allen Dallas}', 'Mr. Allen {sic Dulles:Dallas}'],
  'a surname without forename': ['people like {persName #reuther:Reiter}', 'people like {sic Reuther:Reiter}'],
  'the name of a body': [
    'the {orgName #vfw:Veterans of Foreign Affairs}',
    'the Veterans of Foreign {sic Wars:Affairs}',
  ],
  'capitals stay capitals': ['{persName #reuther:W. REITER}', 'W. {sic REUTHER:REITER}'],
  'a form of more or fewer words': [
    'the {orgName #un:Organisation of United Nations}',
    'the {sic United Nations Organization:Organisation of United Nations}',
  ],
  'over a line end': ['{persName #dulles:Allen\nDallas}', 'Allen\n{sic Dulles:Dallas}'],
  'not the city': ['{placeName #dallas:Dallas}', 'Dallas'],
  'not the right form': ['{persName #dulles:Allen Dulles}', 'Allen Dulles'],
  'not an unresolved name': ['{persName:Allen Dallas}', 'Allen Dallas'],
};

describe('errors a register records', () => {
  it.each(Object.entries(plainly))('%s', (_, [source, expected]) => {
    expect(run(source).marked).toBe(expected);
  });

  it('reports each', () => {
    expect(run('{persName #dulles:Allen Dallas}').diagnostics).toMatchObject([
      {
        rule: 'correction-made',
        severity: 'info',
        message: '"Dallas" was corrected to "Dulles", which the register records for "Allen W. Dulles".',
        place: { file: 'test.md', start: { line: 1, column: 7 } },
      },
    ]);
  });
});

describe('near misses of a participant’s name', () => {
  const right = 'Khrushchev and Khrushchev, Petersen and Petersen, Kuznetsov, Kuznetsov, Lee, Lee.\n\n';
  const cases: Record<string, readonly [string, string]> = {
    'resolved to the participant': ['{persName #khr:N. S. KRUSHCHEV} says', 'N. S. {sic KHRUSHCHEV:KRUSHCHEV} says'],
    'two letters of a long name': ['{persName #khr:Krushchov}', '{sic Khrushchev:Krushchov}'],
    'of someone only the document knows': ['{persName #petersen:Petersn}', '{sic Petersen:Petersn}'],
    'by initials, unresolved': [
      '{persName:K. Peterson} says',
      '{persName #petersen ?medium:K. {sic Petersen:Peterson}} says',
    ],
    'not by other initials': ['{persName:L. Peterson} says', 'L. Peterson says'],
    'not another’s name': ['{persName:V. Kuznetsova} says', 'V. Kuznetsova says'],
    'not a family': ['the {persName #petersen:Petersens}', 'the Petersens'],
    'not a short name': ['{persName #lee:Leo}', 'Leo'],
    'not a forename beside the right surname': ['{persName #petersen:Peterson Petersen}', 'Peterson Petersen'],
    'not a spelling the record prefers': [
      '{persName #khr:Khruschev} Khruschev Khruschev',
      'Khruschev Khruschev Khruschev',
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [source, expected]) => {
    expect(run(right + source).marked).toBe(right.replace('\n\n', '\n') + expected);
  });
});
