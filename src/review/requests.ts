import { given } from '../text/index.js';
import type { Action } from './actions.js';
import type { Chosen, Signed } from './session.js';
import type { EntryForm } from './new-entry.js';

/** What a page asks for, as it came: nothing of it is believed before it has been looked at. */
type Raw = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const KINDS = ['person', 'place', 'org', 'object', 'event'] as const;
const PLAIN = ['accept', 'reject', 'end', 'join', 'join-turn'] as const;
const VALUED = ['identify', 'date', 'correct', 'title'] as const;

const ROLES = ['speaker', 'present', 'recorder', 'interpreter'] as const;

const oneOf = <T extends string>(value: unknown, among: readonly T[]): T | undefined =>
  among.find((one) => one === value);

export const entryKindIn = (value: unknown): (typeof KINDS)[number] | undefined => oneOf(value, KINDS);

export function actionIn(raw: unknown): Action | undefined {
  if (!isObject(raw)) return undefined;
  const value = text(raw['value']);
  const plain = oneOf(raw['do'], PLAIN);
  if (plain !== undefined) return { do: plain };
  const valued = oneOf(raw['do'], VALUED);
  if (valued !== undefined) return { do: valued, value: value ?? '' };
  if (raw['do'] === 'begin') return { do: 'begin', ...given({ value }) };
  if (raw['do'] === 'add') {
    const role = oneOf(raw['role'], ROLES);
    return role === undefined
      ? undefined
      : { do: 'add', value: value ?? '', role, ...given({ name: text(raw['name']) }) };
  }
  const as = oneOf(raw['as'], [...KINDS, 'date', 'speech'] as const);
  return raw['do'] === 'mark' && as !== undefined ? { do: 'mark', as, ...given({ value }) } : undefined;
}

export function chosenIn(raw: unknown): readonly Chosen[] | undefined {
  if (!Array.isArray(raw) || raw.length === 0) return undefined;
  const chosen = raw.map((one: unknown): Chosen | undefined => {
    if (typeof one === 'string') return one;
    if (!isObject(one)) return undefined;
    const { document, start, end } = one;
    const isRight =
      typeof document === 'string' &&
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= Number(start) &&
      Number(start) < Number(end);
    return isRight ? { document, start: Number(start), end: Number(end) } : undefined;
  });
  return chosen.includes(undefined) ? undefined : (chosen as readonly Chosen[]);
}

export function entryIn(raw: unknown): EntryForm | undefined {
  if (!isObject(raw)) return undefined;
  const [kind, id, name] = [entryKindIn(raw['kind']), text(raw['id']), text(raw['name'])];
  if (kind === undefined || id === undefined || name === undefined) return undefined;
  const others = (['variants', 'office', 'from', 'to', 'note'] as const).flatMap((key) => {
    const value = text(raw[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { kind, id, name, ...Object.fromEntries(others) };
}

export function signedIn(raw: unknown): Signed | undefined {
  if (!isObject(raw) || !isObject(raw['decision'])) return undefined;
  const { document, index, decision } = raw;
  return typeof document === 'string' && Number.isInteger(index)
    ? { document, index: Number(index), decision: decision as unknown as Signed['decision'] }
    : undefined;
}
