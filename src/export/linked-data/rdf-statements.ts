import { given } from '../../text/index.js';
import { typedDate } from './typed-dates.js';

/**
 * What a statement is about, says, or points to, as yet in no syntax. IRIs are absolute, relative to the base, or have
 * a prefix of `PREFIXES`.
 */
interface Iri {
  readonly iri: string;
}

interface Literal {
  readonly text: string;
  readonly language?: string;
  /** With a prefix: `xsd:gYear`. */
  readonly type?: string;
}

export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Iri | Literal;
}

export const PREFIXES = {
  crm: 'http://www.cidoc-crm.org/cidoc-crm/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Said = Iri | Literal | undefined;
type Pair = readonly [property: string, said: Said | readonly Said[]];

export const iri = (address: string): Iri => ({ iri: address });
export const text = (value: string, language?: string): Literal => ({ text: value, ...given({ language }) });

/** A date with its type, undefined where it is none. */
export function dated(value: string | undefined): Literal | undefined {
  const date = typedDate(value);
  return date === undefined ? undefined : { text: date.value, type: `xsd:${date.type}` };
}

/**
 * What is said of one subject: its classes, and pairs of a property and one or several values; those that are not known
 * are left out.
 */
export function about(subject: string, classes: readonly string[], said: readonly Pair[] = []): readonly Statement[] {
  const types = classes.map((name): Statement => ({ subject, predicate: 'rdf:type', object: { iri: name } }));
  const rest = said.flatMap(([predicate, value]) => {
    const values = Array.isArray(value) ? (value as readonly Said[]) : [value as Said];
    return values.filter((object) => object !== undefined).map((object): Statement => ({ subject, predicate, object }));
  });
  return [...types, ...rest];
}
