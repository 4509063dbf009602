const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]+:/u;
const ROOT = /^(?:[A-Za-z][A-Za-z0-9+.-]+:\/\/[^/]*)?\/?/u;

/**
 * What `reference`, written in the file or at the address `base`, means: a URI or a path, with `.` and `..` worked out.
 */
export function resolveAddress(reference: string, base: string): string {
  if (SCHEME.test(reference) || base === '') return reference;
  if (reference === '') return base;
  const root = ROOT.exec(base)?.[0] ?? '';
  const folder = base.slice(root.length).split('/').slice(0, -1);
  const path = reference.startsWith('/') ? [] : folder;
  const start = reference.startsWith('/') && !root.endsWith('/') ? `${root}/` : root;
  const steps: string[] = [];
  for (const step of [...path, ...reference.replace(/^\/+/u, '').split('/')]) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step === '..' && root !== '') continue;
    else if (step !== '.') steps.push(step);
  }
  return start + steps.join('/');
}
