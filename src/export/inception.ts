import { outcome } from '../diagnostics/index.js';
import type { ExportFormat } from './format.js';
import { baseOf, entityIri, isWebIri } from './linked-data/iris.js';
import { lossesOf } from './losses.js';
import { globalId, type MinutesRecord, type Stretch } from '../tei/index.js';
import { countBareLabels, countBesideWords, spansAt, tokenisedBlocks, type LabelledSpan } from './text-spans/index.js';

/**
 * WebAnno TSV 3.3, as INCEpTION reads it: tokens with its built-in layer of named entities, `identifier` and `value`.
 * Names within names are stacked. Offsets count UTF-16 units, as Java does. One file a document.
 */
export const inception: ExportFormat = {
  name: 'inception',
  about: 'tokens with the layer of named entities, to be annotated further (WebAnno TSV 3.3)',
  tools: ['INCEpTION', 'WebAnno'],
  begin: ({ url }) => {
    const lost = lossesOf('inception');
    return {
      add: (record) => {
        lost.add('turns and their speakers are left out', record.turns.length);
        countBareLabels(record, lost);
        countBesideWords(record, lost);
        return outcome([{ path: `${record.id}.tsv`, content: tsvOf(record, baseOf(url)) }]);
      },
      finish: () => outcome([], lost.diagnostics()),
    };
  },
};

const HEADER =
  '#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n';

/** A row of a sentence: a token and the spans that cover it. */
interface Row extends Stretch {
  readonly spans: readonly LabelledSpan[];
}

/** Sentences, each with an empty line before it: INCEpTION takes one behind the last for a sentence that never came. */
function tsvOf(record: MinutesRecord, base: string): string {
  const identifierOf = identifiers(record, base);
  const pieces: string[] = [HEADER];
  let n = 0;
  let numbers = 0;
  for (const { sentences, spans } of tokenisedBlocks(record)) {
    const spansOf = spansAt(spans);
    const rows = sentences.map(({ tokens }) => tokens.map((token): Row => ({ ...token, spans: spansOf(token.start) })));
    const numbered = new Map(inNeedOfNumbers(rows.flat()).map((span) => [span, `[${++numbers}]`]));
    const column = (own: readonly LabelledSpan[], of: (span: LabelledSpan) => string): string =>
      own.length === 0 ? '_' : own.map((span) => `${of(span)}${numbered.get(span) ?? ''}`).join('|');
    for (const [i, sentence] of sentences.entries()) {
      n++;
      pieces.push(
        `\n#Sentence.id=${escapedText(globalId(record, `s${n}`))}\n#Text=${escapedText(record.text.slice(sentence.start, sentence.end))}\n`,
      );
      for (const [j, { start, end, spans: own }] of rows[i]!.entries()) {
        const cells = [
          `${n}-${j + 1}`,
          `${start}-${end}`,
          record.text.slice(start, end),
          column(own, identifierOf),
          column(own, ({ label }) => escapedValue(label)),
          '',
        ];
        pieces.push(`${cells.join('\t')}\n`);
      }
    }
  }
  return pieces.join('');
}

/**
 * Spans that have a number, which tells them from others: those of several rows, and those that share a row. In order.
 */
function inNeedOfNumbers(rows: readonly Row[]): readonly LabelledSpan[] {
  const seen = new Map<LabelledSpan, number>();
  for (const { spans } of rows) for (const span of spans) seen.set(span, (seen.get(span) ?? 0) + spans.length);
  return [...seen].flatMap(([span, count]) => (count > 1 ? [span] : []));
}

/**
 * What INCEpTION calls the identifier of a concept: an IRI, of Wikidata where the document knows it, else the edition's
 * own.
 */
function identifiers({ entities }: MinutesRecord, base: string): (span: LabelledSpan) => string {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return ({ refs: [ref], kind }) => {
    if (ref === undefined) return '*';
    const entity = known.get(ref);
    const wikidata = entity?.identifiers.find(
      ({ type, value }) => type.toLowerCase() === 'wikidata' && /^Q\d+$/u.test(value),
    );
    if (wikidata !== undefined) return escapedValue(`http://www.wikidata.org/entity/${wikidata.value}`);
    const of = entity?.kind ?? (kind === 'other' || kind === 'date' ? undefined : kind);
    return escapedValue(isWebIri(ref) || of === undefined ? ref : base + entityIri(of, ref));
  };
}

/** What means something in a value. `->` is one sign to INCEpTION. */
const escapedValue = (value: string): string =>
  value.replace(/->|[\\[\]|_;*]/gu, (sign) => `\\${sign}`).replace(/\s+/gu, ' ');

const escapedText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\f', '\\f');
