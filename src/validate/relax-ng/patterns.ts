import type { CompiledSchema, OPS, Row } from './compiled-schema.js';
import { dataTest, normalised, type DataTest, type NamespaceOf } from './datatypes.js';
import type { Closeness } from './name-classes.js';
import { nameNumbers } from './name-numbers.js';

type PatternKind = (typeof OPS)[Row[0]] | 'after';

/** What kind of content a pattern allows, in the order of what outweighs what. */
export const CONTENT = { empty: 0, elements: 1, mixed: 2, data: 3 } as const;

/**
 * A pattern of which there is only one: equal patterns are the same object. Its derivatives are remembered in it, which
 * is why the last fields may change; nothing else ever does.
 */
export interface Pattern {
  readonly id: number;
  readonly kind: PatternKind;
  readonly nullable: boolean;
  readonly content: number;
  /** Whether attributes are wanted (outside elements further in). */
  readonly attributes: boolean;
  readonly first: Pattern | undefined;
  readonly second: Pattern | undefined;
  /** Of a choice: sorted by id, no choice among them. */
  readonly members: readonly Pattern[];
  /** Of an element: its number in the schema. Of an attribute, data or value: the row that made it. */
  readonly origin: number;
  opened: Map<number, Pattern> | undefined;
  attributed: Map<number, Pattern> | undefined;
  recovered: Map<number, Pattern> | undefined;
  closed: Pattern | undefined;
  forgiven: Pattern | undefined;
  texted: Pattern | undefined;
  /** Of a list: what was said of texts; null where that depends on the place. */
  verdicts: Map<string, boolean> | null | undefined;
}

/** A text of the document tested against data or a value. */
interface TextTest {
  readonly allows: (text: string, namespaceOf: NamespaceOf) => boolean;
  readonly test: DataTest;
  /** The one text that a value allows. */
  readonly value: string | undefined;
}

/**
 * All patterns made from one schema so far, and the names seen so far. Made lazily, shared by all documents checked
 * with the schema.
 */
export interface PatternPool {
  readonly schema: CompiledSchema;
  readonly notAllowed: Pattern;
  readonly empty: Pattern;
  readonly text: Pattern;
  readonly start: Pattern;
  readonly choice: (a: Pattern, b: Pattern) => Pattern;
  readonly choices: (members: readonly Pattern[]) => Pattern;
  readonly group: (a: Pattern, b: Pattern) => Pattern;
  readonly interleave: (a: Pattern, b: Pattern) => Pattern;
  readonly oneOrMore: (inner: Pattern) => Pattern;
  readonly after: (inner: Pattern, then: Pattern) => Pattern;
  /** What an element holds; read from the schema when first asked for. */
  readonly body: (element: Pattern) => Pattern;
  readonly bodyOf: (elementNumber: number) => Pattern;
  /** The number of a name. */
  readonly nameNumber: (uri: string, local: string) => number;
  /** How closely an element's or attribute's name class fits the name of that number. */
  readonly fit: (nameClass: number, name: number) => Closeness;
  readonly textTest: (pattern: Pattern) => TextTest;
}

/** The name class of an element or attribute pattern. */
export function nameClassIndex(pool: PatternPool, pattern: Pattern): number {
  if (pattern.kind === 'element') return pool.schema.elements[pattern.origin]![0];
  return pool.schema.rows[pattern.origin]![1] as number;
}

/** Whether no document can match: also when nothing can match before what comes after. */
export const isNotAllowed = (p: Pattern): boolean =>
  p.kind === 'notAllowed' || (p.kind === 'after' && p.first!.kind === 'notAllowed');

type Made = Pick<Pattern, 'kind' | 'nullable' | 'content' | 'attributes'> &
  Partial<Pick<Pattern, 'first' | 'second' | 'members' | 'origin'>>;

const NONE: readonly Pattern[] = [];

