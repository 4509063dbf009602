import { filled, given } from '../text/index.js';
import { isElement, type XmlElement, type XmlNode } from '../xml/index.js';
import { dateValue } from './dates.js';
import { addressOf, childFrame, positionsIn, rootFrame, type Frame } from './frames.js';
import { idsOf } from './ids.js';
import { joined, type Met, type TextOfRecord } from './join-marks.js';
import type { MarkedText, Mention, Stretch, Turn } from './model.js';
import { addText, asRead, endBlock, readingOf, type Growing, type Reading, type Surroundings } from './reading.js';
import { refsOf } from './references.js';
import { isSpeaker, speakersOf } from './speakers.js';
import {
  kindSaid,
  MENTIONS,
  PLACE_PARTS,
  TEI_NAMESPACE,
  TURNS,
  chosenReading,
  elementsIn,
  isBeside,
  localName,
  noteText,
  textIn,
  valueOf,
} from './tei-names.js';
import { ALTERNATIVES, BLOCKS, breakOf, CONTAINERS, isRaised, MARKER, saysMark } from './words-model.js';

/**
 * Reads the words of one or more `text` elements, with all that is marked in them, in one walk; then those of notes.
 */
export function readTexts(texts: readonly XmlElement[], surroundings: Surroundings): TextOfRecord {
  const reading = readingOf(surroundings, false);
  for (const [i, element] of texts.entries()) {
    walk(rootFrame(element, i + 1, 'text:', { kind: 'text', address: 'text' }), reading);
    endBlock(reading);
  }
  return joined(reading.builder.text(), asRead(reading));
}

/** A note's own words, with ids of their own: those of the document's text stay what they are. */
function markedNote(note: XmlElement, address: string, n: string, surroundings: Surroundings): MarkedText {
  const reading = readingOf({ ...surroundings, ids: idsOf(note) }, true);
  walk(rootFrame(note, 1, `${address}:`, { kind: 'note', address, n }), reading);
  endBlock(reading);
  const { text, passages, blocks, mentions, dates } = joined(reading.builder.text(), asRead(reading));
  return { text, passages, blocks, mentions, dates };
}

/** Whether an element is of another namespace, as the examples of an ODD are: its names mean nothing here. */
function isForeign(frame: Frame): boolean {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    const declared = at.element.attributes['xmlns'];
    if (declared !== undefined) return declared !== TEI_NAMESPACE;
  }
  return false;
}

/** The words in an element; `block`: the nearest element whose words stand apart. */
function walk(frame: Frame, reading: Reading, block: Frame = frame): void {
  const { element } = frame;
  const apart =
    CONTAINERS.has(localName(element)) &&
    !element.children.some((child) => typeof child === 'string' && /\S/u.test(child));
  const alternatives = ALTERNATIVES.has(localName(element)) && !isForeign(frame);
  const chosen = alternatives ? chosenReading(element) : undefined;
  const position = positionsIn(element);
  let step = 0;
  for (const [i, child] of element.children.entries()) {
    const at = position(child);
    if (typeof child === 'string') {
      // What stands between alternatives is no content: schemas/WORDS.md.
      if (!alternatives) addText(child, block, reading);
      continue;
    }
    if (!isElement(child)) continue;
    step++;
    const met = childFrame(child, frame, step, at);
    if (isLabel(met, i, reading)) continue;
    if ((chosen !== undefined && child !== chosen) || hasNoWords(met, reading)) {
      reading.passages.skip(child);
      continue;
    }
    const inner = reading.passages.entered(met);
    const isBlock = apart || BLOCKS.has(localName(child)) || localName(child) === 'note';
    if (isBlock) endBlock(reading);
    enter(inner, reading, isBlock ? inner : block);
    if (isBlock) endBlock(reading);
    if (['right', 'both'].includes(child.attributes['join'] ?? '')) reading.builder.joinWords();
  }
}

