import graphology from 'graphology';
import graphologyGraphml from 'graphology-graphml';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { graphml } from '../../src/export/graphml.js';
import { byText } from '../../src/export/known-entities.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK, type Exported } from './samples.js';
import { hasProgram, inFolder, run } from './programs.js';

const script = fileURLToPath(new URL('networks.py', import.meta.url));
const NAMES = ['speaks', 'mentions', 'documents'] as const;

type Graph = InstanceType<typeof graphology.DirectedGraph>;

/** The class of graphs of any type, which graphology's types do not know as an export. */
const { Graph: AnyGraph } = graphology as unknown as { readonly Graph: typeof graphology.DirectedGraph };

const graphOf = (made: Exported, name: (typeof NAMES)[number]): Graph =>
  graphologyGraphml.parse(AnyGraph, fileOf(made, `${name}.graphml`));

const edgesOf = (graph: Graph): readonly (readonly unknown[])[] =>
  graph
    .mapEdges((_edge, data, from, to) => [from, to, Number(data['weight'])] as const)
    .toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));

const made = exported(graphml, [TALK, SECOND]);

describe('graphml', () => {
  test('who speaks to whom: the speaker of a turn to that of the next; who only takes part is there alone', () => {
    const graph = graphOf(made, 'speaks');
    expect(graph.type).toBe('directed');
    expect(graph.nodes().toSorted()).toEqual(['berg', 'hale', 'orlov']);
    expect(edgesOf(graph)).toEqual([
      ['hale', 'orlov', 2],
      ['orlov', 'hale', 2],
    ]);
    expect(graph.getEdgeAttributes('hale', 'orlov')).toMatchObject({
      uncertain: 1,
      documents: 2,
      first: '1960-05-06',
      last: '1961-03-31',
      words: 9,
    });
    expect(graph.getNodeAttributes('berg')).toMatchObject({
      label: 'Berg',
      kind: 'person',
      roles: 'present|recorder',
      turns: 0,
    });
    expect(graph.getNodeAttributes('orlov')).toMatchObject({
      label: 'Pavel Orlov',
      turns: 3,
      uncertain_turns: 1,
      documents: 2,
      same_as: expect.stringContaining('http://www.wikidata.org/entity/Q42') as string,
    });
  });

  test('who mentions whom: names and offices in turns, neither labels nor the speaker’s own name', () => {
    expect(edgesOf(graphOf(made, 'mentions'))).toEqual([
      ['hale', 'lund', 1],
      ['orlov', 'berg', 1],
      ['orlov', 'hale', 1],
      ['orlov', 'lund', 1],
    ]);
  });

  test('who appears in which document: turns and mentions, with the roles there', () => {
    const graph = graphOf(made, 'documents');
    expect(edgesOf(graph)).toEqual([
      ['berg', '1960-05-06-talk', 1],
      ['hale', '1960-05-06-talk', 2],
      ['hale', '1961-talk', 2],
      ['lund', '1960-05-06-talk', 2],
      ['orlov', '1960-05-06-talk', 2],
      ['orlov', '1961-talk', 1],
    ]);
    expect(graph.getNodeAttribute('1960-05-06-talk', 'kind')).toBe('document');
  });

  test('what each column means stands in the file, and what is left out is said', () => {
    expect(fileOf(made, 'speaks.graphml')).toMatch(
      /<key id="edge-weight" for="edge" attr\.name="weight" attr\.type="int">\s*<desc>how often the one speaks right after the other<\/desc>/u,
    );
    expect(made.diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'export-loss The export "graphml" loses: names of persons who are not identified are left out (1 time).',
      'export-loss The export "graphml" loses: names of places, organisations, objects and events are left out (1 time).',
    ]);
  });

  test('the order of documents matters to nothing, and the same documents make the same bytes', () => {
    expect([...exported(graphml, [SECOND, TALK]).files]).toEqual([...made.files]);
  });

  test('empty and hostile documents make graphs that can be read', () => {
    for (const records of [[], [EMPTY]]) {
      for (const name of NAMES) expect(graphOf(exported(graphml, records), name).size).toBe(0);
    }
    const hostile = graphOf(exported(graphml, [HOSTILE]), 'documents');
    expect(hostile.getNodeAttribute('x"y <z>:\\', 'label')).toBe(
      HOSTILE.header.title.replaceAll(/[\u0001\u001F]/gu, '\uFFFD'),
    );
    expect(hostile.hasNode(HOSTILE.id)).toBe(true);
  });

  test('a document called like a person is another node', () => {
    const graph = graphOf(exported(graphml, [{ ...TALK, id: 'orlov' }]), 'documents');
    expect(graph.hasDirectedEdge('orlov', 'document/orlov')).toBe(true);
  });

  test.skipIf(!hasProgram('/usr/bin/python3', '-c', 'import networkx'))(
    'networkx counts the same nodes, edges and weights',
    () => {
      for (const records of [[TALK, SECOND], [HOSTILE, EMPTY], []]) {
        const some = exported(graphml, records);
        const { out, err } = inFolder(some.files, (folder) =>
          run('/usr/bin/python3', [script, ...NAMES.map((name) => `${folder}/${name}.graphml`)]),
        );
        expect(err).toBe('');
        const counted = JSON.parse(out) as Record<
          string,
          {
            readonly nodes: readonly string[];
            readonly edges: readonly unknown[];
            readonly directed: boolean;
            readonly multi: boolean;
          }
        >;
        for (const name of NAMES) {
          const graph = graphOf(some, name);
          const { nodes, edges, directed, multi } = counted[`${name}.graphml`]!;
          expect([directed, multi]).toEqual([true, false]);
          expect(new Set(nodes)).toEqual(new Set(graph.nodes()));
          expect(edges.map(String).toSorted(byText)).toEqual(edgesOf(graph).map(String).toSorted(byText));
        }
      }
    },
  );
});
