import { expect, test } from 'vitest';
import { findChromium, printByChromium } from '../../../src/disk/index.js';
import { publishAll } from '../../../src/publish/index.js';
import { destinationsIn } from '../../../src/publish/print/index.js';
import { compiled } from '../compiled.js';
import { fixture } from '../published.js';

const loadStylesheet = await compiled('book');

const hasChromium = findChromium() !== undefined;
if (!hasChromium) console.warn('There is no Chromium: nothing is printed as PDF.');

const meeting = { name: 'meeting.xml', text: fixture('meeting.xml') };

test.skipIf(!hasChromium)(
  'Chromium prints a document: the same bytes again, each place of the index on its page',
  async () => {
    const pages: string[] = [];
    const print = async (page: string): ReturnType<typeof printByChromium> => {
      pages.push(page);
      return await printByChromium(page);
    };
    const print1 = await publishAll(meeting, { to: ['pdf'], loadStylesheet, print });
    expect(print1.diagnostics).toEqual([]);
    const pdf = Buffer.from(print1.value[0]!.content as Uint8Array);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const places = destinationsIn(pdf);
    const index = [...pages.at(-1)!.matchAll(/<p class="mentions">(.*?)<\/p>/gu)].flatMap(([, line]) => [
      ...line!.matchAll(/<a href="#([^"]+)">(\d+)<\/a>/gu),
    ]);
    expect(index.length).toBeGreaterThan(5);
    expect(index.filter(([, name, page]) => places.get(name!) !== Number(page)).map(([found]) => found)).toEqual([]);
    const print2 = await publishAll(meeting, { to: ['pdf'], loadStylesheet, print: printByChromium });
    expect(pdf.equals(Buffer.from(print2.value[0]!.content as Uint8Array))).toBe(true);
  },
);
