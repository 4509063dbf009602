import { describe, expect, test } from 'vitest';
import { acceptLabels } from '../../../src/annotate/cast/convention.js';
import { labelAt } from '../../../src/annotate/cast/labels.js';
import { sentencesIn } from '../../../src/annotate/turns/sentences.js';
import { byInitials } from '../../../src/annotate/cast/initials.js';
import { english, languageFor } from '../../../src/language/index.js';
import type { Participant } from '../../../src/model/index.js';
import type { Line } from '../../../src/annotate/layout/blocks.js';
import { span } from '../../../src/text/index.js';

const line = (text: string): Line => {
  const where = span(0, text.length);
  return {
    span: where,
    text,
    first: true,
    block: { kind: 'p', span: where, text, level: 0, display: false, italic: false, styled: false, nested: false },
  };
};

describe('the form of a label', () => {
  test.each([
    ['PM Chou: Please.', 'PM Chou', ':'],
    ['Dr. Kissinger; We thought so.', 'Dr. Kissinger', ';'],
    ['RN—This is a peripheral issue.', 'RN', '—'],
    ['THE PRESIDENT: No.', 'THE PRESIDENT', ':'],
    ['Kissinger (to Colby): Will you?', 'Kissinger', ':'],
    ['VM Ch’iao: Let us begin.', 'VM Ch’iao', ':'],
    ['KHRUSHCHEV:I think', 'KHRUSHCHEV', ':'],
    ['Marshal Zorin. Mine does not.', 'Marshal Zorin', '.'],
    ['General de Castries: Yes', 'General de Castries', ':'],
  ])('%s', (text, name, delimiter) => {
    const label = labelAt(line(text), english.layout)!;
    expect(text.slice(label.name.start, label.name.end)).toBe(name);
    expect(label.delimiter).toBe(delimiter);
  });

  test.each([
    'When I arrived at 8:45 p.m.',
    'The meeting was opened.',
    'he said: no',
    '“Yes,” he said.',
    '[BREAK: 11:35-11:45]',
    'A. Noted the report.',
  ])('none in %s', (text) => {
    expect(labelAt(line(text), english.layout)).toBeUndefined();
  });
});

describe('labels in company', () => {
  const judge = {
    known: (l: { text: string }): boolean => ['Kissinger', 'Colby', 'Mr. Ash', 'Mr. Neri'].includes(l.text),
    layout: english.layout,
    speech: english.speech,
  };
  const accepted = (...texts: string[]): string[] => acceptLabels(texts.map(line), judge).map((l) => l.text);

  test('a colon after a known name suffices', () => expect(accepted('Kissinger: Yes.')).toEqual(['Kissinger']));
  test('several known names with stops before one colon', () =>
    expect(accepted('Mr. Ash, Mr. Neri: agreed.')).toEqual(['Mr. Ash, Mr. Neri']));
  test('an unknown word with a colon is none by itself', () => expect(accepted('Bremen: a city.')).toEqual([]));
  test('headings of another kind are none however often they come', () =>
    expect(accepted('Note: a.', 'Note: b.', 'Note: c.')).toEqual([]));
  test('the council of an action record does not speak', () => {
    expect(
      accepted('The National Security Council:', 'The National Security Council:', 'The National Security Council:'),
    ).toEqual([]);
  });
  test('a dash must come back after another', () => {
    expect(accepted('Colby—Yes.', 'He came.')).toEqual([]);
    expect(accepted('Colby—Will you?', 'Kissinger—I will.', 'Colby—When?', 'Kissinger—Today.')).toEqual([
      'Colby',
      'Kissinger',
      'Colby',
      'Kissinger',
    ]);
  });
  test('a field of the title block is none', () =>
    expect(accepted('DATE: May 2', 'DATE: May 3', 'DATE: May 4')).toEqual([]));
});

