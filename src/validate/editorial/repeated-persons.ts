import { report, type Diagnostic } from '../../diagnostics/index.js';
import { childrenNamed, type TeiDocument, type TeiElement } from '../../tei/index.js';
import { personsOf, type PersonEntry } from './persons.js';
import type { EditorialRule } from './rule.js';
import { givenWords } from './words.js';

/**
 * Two entries with a number of the same authority are one person; two of the same full name are, unless their lives
 * differ.
 */
function checkPersons(document: TeiDocument): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const first = new Map<string, PersonEntry>();
  for (const person of personsOf(document)) {
    const marks = marksOf(person);
    const same = marks
      .map(({ key, what }) => ({ other: first.get(key), what }))
      .find(({ other }) => other !== undefined && !differ(other, person));
    for (const { key } of marks) if (!first.has(key)) first.set(key, person);
    if (same?.other === undefined) continue;
    const message = `The person ${nameOf(person)} is in the document already, as ${nameOf(same.other)}: both have ${same.what}.`;
    found.push(
      report('person-repeated', message, {
        place: document.placeOf(person.element),
        note: 'Keep one entry, or say how the two differ by their dates of birth or death.',
      }),
    );
  }
  return found;
}

interface Sign {
  readonly key: string;
  readonly what: string;
}

function marksOf({ element, name, isFull }: PersonEntry): readonly Sign[] {
  const numbers = childrenNamed(element, 'idno').filter(({ attributes }) => attributes['type'] !== undefined);
  const signs = numbers.map((idno): Sign => ({
    key: `${idno.attributes['type'] ?? ''}:${givenWords(idno)}`,
    what: `the ${idno.attributes['type'] ?? ''} number "${givenWords(idno)}"`,
  }));
  // A surname alone, or an office, may be that of two people.
  return isFull ? [...signs, { key: `name:${name}`, what: 'the same name' }] : signs;
}

const nameOf = ({ id, name }: PersonEntry): string => `"${id === undefined ? name : `#${id}`}"`;

/** What may tell two people of one name apart. */
const FACTS = [
  'birth',
  'death',
  'floruit',
  'sex',
  'gender',
  'occupation',
  'nationality',
  'residence',
  'faith',
  'idno',
  'note',
] as const;

/** Whether both entries say something of one kind, and not the same: two people then. */
const differ = (a: PersonEntry, b: PersonEntry): boolean =>
  FACTS.some((fact) => {
    const [one, other] = [a, b].map(({ element }) => factsOf(element, fact));
    return one!.length > 0 && other!.length > 0 && !one!.some((said) => other!.includes(said));
  });

const factsOf = (person: TeiElement, fact: string): readonly string[] =>
  childrenNamed(person, fact).map((child) => `${Object.values(child.attributes).join(' ')} ${givenWords(child)}`);

/** One person, one entry. */
export const repeatedPersons: EditorialRule = { rules: ['person-repeated'], check: checkPersons };
