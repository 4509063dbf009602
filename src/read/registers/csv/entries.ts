import { outcome, report, type Diagnostic, type Outcome, type RuleName } from '../../../diagnostics/index.js';
import type { EntryKind, NameForm, Office, RegisterEntry } from '../../../model/index.js';
import { addTo, filled, nearest, type SourceText } from '../../../text/index.js';
import { toId } from '../../../xml/index.js';
import { isPlainDate } from '../../../dates/index.js';
import { forbiddenIn } from '../../characters.js';
import { merged } from '../merge.js';
import { COLUMN_NAMES, columnOf, type Column, type Role } from './columns.js';
import { geoOfAngles, geoOfCell } from './coordinates.js';
import { readCsv, type CsvRow, type CsvTable } from './table.js';

/** A table whose columns are understood. */
interface Sheet {
  readonly file: string;
  readonly table: CsvTable;
  readonly columns: readonly (Column | undefined)[];
  /** The columns of each role, by number. */
  readonly places: ReadonlyMap<Role, readonly number[]>;
  /**
   * A table of unknown persons that memcon wrote: rows without id are not done yet, others may add to known persons.
   */
  readonly isReview: boolean;
  readonly diagnostics: Diagnostic[];
}

/**
 * The entries of a register that is a table with a header: one row an entry, or several of one id and name (one for
 * each office).
 */
export function readCsvRegister(source: SourceText): Outcome<readonly RegisterEntry[]> {
  const read = readCsv(source);
  if (read.value === undefined) return outcome([], read.diagnostics);
  const table = read.value;
  const columns = table.header.cells.map((name) => columnOf(name));
  const isReview = table.header.cells.some((name) => name.toLowerCase() === 'contexts');
  const sheet: Sheet = { file: source.name, table, columns, places: placesOf(columns), isReview, diagnostics: [] };
  if (!isUsable(sheet)) return outcome([], sheet.diagnostics);
  if (table.rows.length === 0) {
    complain(sheet, 'register-empty', table.header, 0, 'The register has a header and no row.');
  }
  const entries = joined(table.rows.flatMap((row) => entryOfRow(sheet, row) ?? []));
  return outcome(entries, sheet.diagnostics);
}

function complain(
  { file, table, diagnostics }: Sheet,
  rule: RuleName,
  row: CsvRow,
  column: number,
  message: string,
): void {
  diagnostics.push(report(rule, message, { place: { file, start: table.placeOf(row, column) } }));
}

/** Whether there are the columns no register can do without; a column unknown is told and passed over. */
function isUsable(sheet: Sheet): boolean {
  const { table, columns } = sheet;
  for (const [i, name] of table.header.cells.entries()) {
    if (columns[i] !== undefined || name === '') continue;
    const meant = nearest(name.toLowerCase(), COLUMN_NAMES);
    const hint = meant === undefined ? '.' : `; did you mean "${meant}"?`;
    complain(sheet, 'register-column-unknown', table.header, i, `The column "${name}" is unknown and left out${hint}`);
  }
  const has = (role: Role): boolean => columns.some((column) => column?.role === role);
  if (!has('id')) complain(sheet, 'register-column-missing', table.header, 0, 'The register has no column "id".');
  const named = has('name') || has('surname');
  if (!named) {
    complain(sheet, 'register-column-missing', table.header, 0, 'The register has no column "name" or "surname".');
  }
  return has('id') && named;
}

/** A formula that a spreadsheet was kept from carrying out by an apostrophe. */
const SHIELDED = /^'(?=[=+\-@])/u;

const cell = (row: CsvRow, column: number): string => (row.cells[column] ?? '').replace(SHIELDED, '');

function placesOf(columns: readonly (Column | undefined)[]): ReadonlyMap<Role, readonly number[]> {
  const places = new Map<Role, number[]>();
  for (const [i, column] of columns.entries()) {
    if (column !== undefined) addTo(places, column.role, i);
  }
  return places;
}

const NOWHERE: readonly number[] = [];

const columnsOf = ({ places }: Sheet, role: Role): readonly number[] => places.get(role) ?? NOWHERE;

/** What the row says in the columns of a role; the first that says something. */
function valueOf(sheet: Sheet, row: CsvRow, role: Role): string {
  for (const column of columnsOf(sheet, role)) if (cell(row, column) !== '') return cell(row, column);
  return '';
}

