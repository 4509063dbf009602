/** An element of plain XML as it opens. */
export interface PlainTag {
  readonly name: string;
  readonly uri: string;
  /** As written between the name and the end of the tag. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
}

export interface PlainHandler {
  readonly open: (tag: PlainTag) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** `<?xml version="1.0" encoding="UTF-8"?>` and white space, or white space, or nothing. */
const PROLOG = /(?:<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")?\?>)?[ \t\n]*/y;
/** `<person xml:id="p1" n='2'` is not plain: one kind of quotation marks, no references, nothing to even out in values. */
const OPEN = /<([A-Za-z][A-Za-z0-9]*)((?: +(?:xml:)?[A-Za-z][A-Za-z0-9-]*="[^"<&\t\n]*")*) *(\/?)>/y;
const CLOSE = /<\/([A-Za-z][A-Za-z0-9]*)>/y;
const ATTRIBUTE = /([A-Za-z:0-9-]+)="([^"]*)"/g;
/** What plain XML never has: control characters, carriage returns, characters beyond the BMP, comments, CDATA, instructions, `]]>`. */
const STRANGE = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]|<[!?]|\]\]>/;
const REFERENCE = /&([^;]{0,5};)?/g;
const REFERENCES: Readonly<Record<string, string>> = { 'amp;': '&', 'lt;': '<', 'gt;': '>', 'quot;': '"', 'apos;': "'" };

const MAX_DEPTH = 100;
const MAX_TAG = 10_000;

/** Thrown to leave; never leaves this file. */
class NotPlain extends Error {}

const leave = (): never => {
  throw new NotPlain();
};

/**
 * Reads XML of the plainest kind, such as programs write registers in, four times as fast as the gate: ASCII names without
 * prefixes, one namespace for all, no comments or declarations. False, whatever it has told before, where a text is not surely
 * well-formed and of this kind: that is the gate's to say.
 */
export function readPlainXml(text: string, handler: PlainHandler): boolean {
  try {
    readDocument(text, handler);
    return true;
  } catch (error) {
    if (error instanceof NotPlain) return false;
    throw error;
  }
}

function readDocument(text: string, handler: PlainHandler): void {
  PROLOG.lastIndex = 0;
  let at = PROLOG.exec(text)![0].length;
  if (STRANGE.test(text.slice(at))) leave();
  const names: string[] = [];
  let uri: string | undefined;
  do {
    const tag = text.charCodeAt(at + 1) === 47 ? undefined : openTag(text, at);
    if (tag === undefined) {
      CLOSE.lastIndex = at;
      const closed = CLOSE.exec(text)?.[1] ?? leave();
      if (closed !== names.pop()) leave();
      handler.close();
      at = CLOSE.lastIndex;
    } else {
      if ((uri === undefined) !== (names.length === 0) || names.length > MAX_DEPTH) leave();
      const { xmlns, ...attributes } = tag.attributes;
      if (uri !== undefined && xmlns !== undefined) leave();
      uri ??= xmlns ?? '';
      handler.open({ name: tag.name, uri, attributes, start: at });
      if (tag.empty) handler.close();
      else names.push(tag.name);
      at = tag.end;
    }
    const next = text.indexOf('<', at);
    if (names.length > 0 && next > at) handler.text(resolved(text.slice(at, next)));
    if (names.length === 0 && text.slice(at, next === -1 ? undefined : next).trim() !== '') leave();
    at = next;
  } while (at !== -1);
  if (names.length > 0) leave();
}

interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly empty: boolean;
  readonly end: number;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

function openTag(text: string, at: number): Opened {
  OPEN.lastIndex = at;
  const match = OPEN.exec(text) ?? leave();
  if (match[0].length > MAX_TAG) leave();
  return { name: match[1]!, attributes: match[2] === '' ? NO_ATTRIBUTES : attributesOf(match[2]!), empty: match[3] === '/', end: OPEN.lastIndex };
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of written.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name!) || (name === 'xmlns' && value === '') || name === 'xml:xmlns') leave();
    attributes[name!] = value!;
  }
  return attributes;
}

const resolved = (text: string): string => (text.includes('&') ? text.replace(REFERENCE, (_, name: string | undefined) => REFERENCES[name ?? ''] ?? leave()) : text);
