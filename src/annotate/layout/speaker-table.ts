import { ofKind, type Annotation, type Transcript } from '../../model/index.js';
import { SPEAKER_TABLE } from './blocks.js';
import { comingBack, pattern, trimmed } from '../../text/index.js';
import { inOrder, tablesOf, within } from '../table-rows.js';

/** `Mr. Hoffner`, `Dubler (Norland)`, `Chairman`: what may say in a column of its own who speaks. */
const NAME = pattern(/^\p{Lu}[^\n?!:;]{1,60}$/u);
const NUMBER = pattern(/\p{Nd}/u);
const SPOKEN = /[.?!…]["”’)\]]*$/u;

interface Row {
  readonly who: string;
  readonly said: string;
}

/**
 * `| Hoffner | It was, on 3 May. |`: minutes set as a table of two columns, who speaks and what he says, become
 * paragraphs that begin with the name, so that each is a turn. A table of anything else stays one.
 */
export function withoutSpeakerTables(transcript: Transcript): Transcript {
  const { annotations, text } = transcript;
  const tables = tablesOf(transcript);
  if (tables.length === 0) return transcript;
  const holders = inOrder(ofKind(annotations, 'p', 'list', 'quote', 'head', 'table'));
  const gone = new Set<Annotation>();
  const paragraphs: Annotation[] = [];
  for (const { table, rows } of tables) {
    if (within(holders, table.span).some((holder) => holder !== table)) continue;
    const read = rows.map(({ cells }) => rowOf(cells, text));
    // `| Speaker | Text |`
    const head = SPOKEN.test(read[0]?.said ?? '') ? 0 : 1;
    if (!isSpeech(read.slice(head)) || read[0] === undefined) continue;
    for (const mark of [table, ...rows.flatMap(({ row, cells }) => [row, ...cells])]) gone.add(mark);
    rows.forEach(({ row: { span } }, i) => {
      const rule = i < head ? 'speaker-table-head' : read[i]?.who === '' ? 'speaker-table-more' : SPEAKER_TABLE;
      // `| | |`
      if (read[i]?.who === '' && read[i].said === '') return;
      paragraphs.push({ kind: 'p', span: trimmed(text, span), rule });
    });
  }
  return gone.size === 0
    ? transcript
    : { ...transcript, annotations: [...annotations.filter((mark) => !gone.has(mark)), ...paragraphs] };
}

function rowOf([who, said, ...more]: readonly Annotation[], text: string): Row | undefined {
  if (who === undefined || said === undefined || more.length > 0) return undefined;
  const words = ({ span }: Annotation): string => text.slice(span.start, span.end).trim();
  return { who: words(who), said: words(said) };
}

/** A first column of names of which one comes back after another's, a second of which half and more are sentences. */
function isSpeech(rows: readonly (Row | undefined)[]): boolean {
  const all = rows.filter((row) => row !== undefined);
  // `| | Exchange of prisoners from 20/4. |`: he goes on.
  const named = all.filter(({ who }) => who !== '');
  return (
    all.length === rows.length &&
    named.every(({ who }) => NAME.test(who) && !NUMBER.test(who)) &&
    named.length * 2 >= all.length &&
    comingBack(named.map(({ who }) => who)).size > 0 &&
    all.filter(({ said }) => SPOKEN.test(said)).length * 2 >= all.length
  );
}
