import { outcome } from '../../diagnostics/index.js';
import type { Part } from '../../model/index.js';
import type { Exporting } from '../format.js';
import { knownEntities } from '../known-entities.js';
import { lossesOf } from '../losses.js';
import type { Network } from './network.js';
import { networksOf } from './networks.js';
import { observations, observe } from './observe.js';

/** Begins an export of the three networks, each a file, written by `write` piece by piece as `speaks.graphml`. */
export function exportNetworks(format: string, write: (network: Network) => Iterable<string>): Exporting {
  const entities = knownEntities();
  const lost = lossesOf(format);
  const seen = observations();
  const titles = new Map<string, string>();
  return {
    add: (record) => {
      entities.note(record);
      titles.set(record.id, record.header.title);
      observe(record, seen, lost);
      return outcome([]);
    },
    finish: () => {
      const networks = networksOf(seen, entities.all(), titles);
      return outcome(partsOf(networks, format, write), lost.diagnostics());
    },
  };
}

function* partsOf(
  networks: readonly Network[],
  format: string,
  write: (network: Network) => Iterable<string>,
): Generator<Part> {
  for (const network of networks) {
    for (const content of write(network)) yield { path: `${network.name}.${format}`, content };
  }
}
