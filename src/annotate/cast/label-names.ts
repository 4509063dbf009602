import { anyOf, perTable, type Language, type LayoutWords } from '../../language/index.js';
import type { Context, Participant } from '../../model/index.js';
import { given, isCapitalAt, span, pattern } from '../../text/index.js';
import { findDates } from '../dates/index.js';
import type { Line } from '../layout/blocks.js';
import {
  buildPeopleIndex,
  nameKey,
  nominativesOf,
  resolveName,
  resolveOffice,
  type PeopleIndex,
} from '../people/index.js';
import { aliasKey, nicksIn } from './aliases.js';
import { acceptLabels } from './convention.js';
import { exchangesIn } from './interrogatory.js';
import { holderOf } from './holders.js';
import { byInitials, fullName, withoutTitles } from './initials.js';
import { type Label } from './labels.js';
import { knowsSmallWords } from './label-patterns.js';
import { inSingular, isOverBoth } from './list-words.js';
import {
  bareOf,
  initialsIn,
  isInitials,
  isNameless,
  LETTER,
  mentionIn,
  mentionOf,
  sideIn,
  titledName,
} from './names.js';
import { idFrom, keyOf } from './name-keys.js';
import { isOfficeAlone, isOfficeHolder, type Mentioned } from './participants.js';
import { fitting } from './same-person.js';
import { sessionsIn } from './sessions.js';
import { sameSide } from './sides.js';

/** Labels of one text are one speaker's, but for what stands in brackets: `Mr. HOLM (Denmark)`. */
export const labelKey = ({ text, brackets }: Label): string => [text, ...brackets].join(' | ');

/** The labels of the record that open turns, judged by what the title block and the registers know. */
export function labelsOf(
  lines: readonly Line[],
  aliases: ReadonlyMap<string, string>,
  context: Context,
): readonly Label[] {
  const { layout, speech, people } = context.language;
  const nominatives = nominativesOf(people);
  const date = context.facts.date?.when ?? context.facts.date?.from;
  // A record without labels needs none.
  let made: PeopleIndex | undefined;
  const index = (): PeopleIndex =>
    (made ??= buildPeopleIndex(context.register, context.facts.participants, people, date));
  const registered = new Map(context.register.entries.map((e) => [e.id, e.name]));
  const memo = new Map<string, boolean>();
  const known = (label: Label): boolean => {
    const cached = memo.get(label.text);
    if (cached !== undefined) return cached;
    const answer =
      resolveName(index(), label.text).status !== 'unknown' ||
      context.facts.participants.some((p) => p.side !== undefined && sameSide(p.side, label.text, context.language)) ||
      byInitials(label.text, layout, context.facts.participants, (p) => fullName(p, registered)) !== undefined ||
      byForenameAlone(label.text, context.facts.participants, context.language) !== undefined ||
      resolveOffice(index(), label.text, date).status === 'resolved' ||
      (isOfficeAlone(label.text, layout) && holderOf(label.text, context.facts.participants, context) !== undefined) ||
      isListedUnderTitle(label.text, context);
    memo.set(label.text, answer);
    return answer;
  };
  const nicks = nicksIn(aliases);
  // `LS/WB:` is two of them.
  const explained = ({ text }: Label): boolean =>
    text
      .split('/')
      .every(
        (one) => (nicks.has(one) || isInitials(one, layout)) && aliases.get(aliasKey(one))?.includes(' ') === true,
      );
  const exchanges = new Map([...exchangesIn(lines, speech), ...sessionsIn(lines, speech)]);
  const others = exchanges.size === 0 ? lines : lines.filter((line) => !exchanges.has(line));
  const accepted = acceptLabels(others, {
    known: (label) => explained(label) || known(label),
    explained,
    nicks,
    isDate: (text) => isDateAlone(text, context.language),
    layout,
    speech,
    nominatives: (word) => nominatives(nameKey(word)),
  });
  return exchanges.size === 0
    ? accepted
    : [...accepted, ...[...exchanges.values()].flat()].sort((a, b) => a.span.start - b.span.start);
}

/** `Wednesday, 17th February, 1909.`: a day, and nothing else. */
function isDateAlone(text: string, { dates }: Language): boolean {
  if (!/\d/.test(text)) return false;
  const [date] = findDates(text, dates);
  return date?.span.start === 0 && text.slice(date.span.end).replace(/[\s.,;)\]]/gu, '') === '';
}

