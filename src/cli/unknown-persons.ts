import type { Encoded } from '../index.js';
import { ofKind, placesOf, type Transcript } from '../model/index.js';
import { sliceOf, type Span } from '../text/index.js';

/** How many examples of a name are shown, and how much of the text on each side. */
const EXAMPLES = 3;
const MARGIN = 40;

interface Unknown {
  count: number;
  readonly sources: Set<string>;
  readonly contexts: string[];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function contextOf(transcript: Transcript, { start, end }: Span): string {
  const { text, source } = transcript;
  const around = `${text.slice(Math.max(0, start - MARGIN), start)}[${text.slice(start, end)}]${text.slice(end, end + MARGIN)}`;
  return `${source.name}:${placesOf(transcript)({ start, end }).start.line}: ${oneLine(around)}`;
}

/**
 * The names of persons nobody identifies, the most frequent first, as a table for review: one row a form, with how often it
 * stands, in which sources, and where.
 */
export function tableOfUnknownPersons(documents: readonly Encoded[], separator: ',' | '\t'): string {
  const unknown = new Map<string, Unknown>();
  for (const { transcript } of documents) {
    for (const name of ofKind(transcript.annotations, 'persName').filter(({ ref }) => ref === undefined)) {
      const form = oneLine(sliceOf(transcript.text, name.span));
      const entry = unknown.get(form) ?? { count: 0, sources: new Set<string>(), contexts: [] };
      entry.count++;
      entry.sources.add(transcript.source.name);
      if (entry.contexts.length < EXAMPLES) entry.contexts.push(contextOf(transcript, name.span));
      unknown.set(form, entry);
    }
  }
  const ranked = [...unknown].toSorted(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const rows = ranked.map(([form, { count, sources, contexts }]) => [form, String(count), [...sources].join('; '), contexts.join(' | ')]);
  return [['name', 'count', 'sources', 'contexts'], ...rows].map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\n`).join('');
}

/** A cell of a table. A first character that spreadsheets take for a formula is made harmless. */
function quoted(cell: string, separator: ',' | '\t'): string {
  const safe = /^[=+\-@]/u.test(cell) ? `'${cell}` : cell;
  if (separator === '\t') return safe.replaceAll('\t', ' ');
  return /[",\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
