import { spdxOf } from './licences.js';
import type { Beginning } from './plan.js';

/** A text of YAML that is that text, whatever is in it. */
const quoted = (text: string): string => JSON.stringify(text);

/**
 * `CITATION.cff`: how the edition is cited, as GitHub and Zenodo read it (https://citation-file-format.github.io).
 * Names stand as they are: where a forename ends, nobody has said.
 */
export function citation({ title, editors, licence }: Beginning): string {
  const spdx = licence && spdxOf(licence);
  const names = editors.length > 0 ? editors : [`The editors of ${title}`];
  const terms = spdx === undefined ? licence && `license-url: ${quoted(licence.target)}` : `license: ${spdx}`;
  return [
    'cff-version: 1.2.0',
    'message: If you use this edition, please cite it as below.',
    'type: dataset',
    `title: ${quoted(title)}`,
    'authors:',
    ...names.map((name) => `  - name: ${quoted(name)}`),
    ...(terms === undefined ? [] : [terms]),
    'keywords: [digital edition, TEI, minutes of conversation]',
    '',
  ].join('\n');
}
