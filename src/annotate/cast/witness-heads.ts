import { anyOf, perTable, type Language, type SpeechWords } from '../../language/index.js';
import { span } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { nominativeOf } from '../people/index.js';
import { mentionOf } from './names.js';
import type { Mentioned } from './participants.js';

const headAt = perTable(({ witnessHeads = [] }: SpeechWords) =>
  witnessHeads.length === 0
    ? /^(?!)/u
    : new RegExp(`^(?:\\d{1,3}[.)]\\s)?(?:${anyOf(witnessHeads)})\\s([^:;,\\n]{3,50})$`, 'iu'),
);

/** `Допрос свидетеля Тюрина`: a heading that says who answers from here on, whom `СВИДЕТЕЛЬ:` below means. */
export function witnessesHeading(lines: readonly Line[], { speech, layout, people }: Language): readonly Mentioned[] {
  const text = lines.map((line) => line.text).join('\n');
  return lines.flatMap((line) => {
    const name = headAt(speech).exec(line.text.trim())?.[1];
    if (name === undefined) return [];
    const start = line.span.start + line.text.indexOf(name);
    const found = mentionOf(name, span(start, start + name.length), layout);
    return found.name === undefined
      ? []
      : [{ ...found, name: nominativeOf(found.name, text, people) ?? found.name, entry: 'list' as const }];
  });
}
