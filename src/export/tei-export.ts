import { hasErrors, outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { builtStylesheet, isElement, parseXml, stylesheetFor, transform, type XmlElement } from '../xml/index.js';
import type { Exporting, ExportSettings } from './format.js';
import { lossesOf, type Losses } from './losses.js';
import { isMemcons, type MinutesRecord } from '../tei/index.js';
import { checkTeiWords } from './tei-words.js';

/** A kind of TEI that a stylesheet makes of a document. */
interface TeiExport {
  /** Of the format, and of its stylesheet. */
  readonly name: string;
  /** Elements that have another name there, and lose nothing. */
  readonly renamed: readonly string[];
}

/**
 * Makes a document of TEI of each record, by a stylesheet; one that fails, or whose words are not the record's, is left
 * out, with an error.
 */
export function collectTei(format: TeiExport, settings: ExportSettings): Exporting {
  const lost = lossesOf(format.name);
  return {
    add: (record) => {
      const made = transformed(format, record, settings);
      if (made.value === undefined) {
        const losses = made.diagnostics.map((one) => asLoss(one, format));
        return outcome([], losses);
      }
      countLosses(record.tei, made.value.tei, format.renamed, lost);
      return outcome([{ path: `${record.id}.xml`, content: made.value.xml } satisfies Part], made.diagnostics);
    },
    finish: () => outcome([], lost.diagnostics()),
  };
}

/** A document of images alone has nothing to say here; the other formats have it. */
const asLoss = (finding: Diagnostic, { name }: TeiExport): Diagnostic =>
  finding.rule === 'tei-expected'
    ? report('export-loss', `The document has no text, so there is nothing of it in "${name}".`, {
        place: finding.place!,
      })
    : finding;

interface Made {
  readonly xml: string;
  readonly tei: XmlElement;
}

function transformed(
  { name }: TeiExport,
  record: MinutesRecord,
  { loadStylesheet = builtStylesheet }: ExportSettings,
): Outcome<Made | undefined> {
  const stylesheet = stylesheetFor(name, loadStylesheet);
  if (stylesheet.value === undefined) return outcome(undefined, stylesheet.diagnostics);
  const { value: xml, diagnostics } = transform({
    stylesheet: stylesheet.value,
    source: record.source,
    file: record.file,
  });
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const tei = parseXml({ name: record.file, text: xml });
  if (tei.value === undefined) return outcome(undefined, [...diagnostics, ...tei.diagnostics]);
  const own = isMemcons({ name: record.file, text: record.source });
  const differences = checkTeiWords(name, record.file, record.tei, tei.value, own);
  return outcome(hasErrors(differences) ? undefined : { xml: `${xml}\n`, tei: tei.value }, [
    ...diagnostics,
    ...differences,
  ]);
}

/** Elements of the document of which none is left: what each said is said in a poorer way, or not at all. */
function countLosses(source: XmlElement, made: XmlElement, renamed: readonly string[], lost: Losses): void {
  const left = elementCounts(made);
  for (const [name, count] of elementCounts(source)) {
    if (!left.has(name) && !renamed.includes(name) && !/^div[1-7]$/u.test(name)) {
      lost.add(`the element "${name}" is not there; words that it holds stay`, count);
    }
  }
}

/** How often each element occurs; one that is quite empty says nothing. */
function elementCounts(root: XmlElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (element: XmlElement): void => {
    if (element.children.length > 0 || Object.keys(element.attributes).length > 0) {
      counts.set(element.name, (counts.get(element.name) ?? 0) + 1);
    }
    for (const child of element.children) if (isElement(child)) count(child);
  };
  count(root);
  return counts;
}
