/** A column of a network's nodes or edges, and what it means. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly about: string;
}

export type Values = Readonly<Record<string, string | number | undefined>>;

/** From the first day to the last of the documents that tell of it; open where one of them has no date. */
export interface Period {
  readonly first?: string;
  readonly last?: string;
}

export interface NetworkNode extends Period {
  readonly id: string;
  readonly label: string;
  readonly values: Values;
}

export interface NetworkEdge extends Period {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly values: Values;
}

/** A directed network: a file of its own. */
export interface Network {
  readonly name: string;
  readonly about: string;
  readonly nodeColumns: readonly Column[];
  readonly edgeColumns: readonly Column[];
  /** What an edge's weight counts. */
  readonly weight: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}
