import { report, type Diagnostic, type Place, type RuleName } from '../../diagnostics/index.js';

/** What a document has that is no word of the record: counted, and told once a kind. */
type Left =
  'deleted' | 'hidden' | 'images' | 'formulas' | 'embedded' | 'ruby' | 'scripts' | 'navigation' | 'around' | 'pinned';

export interface Tally {
  /** `place`: where it is, in a file that is text. */
  readonly add: (what: Left, count: number, example?: string, place?: Place) => void;
  readonly diagnostics: (file: string) => readonly Diagnostic[];
}

const characters = (count: number): string => (count === 1 ? '1 character' : `${count} characters`);
const things =
  (one: string, many: string) =>
  (count: number): string =>
    count === 1 ? `1 ${one}` : `${count} ${many}`;

interface Telling {
  readonly rule: RuleName;
  readonly say: (count: number, example: string) => string;
}

const TELLINGS: Readonly<Record<Left, Telling>> = {
  deleted: {
    rule: 'words-left-out',
    say: (count, example) =>
      `The document's tracked changes are taken as accepted: ${characters(count)} deleted by them are left out, first ${example}.`,
  },
  hidden: {
    rule: 'words-left-out',
    say: (count, example) => `Hidden text is left out: ${characters(count)}, first ${example}.`,
  },
  ruby: {
    rule: 'words-left-out',
    say: (count, example) => `Readings set above words are left out: ${characters(count)}, first ${example}.`,
  },
  scripts: {
    rule: 'markup-reduced',
    say: (count) =>
      `Of the page, ${things('script, style or form is', 'scripts, styles and forms are')(count)} left out.`,
  },
  navigation: {
    rule: 'words-left-out',
    say: (count, example) => `The page's navigation is left out: ${characters(count)}, first ${example}.`,
  },
  around: {
    rule: 'words-left-out',
    say: (count, example) =>
      `The page says which part of it is its content; what stands around that is left out: ${characters(count)}, first ${example}.`,
  },
  images: {
    rule: 'markup-reduced',
    say: (count) => `Of the document, ${things('image is', 'images are')(count)} left out.`,
  },
  formulas: {
    rule: 'markup-reduced',
    say: (count) => `Of the document, ${things('formula is', 'formulas are')(count)} kept as the characters in it.`,
  },
  pinned: {
    rule: 'words-left-out',
    say: (count, example) =>
      `Comments and entries of forms that are pinned on the pages are left out: ${characters(count)}, first ${example}.`,
  },
  embedded: {
    rule: 'words-left-out',
    say: (count) =>
      `Of the document, ${things('other document embedded in it is', 'other documents embedded in it are')(count)} left out: read it on its own.`,
  },
};

const SHOWN = 40;
const quoted = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return `"${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}"`;
};

export function tally(): Tally {
  const counts = new Map<Left, { count: number; example: string; readonly place: Place | undefined }>();
  return {
    add: (what, count, example = '', place?) => {
      if (count === 0) return;
      const seen = counts.get(what);
      if (seen === undefined) counts.set(what, { count, example, place });
      else {
        seen.count += count;
        if (seen.example.trim() === '') seen.example = example;
      }
    },
    diagnostics: (file) =>
      [...counts].map(([what, { count, example, place }]) => {
        const { rule, say } = TELLINGS[what];
        return report(rule, say(count, quoted(example)), { place: place ?? { file, start: { line: 1, column: 1 } } });
      }),
  };
}