/** `Council Member Pool` where the record lists one Pool: words of offices before a surname, no article. */
function isListedUnderTitle(text: string, { facts: { participants }, language }: Context): boolean {
  const { layout } = language;
  const mention = mentionOf(text, span(0, text.length), layout);
  const [title = ''] = mention.offices;
  const words = title.toLowerCase().split(' ');
  return (
    mention.name !== undefined &&
    title !== '' &&
    words.every((word) => layout.officeWords.has(word)) &&
    fitting(participants, mention, language).length === 1
  );
}

/** Who holds the office, or has the initials, that alone make a label: by the record's own list. */
export function officeHolder(
  label: Label,
  aliases: ReadonlyMap<string, string>,
  mentions: readonly Mentioned[],
  context: Context,
): string | undefined {
  const { layout } = context.language;
  // `A.` is the answer, and nobody's initial.
  if (label.exchange !== undefined && LETTER.test(label.text)) return undefined;
  if (aliases.has(aliasKey(withoutTitles(label.text, layout)))) return undefined;
  const people = context.facts.participants;
  const role = layout.roles.get(bareOf(label.text, context));
  if (role !== undefined) {
    // `The interpreter:` where one is present.
    const [one, ...others] = people.filter((p) => p.roles.includes(role));
    if (one !== undefined) return others.length === 0 ? one.id : undefined;
    return holderOf(label.text, people, context);
  }
  const bench = layout.benchLabels?.get(label.text.toLowerCase());
  if (bench !== undefined) {
    return bench.map((office) => holderOf(office, people, context)).find((id) => id !== undefined);
  }
  if (isInitials(label.text, layout)) return initialsIn(label.text, people, context);
  const called = byForenameAlone(label.text, people, context.language);
  if (called !== undefined) return called;
  const [only] = mentions;
  const office =
    only === undefined ? label.text : mentions.length === 1 && only.name === undefined ? only.offices[0] : undefined;
  return office === undefined ? undefined : holderOf(office, people, context);
}

const labelBorder = perTable((words: LayoutWords) => new RegExp(`,\\s| (?:${anyOf(words.and)}) `, 'iu'));

/**
 * `Ana:` in a group that calls its members so, `Comrade Enver`: the only one of that forename, where it is nobody's
 * surname.
 */
export function byForenameAlone(label: string, people: readonly Participant[], language: Language): string | undefined {
  const text = withoutTitles(label, language.layout).toLowerCase();
  if (text.includes(' ')) return undefined;
  const named = people.map((person) => ({ person, name: person.name.toLowerCase() }));
  const isSurname = named.some(
    ({ person, name }) =>
      name === text || name.endsWith(` ${text}`) || keyOf(person.name, language.people) === idFrom(text),
  );
  const called = named.filter(({ name }) => name.startsWith(`${text} `));
  return !isSurname && called.length === 1 ? called[0]!.person.id : undefined;
}

/** `Senator BURKE of Ohio`, where the record lists `Burke of Ohio`: for whom he sits. */
function constituencyOf(label: string, name: string | undefined, { facts, language }: Context): string | undefined {
  if (name === undefined) return undefined;
  const [, place] = linkedTo(language.layout).exec(label.slice(label.lastIndexOf(name) + name.length)) ?? [];
  const isListed = facts.participants.some(({ side }) => side !== undefined && sameSide(side, place ?? '', language));
  return place !== undefined && isListed ? place : undefined;
}

const linkedTo = perTable(({ officeLinks }: LayoutWords) => pattern(`^\\s(?:${anyOf(officeLinks)})\\s(\\p{Lu}.*)$`));

/** `NORLAND:` where `NORLAND : Mr. P. Hagen` takes part, and nobody called Norland: a side of the talks, no person. */
const isSideListed = (text: string, { facts: { participants }, language }: Context): boolean =>
  participants.some((p) => p.side !== undefined && sameSide(p.side, text, language)) &&
  !participants.some((p) => keyOf(p.name, language.people) === keyOf(text, language.people));

