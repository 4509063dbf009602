import { textLine, type Diagnostic } from '../diagnostics/index.js';
import { writeDocument } from '../xml/document.js';
import { element, xmlText, type XmlElement } from '../xml/index.js';

function testCase(file: string, findings: readonly Diagnostic[]): XmlElement {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const others = findings.filter((finding) => finding.severity !== 'error');
  // A value quoted from a broken file may hold what XML cannot.
  const lines = (some: readonly Diagnostic[]): string => xmlText(some.map((finding) => textLine(finding)).join('\n'));
  const [first] = errors;
  const failure =
    first === undefined
      ? []
      : [element('failure', { type: first.rule, message: xmlText(first.message) }, [lines(errors)])];
  const output = others.length === 0 ? [] : [element('system-out', {}, [lines(others)])];
  return element('testcase', { classname: 'memcon', name: xmlText(file) }, [...failure, ...output]);
}

/** The findings as JUnit XML, one test case a file, so that a build server shows them beside its tests. */
export function junitReport(diagnostics: readonly Diagnostic[], files: readonly string[]): string {
  const of = (file: string | undefined): readonly Diagnostic[] =>
    diagnostics.filter((diagnostic) => diagnostic.place?.file === file);
  const strays = diagnostics.filter((diagnostic) => !files.includes(diagnostic.place?.file ?? ''));
  const cases = files.map((file) => ({ file, findings: of(file) }));
  const all = strays.length === 0 ? cases : [...cases, { file: 'memcon', findings: strays }];
  const failures = all.filter(({ findings }) => findings.some((finding) => finding.severity === 'error')).length;
  const counts = { tests: String(all.length), failures: String(failures), errors: '0', skipped: '0' };
  const suite = element(
    'testsuite',
    { name: 'memcon', ...counts },
    all.map(({ file, findings }) => testCase(file, findings)),
  );
  return writeDocument(element('testsuites', {}, [suite]));
}
