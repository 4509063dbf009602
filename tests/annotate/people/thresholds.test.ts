import { describe, expect, test } from 'vitest';
import { isSameChinese } from '../../../src/annotate/people/chinese-spellings.js';
import { nominativeOf, nominativesOf } from '../../../src/annotate/people/declension.js';
import { fitForenames } from '../../../src/annotate/people/forenames.js';
import { buildPeopleIndex, people, resolveName } from '../../../src/annotate/people/index.js';
import { lexiconOf } from '../../../src/annotate/people/lexicon.js';
import { isSlip } from '../../../src/annotate/people/near-names.js';
import { joinsOf, titlesBefore } from '../../../src/annotate/people/title-run.js';
import { wordsOf } from '../../../src/annotate/people/words.js';
import { english, languageFor } from '../../../src/language/index.js';
import type { Annotation, Participant } from '../../../src/model/index.js';
import { participant, registerOf } from './registers.js';

const register = registerOf(
  'Ford, Gerald R. | Representative from Michigan',
  'Kennedy, John F. | President',
  'Mao Tse-tung | Chairman',
  'Smith, Adam Bert Carl Dean Emil | Senator',
);

const recognised = (
  text: string,
  participants: readonly Participant[] = [],
  entries = register,
): ReturnType<typeof people> =>
  people(
    {
      source: { name: 'minutes.md', text },
      text,
      places: [],
      annotations: [{ kind: 'p', span: { start: 0, end: text.length }, rule: 'test' }],
    },
    { language: english, register: entries, decisions: [], options: {}, facts: { participants } },
  );

/** The names found in a text, `id: words` of those that are known. */
const namesIn = (text: string, participants?: readonly Participant[], entries = register): readonly string[] =>
  recognised(text, participants, entries)
    .value.filter((one): one is Annotation & { readonly kind: 'persName' } => one.kind === 'persName')
    .map(({ ref, span }) => `${ref === undefined ? '' : `${ref}: `}${text.slice(span.start, span.end)}`);

