import { describe, expect, test } from 'vitest';
import { people } from '../../../src/annotate/people/index.js';
import { english } from '../../../src/language/index.js';
import type { Annotation, Context, Participant, Register, Transcript } from '../../../src/model/index.js';
import { participant, registerOf } from './registers.js';

const register = registerOf(
  'Khrushchev, Nikita S. | Premier of the Soviet Union',
  'Kennedy, John F. | President',
  'Kennedy, Robert F. | Attorney General',
  'Truman, Harry S. | former President',
  'Ford, Gerald R. | Representative from Michigan',
  'Hoover, Herbert | former President',
  'Ball, George W. | Under Secretary of State',
  'Lord, Winston | member, National Security Council Staff',
  'Home, Lord (Alexander Frederick Douglas-Home) | British Foreign Secretary',
  'de Gaulle, Charles | President of France',
  'Chou En-lai | Premier',
  'Kirkpatrick, Sir Ivone A. | British Foreign Office',
  'Jackson, Henry M. | Senator',
  'Lucet, Charles | French Minister',
  'Ellsworth, Robert F. | Deputy Secretary of Defense',
  'Stevenson, Adlai, Jr. | Senator',
);

interface Given {
  readonly participants?: readonly Participant[];
  readonly register?: Register;
  readonly date?: string;
  readonly seamAt?: string;
  readonly more?: readonly Annotation[];
}

/**
 * The text's paragraphs, one a line, with the marks set into it: `{id:words}`, `{?:words}` without identity, `[title]`,
 * `<id:office>`.
 */
function marked(text: string, given: Given = {}): { readonly text: string; readonly rules: readonly string[] } {
  const { value, diagnostics } = recognised(text, given);
  return { text: bracketed(text, value), rules: diagnostics.map((d) => d.rule) };
}

function recognised(text: string, given: Given = {}): ReturnType<typeof people> {
  const paragraphs: Annotation[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    paragraphs.push({ kind: 'p', span: { start: at, end: at + line.length }, rule: 'test' });
    at += line.length + 1;
  }
  const seam = given.seamAt === undefined ? -1 : text.indexOf(given.seamAt);
  const pb: readonly Annotation[] =
    seam < 0 ? [] : [{ kind: 'pb', span: { start: text.lastIndexOf('\n', seam), end: seam }, rule: 'test' }];
  const transcript: Transcript = {
    source: { name: 'minutes.md', text },
    text,
    places: [],
    annotations: [...paragraphs, ...pb, ...(given.more ?? [])],
  };
  const facts = {
    participants: given.participants ?? [],
    ...(given.date === undefined ? {} : { date: { when: given.date } }),
  };
  const context: Context = {
    language: english,
    register: given.register ?? register,
    decisions: [],
    options: {},
    facts,
  };
  return people(transcript, context);
}

function bracketed(text: string, annotations: readonly Annotation[]): string {
  const opening = (a: Annotation): string =>
    a.kind === 'roleName' ? '[' : `${a.kind === 'rs' ? '<' : '{'}${('ref' in a && a.ref) || '?'}:`;
  const closing = (a: Annotation): string => (a.kind === 'roleName' ? ']' : a.kind === 'rs' ? '>' : '}');
  let out = '';
  for (let i = 0; i <= text.length; i++) {
    for (const a of [...annotations].reverse()) if (a.span.end === i) out += closing(a);
    for (const a of annotations) if (a.span.start === i) out += opening(a);
    out += text[i] ?? '';
  }
  return out;
}

/** As `marked`, of a text that is one block with lines, of persons nobody knows. */
function inOneBlock(text: string): string {
  const transcript: Transcript = {
    source: { name: 'minutes.md', text },
    text,
    places: [],
    annotations: [{ kind: 'p', span: { start: 0, end: text.length }, rule: 'test' }],
  };
  const context: Context = {
    language: english,
    register: { entries: [] },
    decisions: [],
    options: {},
    facts: { participants: [] },
  };
  return bracketed(text, people(transcript, context).value);
}

