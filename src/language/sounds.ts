import { isCyrillic } from './transliteration.js';

/**
 * How names sound, whichever of the Cyrillic and Latin alphabets writes them and by whatever rule: `Хрущёв`,
 * `Khrushchev`, `Hruŝëv`, `Chruščëv`, `Chruschtschow` are one. Capitals stand for what Latin writes with several
 * letters.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'e', э: 'e', ж: 'Z', з: 'z', и: 'i', і: 'i', ї: 'i',
  й: 'i', ј: 'i', ы: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f',
  х: 'H', ц: 'C', ч: 'Q', ш: 'S', щ: 'SQ', ъ: '', ь: '', ю: 'iu', я: 'ia',
}; // prettier-ignore

/** Latin spellings: English, ISO 9, scholarly, German, French. */
const LATIN: readonly (readonly [spelling: string, sound: string])[] = (
  'schtsch=SQ shch=SQ shh=SQ cki=Cki czki=Cki jou=Zu gui=gi gue=ge chtch=SQ szcz=SQ šč=SQ ŝ=SQ tsch=Q tch=Q č=Q cz=Q sch=S sh=S sz=S š=S zh=Z ž=Z kh=H x=H h=H ts=C tz=C c=C ' +
  'iou=iu you=iu yu=iu ju=iu iu=iu û=iu ya=ia ja=ia ia=ia â=ia yo=e jo=e io=e ye=e je=e ie=e ê=e ë=e è=e ė=e é=e ou=u w=v ph=f ck=k ' +
  'y=i j=i ï=i ì=i'
)
  .split(' ')
  .map((pair) => pair.split('=') as [string, string]);

/** `ch` is a sound of its own in English, and another in the scholarly way. */
const TWO_READINGS = ['Q', 'H'].map((sound) =>
  [...LATIN, ['ch', sound] as const].toSorted(([a], [b]) => b.length - a.length),
);

const DOUBLED = /(\p{L})\1+/gu;
const SIGNS = /[ʹʺ'’`´]/gu;

/** `ие` and `ио`, and `о` behind a hiss (`Chruschtschow`), sound as `e`, in either alphabet. */
const settled = (sound: string): string =>
  sound
    .replace(/i[eo]/gu, 'e')
    .replace(/(?<=[SQZ])o/gu, 'e')
    .replace(DOUBLED, '$1');

const inCyrillic = (name: string): string => settled([...name].map((letter) => CYRILLIC[letter] ?? letter).join(''));

function inLatinLetters(name: string, spellings: (typeof TWO_READINGS)[number]): string {
  let sound = '';
  for (let at = 0; at < name.length;) {
    const found = spellings.find(([spelling]) => name.startsWith(spelling, at));
    sound += found?.[1] ?? name[at]!;
    at += found?.[0].length ?? 1;
  }
  return settled(sound.replace(/ff$/u, 'v'));
}

/** German has `z` for `ц` and `sch` for `ж` too, French an `e` behind `in`: `Jelzin`, `Schukow`, `Eltsine`. */
const otherSpellings = (name: string): readonly string[] =>
  [
    name.replace(/(?<!t)z(?!h)/gu, 'ts'),
    name.replace(/(?<!t)sch(?!ts)/gu, 'zh'),
    name.replace(/(?<=in)e$/u, ''),
  ].filter((other) => other !== name);

/** The sounds that a name may have: one of a name in Cyrillic, one or more of a name in Latin letters. */
export function soundsOf(name: string): readonly string[] {
  const small = name.toLowerCase().normalize('NFC').replace(SIGNS, '');
  if (isCyrillic(small)) return [inCyrillic(small)];
  const spellings = [small, ...otherSpellings(small)];
  return [...new Set(spellings.flatMap((name) => TWO_READINGS.map((reading) => inLatinLetters(name, reading))))];
}
