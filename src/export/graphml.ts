import { element, xmlText, type XmlElement } from '../xml/index.js';
import type { ExportFormat } from './format.js';
import { exportNetworks } from './networks/export-networks.js';
import { each, networkFile, PLACES } from './networks/network-file.js';
import type { Column, Network, NetworkEdge, NetworkNode, Values } from './networks/network.js';

/** Networks as GraphML: who speaks to whom, who mentions whom, who appears in which document. */
export const graphml: ExportFormat = {
  name: 'graphml',
  about: 'networks of who speaks to whom, who mentions whom, and who appears in which document (GraphML)',
  tools: ['Gephi', 'NetworkX', 'igraph', 'Cytoscape', 'yEd'],
  begin: () => exportNetworks('graphml', write),
};

const ROOT = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
};

const LABEL: Column = { name: 'label', type: 'string', about: 'the name, or the title of a document' };

const TYPES: Readonly<Record<Column['type'], string>> = { string: 'string', integer: 'int' };

function write({ name, about, weight, nodeColumns, edgeColumns, nodes, edges }: Network): Iterable<string> {
  const ofNodes = [LABEL, ...nodeColumns];
  const ofEdges: readonly Column[] = [{ name: 'weight', type: 'integer', about: weight }, ...edgeColumns];
  const graph = element('graph', { id: name, edgedefault: 'directed' }, [PLACES.nodes, PLACES.edges]);
  const frame = element('graphml', ROOT, [
    element('desc', {}, [about]),
    ...keys('node', ofNodes),
    ...keys('edge', ofEdges),
    graph,
  ]);
  const node = ({ id, label, values }: NetworkNode): XmlElement =>
    element('node', { id: xmlText(id) }, data('node', ofNodes, { label, ...values }));
  const edge = ({ id, from, to, weight: number, values }: NetworkEdge): XmlElement =>
    element(
      'edge',
      { id, source: xmlText(from), target: xmlText(to) },
      data('edge', ofEdges, { weight: number, ...values }),
    );
  return networkFile(frame, 2, each(nodes, node), each(edges, edge));
}

/** Columns of nodes and of edges may have one name: their keys are told apart. */
const keyOf = (of: 'node' | 'edge', name: string): string => `${of}-${name}`;

const keys = (of: 'node' | 'edge', columns: readonly Column[]): readonly XmlElement[] =>
  columns.map(({ name, type, about }) => {
    const attributes = { id: keyOf(of, name), for: of, 'attr.name': name, 'attr.type': TYPES[type] };
    return element('key', attributes, [element('desc', {}, [about])]);
  });

function data(of: 'node' | 'edge', columns: readonly Column[], values: Values): readonly XmlElement[] {
  return columns.flatMap(({ name }) => {
    const value = values[name];
    return value === undefined ? [] : [element('data', { key: keyOf(of, name) }, [xmlText(String(value))])];
  });
}