function pattern(id: number, made: Made): Pattern {
  return {
    id,
    kind: made.kind,
    nullable: made.nullable,
    content: made.content,
    attributes: made.attributes,
    first: made.first,
    second: made.second,
    members: made.members ?? NONE,
    origin: made.origin ?? -1,
    opened: undefined,
    attributed: undefined,
    recovered: undefined,
    closed: undefined,
    forgiven: undefined,
    texted: undefined,
    verdicts: undefined,
  };
}

export function patternPool(schema: CompiledSchema): PatternPool {
  let count = 0;
  const create = (made: Made): Pattern => pattern(count++, made);
  const leaf = (kind: PatternKind, nullable: boolean, content: number): Pattern =>
    create({ kind, nullable, content, attributes: false });
  const notAllowed = leaf('notAllowed', false, CONTENT.empty);
  const empty = leaf('empty', true, CONTENT.empty);
  const text = leaf('text', true, CONTENT.mixed);
  const make = makers(create, notAllowed, empty);
  const rows = rowReader(schema, create, make, { notAllowed, empty, text });
  const names = nameNumbers(schema);
  const tests = new Map<number, TextTest>();
  return {
    schema,
    notAllowed,
    empty,
    text,
    ...make,
    start: rows(schema.start),
    body: (element) => rows(schema.elements[element.origin]![1]),
    bodyOf: (element) => rows(schema.elements[element]![1]),
    ...names,
    textTest: (data) => {
      const before = tests.get(data.origin);
      if (before !== undefined) return before;
      const made = textTestOf(schema, data.origin);
      tests.set(data.origin, made);
      return made;
    },
  };
}

/** Makes choices flat, sorted and each alternative once. */
function choiceMaker(create: (made: Made) => Pattern, notAllowed: Pattern, empty: Pattern): PatternPool['choices'] {
  const alternatives = new Map<string, Pattern>();
  return (given) => {
    const flat = given.some((p) => p.kind === 'choice')
      ? given.flatMap((p) => (p.kind === 'choice' ? p.members : [p]))
      : given;
    const sorted = [...new Set(flat)].filter((p) => !isNotAllowed(p)).sort((a, b) => a.id - b.id);
    // "empty" says nothing beside what may be empty anyway.
    const members =
      sorted.includes(empty) && sorted.some((p) => p !== empty && p.nullable)
        ? sorted.filter((p) => p !== empty)
        : sorted;
    if (members.length < 2) return members[0] ?? given.find(isNotAllowed) ?? notAllowed;
    const key = members.map((p) => p.id).join(' ');
    const before = alternatives.get(key);
    if (before !== undefined) return before;
    const made = create({
      kind: 'choice',
      nullable: members.some((p) => p.nullable),
      content: Math.max(...members.map((p) => p.content)),
      attributes: members.some((p) => p.attributes),
      members,
    });
    alternatives.set(key, made);
    return made;
  };
}

type Makers = Pick<PatternPool, 'choice' | 'choices' | 'group' | 'interleave' | 'oneOrMore' | 'after'>;

