import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { declaredEntities } from './declared-entities.js';
import { XML_LIMITS } from './gate.js';
import { positions } from './positions.js';

/** What may stand before a document type declaration: `<?xml version="1.0"?>`, comments, white space. */
const BEFORE = /^\uFEFF?(?:\s|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)*(?=<!DOCTYPE\s)/u;

/** No one reads more of one kind. */
const MOST_FAULTS = 20;

/** In a declaration: what may hold a bracket or ">" that ends nothing, and what ends or opens it. */
const PART = /"[^"]*"|'[^']*'|<!--[^]*?-->|<\?[^]*?\?>|[[\]>]/gu;

/** Where no reference is one, a tag, or a reference: `<!-- &a; -->`, `<p n="&a;">`, `&a;`. Not: `&amp;`, `&#38;`. */
const PIECE =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<[^!?<>"'][^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>|&(?!(?:lt|gt|amp|quot|apos);)([^\s&;#<>"']{1,1000});/gu;
const REFERENCE = /&(?!(?:lt|gt|amp|quot|apos);)([^\s&;#<>"']{1,1000});/gu;

/**
 * A document without its document type declaration: its own general entities stand where it refers to them, with their
 * markup. Nothing outside the file is fetched, so an entity that is declared elsewhere is an error with its place, and
 * so is one that refers to itself or grows beyond the limit of the gate. Every line stays where it is. A document
 * without a declaration comes back as it is.
 */
export function withoutDoctype(source: SourceText): Outcome<SourceText | undefined> {
  const before = BEFORE.exec(source.text);
  if (before === null) return outcome(source);
  const [start, end] = [before[0].length, endOf(source.text, before[0].length)];
  // Where it never ends, the document is no XML, which the gate says better.
  if (end === undefined) return outcome(source);
  const doctype = source.text.slice(start, end);
  const placeOf = positions(source);
  const entities = declaredEntities(doctype, XML_LIMITS.expansion, 'xml');
  const faults: Diagnostic[] = [];
  let growth = 0;
  const expand = (at: number, reference: string, name: string): string => {
    const text = entities.get(name);
    growth += text?.length ?? 0;
    if (text !== undefined && growth <= XML_LIMITS.expansion) return text.replace(/\s/gu, ' ');
    const problem = problemOf(name, entities.has(name), growth > XML_LIMITS.expansion);
    if (faults.length < MOST_FAULTS) {
      faults.push(report('xml-entity', problem, { note: ADVICE, place: { file: source.name, start: placeOf(at) } }));
    }
    return reference;
  };
  const text = source.text.slice(end).replace(PIECE, (piece: string, name: string | undefined, at: number) => {
    if (name !== undefined) return expand(end + at, piece, name);
    if (!piece.includes('&') || /^<[!?]/u.test(piece)) return piece;
    return piece.replace(REFERENCE, (reference: string, own: string, within: number) =>
      inQuotes(expand(end + at + within, reference, own)),
    );
  });
  const blank = doctype.replace(/[^\n\r]/gu, ' ');
  return outcome(
    faults.length > 0 ? undefined : { ...source, text: source.text.slice(0, start) + blank + text },
    faults,
  );
}

const ADVICE = 'Write the text itself in its place.';

function problemOf(name: string, isDeclared: boolean, isTooLong: boolean): string {
  if (isTooLong) return `The entities of the document expand to more than ${XML_LIMITS.expansion} characters.`;
  return isDeclared
    ? `The entity "${name}" is not in this file, refers to itself or is too large; memcon fetches nothing.`
    : `The entity "${name}" is not declared in this file; memcon fetches no document type definition.`;
}

const inQuotes = (text: string): string => text.replaceAll('"', '&quot;').replaceAll("'", '&apos;');

function endOf(text: string, start: number): number | undefined {
  PART.lastIndex = start;
  let within = false;
  for (let part = PART.exec(text); part !== null; part = PART.exec(text)) {
    if (part[0] === '[') within = true;
    if (part[0] === ']') within = false;
    if (part[0] === '>' && !within) return PART.lastIndex;
  }
  return undefined;
}
