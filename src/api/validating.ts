import { hasErrors, outcome, type Diagnostic, type Outcome, type Severities } from '../diagnostics/index.js';
import { append, given, type SourceText } from '../text/index.js';
import { checkWellFormed, validateRelaxNg, validateRules, type Rules } from '../validate/index.js';
import type { Input } from './input.js';
import { placed } from './input.js';
import { kindOfXml, type FileKind } from './kinds.js';
import { readSchemaInput, usualSchemas, type ResolveSchema, type ValidationSchema } from './schemas.js';
import { decodeInput } from './tei.js';

export interface ValidateOptions {
  /**
   * Schemas that `readSchema` has read; memcon's own, or for a document that memcon did not encode TEI's, unless given.
   */
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
  /** The ids of another file, which pointers in the file `base` call `href`; undefined where it is not to be had. */
  readonly idsOf?: (href: string, base: string) => ReadonlySet<string> | undefined;
}

/**
 * Checks a file by what it is: a TEI document, a register, a schema, `edition.json`, decisions. The value says whether
 * it is valid.
 */
export async function validateInput(input: Input, options: ValidateOptions): Promise<Outcome<boolean>> {
  const decoded = decodeInput(input);
  const found = decoded.value === undefined ? [] : await findingsIn(input, decoded.value, options);
  const diagnostics = placed([...decoded.diagnostics, ...found], input.name);
  return outcome(!hasErrors(diagnostics), diagnostics);
}

/**
 * Loads what the kind of file needs, and no more: a run over one document is over in less time than all would take to
 * load.
 */
async function findingsIn(input: Input, source: SourceText, options: ValidateOptions): Promise<readonly Diagnostic[]> {
  const { schemas, editorial = schemas === undefined } = options;
  if (input.name.endsWith('.json')) return (await import('./checking.js')).checkJson(source);
  // Who names a schema means it, whatever the file is.
  const kind: FileKind = schemas === undefined ? kindOfXml(source) : 'document';
  if (kind === 'relax-ng' || kind === 'schematron') {
    return readSchemaInput(input, options.resolve ?? (() => undefined)).diagnostics;
  }
  const found =
    kind === 'register'
      ? (await import('./checking.js')).checkRegisterFile(input)
      : checkSchemas(source, schemas ?? usualSchemas(source), options);
  // Of a text that cannot be read there is nothing more to say.
  if (!editorial || found.some((finding) => finding.source === 'well-formed')) return found;
  const { editorialFindings } = await import('./editorial.js');
  return [...found, ...withoutRepeated(editorialFindings(source, options), found)];
}

const doctype = ({ allowDoctype }: ValidateOptions): { readonly allowDoctype?: boolean } => given({ allowDoctype });

function checkSchemas(
  source: SourceText,
  schemas: readonly ValidationSchema[],
  options: ValidateOptions,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { relaxNg, rules } of schemas) {
    if (relaxNg !== undefined) append(found, validateRelaxNg(relaxNg, source, doctype(options)));
    else append(found, checkWellFormed(source, doctype(options)));
    if (found.some((finding) => finding.source === 'well-formed')) return found;
    if (rules !== undefined) append(found, ruleFindings(rules, source, options));
  }
  return found;
}

/** Rules of memcon's own schema that are the editors' too have the severity that they set. */
const ruleFindings = (rules: Rules, source: SourceText, options: ValidateOptions): readonly Diagnostic[] =>
  validateRules(rules, source, doctype(options)).flatMap((finding) => {
    const severity = options.rules?.[finding.rule];
    return severity === 'off' ? [] : [severity === undefined ? finding : { ...finding, severity }];
  });

/**
 * What a schema's rules have said, the editorial ones do not say again: of the same name anywhere, of the same matter
 * at one place.
 */
function withoutRepeated(editorial: readonly Diagnostic[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = found.filter(({ source }) => source === 'schematron');
  if (told.length === 0) return editorial;
  const [names, lines] = [new Set(told.map(({ rule }) => rule)), new Set(told.map(lineOf))];
  return editorial.filter(
    (finding) => !names.has(finding.rule) && !(ALSO_IN_SCHEMAS.has(finding.rule) && lines.has(lineOf(finding))),
  );
}

const lineOf = ({ place }: Diagnostic): number => place?.start.line ?? 0;

/** Editorial rules that memcon's own schema has too, for those who validate with it elsewhere. */
const ALSO_IN_SCHEMAS: ReadonlySet<string> = new Set([
  'pointer-unresolved',
  'chain-broken',
  'date-range-reversed',
  'document-dates-disagree',
  'person-repeated',
]);
