import type { EntryKind, ParticipantRole } from '../model/index.js';
import { parseEdtf } from '../dates/index.js';
import { given, oneLine, span, type Span } from '../text/index.js';
import { openingOf, quotationOf, type Quotable } from './quoting.js';
import type { WrittenDecision } from './decision-file.js';
import type { Subject } from './subject.js';

/** What an editor does with one place. */
export type Action =
  /** What memcon believes is right. */
  | { readonly do: 'accept' }
  /** What memcon believes is wrong, and nothing comes in its place. */
  | { readonly do: 'reject' }
  /** Who or what the words mean; who speaks. */
  | { readonly do: 'identify'; readonly value: string }
  | { readonly do: 'date'; readonly value: string }
  | { readonly do: 'correct'; readonly value: string }
  /** The words are a name, a date, speech. */
  | { readonly do: 'mark'; readonly as: EntryKind | 'date' | 'speech'; readonly value?: string }
  /** A turn begins or ends with these words; the paragraph, or the turn, goes on where they stand. */
  | { readonly do: 'begin'; readonly value?: string }
  | { readonly do: 'end' }
  | { readonly do: 'join' }
  | { readonly do: 'join-turn' }
  | { readonly do: 'title'; readonly value: string }
  /** Somebody took part: by the id of a register, or by name. */
  | { readonly do: 'add'; readonly value: string; readonly name?: string; readonly role: ParticipantRole };

type ActionName = Action['do'];

/** Who decides, and why where the editor says so. */
interface Signature {
  readonly by: string;
  readonly reason?: string;
}

/** The place that is decided on: a subject, or words that somebody has selected. */
export type Target =
  | Pick<Subject, 'id' | 'kind' | 'span' | 'believes' | 'value' | 'entryKind' | 'surface'>
  | { readonly kind: 'words'; readonly span: Span };

/** The decision that an action makes, or a sentence that says why it makes none. */
export type Decided = { readonly decision: WrittenDecision } | { readonly problem: string };

type Draft = Pick<WrittenDecision, 'kind'> & Partial<WrittenDecision> & { readonly at?: Span };

/** What an action becomes in a decisions file. */
export function decisionFor(action: Action, target: Target, words: Quotable, signature: Signature): Decided {
  const draft = draftOf(action, target, words.text);
  if ('problem' in draft) return draft;
  const { at = target.span, ...said } = draft;
  const reason = oneLine(signature.reason ?? '') || said.reason || REASONS[action.do];
  if (said.kind === 'title' || said.kind === 'participant') return { decision: { ...said, by: signature.by, reason } };
  const quotation = quotationOf(words, at);
  if (quotation === undefined) {
    return {
      problem: 'These words stand in several places, and nothing near them tells which is meant: select more of them.',
    };
  }
  const { kind, action: way, as, value, cert } = said;
  return {
    decision: {
      kind,
      ...given({ action: way, as }),
      ...quotation,
      ...given({ value, cert }),
      by: signature.by,
      reason,
    },
  };
}

const REASONS: Readonly<Record<ActionName, string>> = {
  accept: 'Checked against the text.',
  reject: 'Checked against the text: not so.',
  identify: 'Identified by the editor.',
  date: 'Dated by the editor.',
  correct: 'A slip of the source.',
  mark: 'Marked by the editor.',
  begin: 'The turn begins here.',
  end: 'The turn ends here.',
  join: 'One paragraph, cut by a page end.',
  'join-turn': 'One turn goes on.',
  title: 'Named by the editor.',
  add: 'Took part, as the editor knows.',
};

const ID = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u;
const isDate = (value: string): boolean => parseEdtf(value) !== undefined;

const DATES = 'YYYY, YYYY-MM or YYYY-MM-DD, 1960/1962 for a stretch of time, [1960..1962] for some time in it';

function draftOf(action: Action, target: Target, text: string): Draft | { readonly problem: string } {
  switch (action.do) {
    case 'accept':
      return accepted(target, text);
    case 'reject':
      return rejected(target, text);
    case 'identify':
      if (!ID.test(action.value)) return { problem: `“${action.value}” is not the id of an entry.` };
      return identified(target, action.value, text);
    case 'date':
      return isDate(action.value)
        ? { kind: 'date', value: action.value }
        : { problem: `“${action.value}” is not a date: ${DATES}.` };
    case 'correct':
      return action.value.trim() === ''
        ? { problem: 'A correction needs the right reading.' }
        : { kind: 'correct', value: action.value };
    case 'mark':
      if (action.as === 'date' && !isDate(action.value ?? '')) {
        return { problem: `A date is marked with its value: ${DATES}.` };
      }
      return { kind: 'mark', as: action.as, ...given({ value: action.value }) };
    case 'begin': {
      const { value } = action;
      const at = openingOf(text, span(target.span.start, Math.max(target.span.end, paragraphEnd(text, target.span))));
      return { kind: 'turn', at, action: 'begin', ...given({ value }) };
    }
    case 'end':
      return { kind: 'turn', at: closingOf(text, target.span), action: 'end' };
    case 'join':
      return { kind: 'join', at: seamAt(text, target.span) };
    case 'join-turn':
      return { kind: 'turn', at: openingOf(text, target.span), action: 'join' };
    case 'title':
      return action.value.trim() === ''
        ? { problem: 'A title needs words.' }
        : { kind: 'title', value: oneLine(action.value) };
    case 'add': {
      const { value, name, role } = action;
      return ID.test(value)
        ? { kind: 'participant', action: 'add', value, ...given({ name }), role }
        : { problem: `“${value}” is not the id of a person: a letter, then letters, digits, - and _.` };
    }
  }
}