describe('names in a text', () => {
  test.each([
    ['He told Khrushchev so.', 'He told {khrushchev:Khrushchev} so.'],
    ['N. S. KHRUSHCHEV’S view', '{khrushchev:N. S. KHRUSHCHEV}’S view'],
    ['Then Premier Khrushchev said', 'Then {khrushchev:[Premier] Khrushchev} said'],
    ['President de Gaulle’s letter', '{de:[President] de Gaulle}’s letter'],
    ['Premier Chou En-lai and Chou', '{chou:[Premier] Chou En-lai} and {chou:Chou}'],
    ['M. Lucet agreed.', '{lucet:[M.] Lucet} agreed.'],
    ['Sir Ivone said', '{kirkpatrick:[Sir] Ivone} said'],
    ['Bush: Bob (Ellsworth), you had a problem.', 'Bush: {ellsworth:Bob (Ellsworth)}, you had a problem.'],
    ['Cde. I. Gh. Maurer and Yu. V. Andropov', '{?:[Cde.] I. Gh. Maurer} and {?:Yu. V. Andropov}'],
    ['He met Kh. A. Ivanov.', 'He met {?:Kh. A. Ivanov}.'],
    ['Mr. Alfred LeS. Jenkins left.', '{?:[Mr.] Alfred LeS. Jenkins} left.'],
    ['Then Chou Enlai spoke of Chou Yang.', 'Then {chou:Chou Enlai} spoke of {?:Chou Yang}.'],
    ['Premier Chou En-lal agreed.', '{chou:[Premier] Chou En-lal} agreed.'],
    ['Two came. Robert J. Finch was late.', 'Two came. {?:Robert J. Finch} was late.'],
    ['He and Carl de Witt were in Bonn.', 'He and {?:Carl de Witt} were in Bonn.'],
    ['General Earl Wheeler and Earl Attlee', '{?:[General] Earl Wheeler} and {?:[Earl] Attlee}'],
    ['with U.S. Ambassador Thompson', 'with {?:[U.S. Ambassador] Thompson}'],
    ['Mr. George W. Ball, Jr. and Mr. Long, Jr. came', '{ball:[Mr.] George W. Ball}, Jr. and {?:[Mr.] Long}, Jr. came'],
    ['Mr. Adlai Stevenson, Jr. came', '{stevenson:[Mr.] Adlai Stevenson, Jr.} came'],
    [
      'The Attorney General (Kennedy) replied. Kennedy went on.',
      'The Attorney General ({kennedy-r:Kennedy}) replied. {kennedy-r:Kennedy} went on.',
    ],
    [
      'Robert Kennedy spoke; then Mr. Kennedy left.',
      '{kennedy-r:Robert Kennedy} spoke; then {kennedy-r:[Mr.] Kennedy} left.',
    ],
    ['Mr. Winston Lord and Lord Home', '{lord:[Mr.] Winston Lord} and {home:[Lord] Home}'],
    [
      'the Kennedy-Khrushchev talks in Vienna of Mr. Robert Kennedy',
      'the {?:Kennedy}-{khrushchev:Khrushchev} talks in Vienna of {kennedy-r:[Mr.] Robert Kennedy}',
    ],
  ])('%s', (text, expected) => expect(marked(text).text).toBe(expected));

  test('a name may cross a page seam, not the border of paragraphs', () => {
    expect(marked('continues N. S.\nKhrushchev, would', { seamAt: 'Khrushchev' }).text).toBe(
      'continues {khrushchev:N. S.\nKhrushchev}, would',
    );
    expect(marked('to Robert\nKennedy said').text).toBe('to {?:Robert}\n{?:Kennedy} said');
  });

  test('strangers are marked, not invented', () => {
    const { text, rules } = marked('Mr. Leishman met V.V. Kuznetsov and Senator Humphrey. Leishman left.');
    expect(text).toBe('{?:[Mr.] Leishman} met {?:V.V. Kuznetsov} and {?:[Senator] Humphrey}. {?:Leishman} left.');
    expect(rules).toEqual(['person-unknown', 'person-unknown', 'person-unknown']);
  });

  test('somebody nobody knows is reported once, with all forms of the name', () => {
    const { diagnostics } = recognised(
      'Mr. Leishman met Mrs. Leishman. Leishman left; J. Leishman and A. Leishman stayed.',
    );
    expect(diagnostics.map((d) => d.message)).toEqual([
      'Nobody is known by the name "Mr. Leishman" (3 times, also as "Leishman", "J. Leishman"); it is marked without identity.',
      'Nobody is known by the name "Mrs. Leishman" (once); it is marked without identity.',
      'Nobody is known by the name "A. Leishman" (once); it is marked without identity.',
    ]);
  });

  test('who may be meant is said with ids, and what would decide', () => {
    const { diagnostics } = recognised('Kennedy said no.');
    expect(diagnostics.map((d) => d.message)).toEqual([
      '"Kennedy" (once) may be "Kennedy, John F." (kennedy) or "Kennedy, Robert F." (kennedy-r).',
    ]);
    expect(diagnostics[0]!.note).toMatch(/^A forename, an initial or an office beside the name would decide/);
  });

  test('a slip in a participant’s name, with initials or without', () => {
    const participants = [participant('khrushchev', 'N. S. Khrushchev')];
    expect(marked('N. S. KRUSHCHEV says; Krushchev adds', { participants }).text).toBe(
      '{khrushchev:N. S. KRUSHCHEV} says; {khrushchev:Krushchev} adds',
    );
  });

  test('a stranger of a known surname is nobody known', () =>
    expect(marked('Mr. Alfred Kennedy came.').text).toBe('{?:[Mr.] Alfred Kennedy} came.'));

  test('an ambiguous name is left open and reported once', () => {
    const { text, rules } = marked('Kennedy said no. Kennedy left.');
    expect(text).toBe('{?:Kennedy} said no. {?:Kennedy} left.');
    expect(rules).toEqual(['person-ambiguous']);
  });
});

