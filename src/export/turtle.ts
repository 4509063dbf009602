import { DataFactory, Writer, type Quad_Object } from 'n3';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import type { ExportFormat } from './format.js';
import { kindsIn, knownEntities } from './known-entities.js';
import { conversationStatements, mentionStatements, namesIn, rolesOf, turnStatements } from './linked-data/crm-conversation.js';
import { documentStatements } from './linked-data/crm-document.js';
import { entityStatements, typeStatements } from './linked-data/crm-entities.js';
import { baseOf, EDITION_IRI } from './linked-data/iris.js';
import { languageTag } from './linked-data/language-tag.js';
import { about, PREFIXES, text, type Statement } from './linked-data/statements.js';
import { lossesOf, type Losses } from './losses.js';
import type { MinutesRecord } from './record/index.js';

const FILE = 'edition.ttl';

/** Linked data in terms of CIDOC-CRM: one file of all documents, the persons and things at its end. */
export const turtle: ExportFormat = {
  name: 'turtle',
  about: 'linked data in terms of CIDOC-CRM: conversations, turns, participants in their roles, what is referred to (RDF, Turtle)',
  tools: ['GraphDB', 'Apache Jena', 'RDFLib', 'ResearchSpace', 'Protégé'],
  begin: ({ url, title }) => {
    const file = turtleFile(`@base <${baseOf(url)}> .\n`);
    const entities = knownEntities();
    const lost = lossesOf('turtle');
    const types = new Map<string, readonly Statement[]>();
    file.write(about(EDITION_IRI, ['crm:E73_Information_Object'], [['rdfs:label', title === undefined ? undefined : text(title)]]));
    return {
      add: (record) => {
        entities.note(record);
        countLosses(record, lost);
        for (const role of rolesOf(record)) types.set(`role ${role}`, typeStatements('role', role));
        for (const { mode } of record.turns) if (mode !== undefined) types.set(`mode ${mode}`, typeStatements('mode', mode));
        file.write(statementsOf(record));
        return part(file.take());
      },
      finish: () => {
        const all = entities.all();
        for (const { sex } of all) if (sex !== undefined) types.set(`sex ${sex}`, typeStatements('sex', sex));
        file.write([...[...types.values()].flat(), ...all.flatMap(entityStatements)]);
        return part(file.end(), lost.diagnostics());
      },
    };
  },
};

const part = (content: string, diagnostics: readonly Diagnostic[] = []): Outcome<readonly Part[]> => outcome([{ path: FILE, content }], diagnostics);

function statementsOf(record: MinutesRecord): readonly Statement[] {
  const names = namesIn(record, kindsIn(record), languageTag(record.header.language));
  return [documentStatements, conversationStatements, turnStatements, mentionStatements].flatMap((make) => make(record, names));
}

function countLosses({ mentions, notes, pages, images }: MinutesRecord, lost: Losses): void {
  lost.add('names that are not identified are left out', mentions.filter(({ refs }) => refs.length === 0).length);
  lost.add('notes are left out', notes.length);
  lost.add('pages and their images are left out', Math.max(pages.length, images.length));
}

interface TurtleFile {
  readonly write: (statements: readonly Statement[]) => void;
  /** What has been written since the last time. */
  readonly take: () => string;
  readonly end: () => string;
}

function turtleFile(head: string): TurtleFile {
  let written = head;
  const sink = {
    write: (chunk: string, _encoding: string, done?: () => void): void => {
      written += chunk;
      done?.();
    },
    end: (done?: () => void): void => done?.(),
  };
  const writer = new Writer(sink, { prefixes: PREFIXES });
  const take = (): string => {
    const since = written;
    written = '';
    return since;
  };
  return {
    write: (statements) => {
      for (const { subject, predicate, object } of statements) writer.addQuad(named(subject), named(predicate), termOf(object));
    },
    take,
    end: () => {
      writer.end();
      return take();
    },
  };
}

/** An IRI as it is, or with the prefix spelled out. */
const named = (iri: string): ReturnType<typeof DataFactory.namedNode> => {
  const [prefix = '', local = ''] = iri.split(/:(.*)/su);
  return DataFactory.namedNode(Object.hasOwn(PREFIXES, prefix) ? `${PREFIXES[prefix as keyof typeof PREFIXES]}${local}` : iri);
};

function termOf(object: Statement['object']): Quad_Object {
  if ('iri' in object) return named(object.iri);
  return DataFactory.literal(object.text, object.language ?? (object.type === undefined ? undefined : named(object.type)));
}
