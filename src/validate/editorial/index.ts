import { report, type Diagnostic, type RuleName, type Severities, type Severity } from '../../diagnostics/index.js';
import type { TeiDocument } from '../../tei/index.js';
import { chains } from './chains.js';
import { characters } from './characters.js';
import { dateConflicts, dateRanges } from './date-values.js';
import { dateWords } from './dates-in-words.js';
import { documentDates } from './document-dates.js';
import { emptyElements } from './empty-elements.js';
import { headerStatements } from './header-statements.js';
import { laterDates } from './later-dates.js';
import { participants } from './participants.js';
import { pointers } from './pointers.js';
import { repeatedPersons } from './repeated-persons.js';
import type { EditorialContext, EditorialRule } from './rule.js';
import { stableIds } from './stable-ids.js';
import { surnameSpellings } from './surname-spellings.js';
import { unmarkedTurns } from './turns-unmarked.js';
import { unresolvedNames } from './unresolved-names.js';
import { weekdays } from './weekdays.js';

/** Every editorial rule. */
const RULES: readonly EditorialRule[] = [
  pointers,
  chains,
  repeatedPersons,
  participants,
  surnameSpellings,
  dateWords,
  weekdays,
  dateRanges,
  dateConflicts,
  laterDates,
  documentDates,
  ...headerStatements,
  unresolvedNames,
  unmarkedTurns,
  ...characters,
  emptyElements,
  stableIds,
];

/** The names of the editorial rules: those whose severity is the editors' to set. */
export const EDITORIAL_RULES: readonly RuleName[] = RULES.flatMap(({ rules }) => rules);

/** What no schema can say of a document, in its order. A rule that is off does not run. */
export function checkEditorial(
  document: TeiDocument,
  context: EditorialContext = {},
  severities: Severities = {},
): readonly Diagnostic[] {
  const wanted = RULES.filter(({ rules }) => rules.some((name) => severities[name] !== 'off'));
  const found = wanted
    .flatMap(({ check }) => check(document, context))
    .flatMap((finding) => withSeverity(finding, severities[finding.rule]));
  const sorted = found.sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
  return sorted.length <= MOST ? sorted : [...sorted.slice(0, MOST), omitted(document, sorted.slice(MOST))];
}

/** Findings beyond this number are counted, not listed. */
const MOST = 1000;

/** Says how many are left out; an error where there are errors among them. */
function omitted(document: TeiDocument, rest: readonly Diagnostic[]): Diagnostic {
  const severity =
    (['error', 'warning', 'info'] as const).find((one) => rest.some((finding) => finding.severity === one)) ?? 'info';
  const made = report('errors-omitted', `${rest.length} further findings of the editorial rules are not listed.`, {
    place: document.placeAt(0),
    severity,
  });
  return { ...made, source: 'editorial' };
}

const lineOf = ({ place }: Diagnostic): number => place?.start.line ?? 0;
const columnOf = ({ place }: Diagnostic): number => place?.start.column ?? 0;

const withSeverity = (finding: Diagnostic, severity: Severity | 'off' | undefined): readonly Diagnostic[] =>
  severity === 'off' ? [] : [severity === undefined ? finding : { ...finding, severity }];

export type { EditorialContext, ReadDates } from './rule.js';
