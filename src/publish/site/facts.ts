import { hasErrors, outcome, type Outcome } from '../../diagnostics/index.js';
import type { SourceText } from '../../text/index.js';
import { stylesheetFor, transform, type LoadStylesheet } from '../../xml/index.js';

/** A person, place or thing as one document describes it. */
export interface EntryFacts {
  readonly id: string;
  readonly kind: 'person' | 'place' | 'organisation' | 'object' | 'event';
  /** As its register gives it: `Nikita Sergeyevich Khrushchev`, `Dulles, John Foster`. */
  readonly name: string;
  readonly surname: string;
  readonly forename: string;
  /** What it is sorted by: small letters, surname first. */
  readonly sort: string;
  /** For people: `1894–1971`. */
  readonly dates: string;
  readonly variants: readonly string[];
  /** With their years: `President of the United States (1953–1961)`. */
  readonly offices: readonly string[];
  readonly notes: readonly string[];
  readonly identifiers: readonly IdentifierFacts[];
  /** Described nowhere in the document: a pointer out of it (`persons.xml#orlov`) and the words of its mentions. */
  readonly outside?: true;
}

/** `href` is empty where there is no safe link. */
export interface IdentifierFacts {
  readonly type: string;
  readonly value: string;
  readonly href: string;
}

/** What the header says of method, responsibility, terms: `key` is that of a label. */
export interface StatementFacts {
  readonly key: string;
  readonly words: string;
  readonly href: string;
}

/** What a site has to know of a document besides its page; what is not known is empty. Made by `xslt/facts.xsl`. */
export interface DocumentFacts {
  readonly title: string;
  readonly series: string;
  readonly language: string;
  /** In the normal form of the pages' index of dates: `1960-09-08`, `1960/1961`, `1929~1931`. */
  readonly date: string;
  readonly dateWords: string;
  readonly dateCertainty: string;
  readonly place: string;
  readonly participants: readonly { readonly id: string; readonly roles: readonly string[] }[];
  readonly entries: readonly EntryFacts[];
  /** `speakers`: pointers as they stand in the document (`#orlov`). */
  readonly turns: readonly { readonly id: string; readonly speakers: readonly string[]; readonly certainty: string }[];
  readonly statements: readonly StatementFacts[];
}

/** Reads the facts of a TEI document that has passed the XML gate; undefined, with an error, where it is none. */
export function factsOf(tei: SourceText, language: string, load: LoadStylesheet): Outcome<DocumentFacts | undefined> {
  const stylesheet = stylesheetFor('facts', load);
  if (stylesheet.value === undefined) return outcome(undefined, stylesheet.diagnostics);
  const { value, diagnostics } = transform({
    stylesheet: stylesheet.value,
    source: tei.text,
    parameters: { language },
    file: tei.name,
  });
  return outcome(hasErrors(diagnostics) ? undefined : (JSON.parse(value) as DocumentFacts), diagnostics);
}
