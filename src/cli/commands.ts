import { DRY_RUN, FORCE, JOBS, JSON_SUMMARY, QUEUE, REMAKE, VERBOSE, WHY } from './batch-options.js';
import { isPlainDay } from '../dates/index.js';
// Not by the library's door: the command line must start without it.
import { FORMS, USUAL_FORMS, WHOLES } from '../api/forms.js';
import { languageProblem, licenceProblem, textProblem } from './init/option-checks.js';
import { LANGUAGE_CODES } from '../language/index.js';
import type { Terminal } from './terminal.js';

/** An option of a command; without `value` it is a switch. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help: `DIR`. */
  readonly value?: string;
  readonly many?: boolean;
  /** The values it may have, where they are few; `list`: several, with commas. */
  readonly choices?: readonly string[];
  readonly list?: boolean;
  /** What is wrong with a value, for those that a list of choices cannot say. */
  readonly check?: (value: string) => string | undefined;
  /** Whether the command needs it. */
  readonly needed?: true;
  readonly about: string;
}

/** A command line that was understood: the operands, and each option's values in the order given. */
export interface Request {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, readonly string[]>>;
}

/** Carries out a request; returns the exit code: 0 clean, 1 errors, 2 usage. */
export type Run = (request: Request, terminal: Terminal) => Promise<number>;

export interface Command {
  readonly name: string;
  readonly about: string;
  /** As the help shows them; `...`: at least one. */
  readonly operands: string;
  /** What the first operand may be, where it is one of a few words. */
  readonly words?: readonly string[];
  readonly options: readonly Option[];
  readonly examples: readonly string[];
}

const OUT: Option = { name: 'out', value: 'DIR', about: 'where to write (default: this folder; - is standard output)' };
const EDITIONS_OUT: Option = {
  name: 'out',
  value: 'DIR',
  about: 'where the editions go (default: as edition.json says, else dist/edition beside EDITION)',
};

/** For commands that show pages. */
const PORT: Option = {
  name: 'port',
  value: 'N',
  about: 'the port to listen on, of this machine alone (default: the first that is free from 4600 on)',
  check: (value) =>
    /^\d{1,5}$/u.test(value) && Number(value) < 65_536 ? undefined : `'${value}' is not a port from 0 to 65535.`,
};
const NO_OPEN: Option = { name: 'no-open', about: 'say the address, and leave the browser alone' };

const REGISTER: Option = {
  name: 'register',
  value: 'FILE',
  many: true,
  about: 'a register of persons, places…, in TEI or as a table (.csv); may be repeated',
};
const DATE_ORDER: Option = {
  name: 'date-order',
  value: 'ORDER',
  choices: ['dmy', 'mdy'],
  about: 'day or month first in dates of digits (default: as the document does)',
};

/** A day that a calendar has, and not only its form. */
const notADay = (value: string): string | undefined =>
  isPlainDay(value) ? undefined : `'${value}' is not a day as YYYY-MM-DD.`;

const notAnAddress = (value: string): string | undefined =>
  /^https?:\/\/[^/\s]/u.test(value) && URL.canParse(value)
    ? undefined
    : `'${value}' is not an address that begins with http:// or https://.`;

const notANumber = (value: string): string | undefined =>
  /^\d{1,9}$/u.test(value) ? undefined : `'${value}' is not a number.`;

/** Options that every command has. */
export const COMMON: readonly Option[] = [
  { name: 'quiet', short: 'q', about: 'say nothing but warnings and errors; twice: nothing but errors' },
  { name: 'help', short: 'h', about: 'show this help' },
];

/** `site: one site of all documents; book: …` */
const wholes = Object.entries(WHOLES)
  .map(([name, { about }]) => `${name}: ${about}`)
  .join('; ');