describe('what is no person', () => {
  test.each([
    'the Hoover Dam',
    'the Hoover Institution',
    'the Ford Foundation',
    'the Jackson-Vanik amendment',
    'Camp David and Lake Ford',
    'The ball went on. Ball games are played.',
    'Home rule was discussed. The Home Office',
    'the General Assembly and the Secretary General',
    'Good Lord, no.',
  ])('%s', (text) => expect(marked(text).text.replace(/<[^>]*>/gu, '')).not.toContain('{'));

  test('walls and banks, where a Wall and a Bank take part', () => {
    const participants = [participant('wall', 'Henry Wall'), participant('bank', 'Otto Bank')];
    expect(marked('We saw the Wall. The Bank of England and the World Bank closed.', { participants }).text).toBe(
      'We saw the Wall. The Bank of England and the World Bank closed.',
    );
    expect(marked('Mr. Wall agreed.', { participants }).text).toBe('{wall:[Mr.] Wall} agreed.');
  });

  test('what is called after a person whom the register has names him too', () => {
    expect(marked('the Kennedy administration').text).toBe('the {?:Kennedy} administration');
    expect(marked('the Truman Doctrine').text).toContain('Truman} Doctrine');
  });

  test('words that are surnames: with a title, or once the document has the name', () => {
    expect(marked('Mr. Ball asked. Ball said no.').text).toBe('{ball:[Mr.] Ball} asked. {ball:Ball} said no.');
  });
});

describe('offices that denote one person', () => {
  const present = [
    participant('khrushchev', 'N. S. Khrushchev', ['Comrade']),
    participant('thompson', 'L. Thompson', ['U.S. Ambassador to the Soviet Union'], false),
  ];
  test.each([
    ['the Ambassador thanks the Premier', '<thompson:the Ambassador> thanks <khrushchev:the Premier>'],
    ['The Ambassador: Yes.', '<thompson:The Ambassador>: Yes.'],
    [
      'an Ambassador; the Ambassador-designate; the Ambassadors',
      'an Ambassador; the Ambassador-designate; the Ambassadors',
    ],
  ])('%s', (text, expected) => expect(marked(text, { participants: present, date: '1960-09-08' }).text).toBe(expected));
});

