import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { RULES, outcome, report, type Diagnostic, type Outcome, type RuleName } from '../diagnostics/index.js';
import { requireCached } from '../startup/index.js';
import type * as SaxonJs from 'saxon-js';

/** What to transform by which stylesheet. */
interface Transformation {
  /** A stylesheet compiled by xslt3: the parsed JSON of its SEF. */
  readonly stylesheet: unknown;
  /** An XML document that has passed the gate of this folder: the processor's own parser takes too much. */
  readonly source: string;
  /** Global parameters of the stylesheet, by local name: always strings. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The document's name, for diagnostics. */
  readonly file: string;
}

type Saxon = typeof SaxonJs;

const require = createRequire(import.meta.url);
let loaded: Saxon | undefined;

/** Beside the bundle there is a folder for the code that V8 compiled; among the sources there is none. */
const COMPILED = fileURLToPath(new URL('./cache', import.meta.url));

/**
 * saxon-js, loaded at its first use. It needs axios only to fetch documents over HTTP, which we never let it, and
 * axios takes a third of the time of loading: an empty module stands in its place meanwhile.
 */
function saxon(): Saxon {
  loaded ??= withoutModule(
    'axios',
    () => (existsSync(COMPILED) ? requireCached(require.resolve('saxon-js'), COMPILED) : require('saxon-js')) as Saxon,
  );
  return loaded;
}

function withoutModule<T>(name: string, load: () => T): T {
  const path = createRequire(require.resolve('saxon-js')).resolve(name);
  const before = require.cache[path];
  const empty: Pick<NodeJS.Module, 'id' | 'filename' | 'loaded' | 'exports'> = {
    id: path,
    filename: path,
    loaded: true,
    exports: {},
  };
  require.cache[path] = empty as NodeJS.Module;
  try {
    return load();
  } finally {
    if (before === undefined) delete require.cache[path];
    else require.cache[path] = before;
  }
}

/**
 * Runs an XSLT 3.0 stylesheet and returns its serialised result. A message of the stylesheet becomes a diagnostic
 * of the rule that its `error-code` names; a failure becomes one with an empty result. Never throws for a document.
 */
export function transform({ stylesheet, source, parameters = {}, file }: Transformation): Outcome<string> {
  const diagnostics: Diagnostic[] = [];
  const place = { file, start: { line: 1, column: 1 } };
  const deliverMessage = (content: { readonly textContent: string | null }, code: string): void => {
    diagnostics.push(
      report(code.endsWith('}XTMM9000') ? 'stylesheet-message' : ruleOf(code), sentence(content.textContent ?? ''), {
        place,
      }),
    );
  };
  try {
    const options = {
      stylesheetInternal: stylesheet,
      sourceText: source,
      stylesheetParams: parameters,
      destination: 'serialized',
      logLevel: 0,
      deliverMessage,
    } as const;
    const { principalResult } = saxon().transform(options, 'sync');
    passOverBodies(stylesheet);
    return outcome(principalResult ?? '', diagnostics);
  } catch (error) {
    return outcome('', [...diagnostics, failureOf(error, place)]);
  }
}

/** A node of a SEF: what it is, and its children. */
interface SefNode {
  readonly N?: string;
  readonly C?: readonly SefNode[];
}

const passedOver = new WeakSet<object>();

/**
 * Before each run the processor goes three times through all of a stylesheet, by `forEach`, for what stands at the top
 * of it: 10 ms, where a short page takes 1. From the second run on there is nothing to be found in the bodies of
 * components, and that walk passes them over; what they do is read in other ways.
 */
function passOverBodies(stylesheet: unknown): void {
  if (typeof stylesheet !== 'object' || stylesheet === null || passedOver.has(stylesheet)) return;
  passedOver.add(stylesheet);
  for (const { N: name, C: body } of (stylesheet as SefNode).C ?? []) {
    if (name === 'co' && body !== undefined) Object.defineProperty(body, 'forEach', { value: () => undefined });
  }
}

/** An `error()` of the stylesheet names its rule; any other failure is the processor's. */
function failureOf(error: unknown, place: NonNullable<Diagnostic['place']>): Diagnostic {
  if (error instanceof RangeError) {
    return report('transform-failed', 'A stylesheet cannot render the document: a part of it is too large.', { place });
  }
  if (!isXError(error)) throw error;
  const rule = ruleOf(error.code);
  if (rule !== 'transform-failed') return report(rule, sentence(error.message), { place, severity: 'error' });
  return report(rule, `A stylesheet cannot render the document: ${sentence(error.message)}`, {
    place,
    note: `The processor calls it ${error.code}${whereOf(error)}.`,
  });
}

/** ` (mine.xsl:12)`, where the processor knows it. */
const whereOf = ({ xsltModule = '', xsltLineNr = '' }: SaxonJs.XError): string =>
  xsltModule === '' ? '' : ` (${xsltModule}:${xsltLineNr})`;

const isXError = (error: unknown): error is SaxonJs.XError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** `Q{urn:memcon:rules}element-unknown` → `element-unknown`, if the catalogue knows it. */
function ruleOf(code: string): RuleName {
  const name = code.replace(/^Q\{[^}]*\}|^.*:/u, '');
  return Object.hasOwn(RULES, name) ? (name as RuleName) : 'transform-failed';
}

/** One line that ends like a sentence. */
function sentence(message: string): string {
  const line = message.replaceAll(/\s+/gu, ' ').trim();
  return /[.!?]$/u.test(line) ? line : `${line}.`;
}
