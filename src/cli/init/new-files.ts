import { memconFile, type NewFile } from '../../disk/index.js';
import { given } from '../../text/index.js';
import { citation } from './citation.js';
import { editorsOf, OUT, type Beginning } from './plan.js';
import { readme } from './readme.js';
import { workflow } from './workflow.js';

/** The folders that an edition has; git keeps no empty ones. */
const FOLDERS = ['sources', 'registers', 'decisions', 'documents'];

/** Where GitHub finds what it is to do, at the root of a repository. */
export const WORKFLOW = '.github/workflows/edition.yml';

/** Where editors that complete keys find their schemas. */
const HELPERS = '.vscode';

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** A value on one line: `{ "id": "mw", "name": "Mary Whitlock" }`. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${onOneLine(one)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Keys that are empty are there for those who will fill them. */
function editionJson({ title, language, editors, licence, repository }: Beginning): string {
  const keys = {
    $schema: `${HELPERS}/edition.schema.json`,
    title,
    ...given({ language }),
    editors: editorsOf(editors),
    ...given({ licence }),
    ...(repository === undefined ? {} : { repository: { name: repository } }),
    out: OUT,
    editions: ['html', 'text', 'site'],
    exports: [],
    rules: {},
    documents: {},
  };
  const lines = Object.entries(keys).map(([key, value]) => `  ${JSON.stringify(key)}: ${onOneLine(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

const GITIGNORE = `# What memcon makes of the documents
/${OUT}/

# What memcon notes for itself. One note goes along: which documents memcon wrote, so that a clone knows them from those
# that were changed by hand.
**/.memcon/*
!/documents/.memcon/written

# Of other programs
.DS_Store
Thumbs.db
node_modules/
*~
`;

const GITATTRIBUTES = `# memcon knows a document that was changed by its bytes: git leaves them as they are.
documents/** -text
documents/.memcon/written merge=union
`;

const SETTINGS = json({
  'json.schemas': [
    { fileMatch: ['/edition.json'], url: `./${HELPERS}/edition.schema.json` },
    { fileMatch: ['/decisions/*.json'], url: `./${HELPERS}/decisions.schema.json` },
  ],
  'xml.fileAssociations': [{ pattern: 'documents/*.xml', systemId: `${HELPERS}/memcon.rng` }],
});

const EXTENSIONS = json({ recommendations: ['redhat.vscode-xml'] });

/** All files of a new edition but its sources; the same for the same beginning. */
export const filesOf = (beginning: Beginning, hasSources: boolean): readonly NewFile[] => [
  { path: 'edition.json', content: editionJson(beginning) },
  { path: 'README.md', content: readme(beginning) },
  { path: 'CITATION.cff', content: citation(beginning) },
  { path: '.gitignore', content: GITIGNORE },
  { path: '.gitattributes', content: GITATTRIBUTES },
  { path: WORKFLOW, content: workflow() },
  { path: `${HELPERS}/settings.json`, content: SETTINGS },
  { path: `${HELPERS}/extensions.json`, content: EXTENSIONS },
  ...['edition.schema.json', 'decisions.schema.json', 'memcon.rng'].map((name) => ({
    path: `${HELPERS}/${name}`,
    content: memconFile('schemas', name),
  })),
  ...FOLDERS.filter((name) => name !== 'sources' || !hasSources).map((name) => ({
    path: `${name}/.gitkeep`,
    content: '',
  })),
];
