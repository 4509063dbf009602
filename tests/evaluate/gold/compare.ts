import { offsetOf, paragraphStarts, type Gold, type Mention } from './gold.js';
import type { TeiMark, TeiText } from './tei-marks.js';

/** What was right, and each fault as a sentence. */
export interface Score {
  readonly right: number;
  readonly faults: readonly string[];
}

interface Site {
  readonly tei: TeiText;
  readonly starts: readonly number[];
}

const bare = (pointer: string | undefined): string => (pointer ?? '').replace(/^#/u, '');

const paragraphAt = (starts: readonly number[], offset: number): number => {
  const next = starts.findIndex((start) => start > offset);
  return (next < 0 ? starts.length : next) - 1;
};

function show({ tei, starts }: Site, mark: TeiMark): string {
  const ref = mark.attributes['ref'] ?? 'without ref';
  return `${mark.name} ${ref} "${tei.text.slice(mark.start, mark.end)}" in paragraph ${paragraphAt(starts, mark.start)}`;
}

const noMark = (site: Site, marks: readonly TeiMark[]): readonly string[] =>
  marks.map((mark) => `${show(site, mark)} is marked and should not be.`);

const ELEMENTS: Readonly<Record<Mention['type'], (mark: TeiMark) => boolean>> = {
  name: (mark) => mark.name === 'persName',
  office: (mark) => mark.name === 'rs' && mark.attributes['type'] === 'person',
  place: (mark) => mark.name === 'placeName',
  org: (mark) => mark.name === 'orgName',
  object: (mark) => mark.name === 'objectName',
  event: (mark) => mark.name === 'eventName' || (mark.name === 'rs' && mark.attributes['type'] === 'event'),
};

/** What the mark has besides the surface may be titles, offices and articles only. */
function holds({ tei }: Site, mark: TeiMark, start: number, end: number): boolean {
  if (mark.start > start || mark.end < end) return false;
  let rest = '';
  for (let i = mark.start; i < mark.end; i++) {
    const inRole = mark.roles.some((role) => role.start <= i && i < role.end);
    if ((i < start || i >= end) && !inRole) rest += tei.text[i];
  }
  return /^[\s,]*(?:[Tt]he)?[\s,]*$/u.test(rest);
}

export function scoreMentions(gold: Gold, site: Site, type: Mention['type']): Score {
  const marks = site.tei.marks.filter(ELEMENTS[type]);
  const used = new Set<TeiMark>();
  const faults: string[] = [];
  let right = 0;
  for (const mention of gold.mentions.filter((one) => one.type === type)) {
    const start = offsetOf(site.tei.text, site.starts, mention.paragraph, mention.surface, mention.occurrence);
    const end = start + mention.surface.length;
    const mark =
      marks.find((one) => holds(site, one, start, end)) ?? marks.find((one) => one.start < end && start < one.end);
    if (mark) used.add(mark);
    if (mark && holds(site, mark, start, end) && bare(mark.attributes['ref']) === mention.id) {
      right += mention.optional ? 0 : 1;
    } else if (mark) {
      faults.push(`"${mention.surface}" (${mention.id}) in paragraph ${mention.paragraph} is ${show(site, mark)}.`);
    } else if (!mention.optional) {
      faults.push(`"${mention.surface}" (${mention.id}) in paragraph ${mention.paragraph} is not marked.`);
    }
  }
  faults.push(
    ...noMark(
      site,
      marks.filter((mark) => !used.has(mark)),
    ),
  );
  return { right, faults };
}

export function scoreTurns(gold: Gold, site: Site): Score {
  const found = site.tei.marks
    .filter((mark) => mark.name === 'sp')
    .toSorted((a, b) => a.start - b.start)
    .map((mark) => ({
      who: bare(mark.attributes['who']),
      first: paragraphAt(site.starts, mark.start),
      last: paragraphAt(site.starts, mark.end - 1),
      mode: bare(mark.attributes['ana']),
    }));
  const faults: string[] = [];
  let right = 0;
  const used = new Set<number>();
  for (const turn of gold.turns) {
    const [first, last] = [turn.paragraphs[0]!, turn.paragraphs.at(-1)!];
    const at = found.findIndex(
      (one, i) => !used.has(i) && one.first === first && one.last === last && one.who === turn.who,
    );
    if (at < 0) faults.push(`The turn of ${turn.who} in paragraphs ${first}–${last} is missing.`);
    else {
      used.add(at);
      if (turn.mode.includes(found[at]!.mode)) right += 1;
      else {
        faults.push(
          `The turn of ${turn.who} in paragraphs ${first}–${last} is "${found[at]!.mode}", not ${turn.mode.join(' or ')}.`,
        );
      }
    }
  }
  faults.push(
    ...found
      .filter((_, i) => !used.has(i))
      .map((one) => `A turn of ${one.who} in paragraphs ${one.first}–${one.last} is none.`),
  );
  return { right, faults };
}

export function scoreSeams(gold: Gold, site: Site): Score {
  const found = site.tei.marks.filter((mark) => mark.name === 'pb').map((mark) => paragraphAt(site.starts, mark.start));
  const missing = gold.seams.filter((seam) => !found.includes(seam.after) && !found.includes(seam.before));
  const extra = found.filter((at) => !gold.seams.some((seam) => seam.before === at || seam.after === at));
  const unmarked = missing.map((seam) => `The page end after paragraph ${seam.before} is not marked.`);
  return {
    right: gold.seams.length - missing.length,
    faults: [...unmarked, ...extra.map((at) => `A page end at paragraph ${at} is none.`)],
  };
}

/** A value with `~` is right within five years. */
const sameValue = (wanted: string | undefined, value: string | undefined): boolean =>
  wanted?.startsWith('~')
    ? value !== undefined && Math.abs(Number(value.slice(0, 4)) - Number(wanted.slice(1))) <= 5
    : value === wanted;

const VALUES = ['when', 'from', 'to', 'notBefore', 'notAfter', 'dur'] as const;

export function scoreDates(gold: Gold, site: Site): Score {
  const marks = site.tei.marks.filter((mark) => mark.name === 'date');
  const used = new Set<TeiMark>();
  const faults: string[] = [];
  let right = 0;
  for (const date of gold.dates) {
    const start = offsetOf(site.tei.text, site.starts, date.paragraph, date.surface);
    const mark = marks.find((one) => one.start < start + date.surface.length && start < one.end);
    if (mark) used.add(mark);
    if (mark && VALUES.every((name) => sameValue(date.value[name], mark.attributes[name]))) right += 1;
    else {
      faults.push(
        `The date "${date.surface}" in paragraph ${date.paragraph} is ${mark ? JSON.stringify(mark.attributes) : 'not marked'}.`,
      );
    }
  }
  faults.push(
    ...noMark(
      site,
      marks.filter((mark) => !used.has(mark)),
    ),
  );
  return { right, faults };
}

export function scoreEmphasis(gold: Gold, site: Site): Score {
  const marks = site.tei.marks.filter((mark) => mark.name === 'emph' || mark.name === 'title');
  const is = (one: Gold['emphasis'][number], mark: TeiMark): boolean =>
    mark.name === one.kind &&
    paragraphAt(site.starts, mark.start) === one.paragraph &&
    site.tei.text.slice(mark.start, mark.end) === one.surface;
  const missing = gold.emphasis.filter((one) => !marks.some((mark) => is(one, mark)));
  const extra = marks.filter((mark) => !gold.emphasis.some((one) => is(one, mark)));
  const faults = [...missing.map((one) => `"${one.surface}" is no ${one.kind}.`), ...noMark(site, extra)];
  return { right: gold.emphasis.length - missing.length, faults };
}

/** The corrections made by rule and by the edition's decisions. */
export function scoreCorrections(gold: Gold, site: Site): Score {
  const found = site.tei.marks
    .filter((mark) => mark.name === 'choice')
    .map(
      (mark) => `${paragraphAt(site.starts, mark.start)}: ${site.tei.text.slice(mark.start, mark.end)} → ${mark.corr}`,
    );
  const wanted = gold.corrections.map((one) => `${one.paragraph}: ${one.sic} → ${one.corr}`);
  const rest = [...found];
  const missing = wanted.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const faults = [...missing.map((one) => `Not corrected: ${one}.`), ...rest.map((one) => `Corrected: ${one}.`)];
  return { right: wanted.length - missing.length, faults };
}

export function scoreSpeech(gold: Gold, site: Site): Score {
  const said = site.tei.marks.filter((mark) => mark.name === 'said');
  const faults: string[] = [];
  let right = 0;
  const where = (paragraph: number, text: string): readonly [number, number] => {
    const start = offsetOf(site.tei.text, site.starts, paragraph, text);
    return [start, start + text.length];
  };
  for (const one of gold.direct) {
    const [start, end] = where(one.paragraph, one.text);
    const mark = said.find((m) => m.start <= start && end <= m.end);
    if (mark && bare(mark.attributes['who'] ?? '#' + one.who) === one.who) right += 1;
    else faults.push(`Direct, not marked so: "${one.text}" in paragraph ${one.paragraph}.`);
  }
  for (const one of gold.reported) {
    const [start, end] = where(one.paragraph, one.text);
    if (said.some((m) => m.start < end && start < m.end)) {
      faults.push(`Not direct, marked so: "${one.text}" in paragraph ${one.paragraph}.`);
    } else right += 1;
  }
  return { right, faults };
}

export const siteOf = (tei: TeiText, paragraphs: readonly string[]): Site => ({
  tei,
  starts: paragraphStarts(paragraphs, tei.text),
});