/** `The DEAN of FALE`; not `The MARQUESS OF TORR`, whose name it is. */
const isOfficeOfPlace = (text: string, layout: LayoutWords): boolean => {
  const [, office = ''] = officeOfPlace(layout).exec(text) ?? [];
  const last = office.slice(office.lastIndexOf(' ') + 1).toLowerCase();
  const isOffice = layout.officeWords.has(last) || layout.forenameTitles.has(last);
  // `Le Général de Holm`: a particle of his name.
  return isOffice && layout.peerages?.has(last) !== true && !layout.particles.includes(layout.ofWord);
};
const officeOfPlace = perTable(({ articles, ofWord }: LayoutWords) =>
  pattern(`^(?:${anyOf(articles)})\\s(\\p{L}[\\p{L}’' -]*?)\\s(?:${ofWord})\\s\\p{Lu}[\\p{L} ’'-]*$`, 'iu'),
);

/** `ministre de la guerre`; `à l'accusé` is whom he speaks to. */
const saysOffice = (said: string, layout: LayoutWords): boolean =>
  isOfficeHolder(said, layout) && !layout.smallWords.has(said.split(' ', 1)[0]!);

/** The persons whom a label names: they speak, so they took part, whether or not the title block lists them. */
export function labelled(
  label: Label,
  aliases: ReadonlyMap<string, string>,
  context: Context,
  isNotebook: boolean,
): readonly Mentioned[] {
  const { layout } = context.language;
  const key = label.text.toLowerCase();
  const alias = aliases.get(aliasKey(withoutTitles(label.text, layout)));
  if (alias !== undefined) return [mentionIn(alias, label, layout)];
  // `BE/LH:`, where the record explains both.
  const both = label.text.split('/').map((short) => aliases.get(aliasKey(short)));
  if (both.length > 1 && both.every((name) => name !== undefined)) {
    return both.map((name) => mentionIn(name, label, layout));
  }
  // `THE COURT:` is whoever sits in judgement, and no name.
  if (layout.benchLabels?.has(key)) return [{ span: label.name, offices: [label.text], roles: ['speaker'] }];
  // `The DEAN of FALE:`: an office, and of where.
  const isHeld = label.brackets.some((content) => titledName(content, layout) !== undefined);
  if (!isHeld && isOfficeOfPlace(label.text, layout)) {
    return [{ span: label.name, offices: [label.text], roles: ['speaker'] }];
  }
  if (isNameless(key, context) || /_{2}/u.test(label.text) || /[’'`]s\s/u.test(label.text)) return [];
  if (isSideListed(label.text, context)) return [];
  if (isInitials(label.text, layout)) {
    // One letter may be anybody's, but in a notebook that marks all so; more are one speaker's within a record.
    return LETTER.test(label.text) && !isNotebook
      ? []
      : [{ name: label.text, span: label.name, offices: [], roles: ['speaker'] }];
  }
  // `P. Hrušák, predseda NR SR:`: where no word is known, what begins small behind a comma is no other person.
  const split = label.text.split(labelBorder(layout));
  const isOne = split.some((part, i) => i > 0 && isOverBoth(split[i - 1]!, part, layout));
  const parts = (isOne ? [label.text] : split).filter(
    (part, i) => i === 0 || knowsSmallWords(layout) || isCapitalAt(part, 0),
  );
  if (parts.length > 1) {
    const people = context.facts.participants;
    const whole = (part: string): string =>
      people.find((p) => p.id === byForenameAlone(part, people, context.language))?.name ?? part;
    const named = parts.map((part) => mentionIn(whole(part), label, layout));
    return named.map((m) => ({ ...m, offices: m.offices.map((office) => inSingular(office, layout)) }));
  }
  // "The PRESIDENT (Mr. Finch)": the brackets say who holds the office.
  const named = mentionIn(parts[0]!, label, layout);
  const said = label.said !== undefined && saysOffice(label.said, layout) ? label.said.split(/,\s*/u) : [];
  const own = {
    ...named,
    offices: [...named.offices, ...said],
    ...given({ side: sideIn(label.brackets, aliases, layout) ?? constituencyOf(label.text, named.name, context) }),
  };
  const holder =
    own.name === undefined ? label.brackets.map((b) => titledName(b, layout)).find((n) => n !== undefined) : undefined;
  return [holder === undefined ? own : { ...own, name: holder.name, offices: [...own.offices, ...holder.offices] }];
}
