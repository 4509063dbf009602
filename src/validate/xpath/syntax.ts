import type { Item } from './values.js';

export interface QualifiedName {
  readonly uri: string;
  readonly local: string;
}

export type Axis =
  | 'child'
  | 'attribute'
  | 'self'
  | 'parent'
  | 'descendant'
  | 'descendant-or-self'
  | 'ancestor'
  | 'ancestor-or-self'
  | 'following'
  | 'following-sibling'
  | 'preceding'
  | 'preceding-sibling';

/** What a step takes: nodes of a name (`*` for any) or of a kind. */
export interface NodeTest {
  readonly kind:
    'name' | 'node' | 'text' | 'comment' | 'processing-instruction' | 'element' | 'attribute' | 'document-node';
  readonly uri: string;
  readonly local: string;
}

/**
 * The type that `instance of` and `treat as` ask for, and `cast` makes: an atomic type or a node test, and how many.
 */
export interface SequenceType {
  readonly item: string | NodeTest;
  readonly occurs: '' | '?' | '*' | '+';
}

export interface Step {
  readonly kind: 'step';
  readonly axis: Axis;
  readonly test: NodeTest;
  readonly predicates: readonly Expression[];
}

export type BinaryOperator =
  | 'or'
  | 'and'
  | `general ${string}`
  | `value ${string}`
  | `node ${string}`
  | '||'
  | 'to'
  | '+'
  | '-'
  | '*'
  | 'div'
  | 'idiv'
  | 'mod'
  | 'union'
  | 'intersect'
  | 'except';

export interface Binary {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `/` and `!`: `right` for each of `left`. */
export interface Path {
  readonly kind: 'path' | 'map';
  readonly left: Expression;
  readonly right: Expression;
}

interface Filter {
  readonly kind: 'filter';
  readonly base: Expression;
  readonly predicates: readonly Expression[];
}

export interface Call {
  readonly kind: 'call';
  readonly name: QualifiedName;
  readonly args: readonly Expression[];
}

/** XPath 3.1 without function items, maps and arrays. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Item }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'context' }
  | { readonly kind: 'root' }
  | {
      readonly kind: 'for' | 'let' | 'some' | 'every';
      readonly name: string;
      readonly of: Expression;
      readonly body: Expression;
    }
  | { readonly kind: 'if'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'cast' | 'castable' | 'treat' | 'instance'; readonly of: Expression; readonly type: SequenceType }
  | Binary
  | Call
  | Filter
  | Path
  | Step;
