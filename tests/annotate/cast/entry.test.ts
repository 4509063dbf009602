import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../../src/annotate/layout/front-lines.js';
import { namedIn } from '../../../src/annotate/cast/entry.js';
import { runIn } from '../../../src/annotate/cast/run-in.js';
import { english } from '../../../src/language/index.js';
import { span } from '../../../src/text/index.js';

describe('entries of a list of participants', () => {
  test.each([
    ['Mr. Walter S. Robertson, Assistant Secretary', ['Walter S. Robertson'], ['Mr.', 'Assistant Secretary']],
    ['State—U. Alan Porter', ['U. Alan Porter'], []],
    ['Acting Secretary of Commerce Rocco Siciliano', ['Rocco Siciliano'], ['Acting Secretary of Commerce']],
    ['Chief, Africa Division, CIA, James M. Holt', ['James M. Holt'], ['Chief, Africa Division, CIA']],
    ['Chi P’eng-fei - Foreign Minister', ['Chi P’eng-fei'], ['Foreign Minister']],
    ['Tang Wen-sheng and Chi Chao-chu, Interpreters', ['Tang Wen-sheng', 'Chi Chao-chu'], ['Interpreters']],
    ['Sir HAROLD CACCIA, Ambassador', ['HAROLD CACCIA'], ['Sir', 'Ambassador']],
    ['The Acting Secretary', [undefined], ['The Acting Secretary']],
    ['Winston Lord', ['Winston Lord'], []],
    ['The German Ambassador—Mr. Grewe', ['Grewe'], ['The German Ambassador—Mr.']],
    ['EUR/SES—Frank G. Siscoe', ['Frank G. Siscoe'], []],
    ['GER—Mr. Lampson', ['Lampson'], ['Mr.']],
    ['Secretaries Anderson, Dillon and McElroy', ['Anderson', 'Dillon', 'McElroy'], ['Secretary']],
    ['The Secretary of State, Mr. Marsh', ['Marsh'], ['The Secretary of State']],
    ['1. Dr. H. Falk', ['H. Falk'], ['Dr.']],
    ['Prime Minister Holm of New Zealand', ['Holm'], ['Prime Minister']],
    ['Mr. Evan M. Wilcox', ['Evan M. Wilcox'], ['Mr.']],
    ['Minister of Agriculture & Forestry Kono', ['Kono'], ['Minister of Agriculture & Forestry']],
    ['Comrade BERG, P. I.', ['P. I. BERG'], []],
    ['The Rt Hon Alan Holm MP Prime Minister', ['Alan Holm'], ['The Rt Hon', 'Prime Minister']],
    ['Mr Ian Pryde MP Chief Secretary, Treasury', ['Ian Pryde'], ['Mr', 'Chief Secretary, Treasury']],
    ['The Rt Hon Lord Varley QC Lord Advocate', ['Varley'], ['The Rt Hon Lord', 'Lord Advocate']],
    [
      'The Rt Hon Lord Peel Lord President of the Council',
      ['Peel'],
      ['The Rt Hon Lord', 'Lord President of the Council'],
    ],
    ['Clarence D. Martin, Jr., Under Secretary', ['Clarence D. Martin, Jr.'], ['Under Secretary']],
  ])('%s', (entry, names, offices) => {
    const found = namedIn(entry, english.layout);
    expect(found.map((n) => n.name)).toEqual(names);
    expect(found[0]!.offices).toEqual(offices);
  });

  test.each([
    ['Foreign Minister Berg of Elbonia', 'Elbonia'],
    ['Prime Minister Holm of the Kestrian Republic', 'Kestrian Republic'],
    ['Mr. Marsh of the committee staff', undefined],
    ['NORLAND : Mr. P. Hagen', 'NORLAND'],
  ])('whose side %s is on', (entry, side) => expect(namedIn(entry, english.layout)[0]?.side).toBe(side));

  test('a role is read from the entry', () =>
    expect(namedIn('Miss Dahl, Interpreter', english.layout)[0]!.role).toBe('interpreter'));
});

describe('run-in lists', () => {
  const names = (text: string): (string | undefined)[] =>
    runIn(text, span(0, text.length), english.layout, ['present']).map((m) => m.name);
  test.each([
    ['Cdes. A. Volkov, B. Orlov and Ion Popa', ['A. Volkov', 'B. Orlov', 'Ion Popa']],
    [
      'Deputy Secretary of Defense Paul Rennie; Lt. General W. Y. Sands, vice General Moss',
      ['Paul Rennie', 'W. Y. Sands'],
    ],
    ['Deputy Director of the Section, Ministry of Foreign Affairs S. R. Orlov.', ['S. R. Orlov']],
    ['I. I. Lvov and V. M. Gusev were present for Item 1.', ['I. I. Lvov', 'V. M. Gusev']],
    ['Comrades Ashdown, K.; Pell, A.B.; Orlov, I.V.', ['K. Ashdown', 'A.B. Pell', 'I.V. Orlov']],
    ['Golov, I. I., Zaitsev, A. M.', ['I. I. Golov', 'A. M. Zaitsev']],
    ['The President, Mr. Bell, Mr. Kay', [undefined, 'Bell', 'Kay']],
    ['The President, the Foreign Secretary, the Home Secretary, Mr. Kay', [undefined, undefined, undefined, 'Kay']],
    ['Mr. Bell, the Foreign Secretary, Mr. Kay', ['Bell', 'Kay']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('labels of the title block', () => {
  test.each([
    ['PARTICIPANTS', true, 'participants'],
    ['DATE & TIME: Monday', false, 'date'],
    ['Participants from the Romanian side: X', false, 'participants'],
    ['OTHERS PRESENT', true, 'participants'],
    ['COPIES TO: S', false, 'other'],
    ['SUBJECT', true, 'subject'],
  ])('%s', (text, display, field) => expect(fieldOf(text, display, english.layout)?.field).toBe(field));
  test.each(['Dr. Falk: Yes.', 'Present policy is wrong.', 'The date was set.'])('none in %s', (text) =>
    expect(fieldOf(text, false, english.layout)).toBeUndefined(),
  );
});