/** The parts of a list in a cell: `;`, `|` and line ends are between them. */
const listOf = (value: string): readonly string[] =>
  value === ''
    ? []
    : value
        .split(/[;|\r\n]/u)
        .map((part) => part.trim())
        .filter((part) => part !== '');

const partsOf = (sheet: Sheet, row: CsvRow, role: Role): readonly string[] =>
  columnsOf(sheet, role).flatMap((i) => listOf(cell(row, i)));

const KINDS: readonly string[] = ['person', 'place', 'org', 'object', 'event'] satisfies readonly EntryKind[];

/**
 * The entry of a row; undefined, with an error, when it has no id or no name; a row of a review without id waits for
 * one.
 */
function entryOfRow(sheet: Sheet, row: CsvRow): RegisterEntry | undefined {
  const [idColumn = 0] = columnsOf(sheet, 'id');
  const [surname, forename] = [valueOf(sheet, row, 'surname'), valueOf(sheet, row, 'forename')];
  const name = valueOf(sheet, row, 'name') || [forename, surname].filter((part) => part !== '').join(' ');
  const id = valueOf(sheet, row, 'id');
  const who = name === '' ? 'A row' : `The row of "${name}"`;
  if (row.cells.length > sheet.columns.length) {
    const counts = `${row.cells.length} cells, but the header ${sheet.columns.length}`;
    const message = `${who} has ${counts}: a cell with a delimiter in it wants quotation marks.`;
    return void complain(sheet, 'csv-row-long', row, sheet.columns.length, message);
  }
  const wrong = row.cells.findIndex((text) => forbiddenIn(text) !== undefined);
  if (wrong !== -1) {
    const message = `A cell holds the character ${forbiddenIn(row.cells[wrong]!)!}, which XML forbids.`;
    return void complain(sheet, 'register-value', row, wrong, message);
  }
  if (id === '' && sheet.isReview) {
    return void complain(sheet, 'register-row-open', row, idColumn, `${who} has no id yet and is left out.`);
  }
  if (id === '') return void complain(sheet, 'register-id-missing', row, idColumn, `${who} has no id.`);
  if (name === '') {
    return void complain(
      sheet,
      'register-name-missing',
      row,
      columnsOf(sheet, 'name')[0] ?? 0,
      `The row "${id}" has no name.`,
    );
  }
  if (toId(id) !== id) {
    complain(
      sheet,
      'register-id-changed',
      row,
      idColumn,
      `The id "${id}" cannot be an xml:id: it became "${toId(id)}".`,
    );
  }
  const kind = kindOf(sheet, row);
  return {
    kind,
    id: toId(id),
    name,
    forms: formsOf(sheet, row, { text: name, type: 'main', ...filled({ surname, forename }) }),
    offices: officesOf(sheet, row),
    identifiers: columnsOf(sheet, 'identifier').flatMap((i) =>
      listOf(cell(row, i)).map((value) => ({ type: sheet.columns[i]!.type!, value })),
    ),
    ...filled({
      sex: valueOf(sheet, row, 'sex'),
      birth: dateOf(sheet, row, 'birth'),
      death: dateOf(sheet, row, 'death'),
      geo: geoOf(sheet, row, kind),
      note: valueOf(sheet, row, 'note'),
    }),
    ...(sheet.isReview ? { supplement: true as const } : {}),
    place: { file: sheet.file, start: sheet.table.placeOf(row, 0) },
  };
}

const PLACE_COLUMNS = ['coordinates', 'latitude', 'longitude'] as const satisfies readonly Role[];

/** A table with coordinates, and without a column for kinds, is one of places. */
const usualKind = ({ places }: Sheet): EntryKind =>
  !places.has('kind') && PLACE_COLUMNS.some((role) => places.has(role)) ? 'place' : 'person';

function kindOf(sheet: Sheet, row: CsvRow): EntryKind {
  const kind = valueOf(sheet, row, 'kind').toLowerCase();
  if (kind === '') return usualKind(sheet);
  if (KINDS.includes(kind)) return kind as EntryKind;
  const message = `The kind "${kind}" is not one of ${KINDS.map((word) => `"${word}"`).join(', ')}.`;
  complain(sheet, 'register-value', row, columnsOf(sheet, 'kind')[0] ?? 0, message);
  return 'person';
}

