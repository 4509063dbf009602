/** What a column of a register holds. */
export type Role =
  | 'id'
  | 'kind'
  | 'name'
  | 'surname'
  | 'forename'
  | 'variants'
  | 'misspellings'
  | 'office'
  | 'titles'
  | 'from'
  | 'to'
  | 'sex'
  | 'birth'
  | 'death'
  | 'note'
  | 'latitude'
  | 'longitude'
  | 'coordinates'
  | 'identifier'
  | 'ignored';

/**
 * The names that columns have, in small letters, with spaces for `_` and `-`. The first of each row is memcon's own.
 */
const NAMES: Readonly<Record<Exclude<Role, 'identifier'>, readonly string[]>> = {
  id: ['id', 'xml:id', 'xmlid', 'xml id', 'identifier', 'key', 'person id', 'personid', 'no', 'number'],
  kind: ['kind', 'type', 'entity'],
  name: [
    'name',
    'full name',
    'fullname',
    'display name',
    'persname',
    'person',
    'preferred name',
    'preferred',
    'heading',
    'label',
  ],
  surname: ['surname', 'last name', 'lastname', 'family name', 'familyname'],
  forename: [
    'forename',
    'forenames',
    'first name',
    'firstname',
    'first names',
    'given name',
    'given names',
    'givenname',
  ],
  variants: [
    'variants',
    'variant',
    'forms',
    'aliases',
    'alias',
    'also known as',
    'aka',
    'other names',
    'alternative names',
    'alternate names',
    'altname',
  ],
  misspellings: ['misspellings', 'misspelling', 'misspelt', 'errors'],
  office: ['office', 'offices', 'occupation', 'position', 'role', 'title', 'function', 'post', 'job title'],
  // What `memcon encode --unknown-persons` has seen beside the name: offices without dates.
  titles: ['titles'],
  from: ['from', 'start', 'start date', 'since', 'office from', 'begin'],
  to: ['to', 'end', 'end date', 'until', 'till', 'office to'],
  sex: ['sex', 'gender'],
  birth: ['birth', 'born', 'birth date', 'date of birth', 'birth year', 'year of birth'],
  death: ['death', 'died', 'death date', 'date of death', 'death year', 'year of death'],
  note: ['note', 'notes', 'remark', 'remarks', 'description', 'biography', 'comment', 'comments'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'long', 'lng', 'lon'],
  // Both in one cell; the last is Wikidata's.
  coordinates: ['coordinates', 'coordinate', 'coords', 'geo', 'lat long', 'lat/long', 'latlong', 'coordinate location'],
  // What `memcon encode --unknown-persons` writes for the reader's eyes.
  ignored: ['suggested', 'count', 'documents', 'contexts'],
};

/** Authority files, by the names that columns have for them; the value is the type of the identifier. */
const AUTHORITIES: Readonly<Record<string, string>> = {
  wikidata: 'Wikidata',
  viaf: 'VIAF',
  lcnaf: 'LCNAF',
  lccn: 'LCNAF',
  loc: 'LCNAF',
  naf: 'LCNAF',
  gnd: 'GND',
  isni: 'ISNI',
  orcid: 'ORCID',
  bnf: 'BnF',
  snac: 'SNAC',
  ulan: 'ULAN',
  geonames: 'GeoNames',
  tgn: 'TGN',
};

export interface Column {
  readonly role: Role;
  /** Of an identifier: its type. */
  readonly type?: string;
}

const ROLES: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...Object.entries(NAMES).flatMap(([role, names]) =>
    names.map((name): [string, Column] => [name, { role: role as Role }]),
  ),
  ...Object.entries(AUTHORITIES).map(([name, type]): [string, Column] => [name, { role: 'identifier', type }]),
]);

/** Every name a column may have, for suggestions. */
export const COLUMN_NAMES: readonly string[] = [...ROLES.keys()];

/**
 * What a column of this name holds; undefined when memcon does not know it. "Wikidata ID", "viaf_id" name an authority
 * file, too.
 */
export function columnOf(name: string): Column | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
  return ROLES.get(plain) ?? ROLES.get(plain.replace(/ (?:id|number|uri|url)$/u, ''));
}
