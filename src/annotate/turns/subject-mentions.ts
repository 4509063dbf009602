import { anyOf } from '../../language/index.js';
import type { Context } from '../../model/index.js';
import { given, span, touchingIn } from '../../text/index.js';
import type { NamedSubject } from '../cast/subject-names.js';
import type { Subject } from '../cast/subjects.js';
import type { Structure } from '../layout/index.js';
import type { PersonMention } from './openings.js';

/**
 * The mentions with those of the subjects that nothing else identifies: `AB reported`, `The Clerk said`. A name that is
 * marked already gets the subject's participant; any other becomes a mention of its own.
 */
export function withSubjects(
  marked: readonly PersonMention[],
  { subjects, facts }: Structure,
  text: string,
  context: Context,
): { readonly mentions: readonly PersonMention[]; readonly added: readonly PersonMention[] } {
  const near = touchingIn(marked);
  // `The Secretary`, listed so: whoever else is a Secretary.
  const byOffice = new Set(facts.participants.filter((p) => p.offices.includes(p.name)).map(({ id }) => id));
  const [articleOf, isLead] = [articleBefore(text, context), leadsIn(context)];
  const found = subjects.flatMap((named) => {
    const { subject } = named;
    const touching = near(subject.span);
    if (touching.length > 1) return [];
    // `The Special Assistant to the President`: the office within another's is not the subject.
    // `M. le Maire`, `II. Der Minister`: what leads to it is none.
    const mark = touching.find(
      ({ kind, span: { start } }) =>
        kind !== 'rs' || start <= subject.span.start || isLead(subject.text.slice(0, start - subject.span.start)),
    );
    return [
      {
        subject,
        mark,
        ...(isOfOther(named, mark, marked, text) && !byOffice.has(named.id ?? '') ? {} : whoIs(named, mark)),
      },
    ];
  });
  const taken = new Set(found.map(({ mark }) => mark));
  const mentions = found.map(({ subject, ref, cert, mark }): PersonMention => {
    const { ref: _ref, cert: _cert, ...open } = mark ?? markOf(subject);
    // `Town Engineer Tor`: all of it is the subject, though the name's mark may be shorter.
    const where = open.span.end === subject.span.end ? subject.span : open.span;
    return { ...open, ...given({ ref, cert }), span: where };
  });
  const added = found.flatMap(({ subject, ref, cert, mark }): readonly PersonMention[] => {
    // `The Minister of Health` whom nobody lists is somebody all the same.
    const isOpenOffice = ref === undefined && mark === undefined && subject.form === 'office';
    if ((ref === undefined && !isOpenOffice) || (mark !== undefined && mark.ref === ref)) return [];
    const { cert: _cert, ...open } = mark ?? markOf(subject);
    const start = subject.form === 'office' ? articleOf(open.span.start) : open.span.start;
    return [{ ...open, span: span(start, open.span.end), ...given({ ref, cert }) }];
  });
  return { mentions: [...marked.filter((m) => !taken.has(m)), ...mentions], added };
}

/** So far before an office, in characters, another who holds it may be named: about two sentences. */
const OTHER_REACHES = 250;

/** `President Nasser had written. The President wanted arms.`: whom the text has just named with the office, or not. */
function isOfOther(
  { subject, id }: NamedSubject,
  mark: PersonMention | undefined,
  marked: readonly PersonMention[],
  text: string,
): boolean {
  if (id === undefined || mark !== undefined || subject.form !== 'office') return false;
  const from = subject.span.start - OTHER_REACHES;
  return marked.some(
    ({ kind, ref, span: where }) =>
      kind === 'persName' &&
      ref !== id &&
      where.end <= subject.span.start &&
      where.start >= from &&
      text.startsWith(`${subject.text} `, where.start),
  );
}

/**
 * What the cast knows of those who take part counts more than a name's mark; a sure mark more than that somebody is
 * nobody known; and between several who may be meant no nearness decides.
 */
function whoIs(
  { subject, id, cert, guest, open }: NamedSubject,
  mark: PersonMention | undefined,
): Pick<PersonMention, 'ref' | 'cert'> {
  const marked = given({ ref: mark?.ref, cert: mark?.cert });
  // `Dr. SMIT (Secretariat)`: the brackets tell him from the other.
  const isTold = subject.bracket !== undefined;
  if (guest && !isTold && mark?.ref !== undefined && mark.cert === undefined) return { ...marked, ...given({ cert }) };
  if (id !== undefined) return given({ ref: id, cert });
  return open ? {} : marked;
}

/** Where an office's article begins, which belongs to the mention: `le` of `le président`; else the office itself. */
const articleBefore = (text: string, { language: { speech } }: Context): ((at: number) => number) => {
  const longest = Math.max(0, ...speech.articles.map(({ length }) => length)) + 1;
  const article = new RegExp(`(?<!\\p{L})(?:${anyOf(speech.articles)})\\s?$`, 'iu');
  return (at) => at - (article.exec(text.slice(Math.max(0, at - longest), at))?.[0].length ?? 0);
};

/** A form of address or the number of a point: `Monsieur `, `II. ` */
const leadsIn =
  ({ language: { layout } }: Context) =>
  (before: string): boolean => {
    const word = before.trim().replace(/\.$/u, '');
    return layout.addresses.has(word.toLowerCase()) || /^[IVXLC]+$/u.test(word);
  };

const markOf = (subject: Subject): PersonMention => {
  const mark = { span: subject.span, rule: 'reported-subject' };
  return subject.form === 'office' ? { ...mark, kind: 'rs', type: 'person' } : { ...mark, kind: 'persName' };
};
