import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { given } from '../text/index.js';
import { compileWith } from './compile-stylesheet.mjs';
import { decodeXml } from './decode.js';
import { parseXml } from './parse.js';
import { isElement, type XmlElement } from './tree.js';

/** A fault as the compiler tells it: where it looked, and what it found there. */
interface Fault {
  readonly code: string;
  readonly line?: number;
  /** The end of the module's path: `html/page.xsl`. */
  readonly module?: string;
  readonly expression?: string;
  readonly text: string;
}

/** `Error XTSE0010 on line 3 in u/mine.xsl:`, `Error XPST0008:`. Not: a later line. */
const HEADLINE = /^Error (?<code>\w+)(?: on line (?<line>\d+) in (?<module>[^\s:]+))?:?\s*/u;

/** `Static error in XPath on line 3 in html/page.xsl {$nope}: No binding`. Not: other words. */
const IN_XPATH =
  /^Static error in XPath on line (?<line>\d+)(?: in (?<module>[^\s{]+))? \{(?<expression>.*?)\}: (?<text>.*)$/su;

/**
 * Compiles a stylesheet of the user's that imports ours. It is code: XPath can run JavaScript. Without value, with an
 * error in its file and line, when it is not well-formed or does not compile, or when xslt3 is not installed beside
 * memcon or in the current folder.
 */
export async function compileUserStylesheet(
  name: string,
  bytes: Uint8Array,
  findCompiler = installedCompiler,
): Promise<Outcome<unknown>> {
  const decoded = decodeXml(bytes, name);
  if (decoded.value === undefined) return outcome(undefined, decoded.diagnostics);
  const parsed = parseXml({ name, text: decoded.value });
  if (parsed.value === undefined) return outcome(undefined, parsed.diagnostics);
  const compiler = findCompiler();
  if (compiler === undefined) {
    const message = `The stylesheet '${name}' cannot be compiled: xslt3 is not installed.`;
    return outcome(undefined, [
      report('stylesheet-compiler-missing', message, {
        ...at(name, 1),
        note: '"npm install xslt3@2.7.0" installs it, beside memcon or in the folder where it is called.',
      }),
    ]);
  }
  try {
    return outcome(JSON.parse(await compileWith(compiler, resolve(name))) as unknown);
  } catch (error) {
    return outcome(undefined, [
      faultReport(name, parsed.value, faultOf(error instanceof Error ? error.message : String(error))),
    ]);
  }
}

/** xslt3 as memcon finds it, or the folder from which it was called. */
function installedCompiler(): string | undefined {
  for (const from of [import.meta.url, join(process.cwd(), 'stylesheets.js')]) {
    try {
      return createRequire(from).resolve('xslt3/xslt3.js');
    } catch {
      // It is not there: the next place may have it.
    }
  }
  return undefined;
}

function faultOf(printed: string): Fault {
  const groups = HEADLINE.exec(printed)?.groups ?? {};
  const text = printed
    .replace(HEADLINE, '')
    .replace(/\s*Failed to compile stylesheet\s*$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const inXPath = IN_XPATH.exec(text)?.groups;
  const { line, module, expression } = { ...groups, ...inXPath };
  return {
    code: groups['code'] ?? 'unknown',
    text: (inXPath?.['text'] ?? text).replaceAll(/Q\{[^}]*\}/gu, ''),
    ...(line === undefined ? {} : { line: Number(line) }),
    ...given({ module, expression }),
  };
}

function faultReport(name: string, root: XmlElement, { code, line = 1, module, expression, text }: Fault): Diagnostic {
  const own = module === undefined || basename(module) === basename(name);
  const place = own
    ? at(name, (expression === undefined ? undefined : lineOf(expression, root, line)) ?? line)
    : at(module, line);
  const what = expression === undefined ? '' : ` in "${expression}"`;
  return report('stylesheet-incorrect', `The stylesheet does not compile: ${text.replace(/[.\s]+$/u, '')}${what}.`, {
    ...place,
    note: `The compiler calls it ${code}.`,
  });
}

const at = (file: string, line: number): { readonly place: NonNullable<Diagnostic['place']> } => ({
  place: { file, start: { line, column: 1 } },
});

/**
 * The line of the element that holds an expression, nearest to where the compiler believes it: it may be a line off.
 */
function lineOf(expression: string, root: XmlElement, near: number): number | undefined {
  const plain = (words: string): string => words.replaceAll(/\s+/gu, '');
  const holding = [...elementsOf(root)].filter(({ attributes }) =>
    Object.values(attributes).some((value) => plain(value).includes(plain(expression))),
  );
  const lines = holding.flatMap(({ place }) => (place === undefined ? [] : [place.line]));
  return lines.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* elementsOf(child);
}
