import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { HEADER_IDS, type Context, type Transcript } from '../model/index.js';
import { TEI_NAMESPACE } from '../tei/index.js';
import { element, indented, type XmlElement } from '../xml/index.js';
import { facsimileOf } from './facsimile.js';
import { gatherHeaderFacts } from './header-facts.js';
import { header } from './header.js';
import { createIds, toId, type Ids } from './ids.js';
import { pointersFor } from './pointers.js';
import { problemsOf } from './problems.js';
import { refine } from './refine.js';
import { notesOf, resolve } from './crossing-marks.js';
import { standOff } from './stand-off.js';
import { withW3cValues } from './w3c-values.js';
import { weave } from './weave.js';

/**
 * A transcript and what is believed of it as a TEI document. Any set of annotations gives a valid document that holds
 * the transcript's text unchanged; marks that cannot stay are left out and reported. Ids that a register may not use
 * are errors.
 */
export function encodeDocument(annotated: Transcript, context: Context): Outcome<XmlElement> {
  const diagnostics: Diagnostic[] = [];
  const problems = problemsOf(annotated, diagnostics);
  const marks = withW3cValues(refine(annotated.annotations, annotated.text), problems);
  const transcript = { ...annotated, annotations: marks };
  const ids = createIds(new Set(context.register.entries.map(({ id }) => id)));
  claimKnownIds(context, ids, diagnostics);
  const resolved = resolve(transcript.text, marks, problems);
  const facsimile = facsimileOf(transcript.facsimile, ids);
  const pointers = pointersFor(transcript, notesOf(resolved), context, ids, facsimile, diagnostics);
  const text = weave(transcript.text, resolved, ids, pointers);
  const mentioned = standOff(context, pointers.used, ids);
  const facts = gatherHeaderFacts(transcript, text, context, ids);
  const parts = [
    indented(header(facts), 1),
    ...(facsimile.element === undefined ? [] : [indented(facsimile.element, 1)]),
    ...(mentioned === undefined ? [] : [indented(mentioned, 1)]),
    element('text', { 'xml:lang': facts.language }, text),
  ];
  return outcome(
    element('TEI', { xmlns: TEI_NAMESPACE }, [...parts.flatMap((part) => ['\n  ', part]), '\n']),
    diagnostics,
  );
}

function claimKnownIds({ facts, register }: Context, ids: Ids, diagnostics: Diagnostic[]): void {
  const places = new Map(register.entries.map(({ id, place }) => [id, place]));
  for (const id of HEADER_IDS) {
    ids.claim(id);
    const place = places.get(id);
    if (place !== undefined) {
      diagnostics.push(
        report('id-reserved', `The register uses the id "${id}", which memcon's header needs.`, { place }),
      );
    }
  }
  for (const { id } of facts.participants) ids.claim(toId(id));
}
