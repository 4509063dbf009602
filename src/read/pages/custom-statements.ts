/** A statement of `@custom`, as Transkribus writes it: `person {offset:0; length:4; lastname:Hale;}`. */
export interface Statement {
  readonly tag: string;
  readonly values: Readonly<Record<string, string>>;
}

const STATEMENT = /([\w-]+)\s*\{([^{}]*)\}/gu;
const PAIR = /([\w-]+)\s*:\s*([^;]*)/gu;

/** `\u0020` and the like: characters that the notation needs for itself. */
const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-fA-F]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export const statementsOf = (custom: string | undefined): readonly Statement[] =>
  [...(custom ?? '').matchAll(STATEMENT)].map(([, tag, inner]) => ({
    tag: tag!,
    values: Object.fromEntries([...inner!.matchAll(PAIR)].map(([, key, value]) => [key!, unescaped(value!.trim())])),
  }));
