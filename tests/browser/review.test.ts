import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewApp } from '../../src/review/index.js';
import { listen, type Listening } from '../../src/serve/index.js';
import { newTalks, reviewOf } from '../review/talks.js';
import { accessibilityFaults } from './axe.js';
import { openBrowser, sayIfAbsent } from './browser.js';
import { selectWords } from './select-words.mjs';

interface Shown {
  readonly path: string;
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** An edition under review, on a page. */
async function shown(browser: Browser, path: string): Promise<Shown> {
  const { app, token } = reviewApp(await reviewOf(path));
  const listening: Listening = (await listen(app, [0])).value!;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => void complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => void complaints.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(listening.address)) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(`${listening.address}${token}/`);
  await page.locator('#queue .row').first().waitFor();
  return {
    path,
    page,
    complaints,
    close: async () => {
      await context.close();
      await listening.close();
      rmSync(path, { recursive: true });
    },
  };
}

/** Presses keys, or types a text where a field asks for one, and waits until the page has followed. */
async function press(page: Page, signed: number, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key.length > 1 && !/^(?:Enter|Escape|Arrow\w+)$/u.test(key)) {
      await page.locator('input:focus').waitFor();
      await page.keyboard.type(key);
    } else await page.keyboard.press(key);
    if (key === 'Enter') await page.locator('dialog[open] input').waitFor({ state: 'detached' });
  }
  await page
    .locator('#signed-count')
    .filter({ hasText: new RegExp(`^${signed}$`, 'u') })
    .waitFor({ timeout: 10_000 });
}

const DECISIONS: Readonly<Record<string, readonly string[]>> = {
  '1961-03-14-vienna': [
    '{ "kind": "mark", "as": "object", "quote": "Neva", "by": "mw", "reason": "Marked by the editor." }',
    '{ "kind": "correct", "quote": "wihtout", "value": "without", "by": "mw", "reason": "A slip of the source." }',
    '{ "kind": "unmark", "quote": "March 7", "by": "mw", "reason": "Checked against the text: not so." }',
    '{ "kind": "mark", "as": "person", "quote": "Mr. Brandt", "prefix": "about March 7.", "by": "mw", "reason": "Checked: nobody can say who or what it is." }',
    '{ "kind": "identify", "quote": "Mr. Smith", "value": "smith-b", "by": "mw", "reason": "Identified by the editor." }',
    '{ "kind": "speaker", "quote": "Voice: That is not so.", "value": "hale", "by": "mw", "reason": "Identified by the editor." }',
    '{ "kind": "unmark", "quote": "Mr. Brandt", "prefix": "will be pleased.", "by": "mw", "reason": "Checked against the text: not so." }',
  ],
  '1961-03-20-vienna': [
    '{ "kind": "identify", "quote": "Mr. Brandt", "value": "castle", "by": "mw", "reason": "Identified by the editor." }',
    '{ "kind": "identify", "quote": "Mr. Smith", "prefix": "has been recalled.", "value": "smith-a", "by": "mw", "reason": "Identified by the editor." }',
    '{ "kind": "speaker", "quote": "Ambassador Hale: The Secretary will write", "value": "hale", "by": "mw", "reason": "Checked against the text." }',
    '{ "kind": "identify", "quote": "The Secretary", "value": "castle", "by": "mw", "reason": "Checked against the text." }',
    '{ "kind": "unmark", "quote": "next week", "by": "mw", "reason": "Checked against the text: not so." }',
    '{ "kind": "identify", "quote": "Mr. Smith", "prefix": "you next week.", "value": "smith-b", "by": "mw", "reason": "Identified by the editor." }',
  ],
  '1961-04-02-vienna': [
    '{ "kind": "mark", "as": "object", "quote": "Neva", "by": "mw", "reason": "Marked by the editor." }',
    '{ "kind": "date", "quote": "March 30", "value": "1961-03-31", "by": "mw", "reason": "Dated by the editor." }',
    '{ "kind": "speaker", "quote": "Mr. Orlov asked who had seen", "value": "orlov", "by": "mw", "reason": "Checked against the text." }',
    '{ "kind": "correct", "quote": "seen", "value": "sighted", "by": "mw", "reason": "A slip of the source." }',
    '{ "kind": "identify", "quote": "Mr. Brandt", "value": "orlov", "by": "mw", "reason": "The log says so." }',
    '{ "kind": "turn", "action": "begin", "quote": "Mr. Orlov said that Mr. Smith", "value": "orlov", "by": "mw", "reason": "The turn begins here." }',
    '{ "kind": "identify", "quote": "Mr. Smith", "value": "smith-a", "by": "mw", "reason": "Identified by the editor." }',
  ],
};