describe('each tuned number, on both of its sides', () => {
  test('two spellings of a Chinese name are told from four letters on', () =>
    expect([isSameChinese('tsei', 'zhei'), isSameChinese('tsi', 'zhi')]).toEqual([true, false]));

  test('a record that calls three by initials alone has no names of one initial', () => {
    const called = ['PM', 'RB', 'SL'].map((name) => participant(name.toLowerCase(), name, [], false));
    expect([namesIn('We saw D. Mail there.', called), namesIn('We saw D. Mail there.', called.slice(1))]).toEqual([
      [],
      ['D. Mail'],
    ]);
  });

  test('an ending is believed behind three letters', () => {
    const nominatives = nominativesOf(languageFor('de').people);
    expect([nominatives('uhls'), nominatives('abs')]).toEqual([['uhl'], []]);
  });

  test('an ending of three letters shows its case by itself, one of two does not', () => {
    const words = languageFor('ru').people;
    expect([nominativeOf('Т. БРАГИНА', '', words), nominativeOf('Т. КОСТОМ', '', words)]).toEqual([
      'Т. БРАГИН',
      undefined,
    ]);
  });

  test('a slip is told in given names of five letters', () => {
    const fit = (said: readonly string[], names: readonly string[]): string =>
      fitForenames(said, names, [], lexiconOf(english.people));
    expect([fit(['e', 'lalo'], ['e', 'lailo']), fit(['e', 'lal'], ['e', 'lai'])]).toEqual(['near', 'conflict']);
  });

  test('a slip is told in a surname of six letters, a letter left out in one of nine', () =>
    expect([
      isSlip('krilvo', 'krilov'),
      isSlip('orlvo', 'orlov'),
      isSlip('hamarski', 'hammarski'),
      isSlip('thomson', 'thompson'),
    ]).toEqual([true, false, true, false]));

  test('of titles before a name five are read', () => {
    const text = 'Sir Doctor Senator Ambassador Professor General Ball';
    const words = wordsOf(text);
    expect(titlesBefore(words, joinsOf(text, words), 6, lexiconOf(english.people))).toHaveLength(5);
  });

  test('an initial has up to four letters', () =>
    expect(wordsOf('Shch. Orlov').map(({ shape }) => shape)).toEqual(['initial', 'capital']));

  test('forenames before a known surname: four', () =>
    expect([namesIn('He met Adam Bert Carl Dean Smith.'), namesIn('He met Adam Bert Carl Dean Emil Smith.')]).toEqual([
      ['smith: Adam Bert Carl Dean Smith'],
      ['Adam Bert Carl Dean', 'smith: Emil Smith'],
    ]));

  test('given names behind a family name that comes first: two', () =>
    expect(namesIn('Then Mao Zu Lun Beq spoke.')).toEqual(['Mao Zu Lun']));

  test('initials behind a surname that stands first: three', () =>
    expect([namesIn('Present: Golov, I. I. K.'), namesIn('Present: Golov, I. I. K. L.')]).toEqual([
      ['Golov, I. I. K.'],
      [],
    ]));

  test('parts of a surname that stands first: eight', () => {
    const named = (parts: number): readonly string[] => namesIn(`Present: ${'Golov-'.repeat(parts - 1)}Tor, I. I.`);
    expect([named(8), named(9)]).toEqual([[`${'Golov-'.repeat(7)}Tor, I. I.`], []]);
  });

  test('particles before a surname that stands first: eight', () => {
    const named = (particles: number): readonly string[] => namesIn(`Present: ${'de '.repeat(particles)}Golov, I. I.`);
    expect(named(8)).toEqual([`${'de '.repeat(8)}Golov, I. I.`]);
    expect(named(9)).not.toContain(`${'de '.repeat(9)}Golov, I. I.`);
  });

  test('what makes a name a thing has up to three words', () =>
    expect([namesIn('They left Kennedy Air Force Base.'), namesIn('They left Kennedy.')]).toEqual([
      [],
      ['kennedy: Kennedy'],
    ]));

  test('candidates that a message names: five', () => {
    const bells = (many: number) =>
      registerOf(
        ...['Anna', 'Berta', 'Clara', 'Dora', 'Emma', 'Frida', 'Greta'].slice(0, many).map((name) => `Bell, ${name}`),
      );
    const message = (many: number): string | undefined =>
      recognised('He told Bell so.', [], bells(many)).diagnostics.find(({ rule }) => rule === 'person-ambiguous')
        ?.message;
    expect(message(5)).toMatch(/ or "Bell, Emma" \(bell-e\)\.$/u);
    expect(message(7)).toMatch(/ or "Bell, Emma" \(bell-e\) or 2 more\.$/u);
  });

  test('two persons called by initials are the record’s way, of up to four letters', () => {
    const [king, lowe] = [participant('king', 'Peter King', [], false), participant('lowe', 'Rita Lowe', [], false)];
    const ferrer = participant('ferrer', 'Ana Berta Carla Dora Ferrer', [], false);
    expect([
      namesIn('PK to call. RL to write.', [king, lowe]),
      namesIn('PK to call. RL to write.', [king]),
      namesIn('PK to call. RL to write. ABCDF to go.', [king, lowe, ferrer]),
      namesIn('PK to call. RL to write. ABCF to go.', [
        king,
        lowe,
        participant('ferrer', 'Ana Berta Carla Ferrer', [], false),
      ]),
    ]).toEqual([['king: PK', 'lowe: RL'], [], ['king: PK', 'lowe: RL'], ['king: PK', 'lowe: RL', 'ferrer: ABCF']]);
  });

  test('a surname that only a forename proves has three letters', () =>
    expect([namesIn('He saw Robert Orr.'), namesIn('He saw Robert Oe.')]).toEqual([['Robert Orr'], []]));

  test('an unknown name behind a title has up to four words', () =>
    expect(namesIn('He told Mr. Zurk Balt Corv Delm Erst so.')).toEqual(['Mr. Zurk Balt Corv Delm']));

  test('a title of three capitals is no heading, one of more is', () =>
    expect([namesIn('Then GEN. ZURK said so.'), namesIn('Then CAPT. ZURK said so.')]).toEqual([['GEN. ZURK'], []]));

  test('a surname that stands first has two letters', () =>
    expect([namesIn('Present: Li, I. K.'), namesIn('Present: L, I. K.')]).toEqual([['Li, I. K.'], []]));

  test('a line that its width has cut has thirty characters', () => {
    const cut = (width: number): readonly string[] => namesIn(`${'x'.repeat(width - 8)} Robert\nOrr left.`);
    expect([cut(31), cut(30)]).toEqual([['Robert\nOrr'], ['Robert']]);
  });

  test('an unknown name that only its use proves stands twice before a verb of speech', () =>
    expect([namesIn('Zurk said no. They left. Zurk said so.'), namesIn('Zurk said no. They left.')]).toEqual([
      ['Zurk', 'Zurk'],
      [],
    ]));

  test('who takes part is meant rather than who was named last, though not surely', () => {
    const bells = registerOf('Bell, Ann', 'Bell, Ben');
    const index = buildPeopleIndex(bells, [participant('bell', 'Ann Bell')], english.people);
    const named = (last: number) => resolveName(index, 'Bell', { heard: (id) => (id === 'bell-b' ? last : 0) });
    expect(named(2)).toMatchObject({ status: 'resolved', id: 'bell', cert: 'medium' });
    expect(named(1).cert).toBeUndefined();
  });
});
