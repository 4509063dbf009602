import type { EntryKind, NameForm } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { childElements, given, textOf } from './records.js';

/** Where the name of each kind of entry stands. The first of the row that is there counts; `label` is TEI's older habit. */
const NAME_ELEMENTS: Readonly<Record<EntryKind, readonly string[]>> = {
  person: ['persName', 'name'],
  place: ['placeName', 'geogName', 'name', 'country', 'region', 'settlement', 'district'],
  org: ['orgName', 'name'],
  object: ['objectName', 'name'],
  event: ['eventName', 'label', 'name', 'head'],
};

/** Values of `@type` and `@full`. What is none of them and not empty is a variant. */
const MISSPELLINGS: readonly string[] = ['misspelling', 'misspelt', 'misspelled', 'error', 'sic'];
const MAIN: readonly string[] = ['main', 'full', 'reg', 'standard', 'preferred', 'official', 'authorised', 'authorized'];

function typeOf(name: XmlElement): NameForm['type'] {
  const type = (name.attributes['type'] ?? '').toLowerCase();
  if (MISSPELLINGS.includes(type)) return 'misspelling';
  if (type === '') return ['abb', 'init'].includes(name.attributes['full'] ?? '') ? 'variant' : 'main';
  return MAIN.includes(type) ? 'main' : 'variant';
}

const part = (name: XmlElement, ...elements: readonly string[]): string => childElements(name, ...elements).map((child) => textOf(child)).join(' ');

/** Titles and offices in a `persName` are no part of the name. */
const NOT_NAME = ['roleName', 'note'];

/**
 * The form to show: as written, where the record puts words or a space between the parts ("Mao Zedong", "Allen, George").
 * Parts without anything but line ends between them are in no order (ParlaMint): the forename comes first, then.
 */
function shownText(name: XmlElement, without: readonly string[]): string {
  const between = name.children.filter((child) => typeof child === 'string').join('');
  const ordered = /\S/.test(between) || (between !== '' && !between.includes('\n'));
  const [forename, surname] = [part(name, 'forename'), part(name, 'surname')];
  if (ordered || forename === '' || surname === '') return textOf(name, without);
  return [forename, part(name, 'nameLink'), surname, part(name, 'genName')].filter((piece) => piece !== '').join(' ');
}

function formOf(name: XmlElement): NameForm {
  const type = typeOf(name);
  const [surname, forename] = [part(name, 'surname'), part(name, 'forename')];
  const written = shownText(name, [...NOT_NAME, 'corr', 'reg', 'expan']);
  const right = textOf(name, [...NOT_NAME, 'sic', 'orig', 'abbr']);
  return { text: written, type, ...given({ surname, forename, corr: type === 'misspelling' && right !== written ? right : undefined }) };
}

/** The elements that name an entry. */
export function nameElements(kind: EntryKind, record: XmlElement): XmlElement[] {
  const holder = kind === 'object' ? [record, ...childElements(record, 'objectIdentifier')] : [record];
  const rows = NAME_ELEMENTS[kind].map((element) => holder.flatMap((place) => childElements(place, element)));
  return rows.find((row) => row.length > 0) ?? [];
}

/** All forms of an entry's name that have text, in the order they have. */
export const nameForms = (kind: EntryKind, record: XmlElement): NameForm[] =>
  nameElements(kind, record)
    .map(formOf)
    .filter((form) => form.text !== '');
