/** What `memcon help TOPIC` shows: a document of the project, or one of its sections. */
export interface Topic {
  readonly name: string;
  readonly about: string;
  /** From the package's folder. */
  readonly file: string;
  /** How the heading of the section begins; left out: the whole document. */
  readonly section?: string;
}

/** The topics, in the order in which a newcomer needs them. No name is a command's. */
export const TOPICS: readonly Topic[] = [
  {
    name: 'tutorial',
    about: 'From a transcription of your own to a site, in ten minutes.',
    file: 'README.md',
    section: 'Ten minutes',
  },
  {
    name: 'commands',
    about: 'What each command does, and what it says of input that is wrong.',
    file: 'src/cli/README.md',
  },
  {
    name: 'folder',
    about: 'The edition folder: every key of edition.json, every kind of decision.',
    file: 'tei/README.md',
  },
  {
    name: 'registers',
    about: 'Registers of persons, places and things: TEI, tables, and the way from unknown names.',
    file: 'tei/README.md',
    section: 'Registers',
  },
  {
    name: 'reviewing',
    about: 'What the review asks, its keys, the table for a spreadsheet.',
    file: 'src/review/README.md',
  },
  { name: 'sources', about: 'What memcon reads, and how; comparing TEI with its source.', file: 'src/read/README.md' },
  { name: 'manual', about: 'The encoding manual: how minutes become TEI.', file: 'schemas/README.md' },
  { name: 'rules', about: 'Every rule memcon reports, with its severity.', file: 'src/diagnostics/README.md' },
  { name: 'pages', about: 'Reading editions, sites, themes, a stylesheet of your own.', file: 'xslt/README.md' },
  {
    name: 'exports',
    about: 'The formats of other programs, and how to load them there.',
    file: 'src/export/README.md',
  },
  { name: 'evaluation', about: 'How recognition is measured against gold.', file: 'src/evaluate/README.md' },
  {
    name: 'ci',
    about: 'Validation on GitHub, on GitLab and before each commit.',
    file: '.github/actions/validate/README.md',
  },
  { name: 'library', about: 'memcon from a program of your own.', file: 'src/api/README.md' },
  { name: 'limits', about: 'What memcon does not do.', file: 'README.md', section: 'Limits' },
];
