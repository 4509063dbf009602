import type {
  Collection,
  SiteDate,
  SiteDocument,
  SiteEntity,
  SiteMention,
  SiteTurn,
} from '../../../src/publish/site/collection.js';
import { given } from '../../../src/text/index.js';

/** `Ann Lee` with the id `ann`. */
export const person = (id: string, surname: string, forename: string): SiteEntity => ({
  id,
  kind: 'person',
  name: `${forename} ${surname}`,
  indexName: `${surname}, ${forename}`,
  surname,
  forename,
  href: `persons/${id}.html`,
});

export const turn = (...speakers: readonly string[]): Omit<SiteTurn, 'id' | 'n'> => ({ speakers, division: 1 });

/** Who is named in which turn. */
export const mention = (ref: string, inTurn?: number, certainty?: string): SiteMention => ({
  kind: 'person',
  refs: [ref],
  address: 'p1',
  ...(inTurn === undefined ? {} : { turn: inTurn }),
  ...(certainty === undefined ? {} : { certainty }),
});

export interface Given {
  readonly id?: string;
  readonly kind?: string;
  readonly turns?: readonly Omit<SiteTurn, 'id' | 'n'>[];
  readonly mentions?: readonly SiteMention[];
  readonly dates?: readonly SiteDate[];
  readonly date?: SiteDocument['date'];
  readonly texts?: readonly (readonly [text: string, turn?: number, names?: readonly string[]])[];
}

export const documentOf = ({
  id = 'a',
  kind,
  turns = [],
  mentions = [],
  dates = [],
  date,
  texts = [],
}: Given): SiteDocument => ({
  id,
  href: `documents/${id}.html`,
  title: `Minutes ${id}`,
  language: 'en',
  ...given({ kind, date }),
  datePrinted: '',
  participants: [],
  hasImages: false,
  units: texts.map(([text, at, names], i) => ({
    address: `p${i + 1}`,
    kind: 'paragraph',
    n: String(i + 1),
    text,
    ...(at === undefined ? {} : { turn: at }),
    ...(names === undefined ? {} : { names }),
  })),
  turns: turns.map((one, i) => ({ ...one, id: `turn${i + 1}`, n: i + 1 })),
  mentions,
  dates,
});

export const collectionOf = (documents: readonly Given[], entities: readonly SiteEntity[] = []): Collection => ({
  title: 'A test',
  language: 'en',
  documents: documents.map((given, i) => documentOf({ id: `d${i + 1}`, ...given })),
  entities,
});