export const COMMANDS: readonly Command[] = [
  {
    name: 'init',
    about: 'Begin an edition: edition.json, its folders, all that it needs to be built and published.',
    operands: '[DIR]',
    options: [
      { name: 'title', value: 'TEXT', about: "the title (default: the folder's name)", check: textProblem },
      { name: 'editor', value: 'NAME', many: true, about: 'an editor; may be repeated', check: textProblem },
      {
        name: 'licence',
        value: 'LICENCE',
        about: "the terms: CC0 1.0, CC BY 4.0, CC BY-SA 4.0…, or 'NAME https://…'",
        check: licenceProblem,
      },
      {
        name: 'repository',
        value: 'NAME',
        about: 'the archive or library that keeps the originals',
        check: textProblem,
      },
      {
        name: 'language',
        value: 'CODE',
        about: 'the language of the documents (default: as the words of each show)',
        check: languageProblem,
      },
      {
        name: 'from',
        value: 'FOLDER',
        about: 'copy the transcriptions of this folder (default: those that lie in DIR)',
      },
      { name: 'yes', short: 'y', about: 'ask nothing: take what the options say, and what is usual' },
    ],
    examples: [
      'memcon init',
      "memcon init vienna --title 'Conversations in Vienna' --licence 'CC BY 4.0' --from transcripts",
    ],
  },
  {
    name: 'build',
    about: 'Encode, validate and publish a whole edition folder.',
    operands: '[EDITION]',
    options: [
      EDITIONS_OUT,
      JOBS,
      QUEUE,
      WHY,
      DRY_RUN,
      JSON_SUMMARY,
      VERBOSE,
      REMAKE,
      { name: 'watch', about: 'build again whenever a file of the edition changes, until interrupted' },
    ],
    examples: ['memcon build tei', 'memcon build tei --dry-run'],
  },
  {
    name: 'serve',
    about: 'Show an edition in the browser as it will be published, and again after each change.',
    operands: '[EDITION]',
    options: [EDITIONS_OUT, PORT, NO_OPEN, JOBS],
    examples: ['memcon serve tei', 'memcon serve tei --port 8080 --no-open'],
  },
  {
    name: 'encode',
    about: 'Turn minutes into TEI P5: Markdown, plain text, Word, OpenDocument, HTML, PDF, PAGE, ALTO.',
    operands: 'SOURCE...',
    options: [
      REGISTER,
      OUT,
      { name: 'edition', value: 'DIR', about: 'use the edition.json, registers and decisions of this folder' },
      {
        name: 'date',
        value: 'YYYY-MM-DD',
        about: "the document's date, where it does not say it itself",
        check: notADay,
      },
      DATE_ORDER,
      {
        name: 'language',
        value: 'CODE',
        choices: LANGUAGE_CODES,
        about: 'the language of the sources (default: as their words show)',
      },
      {
        name: 'suggestions',
        value: 'FILE',
        many: true,
        about: 'take Web Annotations (JSON-LD) as marks of names and dates where their words stand; may be repeated',
      },
      {
        name: 'tracked-changes',
        about: 'mark the tracked changes of Word and OpenDocument as add and del (default: as accepted)',
      },
      {
        name: 'schemas',
        value: 'PLACE',
        about:
          "the folder or the address where memcon.rng and memcon.sch are: documents name them there, for oXygen, VS Code, jing (default: edition.json's)",
      },
      { name: 'trace', value: 'FILE', about: 'write every mark with its rule, certainty and source line as JSON' },
      {
        name: 'unknown-persons',
        value: 'FILE',
        about: 'write the persons no register knows as CSV (.tsv: TSV), to be completed',
      },
      JOBS,
      QUEUE,
      WHY,
      DRY_RUN,
      JSON_SUMMARY,
      VERBOSE,
      REMAKE,
    ],
    examples: [
      'memcon encode minutes --register persons.xml --out documents',
      'memcon encode - < minutes.md > minutes.xml',
    ],
  },
  {
    name: 'enrich',
    about: 'Add names, dates and turns to TEI, whoever made it, where nothing is marked; nothing else changes.',
    operands: 'PATH...',
    options: [
      REGISTER,
      OUT,
      { name: 'stand-off', about: 'write them beside the documents, as Web Annotations (NAME.annotations.jsonld)' },
      {
        name: 'date',
        value: 'YYYY-MM-DD',
        about: "the document's date, where it does not say it itself",
        check: notADay,
      },
      DATE_ORDER,
      {
        name: 'language',
        value: 'CODE',
        choices: LANGUAGE_CODES,
        about: 'the language of the documents (default: en)',
      },
      FORCE,
    ],
    examples: [
      'memcon enrich theirs/*.xml --register persons.xml --out enriched',
      'memcon enrich theirs/*.xml --register persons.xml --stand-off --out notes',
    ],
  },
  {
    name: 'compare',
    about: 'Say where a TEI document, whoever made it, differs from its source in words.',
    operands: 'SOURCE TEI',
    options: [],
    examples: ['memcon compare minutes.docx minutes.xml'],
  },
  {
    name: 'review',
    about: 'Decide what is doubtful in an edition, on a page in the browser or in a spreadsheet.',
    operands: '[EDITION]',
    options: [
      {
        name: 'as',
        value: 'NAME',
        about: "who signs: the id or name of an editor of edition.json (default: git's user)",
      },
      { name: 'csv', value: 'FILE', about: 'write what is open as a table with a column for decisions, and end' },
      { name: 'apply', value: 'FILE', about: 'carry out the decisions of such a table, and end' },
      PORT,
      NO_OPEN,
      FORCE,
    ],
    examples: [
      'memcon review tei',
      'memcon review tei --csv review.csv',
      'memcon review tei --apply review.csv --as mw',
    ],
  },
  {
    name: 'validate',
    about:
      'Check documents: well-formedness, the schema, the rules of editing; registers, edition.json and decisions too.',
    operands: 'PATH...',
    options: [
      {
        name: 'schema',
        value: 'SCHEMA',
        many: true,
        about:
          'memcon, tei_all, a file (RELAX NG or Schematron) or a name from the store; may be repeated (default: what the document names, else memcon for what memcon encoded, else tei_all)',
      },
      {
        name: 'schematron',
        about: 'apply the Schematron rules within a RELAX NG schema also where documents name it as a grammar alone',
      },
      { name: 'phase', value: 'NAME', about: 'the phase of Schematron schemas to apply' },
      { name: 'editorial', about: 'check the editorial rules although a schema is named' },
      {
        name: 'rule',
        value: 'NAME=SEVERITY',
        many: true,
        about: 'what an editorial rule counts for: off, info, warning or error; may be repeated',
      },
      {
        name: 'against',
        value: 'FILE|GITREV',
        about: 'an earlier version, by file, folder or git revision: ids must keep their text',
      },
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['text', 'json', 'sarif', 'junit', 'github'],
        about: 'text on standard error (default); json, sarif, junit or github on standard output',
      },
      { name: 'max-warnings', value: 'N', about: 'more warnings than this count as an error', check: notANumber },
      { name: 'allow-doctype', about: 'take document type declarations; nothing outside the file is fetched' },
      JSON_SUMMARY,
      JOBS,
      QUEUE,
      { name: 'watch', about: 'check again whenever a file changes, until interrupted' },
    ],
    examples: [
      'memcon validate tei',
      'memcon validate --schema tei_all.rng --editorial minutes.xml',
      'memcon validate --format sarif "documents/**/*.xml" > memcon.sarif',
    ],
  },
  {
    name: 'schema',
    about: 'Keep schemas where validate finds them: add FILE|URL, list, remove NAME.',
    operands: 'ACTION...',
    words: ['add', 'list', 'remove'],
    options: [
      { name: 'name', value: 'NAME', about: "what to call the schema (default: its file's name)" },
      {
        name: 'allow-host',
        value: 'HOST',
        many: true,
        about: 'another host from which what the schema includes may be fetched; may be repeated',
      },
    ],
    examples: [
      'memcon schema add https://tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng',
      'memcon schema list',
      'memcon schema remove tei_all',
    ],
  },
  {
    name: 'explain',
    about: 'Say what a rule means, with an example wrong and right.',
    operands: 'RULE...',
    options: [],
    examples: ['memcon explain date-text-disagrees'],
  },
  {
    name: 'publish',
    about: 'Make reading editions of TEI documents.',
    operands: 'PATH...',
    options: [
      {
        name: 'to',
        value: 'FORMATS',
        choices: [...Object.keys(FORMS), ...Object.keys(WHOLES)],
        list: true,
        about: `which editions, with commas: ${Object.keys(FORMS).join(', ')}; ${wholes} (default: ${USUAL_FORMS.join(',')})`,
      },
      OUT,
      {
        name: 'edition',
        value: 'DIR',
        about: 'what the edition.json of this folder says of title, licence, address, theme',
      },
      {
        name: 'language',
        value: 'CODE',
        choices: ['en', 'de', 'fr', 'ru'],
        about: "the language of the editions' own words (default: en)",
      },
      {
        name: 'xslt',
        value: 'FILE',
        about:
          "make the HTML edition by this stylesheet, which imports memcon's (needs xslt3; a stylesheet is a program: use only those you trust)",
      },
      JSON_SUMMARY,
      JOBS,
      QUEUE,
      { name: 'strict', about: "refuse an edition whose words cannot be proven to be the document's" },
      { name: 'all-or-nothing', about: 'write nothing when anything cannot be made' },
      FORCE,
    ],
    examples: [
      'memcon publish tei/documents --out edition',
      'memcon publish tei/documents --to site --edition tei',
      'memcon publish minutes.xml --to epub,markdown',
      'memcon publish --to text - < minutes.xml',
    ],
  },
  {
    name: 'export',
    about: 'Write TEI documents in the formats of other programs.',
    operands: '[PATH...]',
    options: [
      { name: 'to', value: 'FORMAT[,FORMAT...]', about: 'the formats: csv, jsonld, graphml… (--list shows all)' },
      { name: 'list', about: 'list the formats and the programs they are for' },
      {
        name: 'out',
        value: 'DIR',
        about: 'where to write: DIR/FORMAT/… (default: this folder; - is standard output, for a single file)',
      },
      {
        name: 'url',
        value: 'URL',
        about: "the address under which the edition is published: identifiers begin with it (default: edition.json's)",
        check: notAnAddress,
      },
      {
        name: 'gexf',
        value: 'VERSION',
        choices: ['1.2draft', '1.3'],
        about: 'the version of GEXF (default: 1.2draft, which more programs read)',
      },
      {
        name: 'all-or-nothing',
        about: 'write nothing when a document or a format cannot be exported (default: write the rest, and exit 1)',
      },
      JSON_SUMMARY,
      {
        ...JOBS,
        about:
          'how many threads share the formats (default, from 40 documents on: one for four formats, at most one for each core)',
      },
      FORCE,
    ],
    examples: [
      'memcon export tei --to csv,graphml --out exports',
      'memcon export minutes.xml --to ris --out -',
      'memcon export --list',
    ],
  },
  {
    name: 'evaluate',
    about: 'Encode sources and compare the result with gold: what editors marked by hand.',
    operands: '[SOURCE...]',
    options: [
      {
        name: 'gold',
        value: 'DIR',
        about:
          'the folder of gold: NAME.gold.json, or NAME.xml in TEI (default: this folder); sources lie beside it unless named',
      },
      {
        name: 'register',
        value: 'FILE',
        many: true,
        about: 'a register, in TEI or as a table (.csv); may be repeated',
      },
      {
        name: 'faults',
        value: 'N',
        about: 'how many misses, false hits and wrong identities to list (default: 40)',
        check: notANumber,
      },
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['text', 'json'],
        about: 'text (default) or json, on standard output',
      },
    ],
    examples: ['memcon evaluate --gold sample --register persons.xml'],
  },
  {
    name: 'register import',
    about: 'Make one clean TEI register of tables, TEI lists, people records.',
    operands: 'PATH...',
    options: [{ name: 'out', value: 'FILE', about: 'the register to write (default: - for standard output)' }, FORCE],
    examples: [
      'memcon register import persons.csv --out persons.xml',
      'memcon register import persons.xml unknown.csv --out all.xml',
    ],
  },
  {
    name: 'register merge',
    about: 'Make one register of several that share ids or persons, and say who is who.',
    operands: 'PATH...',
    options: [{ name: 'out', value: 'FILE', about: 'the register to write (default: - for standard output)' }, FORCE],
    examples: ['memcon register merge vienna.xml geneva.csv --out persons.xml'],
  },
  {
    name: 'register check',
    about: 'Look for faults and doubts in registers.',
    operands: 'PATH...',
    options: [],
    examples: ['memcon register check tei/registers', 'memcon register check persons.csv'],
  },
  {
    name: 'worker',
    about: 'Work on what encode, build, publish and validate put into a queue.',
    operands: '',
    options: [JOBS, { ...QUEUE, needed: true, about: 'the queue to work on (redis://HOST:PORT; needs bullmq)' }],
    examples: ['memcon worker --queue redis://localhost:6379'],
  },
  {
    name: 'queue status',
    about: 'Show what waits in a queue, who works on it, and what no worker could make.',
    operands: '',
    options: [{ ...QUEUE, needed: true, about: 'the queue to look at (redis://HOST:PORT; needs bullmq)' }],
    examples: ['memcon queue status --queue redis://localhost:6379'],
  },
  {
    name: 'completions',
    about: 'Write what lets bash, zsh or fish complete memcon’s commands and options.',
    operands: 'SHELL',
    words: ['bash', 'zsh', 'fish'],
    options: [],
    examples: [
      'memcon completions bash > ~/.local/share/bash-completion/completions/memcon',
      'memcon completions fish > ~/.config/fish/completions/memcon.fish',
    ],
  },
];
