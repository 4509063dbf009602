import { outcome } from '../diagnostics/index.js';
import type { ExportFormat } from './format.js';
import { lossesOf } from './losses.js';
import type { MinutesRecord } from '../tei/index.js';
import {
  countBareLabels,
  countBesideWords,
  oneLayer,
  spansAt,
  tokenisedBlocks,
  type LabelledSpan,
} from './text-spans/index.js';

/** IOB2 in two columns, token and tag, divided by a tab; an empty line ends a sentence. One file a document. */
export const iob: ExportFormat = {
  name: 'iob',
  about: 'tokens with tags of named entities (IOB2, two columns)',
  tools: ['Flair', 'spaCy (convert)', 'NLTK', 'CRFsuite'],
  begin: () => {
    const lost = lossesOf('iob');
    return {
      add: (record) => {
        const { content, nested } = iobOf(record);
        lost.add('names and dates within another are left out', nested);
        lost.add(
          'names say only of what kind they are, not whom or what they point to',
          record.mentions.filter(({ refs }) => refs.length > 0).length,
        );
        lost.add('turns and their speakers are left out', record.turns.length);
        countBareLabels(record, lost);
        countBesideWords(record, lost);
        return outcome([{ path: `${record.id}.iob`, content }]);
      },
      finish: () => outcome([], lost.diagnostics()),
    };
  },
};

function iobOf(record: MinutesRecord): { readonly content: string; readonly nested: number } {
  const sentences: string[] = [];
  let nested = 0;
  for (const part of tokenisedBlocks(record)) {
    const { outer, inner } = oneLayer(part.spans);
    nested += inner.length;
    const spansOf = spansAt(outer);
    for (const { tokens } of part.sentences) {
      sentences.push(
        tokens
          .map(
            (token) => `${record.text.slice(token.start, token.end)}\t${tagOf(token.start, spansOf(token.start)[0])}\n`,
          )
          .join(''),
      );
    }
  }
  return { content: sentences.join('\n'), nested };
}

const tagOf = (start: number, span: LabelledSpan | undefined): string =>
  span === undefined ? 'O' : `${span.start === start ? 'B' : 'I'}-${span.label}`;
