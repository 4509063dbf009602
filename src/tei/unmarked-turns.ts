import { report, type Diagnostic } from '../diagnostics/index.js';
import { languageFor } from '../language/index.js';
import { lineStarts, positionAt, type SourceText, pattern } from '../text/index.js';
import { isMemcons } from './memcons.js';
import type { MinutesRecord } from './model.js';

/** `<sp>`, `<u who="#a">`: who marks one turn means to mark all. */
const TURN = /<(?:[\w.-]+:)?(?:sp|u)[\s/>]/u;

const TEXT = /<(?:[\w.-]+:)?text[\s>]/u;

/** `MR. NOBLE: Yes.`, `Dr. Jones (Harvard): No.` */
const LABEL = pattern(/^(\p{Lu}[^:\n]{1,60}):\s/u);

/** Words in which a speaker and a verb stand: `Dr. Jones of Harvard then said …`. */
const OPENING = 7;

/** One paragraph may be anything. */
const FEWEST = 2;

/**
 * Whether a document of others tells who speaks in its words alone: paragraphs that begin with a title and a name, or
 * with what others begin with too, before a colon or a verb of speech. An information then says how turns are added.
 */
export function unmarkedTurns(
  source: SourceText,
  read: (source: SourceText) => MinutesRecord | undefined,
): readonly Diagnostic[] {
  if (TURN.test(source.text) || isMemcons(source)) return [];
  const record = read(source);
  if (record === undefined || record.turns.length > 0) return [];
  const speakers = speakersIn(record);
  if (speakers.length < FEWEST) return [];
  const message = `${speakers.length} paragraphs begin like turns of speech ("${speakers[0]!}"), and the document marks no turn.`;
  return [
    report('turns-unmarked', message, {
      place: { file: source.name, start: positionAt(lineStarts(source.text), Math.max(0, source.text.search(TEXT))) },
      note: '"memcon enrich" adds turns, and changes nothing else.',
    }),
  ];
}

/** Who seems to speak, once for each paragraph that says so. */
function speakersIn({ text, blocks, header }: MinutesRecord): readonly string[] {
  const { people, speech } = languageFor(header.language);
  const titles = new Set(
    [...people.honorifics, ...people.titles].map((title) => title.toLowerCase().replace(/\.$/u, '')),
  );
  const speakers = blocks
    .filter(({ kind }) => kind === 'p' || kind === 'ab')
    .flatMap(({ start, end }) => {
      const words = text.slice(start, Math.min(end, start + 300));
      const speaker = LABEL.exec(words)?.[1] ?? beforeVerb(words, speech.reportingVerbs);
      return speaker === undefined || speaker.split(' ').length > OPENING ? [] : [speaker];
    });
  const count = new Map<string, number>();
  for (const speaker of speakers) count.set(speaker, (count.get(speaker) ?? 0) + 1);
  const hasTitle = (speaker: string): boolean =>
    speaker.includes(' ') && titles.has(speaker.slice(0, speaker.indexOf(' ')).toLowerCase().replace(/\.$/u, ''));
  return speakers.filter((speaker) => count.get(speaker)! > 1 || hasTitle(speaker));
}

/** `Dr. Jones` of `Dr. Jones said that …`. */
function beforeVerb(words: string, verbs: ReadonlySet<string>): string | undefined {
  const first = words.split(/\s+/u, OPENING + 1);
  const verb = first.findIndex((word, i) => i > 0 && verbs.has(word.replace(/[,;.]$/u, '')));
  return verb > 0 &&
    /^\p{Lu}/u.test(first[0] ?? '') &&
    first.slice(0, verb).some((word, i) => i > 0 && /^\p{Lu}/u.test(word))
    ? first.slice(0, verb).join(' ')
    : undefined;
}
