/**
 * The script of reading pages with images: a click on one opens it beside the text, to be moved and enlarged. What
 * shows it is fetched then, and so is the image; before, and without this script, there are links. Of a part of the
 * text that says where it stands, the place on the image is framed while a reader points at it, or reads it.
 */
import { boxOf, surfaceOf } from './zones.js';
import { fileSource, imageIn, serviceSource, type ImageSource } from './canvas-image.js';

/** The part of OpenSeadragon that is used here. */
interface Rect {
  readonly getCenter: () => unknown;
}
interface Viewer {
  readonly viewport: {
    readonly zoomBy: (factor: number) => void;
    readonly applyConstraints: () => void;
    readonly goHome: () => void;
    readonly imageToViewportRectangle: (x: number, y: number, width: number, height: number) => Rect;
    readonly getBounds: () => { readonly containsPoint: (point: unknown) => boolean };
    readonly panTo: (point: unknown) => void;
  };
  readonly world: {
    readonly getItemAt: (
      i: number,
    ) => { readonly getContentSize: () => { readonly x: number; readonly y: number } } | undefined;
  };
  readonly addOverlay: (overlay: { readonly element: Element; readonly location: Rect }) => void;
  readonly removeOverlay: (element: Element) => void;
  readonly open: (source: ImageSource) => void;
  readonly addHandler: (event: 'open' | 'open-failed', handler: () => void) => void;
}

type OpenSeadragon = (options: Readonly<Record<string, unknown>>) => Viewer;

const aside = document.getElementById('facsimile')!;
const [heading, status, stage] = ['b', '[role=status]', 'div'].map((name) =>
  aside.querySelector<HTMLElement>(name)!,
) as [HTMLElement, HTMLElement, HTMLElement];
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-zoom]')];
const from = (link: HTMLAnchorElement): string => link.dataset['from'] ?? link.href;
const folder = (document.currentScript as HTMLScriptElement).src.replace(/[^/]*$/u, '');

/** OpenSeadragon, which is fetched when it is first wanted. */
let loading: Promise<Viewer> | undefined;

const viewer = (): Promise<Viewer> =>
  (loading ??= new Promise((resolve, reject) => {
    // It would put a style into the page, which the page forbids; it does not where it finds an element of this name.
    const style = document.createElementNS(null, 'style');
    style.setAttribute('data-openseadragon-mobile-css', '');
    document.head.append(style);
    const script = document.createElement('script');
    script.src = `${folder}openseadragon.js`;
    script.addEventListener('error', () => reject(new Error(`${script.src} cannot be read.`)));
    script.addEventListener('load', () => {
      const make = Reflect.get(globalThis, 'OpenSeadragon') as OpenSeadragon;
      const made = make({
        element: stage,
        drawer: 'canvas',
        showNavigationControl: false,
        visibilityRatio: 0.5,
        animationTime: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 0.6,
      });
      made.addHandler('open', () => {
        say('');
        frame(made);
      });
      made.addHandler('open-failed', () => say('failed'));
      resolve(made);
    });
    document.head.append(script);
  }));

let shown: HTMLAnchorElement | undefined;

/** Says how it stands; of what cannot be shown, with its address. */
function say(what: '' | 'loading' | 'failed' | 'unknown'): void {
  status.textContent = what === '' ? '' : `${aside.dataset[what] ?? ''} `;
  if (what === '' || what === 'loading' || shown === undefined) return;
  const link = document.createElement('a');
  link.href = shown.href;
  link.textContent = shown.href;
  status.append(link);
}

const manifests = new Map<string, Promise<unknown>>();

function manifest(address: string): Promise<unknown> {
  const asked = manifests.get(address) ?? fetch(address).then((answer) => answer.json() as Promise<unknown>);
  manifests.set(address, asked);
  return asked;
}

async function sourceOf(link: HTMLAnchorElement): Promise<ImageSource | undefined> {
  const { zoom, canvas = '', n = '' } = link.dataset;
  if (zoom === 'file') return fileSource(link.href);
  if (zoom === 'service') return serviceSource(from(link));
  const alike = links.filter((other) => other.dataset['canvas'] === canvas);
  return imageIn(await manifest(from(link)), { canvas, n, place: alike.indexOf(link), of: alike.length });
}