describe('names that the record itself establishes', () => {
  const none: Register = { entries: [] };
  test.each([
    [
      'Golov, I. I., Zaitsev, A. M. and Tol’skii, A. Ia. came.',
      '{?:Golov, I. I.}, {?:Zaitsev, A. M.} and {?:Tol’skii, A. Ia.} came.',
    ],
    ['1. ADLER, Ruth. The Silent Council', '1. {?:ADLER, Ruth}. The Silent Council'],
    ['Ashe, Sir Ronald\nTye, R.', '{?:Ashe, [Sir] Ronald}\n{?:Tye, R.}'],
    ['Washington, D. C., and Geneva, Monday', 'Washington, D. C., and Geneva, Monday'],
    ['He told Pell so. Mr. Pell left.', 'He told {?:Pell} so. {?:[Mr.] Pell} left.'],
    ['He saw Marek Vail. Counselor Vail left.', 'He saw {?:Marek Vail}. {?:[Counselor] Vail} left.'],
    ['Brandl laughed and spoke. So Brandl had said.', '{?:Brandl} laughed and spoke. So {?:Brandl} had said.'],
    ['Grain talks. The Cabinet agreed. In Kestra it rained.', 'Grain talks. The Cabinet agreed. In Kestra it rained.'],
    ['How’s Betty? I was told, Petr Ivanovich, so.', 'How’s {?:Betty}? I was told, {?:Petr Ivanovich}, so.'],
    ['I. SOURCES', 'I. SOURCES'],
  ])('%s', (text, expected) => expect(marked(text, { register: none }).text).toBe(expected));

  test('a line that ends on purpose ends the name, one cut by its width does not', () => {
    const lines = 'Present: Mr. J. Smit\nUNITED KINGDOM: Sir Hugh Price';
    expect(inOneBlock(lines)).toBe('Present: {?:[Mr.] J. Smit}\nUNITED KINGDOM: {?:[Sir] Hugh Price}');
    const wrapped = 'The delegates were received at noon by Mr. J.\nSmit and left.';
    expect(inOneBlock(wrapped)).toBe('The delegates were received at noon by {?:[Mr.] J.\nSmit} and left.');
  });
});

describe('surnames that are words, months or titles', () => {
  const persons = registerOf(
    'March, Fred',
    'King, Paul',
    'Bishop, Max',
    'Price, Ann',
    'Hope, Carl',
    'Hyde, Tom',
    'The, Trinh Minh',
  );
  const participants = ['march', 'king', 'bishop', 'price', 'hope', 'hyde'].map((id) => participant(id, id));
  test.each([
    'In March we met.',
    'We met on 3 March, last March and in the week of March 5.',
    'The King left.',
    'He saw the King.',
    'the Bishop of Berlin',
    'the Price of oil',
    'Hope is left.',
    'Hope remains that peace comes.',
    'Price controls were discussed.',
    'Hyde Park was closed.',
    'The road was closed.',
  ])('no person: %s', (text) => expect(marked(text, { register: persons, participants }).text).toBe(text));

  test.each([
    ['Mr. King and J. March came.', '{king:[Mr.] King} and {?:J. March} came.'],
    ['Hope said that Price had left.', '{hope:Hope} said that {price:Price} had left.'],
    ['He had told March so.', 'He had told {march:March} so.'],
    ['Hope handed out a table. March came.', '{hope:Hope} handed out a table. {march:March} came.'],
    ['Price and Hope can give views.', '{price:Price} and {hope:Hope} can give views.'],
  ])('%s', (text, expected) => expect(marked(text, { register: persons, participants }).text).toBe(expected));
});

describe('namesakes', () => {
  test('two participants of one surname stay open, in whatever order they are listed', () => {
    const [a, b] = [participant('smith-a', 'Adam Smith', [], false), participant('smith-b', 'Brian Smith', [], false)];
    for (const participants of [
      [a, b],
      [b, a],
    ]) {
      const { value, diagnostics } = recognised('Mr. Smith replied.', { participants, register: { entries: [] } });
      expect(bracketed('Mr. Smith replied.', value)).toBe('{?:[Mr.] Smith} replied.');
      expect(diagnostics.map((d) => d.message)).toEqual([
        '"Mr. Smith" (once) may be "Adam Smith" (smith-a) or "Brian Smith" (smith-b).',
      ]);
    }
  });

  test('a title that is not the one present’s does not become his', () => {
    const dulleses = registerOf('Dulles, Allen W. | Director', 'Dulles, John Foster | retired');
    const participants = [participant('dulles', 'Allen W. Dulles')];
    expect(marked('Secretary Dulles left.', { register: dulleses, participants }).text).toBe(
      '{?:[Secretary] Dulles} left.',
    );
  });

  test('a form of address tells a man from a woman', () => {
    const mosleys = registerOf('Mosley, Ruth', 'Mosley, Harold');
    expect(marked('Mr. Mosley and Mrs. Mosley left.', { register: mosleys }).text).toBe(
      '{mosley-h:[Mr.] Mosley} and {mosley:[Mrs.] Mosley} left.',
    );
  });

  test('Mr. Bell is the one without a title of rank', () => {
    const bells = registerOf('Bell, Adam | clerk', 'Bell, Carl | Senator');
    expect(marked('Mr. Bell met Senator Bell.', { register: bells }).text).toBe(
      '{bell:[Mr.] Bell} met {bell-c:[Senator] Bell}.',
    );
  });
});

