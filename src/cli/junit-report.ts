import { create } from 'xmlbuilder2';
import { textLine, type Diagnostic } from '../diagnostics/index.js';

/** What XML 1.0 cannot hold: a value quoted from a broken file may. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const clean = (text: string): string => text.replace(FORBIDDEN, '\uFFFD');

function testCase(file: string, findings: readonly Diagnostic[]): object {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const others = findings.filter((finding) => finding.severity !== 'error');
  const lines = (some: readonly Diagnostic[]): string => clean(some.map((finding) => textLine(finding)).join('\n'));
  return {
    '@classname': 'memcon',
    '@name': clean(file),
    ...(errors.length === 0
      ? {}
      : { failure: { '@type': errors[0]!.rule, '@message': clean(errors[0]!.message), '#': lines(errors) } }),
    ...(others.length === 0 ? {} : { 'system-out': lines(others) }),
  };
}

/** The findings as JUnit XML, one test case a file, so that a build server shows them beside its tests. */
export function junitReport(diagnostics: readonly Diagnostic[], files: readonly string[]): string {
  const of = (file: string | undefined): readonly Diagnostic[] =>
    diagnostics.filter((diagnostic) => diagnostic.place?.file === file);
  const strays = diagnostics.filter((diagnostic) => !files.includes(diagnostic.place?.file ?? ''));
  const cases = files.map((file) => ({ file, findings: of(file) }));
  const all = strays.length === 0 ? cases : [...cases, { file: 'memcon', findings: strays }];
  const failures = all.filter(({ findings }) => findings.some((finding) => finding.severity === 'error')).length;
  const suite = { '@name': 'memcon', '@tests': all.length, '@failures': failures, '@errors': 0, '@skipped': 0 };
  const testcase = all.map(({ file, findings }) => testCase(file, findings));
  return `${create({ encoding: 'UTF-8' }, { testsuites: { testsuite: { ...suite, testcase } } }).end({ prettyPrint: true })}\n`;
}