const fileOf = (decisions: readonly string[]): string =>
  `{\n  "decisions": [\n${decisions.map((line) => `    ${line}`).join(',\n')}\n  ]\n}\n`;

describe.skipIf(sayIfAbsent('the page of a review'))('the page of a review', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(async () => await browser.close());

  test('twenty decisions by key in three documents end in the bytes of decisions by hand', async () => {
    const { path, page, complaints, close } = await shown(browser, newTalks());
    const words = (text: string) => page.locator('#record [data-at]', { hasText: text }).first();
    const open = async (name: string): Promise<void> => {
      await page.selectOption('#documents', name);
      await page.locator(`#record[aria-label="Document ${name}"]`).waitFor();
    };
    // What the queue asks, in its order.
    await press(page, 1, '1');
    await press(page, 2, '2');
    await press(page, 3, '1');
    await press(page, 4, 'o', 'bern', 'Enter');
    await press(page, 5, '1');
    await press(page, 6, 'a');
    await press(page, 7, 'x');
    await press(page, 8, 'o', 'cast', 'Enter');
    await press(page, 9, 'n', 'The log says so.', 'Enter', 'o', 'orl', 'Enter');
    await page.locator('#card', { hasText: 'Nothing is open' }).waitFor();
    // What nobody asked, in the documents.
    await open('1961-04-02-vienna');
    await words('March 30').click();
    await page.locator('#card', { hasText: 'date-month-day' }).waitFor();
    await page.keyboard.press('d');
    await press(page, 10, '1961-03-31', 'Enter');
    await selectWord(page, 'Neva');
    await press(page, 11, 'm', 't');
    await selectWord(page, 'seen');
    await press(page, 12, 'c', 'sighted', 'Enter');
    await page.locator('#record .turn-label').nth(1).click();
    await page.locator('#card h2', { hasText: 'Speaker' }).waitFor();
    await press(page, 13, 'a');
    await selectWord(page, 'Mr. Orlov said that');
    await press(page, 14, 'b', 'orl', 'Enter');
    await open('1961-03-14-vienna');
    await selectWord(page, 'wihtout');
    await press(page, 15, 'c', 'without', 'Enter');
    await words('March 7').click();
    await page.locator('#card', { hasText: 'date-month-day' }).waitFor();
    await press(page, 16, 'x');
    await press(page, 15, 'u');
    await press(page, 16, 'r');
    await selectWord(page, 'Neva');
    await press(page, 17, 'm', 't');
    await open('1961-03-20-vienna');
    await words('The Secretary').click();
    await page.locator('#card h2', { hasText: 'Office' }).waitFor();
    await press(page, 18, 'a');
    await words('next week').click();
    await page.locator('#card', { hasText: 'date-sought' }).waitFor();
    await press(page, 19, 'x');
    await page.locator('#record .turn-label').nth(1).click();
    await page.locator('#card h2', { hasText: 'Speaker' }).waitFor();
    await press(page, 20, 'a');

    // What was put in its place block by block is the page as it is when all of it is made.
    const article = async (): Promise<string> => {
      const html = await page.locator('#record article').innerHTML();
      return html.replaceAll(/ (?:aria-current="true"|class="here")| here(?=[" ])/gu, '');
    };
    const renewed = await article();
    await page.reload();
    await page.locator('#documents option').nth(2).waitFor({ state: 'attached' });
    await open('1961-03-20-vienna');
    expect(renewed).toBe(await article());

    const folder = join(path, 'decisions');
    const written = Object.fromEntries(
      readdirSync(folder).map((name) => [name.replace('.json', ''), readFileSync(join(folder, name), 'utf8')]),
    );
    expect(written).toEqual(
      Object.fromEntries(Object.entries(DECISIONS).map(([name, decisions]) => [name, fileOf(decisions)])),
    );
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  test('by key, too: what the record is called, who took part, whether a page end cuts a paragraph', async () => {
    const path = newTalks();
    writeFileSync(
      join(path, 'sources', '1961-05-01-vienna.md'),
      '# Memorandum of Conversation\n\nVienna, May 1, 1961\n\nPARTICIPANTS: Ambassador Hale; Mr. Orlov\n\nMr. Orlov said that the captains had been at sea for a very long time and that the\n\nships had come home at last.\n',
    );
    const { page, complaints, close } = await shown(browser, path);
    await page.selectOption('#filter-kind', 'seam');
    await page.locator('#card h2', { hasText: 'Page seam' }).waitFor();
    await press(page, 1, 'x');
    await page.locator('#card', { hasText: 'Nothing is open' }).waitFor();
    await press(page, 2, 'i', 'A talk on ships', 'Enter');
    await press(page, 3, 'p', 'cast', 'Enter', 'r');
    await press(page, 4, 'p', 'Ann Leek', 'Enter', 's');
    await page.keyboard.press('w');
    await page.locator('#card', { hasText: 'Hale, Edmund took part' }).waitFor();
    await press(page, 5, 'a');
    await page.locator('.fact.signed', { hasText: 'Hale, Edmund' }).waitFor();
    await page.keyboard.press('w');
    await page.locator('#card', { hasText: 'Orlov, Pavel took part' }).waitFor();
    await press(page, 6, 'o', 'arth', 'Enter');
    await page.locator('.fact', { hasText: 'Ann Leek' }).click();
    await page.locator('#card', { hasText: 'Ann Leek took part as speaker; no register has this person' }).waitFor();
    await press(page, 7, 'x');
    expect(readFileSync(join(path, 'decisions', '1961-05-01-vienna.json'), 'utf8')).toBe(
      fileOf([
        '{ "kind": "title", "value": "A talk on ships", "by": "mw", "reason": "Named by the editor." }',
        '{ "kind": "participant", "action": "add", "value": "castle", "role": "recorder", "by": "mw", "reason": "Took part, as the editor knows." }',
        '{ "kind": "participant", "action": "add", "value": "leek", "name": "Ann Leek", "role": "speaker", "by": "mw", "reason": "Took part, as the editor knows." }',
        '{ "kind": "participant", "action": "identify", "who": "hale", "value": "hale", "by": "mw", "reason": "Checked against the text." }',
        '{ "kind": "participant", "action": "identify", "who": "orlov", "value": "smith-a", "by": "mw", "reason": "Identified by the editor." }',
        '{ "kind": "participant", "action": "remove", "value": "leek", "by": "mw", "reason": "Checked against the text: not so." }',
        '{ "kind": "part", "quote": "time and that the ships had come home", "by": "mw", "reason": "Checked against the text: not so." }',
      ]),
    );
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  test('is accessible on a telephone and on a desk, light and dark, whatever is open', async () => {
    const { page, complaints, close } = await shown(browser, newTalks());
    const faults: string[] = [];
    const look = async (what: string): Promise<void> => {
      for (const [width, height] of [
        [390, 844],
        [1280, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          faults.push(
            ...(await accessibilityFaults(page)).map((fault) => `${what}, ${width}, ${colorScheme}: ${fault}`),
          );
        }
        const wide = Number(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        );
        if (wide > 0) faults.push(`${what}, ${width}: ${wide} too wide`);
      }
    };
    await look('queue');
    await page.keyboard.press('l');
    await page.locator('.like').waitFor();
    await look('all alike');
    await page.keyboard.press('Escape');
    for (const key of ['o', 'e', 'p', 'i', '?']) {
      await page.keyboard.press(key);
      await page.locator('dialog').waitFor();
      await look(`dialogue ${key}`);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await press(page, 1, '1');
    await page.keyboard.press('g');
    await page.locator('#signed li').waitFor();
    await look('signed');
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await page.locator('#card h2', { hasText: 'Participant' }).waitFor();
    await look('participant');
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  test('shows hostile names as text', async () => {
    const bad = '<img src=x onerror="document.title=1">';
    const path = newTalks();
    writeFileSync(
      join(path, 'registers', 'bad.csv'),
      `id,name,office\nbad,"Smith, ${bad.replaceAll('"', '""')}","${bad.replaceAll('"', '""')}"\n`,
    );
    writeFileSync(
      join(path, 'sources', '1961-05-01-vienna.txt'),
      `Memorandum of Conversation\n\nVienna, May 1, 1961\n\nPARTICIPANTS: Ambassador Hale; Mr. Orlov\n\nMr. Orlov: ${bad} said Mr. Smith.\n`,
    );
    mkdirSync(join(path, 'decisions'));
    writeFileSync(
      join(path, 'decisions', '1961-05-01-vienna.json'),
      JSON.stringify({
        decisions: [{ kind: 'identify', quote: 'Mr. Orlov', suffix: ':', value: 'orlov', by: 'mw', reason: bad }],
      }),
    );
    const { page, complaints, close } = await shown(browser, path);
    await page.selectOption('#documents', '1961-05-01-vienna');
    await page.locator('#record', { hasText: '<img src=x' }).waitFor();
    await page.selectOption('#filter-document', '1961-05-01-vienna');
    await page.locator('#card', { hasText: 'Mr. Smith' }).waitFor();
    await page.keyboard.press('o');
    await page.locator('[role=option]', { hasText: '<img' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.locator('#signed li').first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  }, 60_000);
});

async function selectWord(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.locator('#card h2', { hasText: 'Selected words' }).waitFor();
}
