import { findDates } from '../annotate/dates/index.js';
import { hasErrors, outcome, report, type Diagnostic, type Outcome, type Severities } from '../diagnostics/index.js';
import { english } from '../language/index.js';
import { readDecisions, readEdition, readRegister } from '../read/index.js';
import type { SourceText } from '../text/index.js';
import { checkEditorial, checkWellFormed, readTeiDocument, validateRelaxNg, validateRules, type ReadDates, type Rules, type TeiDocument } from '../validate/index.js';
import type { Input } from './input.js';
import { placed } from './input.js';
import { kindOfJson, kindOfXml, type FileKind } from './kinds.js';
import { ownSchemas, readSchemaInput, type ResolveSchema, type ValidationSchema } from './schemas.js';
import { decodeInput } from './tei.js';

export interface ValidateOptions {
  /** Schemas that `readSchema` has read; memcon's own unless given. */
  readonly schemas?: readonly ValidationSchema[];
  /** Whether what no schema can say is checked too; default: only when no schema is given. */
  readonly editorial?: boolean;
  /** What the findings of editorial rules count for. */
  readonly rules?: Severities;
  /** An earlier version of the document, with whose ids this one's are compared. */
  readonly earlier?: Input;
  /** Take a document type declaration; nothing outside the file is ever fetched. */
  readonly allowDoctype?: boolean;
  /** Gives what a file includes that is itself a schema. */
  readonly resolve?: ResolveSchema;
}

const readDates: ReadDates = (text, options) => findDates(text, english.dates, options);

/** Checks a file by what it is: a TEI document, a register, a schema, `edition.json`, decisions. The value says whether it is valid. */
export function validateInput(input: Input, options: ValidateOptions): Outcome<boolean> {
  const decoded = decodeInput(input);
  const found = decoded.value === undefined ? [] : input.name.endsWith('.json') ? checkJson(decoded.value) : checkXml(input, decoded.value, options);
  const diagnostics = placed([...decoded.diagnostics, ...found], input.name);
  return outcome(!hasErrors(diagnostics), diagnostics);
}

function checkJson(source: SourceText): readonly Diagnostic[] {
  const kind = kindOfJson(source);
  if (kind === 'edition') return readEdition(source).diagnostics;
  if (kind === 'decisions') return readDecisions(source).diagnostics;
  const place = { file: source.name, start: { line: 1, column: 1 } };
  return [report('json-kind-unknown', 'This JSON file is neither an edition.json (it has no "title") nor decisions (it has no "decisions").', { place })];
}

function checkXml(input: Input, source: SourceText, options: ValidateOptions): readonly Diagnostic[] {
  const { schemas, editorial = schemas === undefined } = options;
  // Who names a schema means it, whatever the file is.
  const kind: FileKind = schemas === undefined ? kindOfXml(source) : 'document';
  if (kind === 'relax-ng' || kind === 'schematron') return readSchemaInput(input, options.resolve ?? (() => undefined)).diagnostics;
  const found = kind === 'register' ? readRegister(input.bytes, input.name).diagnostics : checkSchemas(source, schemas ?? ownSchemas(), options);
  // Of a text that cannot be read there is nothing more to say.
  if (!editorial || found.some((finding) => finding.source === 'well-formed')) return found;
  const document = readTeiDocument(source, doctype(options));
  return document === undefined ? found : [...found, ...withoutRepeated(editorialFindings(document, options), found)];
}

const doctype = ({ allowDoctype }: ValidateOptions): { readonly allowDoctype?: boolean } => (allowDoctype === undefined ? {} : { allowDoctype });

function checkSchemas(source: SourceText, schemas: readonly ValidationSchema[], options: ValidateOptions): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { relaxNg, rules } of schemas) {
    if (relaxNg !== undefined) found.push(...validateRelaxNg(relaxNg, source, doctype(options)));
    else found.push(...checkWellFormed(source, doctype(options)));
    if (found.some((finding) => finding.source === 'well-formed')) return found;
    if (rules !== undefined) found.push(...ruleFindings(rules, source, options));
  }
  return found;
}

/** Rules of memcon's own schema that are the editors' too have the severity that they set. */
const ruleFindings = (rules: Rules, source: SourceText, options: ValidateOptions): readonly Diagnostic[] =>
  validateRules(rules, source, doctype(options)).flatMap((finding) => {
    const severity = options.rules?.[finding.rule];
    return severity === 'off' ? [] : [severity === undefined ? finding : { ...finding, severity }];
  });

function editorialFindings(document: TeiDocument, { rules = {}, earlier }: ValidateOptions): readonly Diagnostic[] {
  const text = earlier === undefined ? undefined : decodeInput(earlier).value;
  const before = text === undefined ? undefined : readTeiDocument(text, { allowDoctype: true });
  return checkEditorial(document, { readDates, ...(before === undefined ? {} : { earlier: before }) }, rules);
}

/** What a schema's rules have said, the editorial ones do not say again: of the same name anywhere, of the same matter at one place. */
function withoutRepeated(editorial: readonly Diagnostic[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = found.filter(({ source }) => source === 'schematron');
  if (told.length === 0) return editorial;
  const [names, lines] = [new Set(told.map(({ rule }) => rule)), new Set(told.map(lineOf))];
  return editorial.filter((finding) => !names.has(finding.rule) && !(ALSO_IN_SCHEMAS.has(finding.rule) && lines.has(lineOf(finding))));
}

const lineOf = ({ place }: Diagnostic): number => place?.start.line ?? 0;

/** Editorial rules that memcon's own schema has too, for those who validate with it elsewhere. */
const ALSO_IN_SCHEMAS: ReadonlySet<string> = new Set(['pointer-unresolved', 'chain-broken', 'date-range-reversed', 'document-dates-disagree', 'person-repeated']);