/** Whether this is the label of the utterance that follows: it waits for its turn. */
function isLabel(frame: Frame, index: number, reading: Reading): boolean {
  const { element, parent } = frame;
  if (!isSpeaker(element) || parent === undefined || frame.turn !== undefined) return false;
  const { children } = parent.element;
  let after = index + 1;
  while (after < children.length && isBlank(children[after]!)) after++;
  const next = children.slice(after, after + 1).find(isElement);
  if (next === undefined || localName(next) !== 'u') return false;
  reading.label = frame;
  return true;
}

/** White space: words between a label and an utterance are in neither. */
const isBlank = (node: XmlNode): boolean => !isElement(node) && (typeof node !== 'string' || node.trim() === '');

function readLabel(frame: Frame, reading: Reading): true {
  endBlock(reading);
  walk(frame, reading);
  endBlock(reading);
  return true;
}

/**
 * In another namespace only what editors supplied, and gaps, are none of the record's words, as the editions have it.
 */
const hasNoWords = (frame: Frame, reading: Reading): boolean =>
  isForeign(frame) ? FOREIGN_BESIDE.has(localName(frame.element)) : meetsNoWords(frame, reading);

const FOREIGN_BESIDE: ReadonlySet<string> = new Set(['gap', 'supplied', 'certainty']);

/** What has a place in the text, but no words of it: breaks, notes, what editors supplied. */
function meetsNoWords(frame: Frame, reading: Reading): boolean {
  const { element } = frame;
  const name = localName(element);
  const { builder, notes, pages } = reading;
  const at = builder.length();
  const broken = breakOf(name, element.attributes['break']);
  if (broken !== undefined) {
    if (name === 'pb') pages.push({ at, ...filled({ n: valueOf(element, 'n'), facs: valueOf(element, 'facs') }) });
    // White space between the words on its sides there is by now.
    if (broken === 'joined' && element.children.length === 0) builder.joinWords(true);
    return element.children.length === 0;
  }
  if (name === 'ref' && callsNote(frame, reading)) return true;
  const around = frame.parent === undefined ? '' : localName(frame.parent.element);
  if (name !== 'note') return isBeside(name, around);
  if (reading.inNote) return false;
  const address = addressOf(frame);
  const number = valueOf(element, 'n') ?? String(notes.length + 1);
  notes.push({
    id: reading.ids.claim(address),
    text: noteText(element),
    at,
    ...filled({ n: valueOf(element, 'n'), type: valueOf(element, 'type') }),
    marked: markedNote(element, address, number, reading),
  });
  return true;
}

/** `Orlov<ref target="#n4">4</ref>`: a number that only calls a note is no word; raised ones call one too. */
function callsNote({ element, parent }: Frame, { noteIds }: Reading): boolean {
  if (!MARKER.test(textIn(element))) return false;
  const targets = (valueOf(element, 'target') ?? '').split(/\s+/u);
  if (targets.some((target) => target.startsWith('#') && noteIds.has(target.slice(1)))) return true;
  const around = parent === undefined ? [] : [parent.element];
  const raised = [...around, ...elementsIn(element)].filter((one) => localName(one) === 'hi');
  return saysMark(saidBy(element)) || raised.some((one) => isRaised(saidBy(one)));
}

const saidBy =
  (element: XmlElement) =>
  (name: string): string | undefined =>
    valueOf(element, name);

function enter(frame: Frame, reading: Reading, block: Frame): void {
  const name = localName(frame.element);
  if (TURNS.has(name)) readTurn(frame, reading);
  else if (MENTIONS.has(name)) readMention(frame, reading, block);
  else if (name === 'date' || name === 'time') readDate(frame, reading, block);
  else if (name === 'roleName') readTitle(frame, reading, block);
  else if (name === 'said') readSpeech(frame, reading, block);
  else walk(frame, reading, block);
}

const certaintyOf = (element: XmlElement): { readonly certainty?: string } =>
  filled({ certainty: valueOf(element, 'cert') });