function identified(target: Target, value: string, text: string): Draft {
  switch (target.kind) {
    case 'speaker':
      return { kind: 'speaker', at: openingOf(text, target.span), value };
    case 'participant':
      return { kind: 'participant', action: 'identify', ...given({ who: target.value }), value };
    default:
      return { kind: 'identify', value };
  }
}

function accepted(target: Target, text: string): Draft | { readonly problem: string } {
  if (target.kind === 'words') return { problem: 'There is no mark here to accept.' };
  const { value } = target;
  switch (target.kind) {
    case 'speaker':
      return value === undefined
        ? { problem: 'Nobody is known to speak here: say who does.' }
        : { kind: 'speaker', at: openingOf(text, target.span), value };
    case 'name':
    case 'office':
      return value === undefined
        ? { kind: 'mark', as: target.entryKind ?? 'person', reason: 'Checked: nobody can say who or what it is.' }
        : { kind: 'identify', value };
    case 'date':
      return value === undefined
        ? { problem: 'Nobody knows yet which date this is: give it one, or take the mark back.' }
        : { kind: 'date', value };
    case 'correction':
      return { kind: 'correct', value: value ?? '' };
    case 'speech':
      return { kind: 'mark', as: 'speech', ...given({ value }) };
    case 'seam':
      return { kind: 'join', at: seamAt(text, target.span) };
    case 'title':
      return value === undefined ? { problem: 'The record has no title yet: give it one.' } : { kind: 'title', value };
    case 'participant':
      return identified(target, value ?? '', text);
    case 'record':
      return {
        problem: 'This is said of the whole document: mend it in the source, in edition.json or by another decision.',
      };
  }
}

function rejected(target: Target, text: string): Draft | { readonly problem: string } {
  switch (target.kind) {
    case 'words':
    case 'record':
      return { problem: 'There is no mark here to take back.' };
    case 'speaker':
      return { kind: 'turn', at: openingOf(text, target.span), action: 'remove' };
    case 'seam':
      return { kind: 'part', at: seamAt(text, target.span) };
    case 'title':
      return { problem: 'A title is not taken back: give another.' };
    case 'participant':
      return { kind: 'participant', action: 'remove', ...given({ value: target.value }) };
    default:
      return { kind: 'unmark' };
  }
}

/** Words enough on both sides of a page end to find it. */
function seamAt(text: string, { start, end }: Span): Span {
  const before = /\S+(?:[ \t]+\S+){0,3}\s*$/u.exec(text.slice(Math.max(0, start - 120), start))?.[0] ?? '';
  const behind = /^\s*(?:\S+[ \t]+){0,3}\S+/u.exec(text.slice(end, end + 120))?.[0] ?? '';
  return span(start - before.length, end + behind.length);
}

const paragraphEnd = (text: string, { start }: Span): number => {
  const end = text.indexOf('\n', start + 1);
  return end < 0 ? text.length : end;
};

/** The last words up to the end of what was selected. */
function closingOf(text: string, { end }: Span): Span {
  const words = /\S+(?:\s+\S+){0,5}\s*$/u.exec(text.slice(Math.max(0, end - 200), end))?.[0] ?? '';
  return span(end - words.length, end - (words.length - words.trimEnd().length));
}

const VERBS: Readonly<Record<ActionName, string>> = {
  accept: 'Accepted',
  reject: 'Taken back',
  identify: 'Identified',
  date: 'Dated',
  correct: 'Corrected',
  mark: 'Marked',
  begin: 'A turn begins',
  end: 'A turn ends',
  join: 'Joined',
  'join-turn': 'Turns joined',
  title: 'Title given',
  add: 'Participant added',
};

/** What an action was, for whoever may wish to undo it; those who are meant by their names. */
export const labelOf = (action: Action, places: number, nameOf: (id: string) => string): string => {
  const value = 'value' in action ? action.value : undefined;
  const said = 'name' in action && action.name !== undefined ? action.name : value && nameOf(value);
  return `${VERBS[action.do]}${said === undefined ? '' : `: ${said}`}${places === 1 ? '' : ` (${places} places)`}`;
};
