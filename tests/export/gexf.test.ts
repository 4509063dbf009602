import graphology from 'graphology';
import graphologyGexf from 'graphology-gexf';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gexf } from '../../src/export/gexf.js';
import { byText } from '../../src/export/known-entities.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK, type Exported } from './samples.js';
import { hasProgram, inFolder, run } from './programs.js';

const script = fileURLToPath(new URL('networks.py', import.meta.url));
const NAMES = ['speaks', 'mentions', 'documents'] as const;

type Graph = InstanceType<typeof graphology.DirectedGraph>;

/** The class of graphs of any type, which graphology's types do not know as an export. */
const { Graph: AnyGraph } = graphology as unknown as { readonly Graph: typeof graphology.DirectedGraph };

const graphOf = (made: Exported, name: (typeof NAMES)[number]): Graph =>
  graphologyGexf.parse(AnyGraph, fileOf(made, `${name}.gexf`));

const edgesOf = (graph: Graph): readonly (readonly unknown[])[] =>
  graph.mapEdges((_edge, data, from, to) => [from, to, Number(data['weight'])]);

const made = exported(gexf, [TALK, SECOND]);

describe('gexf', () => {
  test('has the same networks as graphml, with roles, weights and uncertainty', () => {
    const graph = graphOf(made, 'speaks');
    expect(graph.nodes()).toEqual(['berg', 'hale', 'orlov']);
    expect(edgesOf(graph)).toEqual([
      ['hale', 'orlov', 2],
      ['orlov', 'hale', 2],
    ]);
    expect(graph.getNodeAttributes('berg')).toMatchObject({ label: 'Berg', roles: 'present|recorder', turns: 0 });
    expect(graph.getNodeAttributes('orlov')).toMatchObject({ uncertain_turns: 1, words: 14 });
    expect(graphOf(made, 'mentions').size).toBe(4);
    expect(graphOf(made, 'documents').size).toBe(6);
  });

  test('is 1.2draft, which everyone reads, and 1.3 where asked', () => {
    expect(fileOf(made, 'speaks.gexf')).toContain('<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">');
    const newer = exported(gexf, [TALK, SECOND], { gexf: '1.3' });
    expect(fileOf(newer, 'speaks.gexf')).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">');
    expect(edgesOf(graphOf(newer, 'speaks'))).toEqual(edgesOf(graphOf(made, 'speaks')));
  });

  test('nodes and edges have the time of their documents; with one that is undated they are open', () => {
    expect(fileOf(made, 'speaks.gexf')).toContain(
      '<node id="orlov" label="Pavel Orlov" start="1960-05-06" end="1961-03-31">',
    );
    const { date: _date, ...undated } = SECOND.header;
    const open = fileOf(exported(gexf, [TALK, { ...SECOND, header: undated }]), 'speaks.gexf');
    expect(open).toContain('<node id="orlov" label="Pavel Orlov">');
    expect(open).toContain('<node id="berg" label="Berg" start="1960-05-06" end="1960-05-06">');
  });

  test('what is left out is said', () => {
    expect(made.diagnostics.map(({ rule }) => rule)).toEqual(['export-loss', 'export-loss']);
  });

  test('empty and hostile documents make graphs that can be read', () => {
    for (const records of [[], [EMPTY]]) {
      for (const name of NAMES) expect(graphOf(exported(gexf, records), name).size).toBe(0);
    }
    const hostile = graphOf(exported(gexf, [HOSTILE]), 'documents');
    expect(hostile.getNodeAttribute('x"y <z>:\\', 'label')).toBe(
      HOSTILE.header.title.replaceAll(/[\u0001\u001F]/gu, '\uFFFD'),
    );
  });

  test.skipIf(!hasProgram('/usr/bin/python3', '-c', 'import networkx'))(
    'networkx counts the same nodes, edges and weights',
    () => {
      for (const records of [[TALK, SECOND], [HOSTILE, EMPTY], []]) {
        const some = exported(gexf, records);
        const { out, err } = inFolder(some.files, (folder) =>
          run('/usr/bin/python3', [script, ...NAMES.map((name) => `${folder}/${name}.gexf`)]),
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
          const { nodes, edges, directed, multi } = counted[`${name}.gexf`]!;
          expect([directed, multi]).toEqual([true, false]);
          expect(new Set(nodes)).toEqual(new Set(graph.nodes()));
          expect(edges.map(String).toSorted(byText)).toEqual(edgesOf(graph).map(String).toSorted(byText));
        }
      }
    },
  );
});