/** The name, its variants and misspellings, each once; a surname alone, or capitals, say nothing new. */
function formsOf(sheet: Sheet, row: CsvRow, main: NameForm): readonly NameForm[] {
  const told = new Set([main.text.toLowerCase(), (main.surname ?? '').toLowerCase()]);
  const once = (text: string): boolean => !told.has(text.toLowerCase()) && told.add(text.toLowerCase()) !== undefined;
  const of = (role: 'variants' | 'misspellings', type: NameForm['type']): NameForm[] =>
    partsOf(sheet, row, role)
      .filter(once)
      .map((text) => ({ text, type }));
  return [main, ...of('variants', 'variant'), ...of('misspellings', 'misspelling')];
}

/**
 * The offices of a row, and the titles seen beside the name. Of several offices, each has its own dates, in the same
 * order, or none has.
 */
function officesOf(sheet: Sheet, row: CsvRow): readonly Office[] {
  const offices = partsOf(sheet, row, 'office');
  const [from, to] = [datesOf(sheet, row, 'from', offices.length), datesOf(sheet, row, 'to', offices.length)];
  const titles = partsOf(sheet, row, 'titles').filter((title) => !offices.includes(title));
  return [
    ...offices.map((text, i) => ({ text, ...filled({ from: from[i], to: to[i] }) })),
    ...titles.map((text) => ({ text })),
  ];
}

function datesOf(sheet: Sheet, row: CsvRow, role: 'from' | 'to', offices: number): readonly string[] {
  const [column = 0] = columnsOf(sheet, role);
  const value = valueOf(sheet, row, role);
  if (value === '') return [];
  const dates = value.split(/[;|]/u).map((part) => part.trim());
  if (dates.length === offices) {
    return dates.filter((date) => date === '' || isDateOf(sheet, row, column, date)).length === dates.length
      ? dates
      : [];
  }
  const message =
    offices === 0
      ? `The row has a date in "${role}", but no office.`
      : `The row has ${offices} offices, but ${dates.length} dates in "${role}".`;
  complain(sheet, 'register-value', row, column, message);
  return [];
}

function dateOf(sheet: Sheet, row: CsvRow, role: 'birth' | 'death'): string {
  const value = valueOf(sheet, row, role);
  return value !== '' && isDateOf(sheet, row, columnsOf(sheet, role)[0] ?? 0, value) ? value : '';
}

/** Where a place lies: by its latitude and longitude, or by one cell that has both. */
function geoOf(sheet: Sheet, row: CsvRow, kind: EntryKind): string {
  const [both, latitude, longitude] = PLACE_COLUMNS.map((role) => valueOf(sheet, row, role)) as [
    string,
    string,
    string,
  ];
  const written = both || [latitude, longitude].filter((part) => part !== '').join(', ');
  if (written === '') return '';
  const geo = both === '' ? geoOfAngles(latitude, longitude) : geoOfCell(both);
  if (kind === 'place' && geo !== undefined) return geo;
  const message =
    kind === 'place'
      ? `The coordinates "${written}" are not a latitude and a longitude as 55.75, 37.62 or 55°45′N, 37°37′E.`
      : `The row has coordinates, but its kind is "${kind}", not "place".`;
  const [column = 0] = PLACE_COLUMNS.flatMap((role) =>
    valueOf(sheet, row, role) === '' ? [] : columnsOf(sheet, role),
  );
  complain(sheet, 'register-value', row, column, message);
  return '';
}

function isDateOf(sheet: Sheet, row: CsvRow, column: number, value: string): boolean {
  if (isPlainDate(value)) return true;
  const message = `The date "${value}" of the column "${sheet.table.header.cells[column] ?? ''}" is not a date as 1960, 1960-09 or 1960-09-08.`;
  complain(sheet, 'register-value', row, column, message);
  return false;
}

/** Rows that speak of one entry, as one: the same id and name, or, in a review, the same id. */
function joined(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const groups = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    const key = entry.supplement === true ? entry.id : `${entry.id} ${entry.name}`;
    const first = groups.get(key);
    const both = first === undefined ? entry : merged(first, entry);
    groups.set(key, entry.supplement === true ? { ...both, supplement: true } : both);
  }
  return [...groups.values()];
}
