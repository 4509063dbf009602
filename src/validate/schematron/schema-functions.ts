import { append } from '../../text/index.js';
import type { FunctionDeclaration, Instruction, Made } from './compiled.js';
import {
  atomised,
  bind,
  conversionTo,
  evaluator,
  focusOn,
  isTrue,
  nameKey,
  parseQualified,
  parseXPath,
  stringOf,
  untyped,
  withScope,
  XPathError,
  type Evaluate,
  type Focus,
  type Prefixes,
  type Scope,
  type Value,
} from '../xpath/index.js';

/** An expression that is read when it is first needed. */
export function lazily(expression: string, prefixes: Prefixes): Evaluate {
  let made: Evaluate | undefined;
  return (focus) => (made ??= evaluator(parseXPath(expression, prefixes)))(focus);
}

export const variableName = (name: string, prefixes: Prefixes): string => nameKey(parseQualified(name, prefixes));

type Makers = {
  readonly [Does in Instruction['does']]: (
    instruction: Extract<Instruction, { readonly does: Does }>,
    prefixes: Prefixes,
  ) => Evaluate;
};

const MAKERS: Makers = {
  text: ({ text }) => {
    const value = [untyped(text)];
    return () => value;
  },
  select: ({ value }, prefixes) => lazily(value, prefixes),
  all: ({ of }, prefixes) => inTurn(of, prefixes),
  join: ({ of, separator }, prefixes) => {
    const make = inTurn(of, prefixes);
    return (focus) => [untyped(atomised(make(focus)).map(stringOf).join(separator))];
  },
  name: (variable, prefixes) => made(variable, prefixes),
  choose: ({ among }, prefixes) => {
    const branches = among.map(({ test, of }) => ({ test: lazily(test, prefixes), make: inTurn(of, prefixes) }));
    return (focus) => branches.find(({ test }) => isTrue(test(focus)))?.make(focus) ?? [];
  },
  each: ({ value, of }, prefixes) => {
    const [items, make] = [lazily(value, prefixes), inTurn(of, prefixes)];
    return (focus) => {
      const all = items(focus);
      return all.flatMap((item, i) => make({ ...focusOn(focus, item, i + 1, all.length), current: item }));
    };
  },
};

const maker = (instruction: Instruction, prefixes: Prefixes): Evaluate =>
  (MAKERS[instruction.does] as (instruction: Instruction, prefixes: Prefixes) => Evaluate)(instruction, prefixes);

/** Instructions one after the other; a variable is known to those behind it. */
function inTurn(instructions: readonly Instruction[], prefixes: Prefixes): Evaluate {
  const steps = instructions.map((instruction) => ({
    make: maker(instruction, prefixes),
    ...(instruction.does === 'name' ? { name: variableName(instruction.name, prefixes) } : {}),
  }));
  return (focus) => {
    const values: Value[number][] = [];
    let { scope } = focus;
    for (const { name, make } of steps) {
      const here = withScope(focus, scope);
      if (name === undefined) append(values, make(here));
      else scope = bind(name, () => make(here), scope);
    }
    return values;
  };
}

/** What instructions give, of the type that is said. */
export function made({ of, as }: Made, prefixes: Prefixes): Evaluate {
  const [make, convert] = [inTurn(of, prefixes), typed(as, prefixes)];
  return (focus) => convert(make(focus));
}

const typed = (as: string | undefined, prefixes: Prefixes): ((value: Value) => Value) =>
  as === undefined ? (value) => value : conversionTo(as, prefixes);

/** A function that the schema declares, by name and number of parameters, ready to be called. */
export interface LoadedFunction {
  readonly name: string;
  readonly call: (args: readonly Value[], focus: Focus) => Value;
}

export const callName = (key: string, parameters: number): string => `${key}#${parameters}`;

export function loadedFunction(declaration: FunctionDeclaration, prefixes: Prefixes): LoadedFunction {
  const make = made(declaration, prefixes);
  const parameters = declaration.parameters.map(({ name, as }) => ({
    name: variableName(name, prefixes),
    convert: typed(as, prefixes),
  }));
  return {
    name: callName(variableName(declaration.name, prefixes), parameters.length),
    call: (args, focus) => {
      const scope = parameters.reduce<Scope | undefined>((outer, { name, convert }, i) => {
        const value = convert(args[i]!);
        return { name, value: () => value, outer };
      }, focus.scope);
      return make(withScope(focus, scope));
    },
  };
}

/** Calls of one document's check beyond which a function is taken for one that does not end. */
const MOST_CALLS = 2_000_000;

/** Calls within calls beyond which a function is taken for one that does not end, before the stack is full. */
const DEEPEST_CALL = 1_000;

/** Makes the calls of a document's check; a function knows the variables of the whole schema, and no context. */
export function caller(
  functions: readonly LoadedFunction[],
  focus: () => Focus,
): (name: { readonly uri: string; readonly local: string }, args: readonly Value[]) => Value {
  const byName = new Map(functions.map((one) => [one.name, one]));
  let calls = 0;
  let depth = 0;
  return (name, args) => {
    const called = byName.get(callName(nameKey(name), args.length));
    if (called === undefined) {
      throw new XPathError(`There is no function "${name.local}" with ${args.length} arguments here.`);
    }
    if (++calls > MOST_CALLS) throw new XPathError(`Its functions are called more than ${MOST_CALLS} times.`);
    if (depth >= DEEPEST_CALL) throw new RangeError('The functions of a schema call each other without end.');
    depth++;
    try {
      return called.call(args, focus());
    } finally {
      depth--;
    }
  };
}
