/** Ids and addresses of a page. */
interface Anchors {
  readonly ids: ReadonlySet<string>;
  readonly targets: readonly string[];
}

const decodedReference = (value: string): string =>
  value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function anchorsOf(html: string): Anchors {
  const values = (name: string): readonly string[] =>
    [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gu'))].map(([, value]) => decodedReference(value!));
  return { ids: new Set(values('id')), targets: [...values('href'), ...values('src')] };
}

const OUTSIDE = /^(?:https?:|mailto:|data:image\/)/u;

/** Every address of a site's pages that leads nowhere within the site: no such file, or no such id in it. */
export function deadLinks(files: ReadonlyMap<string, string>): readonly string[] {
  const anchors = new Map(
    [...files].filter(([path]) => path.endsWith('.html')).map(([path, html]) => [path, anchorsOf(html)]),
  );
  return [...anchors].flatMap(([path, { targets }]) =>
    [...new Set(targets)]
      .filter((target) => !OUTSIDE.test(target) && !leadsSomewhere(path, target, files, anchors))
      .map((target) => `${path} → ${target}`),
  );
}

function leadsSomewhere(
  from: string,
  target: string,
  files: ReadonlyMap<string, string>,
  anchors: ReadonlyMap<string, Anchors>,
): boolean {
  const url = new URL(target, `http://site.test/${from.split('/').map(encodeURIComponent).join('/')}`);
  const path = decodeURIComponent(url.pathname.slice(1));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (url.host !== 'site.test' || !files.has(file)) return false;
  return url.hash === '' || anchors.get(file)?.ids.has(decodeURIComponent(url.hash.slice(1))) === true;
}

/** How many addresses within the site were looked at. */
export const linkCount = (files: ReadonlyMap<string, string>): number =>
  [...files]
    .filter(([path]) => path.endsWith('.html'))
    .reduce((sum, [, html]) => sum + anchorsOf(html).targets.filter((target) => !OUTSIDE.test(target)).length, 0);