describe('the convention of a record that knows nobody', () => {
  const judge = { known: () => false, layout: english.layout, speech: english.speech };
  const accepted = (...texts: string[]): string[] => acceptLabels(texts.map(line), judge).map((l) => l.text);

  test('surnames in capitals before a full stop, a chorus and one who speaks once', () => {
    expect(
      accepted(
        'BARSKI. Have you read the telegram?',
        'KORIN. I read it.',
        'ALL. Agreed.',
        'BARSKI. Then we vote.',
        'KORIN. I have no objection.',
        'LUNIN (head of department). Permit me a word.',
        'BARSKI, KORIN. We agree.',
      ),
    ).toEqual(['BARSKI', 'KORIN', 'ALL', 'BARSKI', 'KORIN', 'LUNIN', 'BARSKI, KORIN']);
  });

  test('what heads something else is none among labels', () => {
    expect(
      accepted(
        'Mr. ADE (Norland): Article 5 is not clear to me.',
        'The PRESIDENT (interpretation from French): I thank him.',
        'Article 5: "The parties shall abstain."',
        'First: we have no text.',
        'Mr. ADE (Norland): I insist.',
        'The PRESIDENT: It will be recorded. Who is against?',
        'In favour: Borduria, Elbonia',
      ),
    ).toEqual(['Mr. ADE', 'The PRESIDENT', 'Mr. ADE', 'The PRESIDENT']);
  });

  test('initials alone on their lines', () => {
    expect(
      accepted('P.M.', 'Can we wait?', 'H.B.', 'I would not.', 'P.M.', 'Then we act.', 'H.B.', 'Support you.'),
    ).toEqual(['P.M.', 'H.B.', 'P.M.', 'H.B.']);
  });

  test('names with titles and offices alone on their lines, and in a column of their own', () => {
    expect(
      accepted(
        'Mr. Hale',
        'I have the report.',
        'Mrs. Noble',
        'Who wrote it?',
        'Mr. Hale',
        'Ours.',
        'The Chairman',
        'We go on.',
      ),
    ).toEqual(['Mr. Hale', 'Mrs. Noble', 'Mr. Hale', 'The Chairman']);
    expect(
      accepted(
        'Mr. Hale\tI have the report.',
        'Mrs. Noble\tWho wrote it?',
        'Mr. Hale\tOurs.',
        'The Chairman\tWe go on.',
      ),
    ).toEqual(['Mr. Hale', 'Mrs. Noble', 'Mr. Hale', 'The Chairman']);
    expect(accepted('Mr. Hale\tMinister of Fisheries', 'Mrs. Noble\tAmbassador', 'Mr. Moss\tAdviser')).toEqual([]);
  });

  test('labels within a paragraph that runs together', () => {
    expect(
      accepted(
        'Operator: Your call is ready. Linder: Good evening, I tried twice. Kest: Is it true? Linder: I believe it. Kest: One thing: who said so? Linder: You.',
      ),
    ).toEqual(['Operator', 'Linder', 'Kest', 'Linder', 'Kest', 'Linder']);
  });

  test('initials and surname whose type was lost', () => {
    expect(
      accepted(
        'H. Linder I greet you in the name of the government.',
        'N. S. Ostrin I thank you.',
        'H. Linder was asked about it and did not reply.',
        'H. Linder Is that so?',
        'N. S. Ostrin It is.',
      ),
    ).toEqual(['H. Linder', 'N. S. Ostrin', 'H. Linder', 'N. S. Ostrin']);
  });

  test('questions and answers', () => {
    expect(accepted('Q. Where were you?', 'A. I was in the store.', 'Q. Until when?', 'A. Until eight.')).toEqual([
      'Q',
      'A',
      'Q',
      'A',
    ]);
  });

  test.each([
    [['Name: KOSTAL, Emil', 'Born: 12 June 1897', 'Father: Jan Kostal', 'Name: KOSTAL, Klara', 'Born: 1899']],
    [['NORWAY: no', 'PERU: yes', 'SPAIN: abstained', 'Mr. Amadi: yes', 'Mr. Brandt: no']],
    [['Rapporteur: Mr. H. Brink', 'Discussant: Dr. Cole', 'Rapporteur: Prof. Stone', 'Discussant: none']],
    [['A. Noted the report.', 'B. Agreed to the draft.', 'C. Noted the minutes.']],
    [['L. THOMPSON says so.', 'N. S. KHRUSHCHEV asks.', 'L. THOMPSON replies.', 'N. S. KHRUSHCHEV notes.']],
  ])('none in %j', (texts) => {
    expect(accepted(...texts)).toEqual([]);
  });
});

