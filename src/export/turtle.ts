import { DataFactory, Writer, type Quad_Object } from 'n3';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import type { ExportFormat } from './format.js';
import { kindsIn, knownEntities } from './known-entities.js';
import {
  conversationStatements,
  mentionStatements,
  namesIn,
  rolesOf,
  turnStatements,
  type Names,
} from './linked-data/crm-conversation.js';
import { documentStatements, licenceStatements } from './linked-data/crm-document.js';
import { entityStatements, typeStatements } from './linked-data/crm-entities.js';
import { baseOf, EDITION_IRI } from './linked-data/iris.js';
import { languageTag } from './linked-data/language-tag.js';
import { about, PREFIXES, text, type Statement } from './linked-data/rdf-statements.js';
import { lossesOf, type Losses } from './losses.js';
import type { MinutesRecord } from '../tei/index.js';

const FILE = 'edition.ttl';

/** Linked data in terms of CIDOC-CRM: one file of all documents, the persons and things at its end. */
export const turtle: ExportFormat = {
  name: 'turtle',
  about:
    'linked data in terms of CIDOC-CRM: conversations, turns, participants in their roles, what is referred to (RDF, Turtle)',
  tools: ['GraphDB', 'Apache Jena', 'RDFLib', 'ResearchSpace', 'Protégé'],
  begin: ({ url, title }) => {
    const file = turtleFile(`@base <${baseOf(url)}> .\n`);
    const entities = knownEntities();
    const lost = lossesOf('turtle');
    /** What many documents share and is said once: types, licences. */
    const shared = new Map<string, Statement>();
    const share = (statements: readonly Statement[]): void => {
      for (const statement of statements) shared.set(JSON.stringify(statement), statement);
    };
    file.write(
      about(
        EDITION_IRI,
        ['crm:E73_Information_Object'],
        [['rdfs:label', title === undefined ? undefined : text(title)]],
      ),
    );
    return {
      add: (record) => {
        entities.note(record);
        countLosses(record, lost);
        const names = namesIn(record, kindsIn(record), languageTag(record.header.language));
        share(sharedStatements(record, names));
        file.write(
          [documentStatements, conversationStatements, turnStatements, mentionStatements].flatMap((make) =>
            make(record, names),
          ),
        );
        return part(file.take());
      },
      finish: () => {
        const all = entities.all();
        for (const { sex } of all) if (sex !== undefined) share(typeStatements('sex', sex));
        file.write([...shared.values(), ...all.flatMap(entityStatements)]);
        return part(file.end(), lost.diagnostics());
      },
    };
  },
};

const part = (content: string, diagnostics: readonly Diagnostic[] = []): Outcome<readonly Part[]> =>
  outcome([{ path: FILE, content }], diagnostics);

function sharedStatements(record: MinutesRecord, names: Names): readonly Statement[] {
  const modes = record.turns.flatMap(({ mode }) => (mode === undefined ? [] : [mode]));
  return [
    ...licenceStatements(record, names),
    ...[...new Set(rolesOf(record))].flatMap((role) => typeStatements('role', role)),
    ...[...new Set(modes)].flatMap((mode) => typeStatements('mode', mode)),
  ];
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
      for (const { subject, predicate, object } of statements) {
        writer.addQuad(named(subject), named(predicate), termOf(object));
      }
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
  return DataFactory.namedNode(
    Object.hasOwn(PREFIXES, prefix) ? `${PREFIXES[prefix as keyof typeof PREFIXES]}${local}` : iri,
  );
};

function termOf(object: Statement['object']): Quad_Object {
  if ('iri' in object) return named(object.iri);
  return DataFactory.literal(
    object.text,
    object.language ?? (object.type === undefined ? undefined : named(object.type)),
  );
}
