import { element, xmlText, type XmlElement } from '../xml/index.js';
import type { ExportFormat, ExportSettings } from './format.js';
import { exportNetworks } from './networks/export-networks.js';
import { around, each, networkFile, PLACES } from './networks/network-file.js';
import type { Column, Network, NetworkEdge, NetworkNode, Period, Values } from './networks/network.js';

/** Networks as GEXF, with the time in which each node and edge is told of: Gephi's timeline reads it. */
export const gexf: ExportFormat = {
  name: 'gexf',
  about:
    'networks of who speaks to whom, who mentions whom, and who appears in which document, with time (GEXF 1.2draft, or 1.3)',
  tools: ['Gephi', 'Gephi Lite', 'NetworkX', 'Retina', 'sigma.js'],
  begin: ({ gexf: version = '1.2draft' }) => exportNetworks('gexf', (network) => write(network, version)),
};

const VERSIONS: Readonly<Record<NonNullable<ExportSettings['gexf']>, Readonly<Record<string, string>>>> = {
  '1.2draft': { xmlns: 'http://www.gexf.net/1.2draft', version: '1.2' },
  '1.3': { xmlns: 'http://gexf.net/1.3', version: '1.3' },
};

function write(
  { about, weight, nodeColumns, edgeColumns, nodes, edges }: Network,
  version: keyof typeof VERSIONS,
): Iterable<string> {
  const dynamic = [...nodes, ...edges].some(({ first, last }) => first !== undefined || last !== undefined);
  const meanings = [...nodeColumns, ...edgeColumns].map(({ name, about: meaning }) => `${name}: ${meaning}`);
  const description = [about, `weight: ${weight}`, ...new Set(meanings)].join('\n');
  const graph = element(
    'graph',
    { mode: dynamic ? 'dynamic' : 'static', defaultedgetype: 'directed', timeformat: dynamic ? 'date' : undefined },
    [
      attributes('node', nodeColumns),
      attributes('edge', edgeColumns),
      around('nodes', PLACES.nodes),
      around('edges', PLACES.edges),
    ],
  );
  const meta = element('meta', {}, [element('creator', {}, ['memcon']), element('description', {}, [description])]);
  const node = ({ id, label, values, ...period }: NetworkNode): XmlElement =>
    element('node', { id: xmlText(id), label: xmlText(label), ...time(period) }, attvalues(nodeColumns, values));
  const edge = ({ id, from, to, weight: number, values, ...period }: NetworkEdge): XmlElement =>
    element(
      'edge',
      { id, source: xmlText(from), target: xmlText(to), weight: String(number), ...time(period) },
      attvalues(edgeColumns, values),
    );
  return networkFile(element('gexf', VERSIONS[version], [meta, graph]), 3, each(nodes, node), each(edges, edge));
}

const time = ({ first, last }: Period): Readonly<Record<string, string | undefined>> => ({ start: first, end: last });

const attributes = (of: 'node' | 'edge', columns: readonly Column[]): XmlElement =>
  element(
    'attributes',
    { class: of, mode: 'static' },
    columns.map(({ name, type }) => element('attribute', { id: name, title: name, type })),
  );

function attvalues(columns: readonly Column[], values: Values): readonly XmlElement[] {
  const given = columns.flatMap(({ name }) => {
    const value = values[name];
    return value === undefined ? [] : [element('attvalue', { for: name, value: xmlText(String(value)) })];
  });
  return given.length === 0 ? [] : [element('attvalues', {}, given)];
}
