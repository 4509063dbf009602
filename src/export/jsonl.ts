import { outcome } from '../diagnostics/index.js';
import type { ExportFormat } from './format.js';
import { lossesOf } from './losses.js';
import { globalId, type MinutesRecord } from '../tei/index.js';
import { given } from '../text/index.js';
import { codePoints, countBesideWords, oneLayer, labelledSpans, type LabelledSpan } from './text-spans/index.js';

/**
 * One line of JSON for each block of words, as Prodigy and spaCy read it: `text`, `spans` that do not overlap, `meta`;
 * what lies within another span stands in `nested`. Offsets count Unicode code points, as Python does. All documents in
 * one file.
 */
export const jsonl: ExportFormat = {
  name: 'jsonl',
  about: 'paragraphs with spans of names and dates, offsets in code points (JSON Lines)',
  tools: ['Prodigy', 'spaCy', 'doccano', 'Hugging Face Datasets', 'pandas'],
  begin: () => {
    const lost = lossesOf('jsonl');
    let begun = false;
    return {
      add: (record) => {
        begun = true;
        countBesideWords(record, lost);
        return outcome([{ path: FILE, content: linesOf(record) }]);
      },
      finish: () => outcome(begun ? [] : [{ path: FILE, content: '' }], lost.diagnostics()),
    };
  },
};

const FILE = 'paragraphs.jsonl';

function linesOf(record: MinutesRecord): string {
  const { header, text, blocks, turns } = record;
  const spans = labelledSpans(record);
  let next = 0;
  return blocks
    .map((block) => {
      while (next < spans.length && spans[next]!.start < block.start) next++;
      const first = next;
      while (next < spans.length && spans[next]!.start < block.end) next++;
      const { outer, inner } = oneLayer(spans.slice(first, next));
      const words = text.slice(block.start, block.end);
      const at = codePoints(words);
      const shown = ({ id, label, refs, value, certainty, start, end }: LabelledSpan): object => ({
        start: at(start - block.start),
        end: at(end - block.start),
        label,
        id: globalId(record, id),
        ...(refs.length === 0 ? {} : { refs }),
        ...given({ date: value, cert: certainty }),
      });
      const turn = block.turn === undefined ? undefined : turns[block.turn];
      const meta = {
        document: record.id,
        block: globalId(record, block.id),
        kind: block.kind,
        ...(turn && { turn: globalId(record, turn.id), n: turn.n, speakers: turn.speakers }),
        ...given({ date: header.date?.when }),
      };
      return `${JSON.stringify({ text: words, spans: outer.map(shown), ...(inner.length === 0 ? {} : { nested: inner.map(shown) }), meta })}\n`;
    })
    .join('');
}
