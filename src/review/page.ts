import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the page: its media type, and what is in it. */
interface PageFile {
  readonly type: string;
  readonly content: () => string;
}

/** A file that lies beside the bundles, or, seen from here, in one of these places. */
function own(...places: readonly string[]): string {
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`The page's file ${places[0]} is missing: build memcon again.`);
  return readFileSync(found, 'utf8');
}

/** Nothing of the edition is in it: the script asks for all that is shown. */
const PAGE = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>memcon review</title><link rel="icon" href="data:,"><link rel="stylesheet" href="reading.css"><link rel="stylesheet" href="review.css"><script src="review.js" defer></script></head>
<body class="review">
<a class="skip" href="#record">Skip to the document</a>
<header class="bar">
<h1><span id="title">memcon review</span></h1>
<p id="progress"></p>
<select id="documents" aria-label="Open a document"></select>
<nav aria-label="Views"><button type="button" id="show-queue" aria-pressed="true">Open <b id="open-count"></b></button><button type="button" id="show-signed" aria-pressed="false">Signed <b id="signed-count"></b> <kbd>g</kbd></button><button type="button" id="undo">Undo <kbd>u</kbd></button><button type="button" id="redo">Redo <kbd>r</kbd></button><button type="button" id="help">Keys <kbd>?</kbd></button></nav>
</header>
<div class="desk">
<main id="side">
<section id="card" aria-label="Decision" tabindex="-1"></section>
<section id="queue" aria-label="Queue"></section>
<section id="signed" aria-label="Signed" hidden></section>
</main>
<section id="record" aria-label="Document" tabindex="0"></section>
<aside id="facsimile" aria-label="Facsimile" tabindex="0" hidden></aside>
</div>
<div id="said" role="status" aria-live="polite"></div>
<noscript><p>The review needs JavaScript: its script comes from memcon alone.</p></noscript>
</body></html>
`;

/** The files of the page, by their names. */
export const pageFiles = (): ReadonlyMap<string, PageFile> =>
  new Map<string, PageFile>([
    ['', { type: 'text/html; charset=utf-8', content: () => PAGE }],
    [
      'review.js',
      { type: 'text/javascript; charset=utf-8', content: () => own('./review-page.js', '../../dist/review-page.js') },
    ],
    ['review.css', { type: 'text/css; charset=utf-8', content: () => own('./review.css', './browser/review.css') }],
    [
      'reading.css',
      { type: 'text/css; charset=utf-8', content: () => own('../xslt/html/page.css', '../../xslt/html/page.css') },
    ],
  ]);
