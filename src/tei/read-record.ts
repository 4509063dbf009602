import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { parseXml, type XmlElement } from '../xml/index.js';
import { arranged } from './arrange.js';
import { correspondentsIn } from './correspondence.js';
import { documentsIn } from './corpus.js';
import { documentId } from './document-id.js';
import { entityOf } from './entities.js';
import { headerOf } from './header.js';
import { idsOf, type Ids } from './ids.js';
import { imagesOf } from './images.js';
import type { Entity, MinutesRecord, Participant, Turn } from './model.js';
import { isPlay } from './plays.js';
import { readTexts } from './read-text.js';
import { prefixOf, referencesOf } from './references.js';
import { childrenNamed, elementsIn, localName, valueOf } from './tei-names.js';
import { rootFault } from './tei-root.js';
import { unmarkedTurns } from './unmarked-turns.js';

/**
 * Reads a TEI document, memcon's or anyone's, into what the exports need. Undefined, with the one error, where it is no
 * well-formed XML, or has neither a text nor images of one. Time and memory grow as the document does.
 */
export function readRecord(tei: SourceText): Outcome<MinutesRecord | undefined> {
  const parsed = parseXml(tei);
  if (parsed.value === undefined) return outcome(undefined, parsed.diagnostics);
  const fault = rootFault(tei);
  if (fault !== undefined) return outcome(undefined, [fault]);
  // What stands apart and what joins is as in the editions.
  const plain = arranged(tei);
  const record = recordOf(plain, plain === tei ? parsed.value : parseXml(plain).value!);
  if (record !== undefined) return outcome({ ...record, tei: parsed.value, source: tei.text }, parsed.diagnostics);
  const place = { file: tei.name, start: parsed.value.place ?? { line: 1, column: 1 } };
  return outcome(undefined, [
    report('tei-expected', 'The document has no "text" in a root element "TEI" of the TEI namespace.', { place }),
  ]);
}

/** What is to be said of a document that tells who speaks in its words alone. */
export const turnsUnmarked = (tei: SourceText): readonly Diagnostic[] =>
  unmarkedTurns(tei, (one) => readRecord(one).value);

/** Reads each document of a corpus, or the one that it is, as `readRecord` does; tables lose nobody whom it lists. */
export function readRecords(tei: SourceText): Outcome<readonly MinutesRecord[]> {
  const documents = documentsIn(tei, 'with the first');
  const read = (documents.value ?? []).map(readRecord);
  return outcome(
    // What is wrong with a document of a corpus is told of the file that there is.
    read.flatMap(({ value }) => (value === undefined ? [] : [{ ...value, file: tei.name }])),
    [...documents.diagnostics, ...read.flatMap(({ diagnostics }) => diagnostics)],
  );
}

function recordOf(source: SourceText, tei: XmlElement): MinutesRecord | undefined {
  const id = documentId(source.name);
  const ids = idsOf(tei);
  const { entities, listed, prefixes, texts, noteIds } = surveyOf(tei, id, ids);
  const images = imagesOf(tei);
  if (texts.length === 0 && images.length === 0) return undefined;
  const kinds = new Map(entities.map((entity) => [entity.id, entity.kind]));
  const references = referencesOf((pointer) => kinds.has(pointer), prefixes);
  const text = readTexts(texts, { references, ids, noteIds, kindOf: (pointer) => kinds.get(pointer) });
  const participants = withSpeakers(listed, text.turns, isPlay(documentIn(tei)) ? 'character' : 'speaker');
  const recorders = participants.filter(({ roles }) => roles.includes('recorder')).map((participant) => participant.id);
  return {
    id,
    file: source.name,
    header: headerOf(documentIn(tei), recorders),
    participants,
    entities,
    ...text,
    images,
    tei,
    source: source.text,
  };
}

/** The document in a corpus of one, which speaks for itself; a corpus of several speaks for all of them. */
function documentIn(root: XmlElement): XmlElement {
  const documents = localName(root) === 'teiCorpus' ? childrenNamed(root, 'TEI') : [];
  return documents.length === 1 ? documents[0]! : root;
}

interface Survey {
  readonly entities: readonly Entity[];
  readonly listed: readonly Participant[];
  readonly prefixes: readonly NonNullable<ReturnType<typeof prefixOf>>[];
  readonly texts: readonly XmlElement[];
  readonly noteIds: ReadonlySet<string>;
}

/** What lies about in a document: descriptions of persons and things, wherever they stand, and the texts. */
function surveyOf(root: XmlElement, document: string, ids: Ids): Survey {
  const entities = new Map<string, Entity>();
  const listed = new Map<string, Participant>();
  const prefixes: NonNullable<ReturnType<typeof prefixOf>>[] = [];
  const texts: XmlElement[] = [];
  const noteIds = new Set<string>();
  const correspondents = new Map<string, ReturnType<typeof correspondentsIn>[number]>();
  const look = (element: XmlElement, inText: boolean, participates: boolean): void => {
    const name = localName(element);
    if (name === 'text' && !inText) texts.push(element);
    if (name === 'note' && inText) noteIds.add(valueOf(element, 'xml:id') ?? '');
    const prefix = name === 'prefixDef' ? prefixOf(element) : undefined;
    if (prefix !== undefined) prefixes.push(prefix);
    // Nobody else's document may know this one by the same name.
    const entity = entityOf(element, () => `${document}-${ids.next(name)}`);
    if (entity !== undefined && !entities.has(entity.id)) entities.set(entity.id, entity);
    if (entity !== undefined && participates && (name === 'person' || name === 'personGrp') && !listed.has(entity.id)) {
      listed.set(entity.id, { id: entity.id, roles: rolesOf(element) });
    }
    for (const one of correspondentsIn(element, () => `${document}-${ids.next('correspondent')}`)) {
      correspondents.set(one.entity.id, one);
    }
    for (const child of elementsIn(element)) {
      look(child, inText || name === 'text', participates || name === 'particDesc');
    }
  };
  look(root, false, false);
  // A list that describes them says more.
  for (const [id, { entity, participant }] of correspondents) {
    if (!entities.has(id)) entities.set(id, entity);
    listed.set(id, { id, roles: [...new Set([...(listed.get(id)?.roles ?? []), ...participant.roles])] });
  }
  return { entities: [...entities.values()], listed: [...listed.values()], prefixes, texts, noteIds };
}

const rolesOf = (person: XmlElement): readonly string[] =>
  (valueOf(person, 'role') ?? '')
    .split(/\s+/u)
    .filter((role) => role !== '')
    .map((role) => role.replace(/^#/u, ''));

/**
 * Whoever has a turn takes part, listed or not; a role that is stated stays as it is. Those of a play are its
 * characters, with a turn or without.
 */
function withSpeakers(
  listed: readonly Participant[],
  turns: readonly Turn[],
  role: 'speaker' | 'character',
): readonly Participant[] {
  const speakers = new Set(turns.flatMap((turn) => turn.speakers));
  const known = listed.map((participant) =>
    participant.roles.length === 0 && (role === 'character' || speakers.has(participant.id))
      ? { ...participant, roles: [role] }
      : participant,
  );
  const ids = new Set(listed.map(({ id }) => id));
  return [...known, ...[...speakers].filter((id) => !ids.has(id)).map((id) => ({ id, roles: [role] }))];
}
