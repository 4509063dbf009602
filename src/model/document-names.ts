/**
 * Whether one of patterns means a document: its name, or its path among the sources, without ending; `*` is any
 * characters. `1961-*`, `vienna/*`.
 */
export const namesDocument = (patterns: readonly string[], path: string): boolean => {
  const plain = path.replaceAll('\\', '/').replace(/\.[^./]*$/u, '');
  const names = [plain, plain.slice(plain.lastIndexOf('/') + 1)];
  return patterns.some((pattern) => names.some((name) => fits(name, pattern.split('*'))));
};

/** Whether a text begins with the first of parts, ends with the last, and has the others between, in their order. */
function fits(text: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
