import { outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { countWords } from './count-words.js';
import { csvRow } from './csv/cells.js';
import type { ExportFormat } from './format.js';
import { lossesOf, type Losses } from './losses.js';
import { firstOf } from '../dates/index.js';
import { globalId, type MinutesRecord, type Turn } from '../tei/index.js';

/** The words and nothing else: a file for each document and one for each turn, with a table that says what they are. */
export const text: ExportFormat = {
  name: 'text',
  about: 'plain text, one file for each document and each turn, with corpus.csv',
  tools: ['Voyant', 'AntConc', 'MALLET', 'stylo', 'quanteda'],
  begin: () => {
    const lost = lossesOf('text');
    let begun = false;
    const table = (rows: readonly (readonly string[])[]): Part => {
      const header = begun ? [] : [COLUMNS];
      begun = true;
      return { path: 'corpus.csv', content: [...header, ...rows].map(csvRow).join('') };
    };
    return {
      add: (record) => {
        noteLosses(record, lost);
        const files = filesOf(record);
        return outcome([...files.map(({ path, content }) => ({ path, content })), table(files.map(({ row }) => row))]);
      },
      finish: () => outcome(begun ? [] : [table([])], lost.diagnostics()),
    };
  },
};

const COLUMNS = [
  'file',
  'kind',
  'document',
  'id',
  'n',
  'date',
  'speaker_id',
  'speaker_label',
  'title',
  'language',
  'words',
] as const;

interface TextFile extends Part {
  readonly row: readonly string[];
}

const day = ({ header }: MinutesRecord): string => firstOf(header.date) ?? '';

function filesOf(record: MinutesRecord): readonly TextFile[] {
  const { id, header, text: words } = record;
  const path = `documents/${id}.txt`;
  const whole = {
    path,
    content: `${words}\n`,
    row: [path, 'document', id, id, '', day(record), '', '', header.title, header.language, String(countWords(words))],
  };
  const digits = Math.max(3, String(record.turns.length).length);
  return [whole, ...record.turns.filter(({ start, end }) => start < end).map((turn) => turnFile(record, turn, digits))];
}

function turnFile(record: MinutesRecord, turn: Turn, digits: number): TextFile {
  const { id, header } = record;
  const words = record.text.slice(turn.start, turn.end);
  const number = String(turn.n).padStart(digits, '0');
  const date = day(record).slice(0, 10);
  // The number alone keeps the names of a folder apart.
  const path = `turns/${id}/${inName(date, 'undated')}_${number}_${inName(turn.speakers[0] ?? turn.label, 'unknown')}.txt`;
  const row = [
    path,
    'turn',
    id,
    globalId(record, turn.id),
    String(turn.n),
    day(record),
    turn.speakers[0] ?? '',
    turn.label,
    header.title,
    header.language,
    String(countWords(words)),
  ];
  return { path, content: `${words}\n`, row };
}

const LONGEST = 60;

/** Letters, digits and hyphens, as every system takes them in a file's name; `otherwise` where nothing is left. */
const inName = (value: string, otherwise: string): string =>
  [
    ...value
      .replace(/^.*[#/](?=.)/u, '')
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-'),
  ]
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/gu, '') || otherwise;

function noteLosses({ notes, mentions, dates, turns }: MinutesRecord, lost: Losses): void {
  lost.add('marks of names have no place in plain text', mentions.length);
  lost.add('marks of dates have no place in plain text', dates.length);
  lost.add('notes are left out', notes.length);
  lost.add('turns without words have no file', turns.filter(({ start, end }) => start === end).length);
}
