import { outcome, type Outcome } from '../../diagnostics/index.js';
import { ofKind, type Annotation, type AnnotationOf, type Context, type Transcript } from '../../model/index.js';
import { pattern, span, touchingIn, trimmed, type Span } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import type { PersonMention } from '../turns/openings.js';
import { inquitsIn, mentionsIn, sentencesOf, type Sentence } from './clauses.js';

type Sp = AnnotationOf<'sp'>;

/**
 * Direct speech inside reported turns: `said`, only where the first or second person proves it, in halves round an
 * inquit (schemas/README.md §2). A turn that holds some is `mixed`. Undecidable sentences stay unmarked.
 */
export const speechOf = (
  transcript: Transcript,
  blocks: readonly Block[],
  context: Context,
): Outcome<readonly Annotation[]> => {
  const turns = ofKind(transcript.annotations, 'sp').filter((t) => t.ana === 'reported');
  const speakers = new Set(context.facts.participants.map((p) => p.id));
  const mentions = mentionsIn(transcript);
  const seams = new Set(ofKind(transcript.annotations, 'pb').map((a) => a.span.start));
  const near = touchingIn(blocks.filter(({ nested, kind }) => !nested && kind === 'p'));
  const sentences = turns.map((turn) =>
    paragraphsOf(seams, near(turn.span), turn).map((p) =>
      sentencesOf(transcript, p, mentions, speakers, context.language.speech),
    ),
  );
  const manner = mannerOf(sentences.flat(2));
  if (manner === 'recorder') return outcome([]);
  const annotations: Annotation[] = [];
  let chain = 0;
  turns.forEach((turn, i) => {
    const said = sentences[i]!.flatMap((paragraph) =>
      directRuns(paragraph, manner).flatMap((run) => {
        const halves = withoutInquits(transcript, run, mentions, context);
        if (halves.length > 1) chain++;
        return halves.map((where): Annotation => ({
          kind: 'said',
          span: where,
          rule: halves.length > 1 ? 'direct-inquit' : 'direct-person',
          ...(turn.who?.length === 1 ? { who: turn.who[0]! } : {}),
          ...(halves.length > 1 ? { chain: `said${chain}` } : {}),
        }));
      }),
    );
    if (said.length > 0) annotations.push(...said, { ...turn, ana: 'mixed' });
  });
  return outcome(annotations);
};

/**
 * The paragraphs of a turn, of the blocks that share words with it, each merged with what a page seam has cut from it.
 */
function paragraphsOf(seams: ReadonlySet<number>, blocks: readonly Block[], turn: Sp): readonly Span[] {
  const paragraphs: Span[] = [];
  for (const block of blocks) {
    const where = span(Math.max(block.span.start, turn.span.start), Math.min(block.span.end, turn.span.end));
    const last = paragraphs.at(-1);
    if (last && seams.has(last.end)) paragraphs[paragraphs.length - 1] = span(last.start, where.end);
    else paragraphs.push(where);
  }
  return paragraphs;
}

type Manner = 'recorder' | 'we-is-direct' | 'we-is-open';

/**
 * How the record uses the first person. Where the recorder says "I said", nothing can be told apart. Where reported
 * clauses say "we", the plural proves nothing: American memoranda report their own side as "we".
 */
function mannerOf(sentences: readonly Sentence[]): Manner {
  const recorded = sentences.filter((s) => s.recorder).length;
  if (recorded >= 2 || (recorded >= 1 && past(sentences))) return 'recorder';
  const direct = sentences.filter((s) => s.person && !s.reports).length;
  const reportedWe = sentences.filter((s) => s.reports && !s.inquit && s.plural).length;
  return direct >= 2 && reportedWe * 10 <= direct ? 'we-is-direct' : 'we-is-open';
}

/** Whether the record reports in the past ("said"): then an unquoted "I noted" is the recorder's own. */
const past = (sentences: readonly Sentence[]): boolean => {
  const reporting = sentences.filter((s) => s.reports && !s.inquit);
  return reporting.filter((s) => s.past()).length * 2 > reporting.length;
};

/** `I asked whether they would leave.` may be the recorder's own. */
const isDirect = (s: Sentence, manner: Manner): boolean =>
  (s.inquit || !s.reports) && !s.recorder && (s.person || (s.plural && manner === 'we-is-direct'));

/**
 * The runs of direct speech in one paragraph. A sentence that reports ends a run. A paragraph that reports nothing and
 * has a sentence proved direct is direct as a whole; else a run goes from its first proof to its last.
 */
function directRuns(paragraph: readonly Sentence[], manner: Manner): readonly Span[] {
  const runs: Span[] = [];
  const whole = paragraph.every((s) => s.inquit || !s.reports);
  let run: Sentence[] = [];
  const close = (): void => {
    const first = run.findIndex((s) => isDirect(s, manner));
    const last = run.findLastIndex((s) => isDirect(s, manner));
    if (first >= 0) runs.push(span(run[whole ? 0 : first]!.span.start, run[whole ? run.length - 1 : last]!.span.end));
    run = [];
  };
  for (const sentence of paragraph) {
    if (sentence.reports && !sentence.inquit) close();
    else run.push(sentence);
  }
  close();
  return runs;
}

/** A run without its inquits: the halves, white space and the inquit's commas left outside. */
function withoutInquits(
  transcript: Transcript,
  run: Span,
  mentions: readonly PersonMention[],
  context: Context,
): readonly Span[] {
  const halves: Span[] = [];
  let start = run.start;
  for (const inquit of inquitsIn(transcript, run, mentions, context.language.speech)) {
    halves.push(span(start, inquit.start));
    start = inquit.end;
  }
  return [...halves, span(start, run.end)]
    .map((s, i) => trimmed(transcript.text, i === 0 ? s : afterMarks(transcript.text, s)))
    .filter((s) => LETTER.test(transcript.text.slice(s.start, s.end)));
}

const LETTER = pattern(/\p{L}/u);
const MARKS = /^[\s.,;:]*/;

/** The full stop of an inquit (`, he notes.`) is the recorder's. */
const afterMarks = (text: string, where: Span): Span =>
  span(where.start + (MARKS.exec(text.slice(where.start, where.end))?.[0].length ?? 0), where.end);
