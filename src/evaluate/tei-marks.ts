import type { Span } from '../text/index.js';
import { isElement, type XmlElement, type XmlNode } from '../xml/index.js';
import type { Gold, Marked, MarkedPerson, Marks, MarkedTurn } from './gold.js';
import { firstOf } from './speakers.js';

/** What stands beside the words of the record, not among them. */
const BESIDE: ReadonlySet<string> = new Set(['corr', 'supplied', 'reg', 'expan', 'teiHeader', 'standOff']);

interface Reading {
  text: string;
  readonly persons: MarkedPerson[];
  readonly turns: MarkedTurn[];
  readonly dates: Marked[];
  /** The speakers of the turns round the present place. */
  who: string | undefined;
  /** The titles of the name being read. */
  roles: Span[];
  label: Span | undefined;
}

/** What a TEI document marks in its text: names, turns, dates, its own date. Any project's TEI will do. */
export function marksOfTei(root: XmlElement): Marks {
  const reading: Reading = { text: '', persons: [], turns: [], dates: [], who: undefined, roles: [], label: undefined };
  for (const text of childrenNamed(root, 'text')) read(text, reading);
  const date = documentDateOf(root);
  const { text, persons, turns, dates } = reading;
  return { text, persons, turns, dates, ...(date === undefined ? {} : { documentDate: [date] }) };
}

/**
 * A TEI document as the reference. What it marks of a kind (names, turns, dates besides the dateline), it marks wholly;
 * of a kind it marks nothing of, and where a name has no `@ref` or a turn no `@who`, it says nothing.
 */
export function goldOfTei(root: XmlElement, name: string): Gold {
  const marks = marksOfTei(root);
  const isTold = ({ value }: Marked): boolean => value !== undefined;
  const persons = marks.persons.filter(isTold);
  const turns = marks.turns.filter(isTold);
  const dates = marks.dates.filter(isTold);
  const open = [
    ...marks.persons.filter((person) => !isTold(person)).map(({ span }) => span),
    ...marks.turns.filter((turn) => !isTold(turn)).map(({ label, span }) => label ?? firstOf(span)),
  ];
  const judged = {
    persons: marks.persons.length > 0,
    turns: marks.turns.length > 0 ? 'all' : 'none',
    dates: dates.some(({ value }) => !isOwn(value, marks)),
  } as const;
  return { ...marks, persons, turns, dates, name, ignored: open, judged };
}

/** Whether a date is the document's own. */
const isOwn = (value: string | undefined, { documentDate }: Marks): boolean =>
  documentDate?.some((date) => value?.startsWith(`when=${date}`) === true) === true;

const localName = (element: XmlElement): string => element.name.replace(/^.*:/u, '');

const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter(isElement).filter((child) => localName(child) === name);

function read(node: XmlNode, reading: Reading): void {
  if (typeof node === 'string') reading.text += node;
  if (typeof node !== 'object' || !isElement(node) || BESIDE.has(localName(node))) return;
  const reader = READERS[localName(node)];
  if (reader === undefined) readChildren(node, reading);
  else reader(node, reading);
}

const readChildren = (element: XmlElement, reading: Reading): void =>
  element.children.forEach((child) => read(child, reading));

const READERS: Readonly<Record<string, (element: XmlElement, reading: Reading) => void>> = {
  persName: readPerson,
  name: (element, reading) =>
    element.attributes['type'] === 'person' ? readPerson(element, reading) : readChildren(element, reading),
  roleName: readRole,
  sp: readTurn,
  speaker: (element, reading) => {
    reading.label = spanned(reading, () => readChildren(element, reading));
  },
  u: readTurn,
  date: (element, reading) => {
    const span = spanned(reading, () => readChildren(element, reading));
    reading.dates.push({ span, value: dateValue(element) });
  },
};

function readPerson(element: XmlElement, reading: Reading): void {
  const outer = reading.roles;
  reading.roles = [];
  const span = spanned(reading, () => readChildren(element, reading));
  reading.persons.push({
    span,
    core: coreOf(reading.text, span, reading.roles),
    value: pointer(element.attributes['ref'] ?? element.attributes['key'] ?? element.attributes['corresp']),
  });
  reading.roles = outer;
}

function readRole(element: XmlElement, reading: Reading): void {
  const span = spanned(reading, () => readChildren(element, reading));
  reading.roles.push(span);
}

function readTurn(element: XmlElement, reading: Reading): void {
  const outer = { who: reading.who, label: reading.label };
  reading.label = undefined;
  reading.who = pointer(element.attributes['who']);
  const span = spanned(reading, () => readChildren(element, reading));
  reading.turns.push({ span, value: reading.who, ...(reading.label === undefined ? {} : { label: reading.label }) });
  Object.assign(reading, outer);
}

function spanned(reading: Reading, work: () => void): Span {
  const start = reading.text.length;
  work();
  return { start, end: reading.text.length };
}

/** The name without the titles before it, the white space and punctuation at its ends. */
function coreOf(text: string, span: Span, roles: readonly Span[]): Span {
  let { start, end } = span;
  for (const role of roles) if (text.slice(start, role.start).trim() === '') start = role.end;
  while (start < end && /[\s.,:-]/u.test(text[start]!)) start++;
  while (end > start && /[\s,:]/u.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : span;
}

/** `#khrushchev` → `khrushchev`; of several, the first. */
const pointer = (value: string | undefined): string | undefined =>
  value?.trim().split(/\s+/u)[0]?.replace(/^.*#/u, '') || undefined;

const DATE_KEYS = ['when', 'from', 'to', 'notBefore', 'notAfter', 'dur'];

const dateValue = (element: XmlElement): string | undefined => {
  const parts = DATE_KEYS.flatMap((key) =>
    element.attributes[key] === undefined ? [] : [`${key}=${element.attributes[key]}`],
  );
  return parts.length === 0 ? undefined : parts.join(' ');
};

/** Where a document says its own date: the creation date, else the setting, else the dateline. */
function documentDateOf(root: XmlElement): string | undefined {
  for (const place of ['creation', 'settingDesc', 'dateline', 'opener']) {
    const date = descendant(root, place)
      ?.flatMap((element) => descendant(element, 'date') ?? [])
      .find((d) => dayOf(d) !== undefined);
    if (date !== undefined) return dayOf(date);
  }
  return undefined;
}

const dayOf = (date: XmlElement): string | undefined =>
  (date.attributes['when'] ?? date.attributes['from'] ?? date.attributes['notBefore'])?.slice(0, 10);

function descendant(element: XmlElement, name: string): readonly XmlElement[] | undefined {
  const found: XmlElement[] = [];
  const walk = (at: XmlElement): void => {
    if (localName(at) === name) found.push(at);
    else at.children.filter(isElement).forEach(walk);
  };
  element.children.filter(isElement).forEach(walk);
  return found.length === 0 ? undefined : found;
}
