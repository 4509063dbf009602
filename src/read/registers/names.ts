import type { NameForm } from '../../model/index.js';
import { childrenNamed, nameElements, nameType } from '../../tei/index.js';
import { filled, pattern } from '../../text/index.js';
import type { XmlElement } from '../../xml/index.js';
import { textOf } from './records.js';

function typeOf(name: XmlElement): NameForm['type'] {
  return nameType(name) ?? (['abb', 'init'].includes(name.attributes['full'] ?? '') ? 'variant' : 'main');
}

/** The parts of a name: as elements of their own, or as `name[@type]`, for those who mark all of them so. */
function part(name: XmlElement, element: string): string {
  const parts = childrenNamed(name, element);
  const typed =
    parts.length > 0 ? parts : childrenNamed(name, 'name').filter((child) => child.attributes['type'] === element);
  return typed.map((child) => textOf(child)).join(' ');
}

/** Titles and offices in a `persName` are no part of the name. */
const NOT_NAME = ['roleName', 'note'];

/** What people call a person besides the name; a title of nobility in an `addName` is part of the name. */
const BYNAMES: readonly (string | undefined)[] = [undefined, '', 'nick', 'nickname', 'familiar', 'byname'];

/** `v. Talheim` behind `Berg`: what begins small is called of a place, and part of the name. */
const OF_PLACE = pattern(/^\p{Ll}/u);

/**
 * The form to show: as written, where the record puts words or a space between the parts ("Mao Zedong", "Allen,
 * George"). Parts without anything but line ends between them are in no order (ParlaMint): the forename comes first,
 * then.
 */
function shownText(name: XmlElement, without: readonly string[], surname: string, forename: string): string {
  if (forename === '' || surname === '') return textOf(name, without);
  const between = name.children.filter((child) => typeof child === 'string').join('');
  const ordered = /\S/.test(between) || (between !== '' && !between.includes('\n'));
  if (ordered) return textOf(name, without);
  return [forename, part(name, 'nameLink'), surname, part(name, 'genName')].filter((piece) => piece !== '').join(' ');
}

/** The forms that a name element gives: its own, and one with the byname in the forename's place ("Chip Bohlen"). */
function formsOf(name: XmlElement): readonly NameForm[] {
  const type = typeOf(name);
  if (name.children.every((child) => typeof child === 'string')) return [{ text: textOf(name), type }];
  const [surname, forename] = [part(name, 'surname'), part(name, 'forename')];
  const bynames =
    surname === ''
      ? []
      : childrenNamed(name, 'addName').filter(
          (byname) => BYNAMES.includes(byname.attributes['type']) && !OF_PLACE.test(bare(textOf(byname))),
        );
  const without = bynames.length === 0 ? NOT_NAME : [...NOT_NAME, 'addName'];
  const written = shownText(name, [...without, 'corr', 'reg', 'expan'], surname, forename);
  const right = textOf(name, [...without, 'sic', 'orig', 'abbr']);
  const form: NameForm = {
    text: written,
    type,
    ...filled({ surname, forename, corr: type === 'misspelling' && right !== written ? right : undefined }),
  };
  const called = bynames.map((byname): NameForm => ({
    text: `${bare(textOf(byname))} ${surname}`,
    type: 'variant',
    surname,
    forename: bare(textOf(byname)),
  }));
  return [form, ...called];
}

/** Without the quotation marks or brackets that set a byname off. */
const bare = (byname: string): string => byname.replace(/^["'“”‘’(\s]+|["'“”‘’)\s]+$/gu, '');

/**
 * English first, then what Latin letters write, then the rest: of names in several languages the first is the one to
 * show.
 */
function rank(name: XmlElement): number {
  const language = name.attributes['xml:lang'];
  if (language === undefined || /^en\b/i.test(language)) return 0;
  return /-latn\b/i.test(language) ? 1 : 2;
}

/** All forms of an entry's name that have text, in the order they have, those in other languages last. */
export function nameForms(record: XmlElement): readonly NameForm[] {
  const elements = nameElements(record);
  const ordered = elements.length < 2 ? elements : elements.toSorted((a, b) => rank(a) - rank(b));
  return ordered.flatMap(formsOf).filter((form) => form.text !== '');
}