describe('sentences', () => {
  test.each([
    ['Mr. Dale called. He left.', ['Mr. Dale called.', 'He left.']],
    ['N. S. Khrushchev asks. Why?', ['N. S. Khrushchev asks.', 'Why?']],
    ['2. Dr. Falk thanked him. He sat.', ['2. Dr. Falk thanked him.', 'He sat.']],
    ['The U.S. Government agrees.', ['The U.S. Government agrees.']],
    ['“No.” “Yes.”', ['“No.”', '“Yes.”']],
  ])('%s', (text, sentences) => {
    expect(sentencesIn(text, span(0, text.length), english.speech).map((s) => text.slice(s.start, s.end))).toEqual(
      sentences,
    );
  });
});

describe('labels of initials', () => {
  const person = (id: string, name: string): Participant => ({
    id,
    name,
    registered: false,
    offices: [],
    roles: ['present'],
    span: span(0, 1),
  });
  const people = [person('kirov', 'I. P. Kirov'), person('dorn', 'H. Dorn'), person('nixon', 'Richard Nixon')];
  test.each([
    ['K', 'kirov'],
    ['D.', 'dorn'],
    ['RN', 'nixon'],
    ['Cde. K', 'kirov'],
    ['X', undefined],
    ['Kirov', undefined],
  ])('%s', (label, id) => expect(byInitials(label, english.layout, people, (p) => p.name)?.id).toBe(id));
  test('two who fit are nobody', () =>
    expect(byInitials('K', english.layout, [...people, person('katz', 'A. Katz')], (p) => p.name)).toBeUndefined());
});

describe('labels of parliaments', () => {
  const acceptedIn = (code: string, ...texts: string[]): string[] => {
    const { layout, speech } = languageFor(code);
    return acceptLabels(texts.map(line), { known: () => false, layout, speech }).map((l) => l.text);
  };

  test('the numbers of speeches are a convention, and the chair may be named in another language', () =>
    expect(
      acceptedIn(
        'fr',
        '01.02 Kris Pauwels, ministre: Monsieur le président, je vous remercie.',
        '01.03 Michel de Laroche (cdH): Monsieur le ministre, je prends acte.',
        'De voorzitter: Ik heb geen nieuws van mevrouw Gans.',
      ),
    ).toEqual(['Kris Pauwels', 'Michel de Laroche', 'De voorzitter']));

  test('three who speak once each are told by titles and names in full', () =>
    expect(
      acceptedIn(
        'de',
        'Abgeordneter Dr. Rainer Hahn: Ja, Verzeihung.',
        'Präsident Karl Koppe: Als Nächster zu Wort gemeldet hat sich Herr Bundesminister Stein.',
        'Bundesminister für Verkehr und Technologie Alois Stein, diplomiert: Herr Präsident! Ich bedanke mich.',
      ),
    ).toEqual([
      'Abgeordneter Dr. Rainer Hahn',
      'Präsident Karl Koppe',
      'Bundesminister für Verkehr und Technologie Alois Stein',
    ]));

  test('three entries of a list are none', () =>
    expect(acceptedIn('de', 'Dr. Rainer Hahn: Wien.', 'Dr. Karl Koppe: Graz.', 'Dr. Alois Stein: Linz.')).toEqual([]));
});