function makers(create: (made: Made) => Pattern, notAllowed: Pattern, empty: Pattern): Makers {
  // Two ids in one number: fewer than 2^26 patterns are ever made.
  const pair = (a: Pattern, b: Pattern): number => a.id * 0x4000000 + b.id;
  const tables = {
    group: new Map<number, Pattern>(),
    interleave: new Map<number, Pattern>(),
    after: new Map<number, Pattern>(),
  };
  const pairs = new Map<number, Pattern>();
  const repeated = new Map<number, Pattern>();
  const binary = (kind: 'group' | 'interleave' | 'after', a: Pattern, b: Pattern): Pattern => {
    const key = pair(a, b);
    const before = tables[kind].get(key);
    if (before !== undefined) return before;
    const then = kind === 'after';
    const made = create({
      kind,
      nullable: !then && a.nullable && b.nullable,
      content: then ? a.content : Math.max(a.content, b.content),
      attributes: a.attributes || (!then && b.attributes),
      first: a,
      second: b,
    });
    tables[kind].set(key, made);
    return made;
  };
  const sequence =
    (kind: 'group' | 'interleave') =>
    (a: Pattern, b: Pattern): Pattern => {
      if (a.kind === 'notAllowed' || b.kind === 'notAllowed') return notAllowed;
      if (a.kind === 'empty') return b;
      return b.kind === 'empty' ? a : binary(kind, a, b);
    };
  const choices = choiceMaker(create, notAllowed, empty);
  return {
    choices,
    choice: (a, b) => {
      if (a === b || b.kind === 'notAllowed') return a;
      if (a.kind === 'notAllowed') return b;
      const before = pairs.get(pair(a, b));
      if (before !== undefined) return before;
      const made = choices([a, b]);
      pairs.set(pair(a, b), made);
      return made;
    },
    group: sequence('group'),
    interleave: sequence('interleave'),
    after: (inner, then) => binary('after', inner, then),
    oneOrMore: (inner) => {
      if (
        inner.kind === 'notAllowed' ||
        inner.kind === 'empty' ||
        inner.kind === 'oneOrMore' ||
        inner.kind === 'text'
      ) {
        return inner;
      }
      const before = repeated.get(inner.id);
      if (before !== undefined) return before;
      const made = create({
        kind: 'oneOrMore',
        nullable: inner.nullable,
        content: inner.content,
        attributes: inner.attributes,
        first: inner,
      });
      repeated.set(inner.id, made);
      return made;
    },
  };
}

type Leaves = Pick<PatternPool, 'notAllowed' | 'empty' | 'text'>;

/** Reads rows of the schema as patterns, each once. */
function rowReader(
  schema: CompiledSchema,
  create: (made: Made) => Pattern,
  make: Makers,
  leaves: Leaves,
): (index: number) => Pattern {
  const known: (Pattern | undefined)[] = [];
  const elements = new Map<number, Pattern>();
  const read = (index: number): Pattern => (known[index] ??= fromRow(schema.rows[index]!, index));
  const fromRow = (row: Row, origin: number): Pattern => {
    switch (row[0]) {
      case 'N':
        return leaves.notAllowed;
      case 'E':
        return leaves.empty;
      case 'T':
        return leaves.text;
      case 'C':
        return make.choices(row.slice(1).map((member) => read(member as number)));
      case 'G':
        return make.group(read(row[1]), read(row[2]));
      case 'I':
        return make.interleave(read(row[1]), read(row[2]));
      case 'O':
        return make.oneOrMore(read(row[1]));
      case 'L':
        return create({
          kind: 'list',
          nullable: false,
          content: CONTENT.data,
          attributes: false,
          first: read(row[1]),
          origin,
        });
      case 'A':
        return create({
          kind: 'attribute',
          nullable: false,
          content: CONTENT.empty,
          attributes: true,
          first: read(row[2]),
          origin,
        });
      case 'D': {
        const except = row[2] < 0 ? undefined : read(row[2]);
        return create({
          kind: 'data',
          nullable: false,
          content: CONTENT.data,
          attributes: false,
          first: except,
          origin,
        });
      }
      case 'V':
        return create({ kind: 'value', nullable: false, content: CONTENT.data, attributes: false, origin });
      case 'R': {
        const before = elements.get(row[1]);
        if (before !== undefined) return before;
        const made = create({
          kind: 'element',
          nullable: false,
          content: CONTENT.elements,
          attributes: false,
          origin: row[1],
        });
        elements.set(row[1], made);
        return made;
      }
    }
  };
  return read;
}

function textTestOf(schema: CompiledSchema, origin: number): TextTest {
  const row = schema.rows[origin]!;
  const test = dataTest(schema.types[row[1] as number]!);
  if (row[0] !== 'V') return { test, value: undefined, allows: test.allows };
  const wanted = normalised(test.type, row[2]);
  const key = test.type.key(wanted, () => row[3]);
  const allows: TextTest['allows'] = (text, namespaceOf) => {
    const given = normalised(test.type, text);
    return (given === wanted || test.type.allows(given, namespaceOf)) && test.type.key(given, namespaceOf) === key;
  };
  return { test, value: wanted, allows };
}
