import { outcome, type Outcome } from '../../diagnostics/index.js';
import type { Part } from '../../model/index.js';
import type { SourceText } from '../../text/index.js';
import type { Download } from '../forms.js';
import { publishDocument } from './document-parts.js';
import { renderNeighbours, renderPage, type Neighbours, type PageData, type SiteShell } from './site-page.js';

/**
 * Pages of a site that can be made by themselves, in any order and in any thread: plain data, and all that they need
 * besides what is the same for the whole site. `source`: what they are made of, for those who are told.
 */
export type PageTask =
  | { readonly of: 'document'; readonly source: string; readonly document: DocumentData }
  | { readonly of: 'page'; readonly source: string; readonly page: PageData }
  | { readonly of: 'neighbours'; readonly source: string; readonly neighbours: Neighbours };

/** A document whose page is to be made. */
export interface DocumentData {
  readonly tei: SourceText;
  readonly id: string;
  /** Pairs of ids and keys of the site's registers, for those that differ. */
  readonly renamed: readonly string[];
  /** What can be downloaded beside its page, in this order; and those of them that must still be made. */
  readonly downloads: readonly Download[];
  readonly wanted: readonly Download[];
}

/** Makes what a task asks for: parts of files, or errors. */
export function makePages(task: PageTask, shell: SiteShell): Outcome<readonly Part[]> {
  if (task.of === 'page') return renderPage(task.page, shell);
  return task.of === 'neighbours' ? renderNeighbours(task.neighbours, shell) : publishDocument(task.document, shell);
}

/** What comes next of a site: pages still to be made, and parts that are there. */
export interface SiteStep {
  readonly tasks: readonly PageTask[];
  readonly parts: readonly Part[];
}

/** A step without pages to be made. */
export const ready = ({ value, diagnostics }: Outcome<readonly Part[]>): Outcome<SiteStep> =>
  outcome({ tasks: [], parts: value }, diagnostics);

/** The page that a task makes, or ends. */
export const pageOf = (task: PageTask): string =>
  task.of === 'document'
    ? `documents/${task.document.id}.html`
    : task.of === 'page'
      ? task.page.path
      : task.neighbours.path;

/** The files of a step. */
export const pathsOf = ({ tasks, parts }: SiteStep): readonly string[] => [
  ...tasks.map(pageOf),
  ...parts.map(({ path }) => path),
];