const MODE = /(?:^|[\s#:])(reported|direct|mixed)(?=\s|$)/u;

function readTurn(frame: Frame, reading: Reading): void {
  const { element } = frame;
  const { turns, references, builder, ids, divisions } = reading;
  const before = reading.label;
  reading.label = undefined;
  const labels = [...(before === undefined ? [] : [before.element]), ...elementsIn(element).filter(isSpeaker)];
  const turn: Growing<Turn> = {
    id: ids.claim(addressOf(frame)),
    n: turns.length + 1,
    speakers: speakersOf(element, labels, references),
    label: labels.map((label) => textIn(label)).join(' '),
    blocks: [],
    division: numberOf(frame.division, divisions),
    start: builder.length(),
    end: 0,
    ...certaintyOf(element),
    ...filled({ mode: MODE.exec(element.attributes['ana'] ?? '')?.[1] }),
  };
  turns.push(turn);
  const index = turns.length - 1;
  const own = { ...frame, turn: index };
  if (before !== undefined) readLabel({ ...before, turn: index, passage: own.passage }, reading);
  walk(own, reading, own);
  turn.end = builder.length();
}

function numberOf(division: XmlElement, known: Map<XmlElement, number>): number {
  const number = known.get(division) ?? known.size + 1;
  known.set(division, number);
  return number;
}

function readMention(frame: Frame, reading: Reading, block: Frame): void {
  const { element } = frame;
  const { references, ids, kindOf, builder, mentions } = reading;
  const name = localName(element);
  const own = valueOf(element, 'xml:id');
  // A name in a list describes its entry, and a part of a place's name is no other place.
  if (frame.inEntry || (frame.inPlace && PLACE_PARTS.has(name)) || (own !== undefined && kindOf(own) !== undefined)) {
    return walk(frame, reading, block);
  }
  const refs = refsOf(element, references);
  const typed = kindSaid(element);
  const kind: Mention['kind'] =
    MENTIONS.get(name) ?? typed ?? refs.map(kindOf).find((found) => found !== undefined) ?? 'other';
  const mention: Growing<Met<Mention>> = {
    id: own === undefined ? ids.next('m') : ids.claim(own),
    element: name,
    kind,
    refs,
    named: name !== 'rs',
    start: builder.length(),
    end: 0,
    address: own ?? frame.here,
    ...certaintyOf(element),
    ...turnOf(frame),
  };
  mentions.push(mention);
  const around = reading.titles;
  const titles: Stretch[] = [];
  reading.titles = titles;
  walk(frame, reading, block);
  mention.end = builder.length();
  const bare = titles.reduce((start, title) => (title.start <= start + 1 ? title.end : start), mention.start);
  if (bare > mention.start) mention.bare = { start: bare, end: mention.end };
  reading.titles = around;
}

const turnOf = ({ turn }: Frame): { readonly turn?: number } => given({ turn });

function readTitle(frame: Frame, reading: Reading, block: Frame): void {
  const start = reading.builder.length();
  walk(frame, reading, block);
  reading.titles.push({ start, end: reading.builder.length() });
}

function readDate(frame: Frame, reading: Reading, block: Frame): void {
  const { element } = frame;
  if (frame.inEntry) return walk(frame, reading, block);
  const own = valueOf(element, 'xml:id');
  const id = own === undefined ? reading.ids.next('d') : reading.ids.claim(own);
  const date = {
    id,
    element: localName(element) as 'date' | 'time',
    start: reading.builder.length(),
    end: 0,
    ...dateValue(element),
    address: own ?? frame.here,
    ...certaintyOf(element),
    ...turnOf(frame),
  };
  reading.dates.push(date);
  walk(frame, reading, block);
  date.end = reading.builder.length();
}

function readSpeech(frame: Frame, reading: Reading, block: Frame): void {
  const { element } = frame;
  if (valueOf(element, 'direct') === 'false') return walk(frame, reading, block);
  const speech = {
    start: reading.builder.length(),
    end: 0,
    speakers: reading.references.of(valueOf(element, 'who')),
    ...turnOf(frame),
  };
  reading.speech.push(speech);
  walk(frame, reading, block);
  speech.end = reading.builder.length();
}
