import type { Beginning } from './plan.js';

/** A line of Markdown that is that text, whatever is in it. */
const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/gu, (sign) => `\\${sign}`);

/** Where an edition says itself what it is, and how it is worked on. */
export function readme({ title, editors, licence, repository }: Beginning): string {
  const facts = [
    editors.length === 0 ? '' : `* Edited by ${editors.map(plain).join(', ')}\n`,
    repository === undefined ? '' : `* Originals: ${plain(repository)}\n`,
  ].join('');
  const terms =
    licence === undefined
      ? 'No licence is given yet: say it as `"licence"` in `edition.json`, and here.'
      : `[${plain(licence.name)}](${licence.target}), as far as rights of the editors go.`;
  return `# ${plain(title)}

A digital edition of minutes and memoranda of conversation, in TEI P5, made with memcon.
${facts === '' ? '' : `\n${facts}`}
| Folder | What is in it |
| --- | --- |
| \`sources/\` | the transcriptions: Markdown, plain text, Word, OpenDocument, HTML, PAGE, ALTO |
| \`registers/\` | who and what is known: tables (.csv) or TEI (.xml) |
| \`decisions/\` | what no rule can decide, and who decided it: \`NAME.json\` for \`sources/NAME.md\` |
| \`documents/\` | the TEI documents that memcon makes of the sources, and any made by hand |
| \`edition.json\` | the title, the editors, the licence, what is published; \`memcon help folder\` has every key |

## Working on it

\`\`\`sh
memcon review             # shows what is doubtful, beside the document; a key decides and signs
memcon serve              # shows the edition in the browser, and again after each change
memcon build              # makes the documents, and the pages in dist/
memcon build --dry-run    # says what would change
memcon validate .         # checks everything
memcon encode sources --edition . --out dist/tei --unknown-persons unknown.csv   # lists whom no register knows
\`\`\`

Put a transcription into \`sources/\` and build. What is doubtful in it, or wrong, is put right in the review: each
decision is a line in \`decisions/\`, with who decided it and why, and each new person an entry in \`registers/\`; they
survive the next build. Who would rather work on tables fills in \`memcon review --csv FILE\`, or \`unknown.csv\`, which
goes into \`registers/\` as \`persons.csv\`. A document in \`documents/\` that you change by hand is not written over: \`build\` says what to
do. \`memcon help tutorial\` shows all of it in ten minutes, \`memcon explain RULE\` what a message means.

## Publishing it

\`dist/site/\` works on any web server. On GitHub, \`.github/workflows/edition.yml\` checks each change and publishes the
site from the branch \`main\`: choose “GitHub Actions” once under *Settings → Pages*. Where the package \`memcon\` cannot
be had from npm, put its file (\`npm pack\`) into the repository, and name it in that workflow.

## Terms, and how to cite

${terms} \`CITATION.cff\` says how to cite the edition.
`;
}
