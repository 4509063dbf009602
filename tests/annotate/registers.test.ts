import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/index.js';
import { english, languageFor } from '../../src/language/index.js';
import { ofKind, type Context, type Register } from '../../src/model/index.js';
import { readSource } from '../../src/read/index.js';
import { registerOf } from './people/registers.js';

/** Who speaks in each turn of a record, and whom its names mean, in order: `moss`, `moss?` where that is only probable. */
async function read(
  record: string,
  register: Register,
  language: Context['language'] = english,
): Promise<{
  readonly speakers: readonly string[];
  readonly names: readonly string[];
  readonly cast: readonly string[];
  readonly offices: readonly string[];
}> {
  const { transcript } = (await readSource(new TextEncoder().encode(record), 'minutes.md')).value!;
  const context: Context = { language, register, decisions: [], options: {}, facts: { participants: [] } };
  const { transcript: read, facts } = annotate(transcript, context).value;
  const doubt = (cert: string | undefined): string => (cert === undefined ? '' : '?');
  const inOrder = <A extends { readonly span: { readonly start: number } }>(all: readonly A[]): readonly A[] =>
    all.toSorted((a, b) => a.span.start - b.span.start);
  return {
    speakers: inOrder(ofKind(read.annotations, 'sp')).map(({ who, cert }) => `${who?.join(' ') ?? ''}${doubt(cert)}`),
    names: inOrder(ofKind(read.annotations, 'persName')).map(({ ref, cert }) => `${ref ?? ''}${doubt(cert)}`),
    offices: inOrder(ofKind(read.annotations, 'rs')).map(({ ref, cert }) => `${ref ?? ''}${doubt(cert)}`),
    cast: facts.participants.map(({ id }) => id),
  };
}

test('a forename before a name nobody knows is none of the register’s surnames, nor a dignity within a name a name', async () => {
  const record = `# Ministerrat

20. April 1848

Der Landmarschall Albert Graf Lund vereinige viel. FML. Graf Castell habe geschrieben, Graf Peter Palling sei krank.

Graf Lund und Herr Peter wissen es.`;
  const register = registerOf('Lund, Albert', 'Peter, Anton');
  const { names } = await read(record, register, languageFor('de'));
  expect(names).toEqual(['lund', '', '', 'lund', 'peter']);
});

const withOffice = ({ entries }: Register): Register => ({
  entries: entries.map((entry) => ({ ...entry, offices: entry.note ? [{ text: entry.note }] : [], note: '' })),
});

