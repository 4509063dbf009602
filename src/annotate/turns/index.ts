import { outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import { ofKind, placesOf, type Annotation, type Context, type Transcript } from '../../model/index.js';
import type { Language } from '../../language/index.js';
import { covers, firstFrom, given, groupedBy, span, touchingIn, type Span } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import type { Structure } from '../layout/index.js';
import type { Label } from '../cast/labels.js';
import { labelKey } from '../cast/label-names.js';
import { unelided } from '../cast/list-words.js';
import { keyOf } from '../cast/name-keys.js';
import { sameSide } from '../cast/sides.js';
import type { PersonMention } from './openings.js';
import { RECORDER, type Stretch } from './scene.js';
import { openingTurns } from './stretches.js';
import { withSubjects } from './subject-mentions.js';

/**
 * A turn while it is put together. `who`: ids with blanks between, as `@who` has them; undefined where nobody can say.
 */
interface Turn {
  readonly span: Span;
  readonly who?: string;
  readonly cert?: 'medium' | 'low';
  readonly direct: boolean;
}

/**
 * The turns of a record: `sp` with its `speaker`, by labels, and by the subjects of reported speech (schemas/README.md
 * §2).
 */
export function turnsOf(
  transcript: Transcript,
  structure: Structure,
  context: Context,
): Outcome<readonly Annotation[]> {
  const diagnostics: Diagnostic[] = [];
  const speakers = speakerOf(transcript, structure, context, diagnostics);
  const marked = ofKind(transcript.annotations, 'persName', 'rs').filter(
    (m) => m.kind === 'persName' || m.type === 'person',
  );
  const known = withoutGuesses(marked, transcript, structure, context);
  const { mentions, added } = withSubjects(known, structure, transcript.text, context);
  const stretches = openingTurns(transcript, structure, mentions, context, speakers.who);
  const turns = joinedTurns(stretches, structure);
  diagnostics.push(...guestsAmong(stretches, transcript), ...namelessAuthor(stretches, transcript));
  if (turns.length === 0) {
    diagnostics.push(
      report('turns-missing', 'No turn of speech was recognised, so the record was kept as plain paragraphs.', {
        place: placesOf(transcript)(span(0, 0)),
      }),
    );
  }
  return outcome([...turns.map(toSp), ...added, ...speakers.marks(stretches)], diagnostics);
}

/** `Hall` where R. Hall and Captain Hall take part: which of them was named last does not say who speaks. */
function withoutGuesses(
  marked: readonly PersonMention[],
  { text }: Transcript,
  { facts: { participants } }: Structure,
  { language: { people } }: Context,
): readonly PersonMention[] {
  const named = groupedBy(participants, (p) => keyOf(p.name, people));
  const isShared = (key: string): boolean => (named.get(key)?.length ?? 0) > 1;
  if (named.size === participants.length) return marked;
  return marked.map((mention): PersonMention => {
    const { ref: _ref, cert, ...open } = mention;
    if (mention.kind !== 'persName' || cert === undefined) return mention;
    return isShared(keyOf(text.slice(mention.span.start, mention.span.end), people)) ? open : mention;
  });
}

/** Once for each speaker whom nobody lists: what is believed of him. */
function guestsAmong(stretches: readonly Stretch[], transcript: Transcript): readonly Diagnostic[] {
  const place = placesOf(transcript);
  const said = new Set<string>();
  return stretches.flatMap(({ guest, who }) => {
    const name = guest && transcript.text.slice(guest.start, guest.end).replace(/\s+/gu, ' ');
    if (guest === undefined || name === undefined || said.has(who ?? name)) return [];
    said.add(who ?? name);
    const details = { place: place(guest), actual: name };
    return who === undefined
      ? [
          report(
            'speaker-unknown',
            `"${name}" speaks and is not among those listed as present; nothing identifies the speaker.`,
            details,
          ),
        ]
      : [
          report(
            'speaker-uncertain',
            `"${name}" speaks and is not among those listed as present; "${who}" is taken for the speaker with medium certainty.`,
            details,
          ),
        ];
  });
}

/** `Я ответил, что …`, once, where nothing says who wrote the record. */
function namelessAuthor(stretches: readonly Stretch[], transcript: Transcript): readonly Diagnostic[] {
  const own = stretches.find(({ role, key }) => role === 'opens' && key === RECORDER);
  if (own === undefined) return [];
  return [
    report('speaker-unknown', 'Whoever wrote the record speaks in it, and nothing says who that is.', {
      place: placesOf(transcript)(own.span),
    }),
  ];
}

const toSp = (turn: Turn): Annotation => ({
  kind: 'sp',
  span: turn.span,
  rule: turn.direct ? 'label' : 'reported-subject',
  ana: turn.direct ? 'direct' : 'reported',
  ...given({ who: turn.who?.split(' ') }),
  ...(turn.cert ? { cert: turn.cert } : {}),
});

/** A stretch that opens a turn begins one; one that goes on lengthens it; any other ends it. */
function joinedTurns(stretches: readonly Stretch[], structure: Structure): readonly Turn[] {
  const turns: Turn[] = [];
  let open = false;
  for (const stretch of stretches) {
    if (stretch.role === 'opens') {
      const { who, cert } = stretch;
      turns.push({
        span: stretch.span,
        direct: stretch.label !== undefined || stretch.direct === true,
        ...given({ who }),
        ...(cert ? { cert } : {}),
      });
      open = true;
    } else if (stretch.role === 'continues' && open) {
      const last = turns.at(-1)!;
      turns[turns.length - 1] = { ...last, span: span(last.span.start, Math.max(last.span.end, stretch.span.end)) };
    } else if (stretch.role === 'ends') open = false;
  }
  return turns.map((t) => ({ ...t, span: wholeBlocks(t.span, structure.body) }));
}

/** A turn that ends with a list or quotation holds all of it. */
const wholeBlocks = (where: Span, body: readonly Block[]): Span => {
  const last = body[firstFrom(body, where.end) - 1];
  return last && last.nested ? span(where.start, Math.max(where.end, last.span.end)) : where;
};

interface Speakers {
  readonly who: (label: Label) => { readonly id?: string; readonly cert?: 'medium' | 'low' };
  readonly marks: (stretches: readonly Stretch[]) => readonly Annotation[];
}

/** Resolves labels: by the names marked in them, and as the cast has them. */
function speakerOf(
  transcript: Transcript,
  structure: Structure,
  context: Context,
  diagnostics: Diagnostic[],
): Speakers {
  const { participants } = structure.facts;
  const sides = new Map(participants.map(({ id, side }) => [id, side]));
  const listed = new Set(structure.titled);
  const place = placesOf(transcript);
  const memo = new Map<string, ReturnType<Speakers['who']>>();
  const near = touchingIn(ofKind(transcript.annotations, 'persName', 'rs'));

  const resolve = (label: Label): ReturnType<Speakers['who']> => {
    const inside = mentionsIn(near(label.name), label.name);
    // "Hsiung's Interpreter" is not Hsiung: the name must end the label, brackets apart.
    if (/[’'`]s\s/u.test(label.text)) return {};
    const ids = structure.speakers.get(label);
    const mark = inside.length === 1 ? inside[0]! : undefined;
    const isSure = mark?.ref !== undefined && mark.cert === undefined;
    // `Frau Sieveking (Köln):` beside `Sieveking (Husum):`, whom the name's mark does not tell apart.
    const isTold = ids !== undefined && label.brackets.length > 0;
    // A sure mark says more than a label that alone makes somebody take part.
    if (isSure && !isTold && !(ids?.every((id) => listed.has(id)) ?? false)) return { id: mark.ref };
    if (ids !== undefined) return { id: ids.join(' '), ...(structure.probable.has(label) ? { cert: 'medium' } : {}) };
    // Between several of those who take part no nearness decides.
    return mark?.ref === undefined || structure.contested.has(label) ? {} : withCert(mark.ref, mark.cert);
  };

  const who = (label: Label): ReturnType<Speakers['who']> => {
    const key = `${labelKey(label)} ${structure.speakers.get(label)?.join(' ') ?? ''}`;
    const known = memo.get(key);
    if (known) return known;
    const answer = resolve(label);
    memo.set(key, answer);
    if (answer.id === undefined) {
      diagnostics.push(
        report('speaker-unknown', `The label "${label.text}" names a speaker whom nothing identifies.`, {
          place: place(label.name),
          actual: label.text,
        }),
      );
    } else if (answer.cert) {
      diagnostics.push(
        report(
          'speaker-uncertain',
          `The label "${label.text}" was taken for "${answer.id}" with ${answer.cert} certainty.`,
          { place: place(label.name), actual: label.text },
        ),
      );
    }
    return answer;
  };
  return {
    who,
    marks: (stretches) =>
      stretches.flatMap(({ label }) => {
        const speaker = label && who(label);
        if (label === undefined || speaker === undefined) return [];
        const side = speaker.id === undefined ? undefined : sides.get(speaker.id);
        // `NORLAND:`, who is the one that Norland sent.
        const isSide = side !== undefined && sameSide(side, label.text, context.language);
        return labelMarks(label, near(label.name), { ...speaker, isSide }, context.language);
      }),
  };
}

const withCert = (id: string, cert: Annotation['cert']): { readonly id: string; readonly cert?: 'medium' | 'low' } =>
  cert === 'medium' || cert === 'low' ? { id, cert } : { id };

function mentionsIn(marked: readonly PersonMention[], where: Span): readonly PersonMention[] {
  const inside = marked.filter((m) => covers(where, m.span) && (m.kind === 'persName' || m.type === 'person'));
  return inside.filter((m) => !inside.some((o) => o !== m && covers(o.span, m.span)));
}

/** `speaker` over the label; in it, where no recogniser has marked it and the label is resolved, the name or office. */
function labelMarks(
  label: Label,
  inside: readonly PersonMention[],
  who: ReturnType<Speakers['who']> & { readonly isSide: boolean },
  { layout, speech }: Language,
): readonly Annotation[] {
  // `612. Since when?—Since the 9th.`: the record has no label.
  if (label.span.start === label.span.end) return [];
  const speaker: Annotation = { kind: 'speaker', span: label.span, rule: 'label' };
  const [own, ...others] = inside;
  // What the label says for sure its name says too.
  if (own?.ref !== undefined && own.ref === who.id && others.length === 0 && own.cert !== who.cert) {
    const { cert: _cert, ...mark } = own;
    return [speaker, { ...mark, ...(who.cert ? { cert: who.cert } : {}) }];
  }
  // `Smith:` of whom nothing says which he is: nor does the name, whoever was named last.
  if (who.id === undefined && own?.kind === 'persName' && own.cert !== undefined && others.length === 0) {
    const { ref: _ref, ...open } = own;
    return [speaker, { ...open, cert: 'low' }];
  }
  // `LUND:` is the one who has no other label: whom the label means, its name means, where that is not surely another.
  if (who.id !== undefined && own?.cert !== undefined && others.length === 0 && !who.id.includes(' ')) {
    const { cert: _cert, ...mark } = own;
    return [speaker, { ...mark, ref: who.id, ...given({ cert: who.cert }) }];
  }
  const isOther = inside.length === 1 && label.brackets.length > 0 && !(who.id ?? '').includes(' ');
  if (who.id === undefined || (inside.some((m) => m.ref !== undefined) && !isOther) || inside.length > 1) {
    return [speaker];
  }
  // `Q (Castel):` is named in the brackets.
  if (label.signed === true && label.brackets.length > 0) return [speaker];
  if (inside[0]?.ref === who.id) return [speaker];
  // `Shigeki, Ben:` is several.
  if (inside[0] && who.id.includes(' ')) return [speaker];
  // A name marked as nobody's ("Cde. NC") is the speaker's after all.
  if (own) {
    const { cert: _cert, ...mark } = own;
    return [speaker, { ...mark, ref: who.id, ...given({ cert: who.cert }) }];
  }
  const mark = { span: label.name, rule: 'label', ref: who.id, ...(who.cert ? { cert: who.cert } : {}) };
  const words = label.text
    .toLowerCase()
    .split(' ')
    .map((w) => w.replace(/\.$/u, ''));
  // `NORLAND:`, `LE MINISTRE.`, `ВОПРОС:`
  const office =
    who.isSide ||
    speech.namelessSpeakers.has(words.join(' ')) ||
    layout.benchLabels?.has(words.join(' ')) === true ||
    words.every((w) => layout.officeWords.has(unelided(w)) || layout.smallWords.has(w));
  return [speaker, office ? { ...mark, kind: 'rs', type: 'person' } : { ...mark, kind: 'persName' }];
}
