import { report, type Diagnostic } from '../../diagnostics/index.js';
import { distance, folded } from '../../text/index.js';
import { ancestor, childrenNamed, type TeiDocument, type TeiElement } from '../../tei/index.js';
import { personsOf } from './persons.js';
import type { EditorialRule } from './rule.js';
import { editedWords, nameWords } from './words.js';

/** Shorter names are near to one another by nature. */
const SHORTEST = 5;

interface Form {
  readonly word: string;
  readonly element: TeiElement;
  count: number;
}

const idOf = (pointer: string | undefined): string | undefined =>
  pointer?.startsWith('#') === true && !pointer.includes(' ') ? pointer.slice(1) : undefined;

/** One letter apart; a hyphen or a space more (Ben-Gurion, Ben Gurion) is a matter of style. */
function isAdrift(word: string, known: string): boolean {
  const [one, other] = [word, known].map((name) => name.replace(/[^\p{L}]/gu, ''));
  return word.length >= SHORTEST && known.length >= SHORTEST && one !== other && distance(word, known) === 1;
}

/**
 * Spellings that are both in use are variants of one name, not errors: only the rare one beside a common one is told.
 */
const isRare = (form: Form, other: Form): boolean => other.count >= 3 * form.count;

/** Forenames are transliterated in many ways (Sergey, Sergei), and nobody minds: surnames are looked at. */
function checkSpellings(document: TeiDocument): readonly Diagnostic[] {
  const entries = new Map(
    personsOf(document).flatMap((person) => (person.id === undefined ? [] : [[person.id, person] as const])),
  );
  const found: Diagnostic[] = [];
  for (const [id, forms] of formsByPerson(document)) {
    const entry = entries.get(id);
    const surnames = entry?.surnames ?? [];
    for (const [word, form] of forms) {
      if (entry?.words.has(word) === true) continue;
      const registered = surnames.find((surname) => isAdrift(word, folded(surname)));
      const common =
        surnames.length > 0
          ? undefined
          : [...forms].find(([other, otherForm]) => isAdrift(word, other) && isRare(form, otherForm));
      const right = registered ?? common?.[1].word;
      if (right !== undefined) found.push(misspelt(document, form, id, right));
    }
  }
  return found;
}

function formsByPerson(document: TeiDocument): ReadonlyMap<string, ReadonlyMap<string, Form>> {
  const people = new Map<string, Map<string, Form>>();
  for (const element of document.byName('persName')) {
    const id = idOf(element.attributes['ref']);
    if (id === undefined || !element.inText || ancestor(element, 'person') !== undefined) continue;
    const forms = people.get(id) ?? new Map<string, Form>();
    people.set(id, forms);
    for (const word of wordsOf(element)) {
      const key = folded(word);
      const form = forms.get(key);
      if (form === undefined) forms.set(key, { word, element, count: 1 });
      else form.count++;
    }
  }
  return people;
}

/** The words of a mention without those of a title in it. */
function wordsOf(element: TeiElement): readonly string[] {
  const titles = new Set(childrenNamed(element, 'roleName').flatMap((title) => nameWords(editedWords(title))));
  return nameWords(editedWords(element)).filter((word) => !titles.has(word));
}

function misspelt(document: TeiDocument, { word, element, count }: Form, id: string, right: string): Diagnostic {
  const times = count === 1 ? '' : ` (${count} times)`;
  return report(
    'surname-spelling',
    `The name of "#${id}" is spelled "${word}" here${times}, but "${right}" elsewhere in the document.`,
    {
      place: document.placeOf(element),
      actual: word,
      expected: right,
      note: 'Mark it with sic and corr, or record the spelling as a variant in the entry of the person.',
    },
  );
}

/** A person's name is spelled as its entry and the other mentions spell it. */
export const surnameSpellings: EditorialRule = { rules: ['surname-spelling'], check: checkSpellings };
