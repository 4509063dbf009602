import { outcome, type Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { kindsIn } from './known-entities.js';
import type { ExportFormat, Exporting, ExportSettings } from './format.js';
import { baseOf, entityIri, isWebIri } from './linked-data/iris.js';
import { lossesOf } from './losses.js';
import type { EntityKind, MinutesRecord, Stretch, Turn } from '../tei/index.js';
import { given } from '../text/index.js';
import { codePoints, countBesideWords, dateWords } from './text-spans/index.js';

/**
 * Web Annotations (W3C, JSON-LD): one collection whose pages are the documents, beside the text that they annotate.
 * Names, dates and turns, each selected by position (in Unicode code points, as the model has it) and by quotation.
 */
export const webanno: ExportFormat = {
  name: 'webanno',
  about: 'names, dates and turns as W3C Web Annotations of the plain text',
  tools: ['Recogito', 'Annotorious', 'Pelagios', 'any JSON-LD processor'],
  begin: collect,
};

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const COLLECTION = 'collection.jsonld';

interface Body {
  readonly type: 'SpecificResource' | 'TextualBody';
  readonly purpose: string;
  readonly [key: string]: string;
}

/** A document's annotations, to be written when it is known what follows. */
interface Page {
  readonly id: string;
  readonly head: string;
  readonly items: readonly string[];
}

const nameOf = ({ id }: { readonly id: string }): string => encodeURIComponent(id);

function collect(settings: ExportSettings): Exporting {
  let first: string | undefined;
  let waiting: Page | undefined;
  let total = 0;
  const lost = lossesOf('webanno');
  const base = baseOf(settings.url);
  return {
    add: (record) => {
      const before = waiting;
      countBesideWords(record, lost);
      waiting = pageOf(record, before, total, base === '../' ? '../../' : base);
      first ??= nameOf(record);
      total += waiting.items.length;
      return outcome([
        { path: `documents/${record.id}.txt`, content: record.text },
        ...(before === undefined ? [] : [written(before, waiting)]),
      ]);
    },
    finish: (): Outcome<readonly Part[]> => {
      const pages =
        first === undefined || waiting === undefined
          ? {}
          : { first: `documents/${first}.jsonld`, last: `documents/${nameOf(waiting)}.jsonld` };
      const collection = {
        '@context': CONTEXT,
        id: COLLECTION,
        type: 'AnnotationCollection',
        label: settings.title ?? 'Annotations',
        total,
        ...pages,
      };
      return outcome(
        [
          ...(waiting === undefined ? [] : [written(waiting)]),
          { path: COLLECTION, content: `${JSON.stringify(collection, undefined, 2)}\n` },
        ],
        lost.diagnostics(),
      );
    },
  };
}

/** A page, one annotation a line. */
function written({ id, head, items }: Page, next?: Page): Part {
  const end = next === undefined ? '' : `,\n"next": ${JSON.stringify(`${nameOf(next)}.jsonld`)}`;
  return {
    path: `documents/${id}.jsonld`,
    content: `${head},\n"items": [${items.map((item) => `\n${item}`).join(',')}\n]${end}\n}\n`,
  };
}

function pageOf(record: MinutesRecord, previous: Page | undefined, startIndex: number, base: string): Page {
  const members = {
    '@context': CONTEXT,
    id: `${nameOf(record)}.jsonld`,
    type: 'AnnotationPage',
    partOf: `../${COLLECTION}`,
    startIndex,
    ...given({ prev: previous && `${nameOf(previous)}.jsonld` }),
  };
  return {
    id: record.id,
    head: JSON.stringify(members).slice(0, -1),
    items: annotationsOf(record, base).map((one) => JSON.stringify(one)),
  };
}

function annotationsOf(record: MinutesRecord, base: string): readonly object[] {
  const kinds = kindsIn(record);
  const names = new Map(record.entities.map((entity) => [entity.id, entity.name]));
  const iriOf = (ref: string, kind: EntityKind | 'other'): string | undefined => {
    if (isWebIri(ref)) return ref;
    const known = kinds.get(ref) ?? (kind === 'other' ? undefined : kind);
    return known === undefined ? undefined : base.concat(entityIri(known, ref));
  };
  const annotate = annotator(record);
  const turns = record.turns.map((turn) =>
    annotate(turn, 'classifying', [tag('turn'), ...speakersOf(turn, iriOf), ...modeOf(turn)]),
  );
  const mentions = record.mentions.map((mention) => {
    const bodies = mention.refs.flatMap((ref) => {
      const source = iriOf(ref, mention.kind);
      const label = names.get(ref);
      return [
        ...(source === undefined ? [] : [resource(source, 'identifying')]),
        ...(label === undefined ? [] : [tag(label)]),
      ];
    });
    return annotate(mention, 'identifying', [
      ...bodies,
      tag(mention.named ? mention.kind : `${mention.kind} (described)`),
      ...certaintyOf(mention),
    ]);
  });
  const dates = record.dates.map((date) =>
    annotate(date, 'identifying', [
      ...(dateWords(date) === '' ? [] : [text(dateWords(date), 'describing')]),
      tag(date.element),
      ...certaintyOf(date),
    ]),
  );
  return [...turns, ...mentions, ...dates].filter((one) => one !== undefined);
}

const text = (value: string, purpose: string): Body => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });
const tag = (value: string): Body => text(value, 'tagging');
const resource = (source: string, purpose: string): Body => ({ type: 'SpecificResource', purpose, source });

const speakersOf = (
  { speakers }: Turn,
  iriOf: (ref: string, kind: EntityKind) => string | undefined,
): readonly Body[] => speakers.map((speaker) => resource(iriOf(speaker, 'person')!, 'linking'));
const modeOf = ({ mode }: Turn): readonly Body[] => (mode === undefined ? [] : [tag(`${mode} speech`)]);
const certaintyOf = ({ certainty }: { readonly certainty?: string }): readonly Body[] =>
  certainty === undefined ? [] : [text(`certainty: ${certainty}`, 'assessing')];

/** How much of the text stands before and behind a quotation, so that it is found again where the text has changed. */
const MARGIN = 32;

/** Makes annotations of stretches of a record's text; of one without words it makes none. */
function annotator(
  record: MinutesRecord,
): (stretch: Stretch & { readonly id: string }, motivation: string, body: readonly Body[]) => object | undefined {
  const { text: words } = record;
  const at = codePoints(words);
  const name = nameOf(record);
  return ({ id, start, end }, motivation, body) => {
    if (start >= end) return undefined;
    const selector = [
      { type: 'TextPositionSelector', start: at(start), end: at(end) },
      {
        type: 'TextQuoteSelector',
        exact: words.slice(start, end),
        prefix: words.slice(whole(words, start - MARGIN), start),
        suffix: words.slice(end, whole(words, end + MARGIN)),
      },
    ];
    return {
      id: `${name}.jsonld#${encodeURIComponent(id)}`,
      type: 'Annotation',
      motivation,
      body,
      target: { source: `${name}.txt`, selector },
    };
  };
}

/** An offset within a text, never inside a surrogate pair. */
function whole(words: string, offset: number): number {
  if (offset <= 0) return 0;
  return /[\uDC00-\uDFFF]/u.test(words[offset] ?? '') ? offset + 1 : offset;
}
