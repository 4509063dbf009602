import { describe, expect, test } from 'vitest';
import { encode, readRegisters, type Input } from '../../../src/api/index.js';

const input = (name: string, text: string): Input => ({ name, bytes: new TextEncoder().encode(text) });

/** The ids of the persons whom a record names, by a register; `open` for a name without one. */
async function idsIn(record: string, register: Input): Promise<readonly string[]> {
  const { value } = await encode(input('record.md', record), { register: (await readRegisters([register])).value });
  const text = value!.xml.slice(value!.xml.lastIndexOf('<text '));
  return [...text.matchAll(/<persName(?: ref="#([^"]*)")?[^>]*>/gu)].map(([, id]) => id ?? 'open');
}

const csv = (...rows: readonly string[]): Input => input('register.csv', ['id,name', ...rows].join('\n'));

const RUSSIAN = `ЗАСЕДАНИЕ ПОЛИТБЮРО
17 марта 1979 года

Председательствовал тов. УСТЮГОВ Д. Ф.
Присутствовали тт. Андронов Ю. В., Черняев К. У., Хрущев Н. С.

УСТЮГОВ. Я говорил с Черняевым и с Хрущевым. Что вы думаете об этом?

АНДРОНОВ. Я согласен с вами. Надо послать Щукина.

УСТЮГОВ. Тогда я поручу это Щукину.
`;

describe('a register in Latin letters and a record in Cyrillic', () => {
  test.each([
    [
      'BGN/PCGN',
      'Dmitriy Fyodorovich Ustyugov',
      'Yuriy Vladimirovich Andronov',
      'Konstantin Chernyayev',
      'Nikita Khrushchëv',
      'Ivan Shchukin',
    ],
    [
      'ISO 9',
      'Dmitrij Fëdorovič Ustûgov',
      'Ûrij Vladimirovič Andronov',
      'Konstantin Černâev',
      'Nikita Hruŝëv',
      'Ivan Ŝukin',
    ],
    [
      'the scholarly way',
      'Dmitrij Fedorovič Ustjugov',
      'Jurij Vladimirovič Andronov',
      'Konstantin Černjaev',
      'Nikita Chruščev',
      'Ivan Ščukin',
    ],
    [
      'German',
      'Dmitri Ustjugow',
      'Juri Andronow',
      'Konstantin Tschernjajew',
      'Nikita Chruschtschow',
      'Iwan Schtschukin',
    ],
    ['newspapers', 'Dmitry Ustyugov', 'Yuri Andronov', 'Konstantin Chernyaev', 'Nikita Khrushchev', 'Ivan Shchukin'],
  ])('%s', async (_, one, two, three, four, five) => {
    const ids = await idsIn(RUSSIAN, csv(`one,${one}`, `two,${two}`, `three,${three}`, `four,${four}`, `five,${five}`));
    expect(ids).toEqual(['one', 'two', 'three', 'four', 'one', 'three', 'four', 'two', 'five', 'one', 'five']);
  });

  test('another initial is another person', async () => {
    const ids = await idsIn(RUSSIAN, csv('one,Dmitry Ustyugov', 'two,Oleg Andronov'));
    expect(ids).not.toContain('two');
  });
});

describe('a register in Cyrillic and a record in Latin letters', () => {
  const record = (name: string): string =>
    `# Memorandum of Conversation\n\nMay 3, 1979\n\nMr. Hale said that he had met ${name} in Moscow and that ${name.split(' ').at(-1)} would not come.\n`;
  test.each(['Mr. Khrushchev', 'Mr. Khrushchyov', 'Mr. Hruŝëv', 'Mr. Chruščev', 'N. S. Khrushchev'])(
    '%s',
    async (name) => {
      const ids = await idsIn(record(name), csv('hru,Никита Сергеевич Хрущёв', 'hale,Robert Hale'));
      expect(ids).toEqual(['hale', 'hru', 'hru']);
    },
  );
});

test('names in two languages of one register are found in either', async () => {
  const register = input(
    'register.xml',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson><person xml:id="adr">
    <persName xml:lang="en"><forename>Yuri</forename> <surname>Andronov</surname></persName>
    <persName xml:lang="ru"><forename>Юрий Владимирович</forename> <surname>Андронов</surname></persName></person></listPerson></standOff></TEI>`,
  );
  expect(await idsIn(RUSSIAN, register)).toContain('adr');
  expect(await idsIn('# Memorandum\n\nMay 3, 1979\n\nMr. Andronov said that he agreed.\n', register)).toEqual(['adr']);
});
