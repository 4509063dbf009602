import { outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { cellsOf, type Table } from './csv/columns.js';
import { csvRow, excelRow } from './csv/cells.js';
import { dataPackage, type Licence } from './csv/data-package.js';
import { tally, type Tally } from './csv/tally.js';
import { DATES, DOCUMENTS, MENTIONS, PARTICIPANTS, PERSONS, TEXTS, THINGS, TURNS } from './csv/tables.js';
import type { ExportFormat, ExportSettings } from './format.js';
import { lossesOf, type Losses } from './losses.js';
import type { MinutesRecord } from '../tei/index.js';
import { codePoints } from './text-spans/index.js';

/**
 * Tables of all that a record says, each as a file for programs and one for spreadsheets: a Frictionless Data Package.
 */
export const csv: ExportFormat = {
  name: 'csv',
  about: 'tables of documents, turns, persons, mentions, dates and places (Frictionless Data Package)',
  tools: ['Excel', 'LibreOffice Calc', 'R', 'pandas', 'OpenRefine', 'Frictionless'],
  begin: (settings) => {
    const known = tally();
    const lost = lossesOf('csv');
    const licences = new Map<string, Licence>();
    return {
      add: (record) => {
        known.note(record);
        noteLicence(record, licences);
        noteLosses(record, lost);
        return outcome(perDocument(record, known).flatMap((table) => partsOf(table, lost)));
      },
      finish: () => {
        const parts = [
          ...summary(known).flatMap((table) => partsOf(table, lost)),
          { path: 'datapackage.json', content: packageOf(settings, licences) },
        ];
        // The first part of a file is its header: those of the documents' tables come first, whether there are rows or
        // not.
        return outcome(known.documents() === 0 ? [...headers(), ...parts] : parts, lost.diagnostics());
      },
    };
  },
};

interface Filled {
  readonly table: Table<never>;
  readonly rows: readonly (readonly string[])[];
  /** Whether it begins here: the header is written first. */
  readonly first: boolean;
}

const filled = <Row>(table: Table<Row>, rows: readonly Row[], first: boolean): Filled => ({
  table,
  rows: rows.map((row) => cellsOf(table, row)),
  first,
});

/** The tables that grow with every document. */
const GROWING: readonly Table<never>[] = [DOCUMENTS, TEXTS, TURNS, PARTICIPANTS, MENTIONS, DATES];

const headers = (): readonly Part[] =>
  GROWING.flatMap((table) => partsOf({ table, rows: [], first: true }, lossesOf('csv')));

function perDocument(record: MinutesRecord, known: Tally): readonly Filled[] {
  const points = codePoints(record.text);
  const first = known.documents() === 1;
  const located = <T>(it: T) => ({ record, it, points });
  return [
    filled(DOCUMENTS, [record], first),
    filled(TEXTS, [record], first),
    filled(TURNS, record.turns.map(located), first),
    filled(
      PARTICIPANTS,
      record.participants.map((it) => ({ record, it })),
      first,
    ),
    filled(
      MENTIONS,
      record.mentions.map((mention) => located(known.typed(record, mention))),
      first,
    ),
    filled(DATES, record.dates.map(located), first),
  ];
}

/** The tables that are known when all documents are. */
function summary(known: Tally): readonly Filled[] {
  const of = (kind: keyof typeof THINGS): Filled => filled(THINGS[kind], known.things(kind), true);
  return [filled(PERSONS, known.persons(), true), of('place'), of('organisation'), of('object'), of('event')];
}

const BYTE_ORDER_MARK = '\uFEFF';

function partsOf({ table, rows, first }: Filled, lost: Losses): readonly Part[] {
  const all = first ? [table.columns.map(({ name }) => name), ...rows] : rows;
  if (all.length === 0) return [];
  const excel = all.map(excelRow);
  lost.add(
    'cells longer than the 32,767 characters that Excel holds are cut in NAME.excel.csv, and whole in NAME.csv',
    excel.reduce((sum, { cut }) => sum + cut, 0),
  );
  return [
    { path: `${table.name}.csv`, content: all.map(csvRow).join('') },
    {
      path: `${table.name}.excel.csv`,
      content: `${first ? BYTE_ORDER_MARK : ''}${excel.map(({ row }) => row).join('')}`,
    },
  ];
}

function noteLicence({ header: { licence } }: MinutesRecord, licences: Map<string, Licence>): void {
  if (licence !== undefined) licences.set(licence.target ?? licence.text, licence);
}

function noteLosses({ notes, speech }: MinutesRecord, lost: Losses): void {
  lost.add('notes have no table', notes.length);
  lost.add('passages of direct speech within a turn have no table', speech.length);
}

function packageOf(settings: ExportSettings, licences: ReadonlyMap<string, Licence>): string {
  const edition =
    settings.licence === undefined ? [] : [{ text: settings.licence.name, target: settings.licence.target }];
  return dataPackage(
    [...GROWING, PERSONS, ...Object.values(THINGS)],
    settings,
    edition.length > 0 ? edition : [...licences.values()],
  );
}