describe('an office that is another’s stays open', () => {
  const participants = [participant('orlov', 'A. Orlov', ['Ambassador of Elbonia'], false)];
  test.each([
    ['The American Ambassador left.', 'The American Ambassador left.'],
    ['Ambassador Thompson came. The Ambassador left.', '{?:[Ambassador] Thompson} came. The Ambassador left.'],
    ['The Ambassador’s Secretary left.', 'The Ambassador’s Secretary left.'],
    ['The Ambassador left.', '<orlov:The Ambassador> left.'],
  ])('%s', (text, expected) =>
    expect(marked(text, { participants, register: { entries: [] }, date: '1960-09-08' }).text).toBe(expected),
  );

  test('an adviser of a president is no president', () => {
    const adviser = [participant('ladejinsky', 'Wolf Ladejinsky', ["President Diem's Adviser"], false)];
    expect(marked('The President agreed.', { participants: adviser, register: { entries: [] } }).text).toBe(
      'The President agreed.',
    );
  });
});

test('participants whom no register knows are named by the id the document gives them', () => {
  const { text } = marked('L. THOMPSON says … Thompson notes', {
    participants: [participant('thompson', 'L. Thompson', [], false)],
    register: { entries: [] },
  });
  expect(text).toBe('{thompson:L. THOMPSON} says … {thompson:Thompson} notes');
});

test('long runs of names and titles take time in proportion', () => {
  const once = (text: string): number => {
    const start = process.cpuUsage().user;
    recognised(text);
    return process.cpuUsage().user - start;
  };
  // The least of three: what collects garbage meanwhile is no growth.
  const time = (text: string): number => Math.min(once(text), once(text), once(text));
  for (const unit of ['Lord-', 'Kennedy ', 'General Secretary Mr. Home, ']) {
    time(unit.repeat(200));
    expect(time(unit.repeat(4000))).toBeLessThan(40 * Math.max(10_000, time(unit.repeat(400))));
  }
});

describe('names that the transcription cuts', () => {
  const people = [participant('marsh', 'A. Marsh', [], false), participant('orlov', 'P. Orlov', [], false)];
  const marks = (text: string): string => marked(text, { participants: people, register: { entries: [] } }).text;
  test.each([
    ['Then Or[lov] left.', 'Then {orlov:Or[lov]} left.'],
    ['Then Or[l]ov left.', 'Then {orlov:Or[l]ov} left.'],
    ['Then Or\u00ADlov left.', 'Then {orlov:Or\u00ADlov} left.'],
    ['Then Mr. Marsh[all] left.', 'Then {?:[Mr.] Marsh[all]} left.'],
    ['Then Marsh[sic] left.', 'Then {marsh:Marsh}[sic] left.'],
    ['Then [Marsh] left.', 'Then [{marsh:Marsh}] left.'],
    ['Then Shi-Jun left.', 'Then Shi-Jun left.'],
  ])('%s', (text, expected) => expect(marks(text)).toBe(expected));

  test.each([
    ['He told Mr. Or-\nlov so.', 'He told {?:[Mr.] Or-\nlov} so.'],
    ['He told General Pah-\nlen so.', 'He told {?:[General] Pah-\nlen} so.'],
  ])('%s', (text, expected) => expect(inOneBlock(text)).toBe(expected));
});