/** Shows the image of a page. What was wanted before and comes later is not shown any more. */
async function show(link: HTMLAnchorElement): Promise<void> {
  if (shown === link) return;
  shown = link;
  heading.textContent = link.querySelector('img')?.alt ?? link.textContent.replace(/^\[|\]$/gu, '');
  say('loading');
  try {
    const [made, source] = await Promise.all([viewer(), sourceOf(link)]);
    if (shown !== link) return;
    if (source === undefined) say('unknown');
    else made.open(source);
  } catch {
    if (shown === link) say('failed');
  }
}

/** What a reader points at or reads, and the frame round its place on the image. */
let pointed: HTMLElement | undefined;
const zone = document.createElement('div');
zone.className = 'zone';

/** The link to the image that a part of the text stands on: of its surface, else of the page that begins before it. */
const imageOf = (part: HTMLElement): HTMLAnchorElement | undefined =>
  links.find((link) => link.dataset['surface'] === surfaceOf(part.dataset['zone'] ?? '')) ??
  links.findLast((link) => (link.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);

/** Frames the place of what is pointed at, and moves the image where that is out of sight. */
function frame(made: Viewer): void {
  made.removeOverlay(zone);
  const size = made.world.getItemAt(0)?.getContentSize();
  if (pointed === undefined || size === undefined || imageOf(pointed) !== shown) return;
  const { x, y, width, height } = boxOf(pointed.dataset['zone'] ?? '', size);
  const location = made.viewport.imageToViewportRectangle(x, y, width, height);
  made.addOverlay({ element: zone, location });
  if (!made.viewport.getBounds().containsPoint(location.getCenter())) made.viewport.panTo(location.getCenter());
}

function point(part: HTMLElement | null | undefined): void {
  if (aside.hidden || !part || part === pointed) return;
  pointed?.classList.remove('pointed');
  pointed = part;
  part.classList.add('pointed');
  const link = imageOf(part);
  if (link !== undefined && hosts.has(new URL(from(link)).origin)) void show(link);
  if (loading !== undefined) void loading.then(frame);
}

const partAt = (target: EventTarget | null): HTMLElement | null | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('article [data-zone]') : undefined;

/** The part under a mouse: it counts for more than what stands where readers read. */
let under: HTMLElement | null | undefined;

document.addEventListener('pointerover', ({ target, pointerType }) => {
  under = pointerType === 'mouse' ? partAt(target) : undefined;
  point(partAt(target));
});
document.addEventListener('focusin', ({ target }) => point(partAt(target)));

function setOpen(open: boolean): void {
  aside.hidden = !open;
  if (!open) pointed?.classList.remove('pointed');
  document.documentElement.classList.toggle('beside', open);
}

/** Where a reader is: in the page that began last above the middle of the window. */
const hosts = new Set<string>();

function follow(): void {
  if (aside.hidden) return;
  const { left, width } = document.getElementById('text')!.getBoundingClientRect();
  const part = under ?? partAt(document.elementFromPoint(left + width / 2, innerHeight * 0.4));
  if (part) return point(part);
  const current = links.findLast((link) => link.getBoundingClientRect().top < innerHeight * 0.4) ?? links[0]!;
  if (hosts.has(new URL(from(current)).origin)) void show(current);
}

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    hosts.add(new URL(from(link)).origin);
    const top = link.getBoundingClientRect().top;
    setOpen(true);
    // The text is narrower now: the place that was clicked stays where it was.
    scrollBy(0, link.getBoundingClientRect().top - Math.min(top, innerHeight * 0.3));
    void show(link);
  });
}

const ACTIONS: Readonly<Record<string, (made: Viewer) => void>> = {
  in: ({ viewport }) => viewport.zoomBy(1.5),
  out: ({ viewport }) => viewport.zoomBy(1 / 1.5),
  whole: ({ viewport }) => viewport.goHome(),
};

async function act(value: string): Promise<void> {
  const made = await viewer();
  ACTIONS[value]?.(made);
  made.viewport.applyConstraints();
}

function close(): void {
  const link = shown;
  setOpen(false);
  shown = undefined;
  link?.focus();
}

aside.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (button?.value === 'close') close();
  else if (button) void act(button.value);
});
aside.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});

let waiting = false;
document.addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  },
  { passive: true },
);
