import { expect, test } from 'vitest';
import { inCaseOf, nameKey, nominativeOf } from '../../src/annotate/people/index.js';
import { inNominative } from '../../src/annotate/people/declension.js';
import { idFrom } from '../../src/annotate/cast/name-keys.js';
import { inLatin, languageFor, soundsOf } from '../../src/language/index.js';

const [german, russian, english] = ['de', 'ru', 'en'].map((code) => languageFor(code).people);

test.each([
  ['Громову', 'Громов'],
  ['Громовым', 'Громов'],
  ['Ковальского', 'Ковальский'],
  ['Халаса', 'Халас'],
  ['Гринем', 'Гринь'],
  ['Птицыной', 'Птицына'],
  ['Рябым', 'Рябой'],
])('%s is a case of %s', (word, surname) => {
  expect(inCaseOf(word, surname, russian!)).toBe(true);
});

test('German names have a genitive, English ones no cases', () => {
  expect(inCaseOf('Kesslers', 'Kessler', german!)).toBe(true);
  expect(inCaseOf('Kesslers', 'Kessler', english!)).toBe(false);
});

test('a name in a title stands in the nominative as the text has it, else as its ending says', () => {
  expect(nominativeOf('Т. РАЙЛЕНДОМ', 'Райленд просил Громова', russian!)).toBe('Т. Райленд');
  expect(nominativeOf('Л. В. БРАГИНА', '', russian!)).toBe('Л. В. БРАГИН');
  expect(nominativeOf('П. МЕРСЬЕ', '', russian!)).toBeUndefined();
  expect(nominativeOf('М. Раковичем', 'тов. Ракович ответил', russian!)).toBe('М. Ракович');
});

test('a name is the same in the spelling before 1918', () => {
  expect(nameKey('Шульгинъ')).toBe(nameKey('Шульгин'));
  expect(nameKey('Ладыженскій')).toBe(nameKey('Ладыженский'));
  expect(nameKey('Ѳедоровъ')).toBe(nameKey('Федоров'));
  expect(idFrom('Рѣпинъ')).toBe('ryepin');
});

test('a forename and a father’s name leave their case', () => {
  expect(inNominative(['Сергею', 'Викторовичу'], russian!)).toEqual(['Сергей', 'викторович']);
  expect(inNominative(['Анна', 'Петровна'], russian!)).toEqual(['Анна', 'Петровна']);
  expect(nominativeOf('МЕЛЕХОВА Артемия Фомича', '', russian!)).toBe('МЕЛЕХОВ Артемий Фомич');
});

test('Cyrillic letters are written in Latin ones by four ways', () => {
  expect(inLatin('Хрущёв', 'iso')).toBe('Hruŝëv');
  expect(inLatin('Хрущёв', 'bgn')).toBe('Khrushchyov');
  expect(inLatin('Хрущёв', 'scholarly')).toBe('Chruščëv');
  expect(idFrom('Ковальский')).toBe('kovalskiy');
});

test('ids have plain letters, whatever alphabet a name is in', () => {
  expect(idFrom('Marszałek Błoński')).toBe('marszalek-blonski');
  expect(idFrom('Gaußmann')).toBe('gaussmann');
  expect(idFrom('Παπαδόπουλος')).toBe('papadopoylos');
  expect(idFrom('Илић')).toBe('ilic');
  expect(idFrom('Љиљана Џаџић')).toBe('ljiljana-dzadzic');
  expect(idFrom('Çelik Yıldız')).toBe('celik-yildiz');
});

test.each([
  ['Хрущёв', ['Hruŝëv', 'Khrushchëv', 'Khrushchev', 'Chruščëv', 'Xrushhyov', 'Chruschtschow', 'Khrouchtchev']],
  ['Ельцин', ['Elʹcin', 'Yeltsin', 'Eltsin', 'Jelzin', 'Eltsine']],
  ['Щербицкий', ['Ŝerbickij', 'Shcherbitskiy', 'Ščerbickij', 'Shherbiczkij', 'Schtscherbizki', 'Shcherbitsky']],
  ['Жуков', ['Žukov', 'Zhukov', 'Schukow', 'Joukov']],
  ['Цветаева', ['Cvetaeva', 'Tsvetayeva', 'Zwetajewa', 'Tsvetaïeva']],
])('%s sounds the same by ISO 9, BGN/PCGN, GOST, the scholarly, the German and the French way', (name, spellings) => {
  const [sound] = soundsOf(name);
  expect(spellings.filter((spelling) => !soundsOf(spelling).includes(sound!))).toEqual([]);
});