describe('the record’s own list as a register', () => {
  test('Mrs. Hall of a list, whom the register has as Hall, is she; a king in another’s name is no man', async () => {
    const record = `# Minutes

3 May 1960

Present: Mrs. Hall, Prof. King.

Prof. King agreed with Mrs. Hall. Mrs. Hall asked why.
`;
    const { cast, names, speakers } = await read(record, withOffice(registerOf('Hall', 'King | Professor')));
    expect(cast).toEqual(['hall', 'king']);
    expect(names).toEqual(['hall', 'king', 'king', 'hall', 'hall']);
    expect(speakers).toEqual(['king', 'hall']);
  });

  test('of two Mosses the councillor is whom the list has by surname alone, the clerk whom it has in full', async () => {
    const record = `# Council Minutes

March 9, 1998

Present: Mayor Bell, Ash, Moss, Town Clerk Joan I. Moss.

Councilor Moss asked about the bridge. Mayor Bell asked Ms. Moss to write.

Motion by Moss, seconded by Ash.

Clerk Moss reported that ten licenses were issued.
`;
    const register = withOffice(
      registerOf('Bell | Mayor', 'Ash | Councilor', 'Moss | Councilor', 'Moss, Joan I. | Town Clerk'),
    );
    const { cast, names, speakers } = await read(record, register);
    expect(cast).toEqual(['bell', 'ash', 'moss', 'moss-j']);
    expect(names).toEqual('bell ash moss? moss-j moss bell moss-j moss? ash moss-j'.split(' '));
    expect(speakers).toEqual(['moss', 'bell', 'moss-j']);
  });

  test('THE COURT is the judge of the list, THE CLERK who is listed by the office alone, THE INTERPRETER who has it', async () => {
    const record = `# Transcript

September 14, 1971

THE COURT: Call your witness, Mr. Pelling.

MR. PELLING: The State calls Clara Dunn.

THE CLERK: Raise your right hand.

THE INTERPRETER: He asks which day is meant.

THE COURT: We will recess.
`;
    const register = withOffice(
      registerOf('Voss, Harriet | Judge', 'Pelling, Daniel | for the State', 'CLERK', 'Petrov, Mila | interpreter'),
    );
    const { cast, speakers } = await read(record, register);
    expect(speakers).toEqual(['voss', 'pelling', 'clerk', 'petrov', 'voss']);
    expect(cast.filter((id) => !register.entries.some((entry) => entry.id === id))).toEqual([]);
  });

  test('without a list THE COURT is an office and nobody’s name', async () => {
    const record = `# Transcript

May 3, 1971

THE COURT: Call him.

MR. PELL: I do.

THE COURT: Good.

MR. PELL: Thank you.
`;
    const { names, speakers } = await read(record, { entries: [] });
    expect(speakers).toEqual(['court', 'pell', 'court', 'pell']);
    expect(names).toEqual(['pell', 'pell']);
  });

  test('of two Mosleys, one of whom has a label of his own, MOSLEY is the other, probably, and so are her answers', async () => {
    const record = `# Interview with Ruth Mosley by Karl Pell

May 3, 1974

PELL: Mrs. Ruth Mosley, where were you born?

MOSLEY: On the island.

PELL: When did you leave?

MOSLEY: At twelve.

Q: And then?

A: The cannery. Harold, who had it?

MR. MOSLEY: Strickland.

Q: Thank you.
`;
    const { speakers } = await read(record, registerOf('Mosley, Ruth', 'Pell, Karl', 'Mosley, Harold'));
    expect(speakers).toEqual('pell mosley? pell mosley? pell mosley mosley-h pell'.split(' '));
  });

  test('who comes in and reports speaks, though no list has him', async () => {
    const record = `# Memorandum of Conversation

March 18, 1974

PRESENT: Mr. Bell, Mr. Cash

Mr. Bell drew attention to line four.

Mr. Moss came in and reported that the Embassy had answered.

Mr. Cash said that he was glad.
`;
    const { speakers } = await read(record, registerOf('Bell', 'Cash', 'Moss'));
    expect(speakers).toEqual(['bell', 'moss?', 'cash']);
  });
});

test('a title at the end of a line is no form of address of the next: Bishop is not Hyde', async () => {
  const record = `# Memorandum of Conversation

May 3, 1960

Participants:
- Martin King
- Ruth Bishop
- Tom Hyde

Mr. King asked about prices. The Bishop of Berlin spoke of oil.
`;
  const { names, speakers } = await read(record, { entries: [] });
  expect(names).toEqual(['king', 'bishop', 'hyde', 'king']);
  expect(speakers).not.toContain('hyde');
});

test('the Elbonian Ambassador is the Ambassador of Elbonia', async () => {
  const record = `# Memorandum of Conversation

May 3, 1956

PARTICIPANTS

- Mr. Orlov, Ambassador of Elbonia
- Mr. Marsh, Counselor

Mr. Marsh asked why. The Elbonian Ambassador said that he was ill.
`;
  expect((await read(record, { entries: [] })).speakers).toEqual(['marsh', 'orlov']);
});

test('the office within another’s is not the subject: the Special Assistant to the President is not the President', async () => {
  const record = `# Memorandum of Conversation

May 3, 1960

PARTICIPANTS

- The President
- Mr. Gray, Special Assistant to the President
- Mr. Marsh

The President asked why. The Special Assistant to the President explained the background. Mr. Marsh agreed.
`;
  const { speakers, offices } = await read(record, { entries: [] });
  expect(speakers).toEqual(['president', 'gray', 'marsh']);
  expect(offices).toEqual(['president', 'president', 'president', 'gray', 'president']);
});

test('an office whose land the text has just named is not the participant’s', async () => {
  const record = `# Memorandum of Conversation

May 3, 1960

PARTICIPANTS

- Mr. Moss, Minister of Railways
- Mr. Gray

Mr. Gray spoke of the visit of the Foreign Minister of Elbonia. The Minister should be met. Mr. Moss said no. It was late. He left. Mr. Gray asked the Minister why.
`;
  expect((await read(record, { entries: [] })).offices).toEqual(['moss']);
});

test('where the list has a President of another country nothing says which of the two the President is', async () => {
  const record = `# Memorandum of Conversation

October 21, 1958

PARTICIPANTS

- Mr. Marsh
- President Chiang

Mr. Marsh asked what the President had said.
`;
  const register = withOffice(
    registerOf('Eisenhower, Dwight D. | President', 'Chiang | President of the Republic of China', 'Marsh'),
  );
  expect((await read(record, register)).offices).toEqual([]);
});
