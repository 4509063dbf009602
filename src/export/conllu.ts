import { outcome } from '../diagnostics/index.js';
import type { ExportFormat } from './format.js';
import { lossesOf } from './losses.js';
import { globalId, type MinutesRecord, type Stretch } from '../tei/index.js';
import { oneLine } from '../text/index.js';
import {
  countBesideWords,
  oneLayer,
  spansAt,
  tokenisedBlocks,
  type LabelledSpan,
  type Sentence,
  type TokenisedBlock,
} from './text-spans/index.js';

/**
 * CoNLL-U at level 1 (Universal Dependencies): sentences and tokens, each with its names, and nothing that the record
 * does not say: no lemma, no part of speech, no syntax. One file a document; from its tokens the words come back to the
 * character.
 */
export const conllu: ExportFormat = {
  name: 'conllu',
  about: 'sentences and tokens with speakers and names (CoNLL-U, level 1)',
  tools: ['UDPipe', 'Stanza', 'spaCy (convert)', 'INCEpTION', 'TEITOK'],
  begin: () => {
    const lost = lossesOf('conllu');
    return {
      add: (record) => {
        const { content, nested } = conlluOf(record);
        lost.add(NESTED, nested);
        countBesideWords(record, lost);
        return outcome([{ path: `${record.id}.conllu`, content }]);
      },
      finish: () => outcome([], lost.diagnostics()),
    };
  },
};

/** The file of a document, empty where it has no words; and how many names lie within another and are left out. */
function conlluOf(record: MinutesRecord): { readonly content: string; readonly nested: number } {
  const lines: string[] = [`# newdoc id = ${oneLine(record.id)}`];
  let n = 0;
  let nested = 0;
  for (const part of tokenisedBlocks(record)) {
    const { outer, inner } = oneLayer(part.spans);
    nested += inner.length;
    const spansOf = spansAt(outer);
    part.sentences.forEach((sentence, i) => {
      n++;
      if (i === 0) lines.push(`# newpar id = ${oneLine(globalId(record, part.block.id))}`);
      lines.push(...commentsOf(record, part, sentence, n), ...rowsOf(record, sentence, spansOf), '');
    });
  }
  return { content: n === 0 ? '' : `${lines.join('\n')}\n`, nested };
}

const NESTED = 'names and dates within another are left out';

/** Universal Dependencies allow no white space in `sent_id`, and keep the slash for themselves. */
const NOT_IN_IDS = /[\s/]+/gu;

function commentsOf(
  record: MinutesRecord,
  { block }: TokenisedBlock,
  sentence: Sentence,
  n: number,
): readonly string[] {
  const { text, turns } = record;
  const turn = block.turn === undefined ? undefined : turns[block.turn];
  const speakers =
    turn === undefined || turn.speakers.length === 0 ? [] : [`# speaker = ${turn.speakers.map(oneLine).join(' ')}`];
  return [
    `# sent_id = ${record.id.replace(NOT_IN_IDS, '_')}-s${n}`,
    ...(turn === undefined ? [] : [`# turn = ${oneLine(globalId(record, turn.id))}`]),
    ...speakers,
    ...(block.kind === 'p' ? [] : [`# block = ${block.kind}`]),
    `# text = ${oneLine(text.slice(sentence.start, sentence.end))}`,
  ];
}

function rowsOf(
  record: MinutesRecord,
  { tokens, end }: Sentence,
  spansOf: (offset: number) => readonly LabelledSpan[],
): readonly string[] {
  const { text } = record;
  return tokens.map((token, i) => {
    const next = tokens[i + 1]?.start ?? end;
    const [span] = spansOf(token.start);
    const misc = [
      ...(span === undefined ? [] : nameOf(record, span, token)),
      ...spaceOf(text.slice(token.end, next), i === tokens.length - 1),
    ];
    return [
      i + 1,
      text.slice(token.start, token.end),
      '_',
      '_',
      '_',
      '_',
      '_',
      '_',
      '_',
      misc.length === 0 ? '_' : misc.join('|'),
    ].join('\t');
  });
}

/** `NER=B-PER|Ref=thompson|Mention=1960/m3`; on the tokens that follow only `NER=I-PER`. */
function nameOf(
  record: MinutesRecord,
  { id, label, refs, value, certainty, start }: LabelledSpan,
  token: Stretch,
): readonly string[] {
  if (token.start !== start) return [`NER=I-${label}`];
  const features: readonly (readonly [string, string | undefined])[] = [
    ['NER', `B-${label}`],
    ['Ref', refs.length === 0 ? undefined : refs.join(',')],
    ['Date', value],
    ['Cert', certainty],
    ['Mention', globalId(record, id)],
  ];
  return features.flatMap(([key, words]) => (words === undefined ? [] : [`${key}=${escaped(words)}`]));
}

/**
 * What follows a token, where it is not the one space that CoNLL-U expects. Between sentences the format says nothing
 * of space.
 */
function spaceOf(space: string, isLast: boolean): readonly string[] {
  if (space === ' ' || isLast) return [];
  return [space === '' ? 'SpaceAfter=No' : `SpacesAfter=${escaped(space)}`];
}

const ESCAPES: Readonly<Record<string, string>> = {
  ' ': '\\s',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '|': '\\p',
  '\\': '\\\\',
};

/** A value of MISC, as UDPipe escapes it; other white space by its number, `\u00A0`. */
const escaped = (text: string): string =>
  text.replace(
    /[\s|\\]/gu,
    (sign) => ESCAPES[sign] ?? `\\u${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
