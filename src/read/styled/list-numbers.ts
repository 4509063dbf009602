const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return letters.repeat(times);
  }).join('');
}

/** `a` … `z`, `aa` … `zz`: as word processors go on after the last letter. */
const lettered = (number: number, alphabet: string): string =>
  number < 1 ? String(number) : alphabet[(number - 1) % alphabet.length]!.repeat(Math.ceil(number / alphabet.length));

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** How numbers are written, by the names of OOXML. What is not here is written in figures. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerLetter: (number) => lettered(number, LATIN),
  upperLetter: (number) => lettered(number, LATIN).toUpperCase(),
  russianLower: (number) => lettered(number, RUSSIAN),
  russianUpper: (number) => lettered(number, RUSSIAN).toUpperCase(),
  none: () => '',
};

/** A number as the format of that name writes it. */
export const numberAs = (format: string, number: number): string => (FORMATS[format] ?? String)(number);