describe('names by their form', () => {
  test.each([
    ['It was President de Rouge. Then de Rouge left.', 'It was {?:[President] de Rouge}. Then {?:de Rouge} left.'],
    ['with Herr von der Linde and M. L. de Corte', 'with {?:[Herr] von der Linde} and {?:M. L. de Corte}'],
    [
      'Comrade Sok Vannak has it. The list of Sok is lost.',
      '{?:[Comrade] Sok Vannak} has it. The list of {?:Sok} is lost.',
    ],
    ['He met the Earl of Ainsdale.', 'He met the {?:[Earl of] Ainsdale}.'],
    ['PART I. APPLICANT', 'PART I. APPLICANT'],
    ['see Statutes, Art. 5', 'see Statutes, Art. 5'],
    ['letters A, C and D', 'letters A, C and D'],
    [
      'when in England with Khrushchev, Robert Kennedy had',
      'when in England with {khrushchev:Khrushchev}, {kennedy-r:Robert Kennedy} had',
    ],
    ['Minister of Agriculture & Forestry Khrushchev', 'Minister of Agriculture & Forestry {khrushchev:Khrushchev}'],
  ])('%s', (text, expected) => expect(marked(text).text).toBe(expected));

  test('a list entry of its own begins on its line', () =>
    expect(inOneBlock('UNITED KINGDOM : Sir Edmund Pell\nUNITED STATES : Mr. W. Dunn')).toBe(
      'UNITED KINGDOM : {?:[Sir] Edmund Pell}\nUNITED STATES : {?:[Mr.] W. Dunn}',
    ));
});

describe('initials of those present', () => {
  const people = [
    participant('king', 'P. King', [], false),
    participant('march', 'J. I. March', [], false),
    participant('usher', 'N. Usher', [], false),
  ];
  const marks = (text: string): string => marked(text, { participants: people, register: { entries: [] } }).text;
  test('are names where two are called so', () => {
    expect(marks('ACTION: PK to write; JIM to call.')).toBe('ACTION: {king:PK} to write; {march:JIM} to call.');
    expect(marks('P.K. wrote to J.I.M. today.')).toBe('{king:P.K.} wrote to {march:J.I.M.} today.');
  });
  test('one alone may be anything', () => expect(marks('ACTION: PK to write.')).toBe('ACTION: PK to write.'));
  test('nor are they those of two', () => {
    const two = [...people, participant('kay', 'P. Kay', [], false)];
    expect(marked('PK asked JIM and NU.', { participants: two, register: { entries: [] } }).text).toBe(
      'PK asked {march:JIM} and {usher:NU}.',
    );
  });
});

describe('an office where another country is spoken of', () => {
  const president = [participant('eisenhower', 'Eisenhower', ['President'], false)];
  const given = { participants: president, register: { entries: [] }, date: '1960-09-08' };
  test.each([
    ['He left. The President agreed.', 'He left. <eisenhower:The President> agreed.'],
    ['France was hard to move. The President had refused.', 'France was hard to move. The President had refused.'],
    ['President de Rouge came. The President refused.', '{?:[President] de Rouge} came. The President refused.'],
  ])('%s', (text, expected) => expect(marked(text, given).text).toBe(expected));

  test('is only probably his of whom no country is known', () => {
    const { value } = recognised('The Soviet Ambassador left.', {
      participants: [participant('orlov', 'Orlov', ['Ambassador'], false)],
      register: { entries: [] },
    });
    expect(value).toMatchObject([{ kind: 'rs', ref: 'orlov', cert: 'medium' }]);
  });
});

test('a list of those present speaks for none of two namesakes', () => {
  const two = [participant('smith', 'Alan Smith', [], false), participant('bert-smith', 'Bert Smith', [], false)];
  const text = 'Mr. Alan Smith\nMr. Bert Smith\nThen Mr. Smith left.';
  const list = { kind: 'list' as const, type: 'participants' as const, span: { start: 0, end: 29 }, rule: 'test' };
  expect(marked(text, { participants: two, register: { entries: [] }, more: [list] }).text.split('\n')[2]).toBe(
    'Then {?:[Mr.] Smith} left.',
  );
  expect(marked(text, { participants: two, register: { entries: [] } }).text.split('\n')[2]).toBe(
    'Then {bert-smith:[Mr.] Smith} left.',
  );
});
