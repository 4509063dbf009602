import { join } from 'node:path';
import { filesUnder, isFile, isFolder } from '../disk/index.js';
import { newApp, type App } from './app.js';
import { openChanges } from './changes.js';
import { fileAt, isUnfinished } from './folder.js';

/** The published editions of a folder, for reading; open pages load themselves again when they are told to. */
export interface Preview {
  readonly app: App;
  /** The editions have been made again, or could not be. */
  readonly tell: (event: 'built' | 'failed') => void;
}

/** What the pages here have besides what is published. */
const OWN = '/.memcon/';

const RELOAD = `'use strict';
(() => {
  const changes = new EventSource('${OWN}changes');
  let lost = false;
  changes.addEventListener('built', () => location.reload());
  changes.addEventListener('error', () => { lost = true; });
  changes.addEventListener('open', () => { if (lost) location.reload(); });
  changes.addEventListener('failed', () => {
    if (document.getElementById('memcon-failed')) return;
    const said = document.createElement('p');
    said.id = 'memcon-failed';
    said.setAttribute('role', 'status');
    said.textContent = 'The last build had errors: see the terminal. This page is as it was before.';
    said.style.cssText = 'position:fixed;inset:auto 0 0 0;margin:0;padding:.5em 1em;background:#8b0000;color:#fff;font:1rem sans-serif';
    document.body.append(said);
  });
})();
`;

/** Nothing of a file that is no page is carried out, whatever it holds. */
const HARMLESS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Shows what lies in a folder, and nothing else: a site where there is one, else a list of the editions. */
export function previewOf(folder: string, title: string): Preview {
  const changes = openChanges();
  const app = newApp();
  app.get(`${OWN}changes`, () => changes.stream());
  app.get(`${OWN}reload.js`, () => answer(RELOAD, 'text/javascript; charset=utf-8'));
  app.get('/', (context) =>
    isFile(join(folder, 'site', 'index.html')) ? context.redirect('/site/') : page(listOf(folder, title)),
  );
  app.get('*', (context) => {
    const { pathname } = new URL(context.req.url);
    if (isUnfinished(folder, pathname)) return context.redirect(`${pathname}/`);
    const file = fileAt(folder, pathname);
    if (file === undefined) return context.notFound();
    return file.type.startsWith('text/html')
      ? page(new TextDecoder().decode(file.bytes))
      : answer(file.bytes, file.type, { 'Content-Security-Policy': HARMLESS });
  });
  return { app, tell: (event) => changes.tell(event) };
}

const answer = (body: string | Uint8Array, type: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(typeof body === 'string' ? body : Uint8Array.from(body), {
    headers: { ...headers, 'Content-Type': type },
  });

const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/u;

/** A page as it is published, but that it hears of changes: its own policy would not let it. */
const page = (html: string): Response =>
  answer(
    html
      .replace(POLICY, (_, before: string, policy: string, after: string) => `${before}${listening(policy)}${after}`)
      .replace(/<\/head>/u, `<script src="${OWN}reload.js" defer></script></head>`),
    'text/html; charset=utf-8',
  );

/**
 * `default-src 'none'; style-src 'self'` →
 * `default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'`
 */
function listening(policy: string): string {
  const parts = policy.split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const others = parts.filter((part) => !/^(?:script|connect)-src\s/u.test(part));
  return [...others, ...['script-src', 'connect-src'].map((name) => withSelf(name, parts))].join('; ');
}

function withSelf(name: string, parts: readonly string[]): string {
  const given = parts.find((part) => part.startsWith(`${name} `)) ?? name;
  return given.includes("'self'") ? given : `${given} 'self'`;
}

/** What a reader can open. */
const READABLE = ['.html', '.txt', '.md', '.epub'];

/** What a folder has that has no site. */
function listOf(folder: string, title: string): string {
  const pages = isFolder(folder) ? filesUnder(folder, READABLE).map((path) => path.slice(folder.length + 1)) : [];
  const items = pages.map((path) => {
    const address = path.split(/[\\/]/u).map(encodeURIComponent).join('/');
    return `<li><a href="/${address}">${escaped(path)}</a></li>`;
  });
  const content =
    items.length > 0
      ? `<ul>${items.join('')}</ul>`
      : '<p>Nothing is published yet: put a transcription into the folder <code>sources</code>, or see what the terminal says.</p>';
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${content}</main></body></html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (character) => ESCAPES[character]!);
