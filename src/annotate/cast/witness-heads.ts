import { anyOf, NAME_SUFFIX, perTable, type Language, type SpeechWords } from '../../language/index.js';
import { namedIn } from './entry.js';
import { pattern, span } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { nominativeOf } from '../people/index.js';
import { mentionOf } from './names.js';
import type { Mentioned } from './participants.js';

const headAt = perTable(({ witnessHeads = [] }: SpeechWords) =>
  witnessHeads.length === 0
    ? /^(?!)/u
    : new RegExp(`^(?:\\d{1,3}[.)]\\s)?(?:${anyOf(witnessHeads)})\\s([^:;\\n]{3,120})$`, 'iu'),
);

/**
 * `Допрос свидетеля Тюрина`, `STATEMENT OF HON. ADA HOLM, MAYOR OF FALE`: a heading that says who answers from here on,
 * whom `СВИДЕТЕЛЬ:` or `Ms. HOLM.` below means.
 */
export function witnessesHeading(lines: readonly Line[], { speech, layout, people }: Language): readonly Mentioned[] {
  const text = lines.map((line) => line.text).join('\n');
  return lines.flatMap((line) => {
    const name = headAt(speech).exec(line.text.trim())?.[1];
    if (name === undefined) return [];
    const start = line.span.start + line.text.indexOf(name);
    const own = name.replace(STOP, '');
    const [person = own] = own.split(COMMA);
    const found = mentionOf(person, span(start, start + person.length), layout);
    const offices = (namedIn(own, layout)[0]?.offices ?? []).map(withoutSuffix);
    return found.name === undefined
      ? []
      : [
          {
            ...found,
            name: nominativeOf(found.name, text, people) ?? found.name,
            offices: [...new Set([...found.offices, ...offices])],
            entry: 'list' as const,
          },
        ];
  });
}

/**
 * Whether words mean one of several witnesses in turn: `Le témoin` in a record that has `On passe à l'audition des
 * témoins.`
 */
export function witnessOfSeveral(text: string, { speech }: Language): (said: string | undefined) => boolean {
  const { witnessWords, articles } = speech;
  const areSeveral = severalIn(speech).test(text);
  return (said = '') => {
    const words = said.toLowerCase();
    const bare = articles.find((article) => words.startsWith(`${article} `));
    const own = bare === undefined ? words : words.slice(bare.length + 1);
    return areSeveral && witnessWords !== undefined && (witnessWords.has(words) || witnessWords.has(own));
  };
}

const severalIn = perTable(({ severalWitnesses = [] }: SpeechWords) =>
  severalWitnesses.length === 0 ? /^(?!)/u : new RegExp(`(?<!\\p{L})(?:${anyOf(severalWitnesses)})(?!\\p{L})`, 'iu'),
);

/** `JR., CHIEF OF ENGINEERS`: the first is of the name. */
const withoutSuffix = (office: string): string => {
  const [whole = '', suffix = ''] = SUFFIX.exec(office) ?? [];
  return NAME_SUFFIX.test(suffix.toLowerCase()) ? office.slice(whole.length) : office;
};
const SUFFIX = pattern(/^(\p{L}{2,3})\.?,\s/u);
const STOP = /\.$/u;
const COMMA = /,\s/u;
