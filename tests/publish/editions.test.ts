import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture, published, root } from './published.js';

const meeting = fixture('meeting.xml');
const { html, text, diagnostics } = published(meeting);
const all = (pattern: RegExp): readonly string[] => [...html.matchAll(pattern)].map((match) => match[1]!);

describe('the page', () => {
  test('is made without a finding', () => {
    expect(diagnostics).toEqual([]);
  });

  test('asks nobody for anything and runs nothing', () => {
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
    expect(html.match(/<script[^>]*>/gu)).toEqual(['<script type="application/ld+json">']);
    expect(html).not.toMatch(/<img|<iframe|<object|<embed|@import|url\(|<link rel="stylesheet"|\ssrc=/iu);
  });

  test('has every id once, and every link within it arrives', () => {
    const ids = all(/\sid="([^"]*)"/gu);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(all(/href="#([^"]*)"/gu).filter((target) => !ids.includes(target))).toEqual([]);
    for (const [reference] of html.matchAll(/aria-labelledby="([^"]*)"/gu)) {
      expect(ids).toContain(/"(.*)"/u.exec(reference)![1]);
    }
  });

  test('has headings in order, one h1 and the landmarks', () => {
    const levels = all(/<h([1-6])/gu).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)).toBe(true);
    for (const landmark of [
      '<header class="title-block">',
      '<main>',
      '<nav class="contents" aria-label="Contents">',
      '<footer class="about">',
      '<a class="skip" href="#text">',
    ]) {
      expect(html).toContain(landmark);
    }
  });

  test('no link holds a link', () => {
    expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /su);
  });

  test('turns and paragraphs have the addresses of the document', () => {
    for (const id of ['turn1', 'turn4', 'p1', 'p7']) expect(html).toContain(`id="${id}"`);
  });

  test('every mention of a person is linked from the index and leads to it', () => {
    expect(all(/<li id="abel">.*?<a href="#(p[38]:[\d.]+)">/gsu)).toEqual(['p3:4']);
    expect(html).toMatch(/<li id="abel">(?:(?!<\/li>).)*<a href="#p3:4">¶3<\/a> <a href="#p8:2">note 1<\/a>/su);
    expect(html).toContain('<button type="button" popovertarget="c:abel" id="p3:4">');
    expect(all(/<button type="button" popovertarget="c:(abel)"/gu)).toHaveLength(2);
    expect(html).toContain('<div id="c:abel" popover=""><b>Abel, Ruth</b><a href="#abel">Here (2)</a></div>');
    expect(html).toContain(
      '<li id="abel"><p class="entry"><b>Abel, Ruth</b> (born 1910) <span class="idno"><a href="https://www.wikidata.org/wiki/Q1">Wikidata Q1</a></span></p>',
    );
  });

  test('dates stand in the index in the order of time', () => {
    expect(all(/<li id="day:([^"]*)"/gu)).toEqual(['1962-03-04', '1962-06-01~1962-06-10', 'P3Y']);
  });

  test('corrections are listed with who made them', () => {
    expect(html).toContain(
      '<tr><td><a href="#p3::2.1">¶3</a></td><td>Abell</td><td>Abel</td><td>memcon, certain</td></tr>',
    );
  });

  test('says how to cite and under which licence', () => {
    expect(html).toContain(
      '<p class="citation">Penn, Clara. “Memorandum of a conversation on the harbour of Port Amity.” March 4, 1962. Box 7, Archive of Samples, Port Amity. In <cite>Conversations for Tests</cite>, edited by Ada Probe. The Sample Edition, 2026.</p>',
    );
    expect(html).toContain('<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">');
  });

  test('speaks German when asked; the record stays as it is', () => {
    const german = published(meeting, { language: 'de' });
    expect(german.html).toContain('<html lang="de">');
    expect(german.html).toContain('<article id="text" tabindex="-1" aria-label="Text" lang="en">');
    expect(german.html).toContain('Personenregister');
    expect(german.html).toContain('4. März 1962');
    expect(german.text).toContain('Teilnehmer: Pyotr Orlov (Redner)');
  });

  test('speaks French and Russian when asked', () => {
    const french = published(meeting, { language: 'fr' });
    expect(french.html).toContain('<html lang="fr">');
    expect(french.html).toContain('Index des personnes');
    expect(french.html).toContain('4 mars 1962');
    const russian = published(meeting, { language: 'ru' });
    expect(russian.html).toContain('<html lang="ru">');
    expect(russian.html).toContain('Указатель имён');
    expect(russian.html).toContain('4 марта 1962');
    expect(russian.text).toContain('Участники: Pyotr Orlov (выступающий)');
  });

  test.each(['shared/label-table', 'site/labels', 'site/overview-labels'])(
    '%s has every word in every language',
    (name) => {
      const source = readFileSync(new URL(`../../xslt/${name}.xsl`, import.meta.url), 'utf8');
      const rows = [...source.matchAll(/^ {4}'([a-z0-9-]+)': \[((?:\s*'[^']*',?)+)\]/gmu)];
      expect(rows.length).toBeGreaterThan(20);
      for (const [, key, words] of rows) expect([key, words!.match(/'[^']*'/gu)!.length]).toEqual([key, 4]);
    },
  );

  test('a language nobody has written labels for is English', () => {
    expect(published(meeting, { language: 'tlh' }).html).toBe(html);
  });
});

describe('plain text', () => {
  test('no line is wider than 72 columns, none ends in a space', () => {
    for (const line of text.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(72);
      expect(line).not.toMatch(/\s$/u);
    }
  });

  test('is as it was', async () => {
    await expect(text).toMatchFileSnapshot('fixtures/meeting.expected.txt');
  });
});

test('the same document gives the same bytes', () => {
  const again = published(meeting);
  expect(again.html).toBe(html);
  expect(again.text).toBe(text);
});

const minutes = join(root, 'tei/documents/1960-09-08-khrushchev-thompson.xml');
describe.skipIf(!existsSync(minutes))('the minutes of 1960', () => {
  test('make a page of at most 150 kB and lose no word', { timeout: 60_000 }, () => {
    const made = published(existsSync(minutes) ? readFileSync(minutes, 'utf8') : '', { unknown: 'stop' });
    expect(made.diagnostics).toEqual([]);
    expect(Buffer.byteLength(made.html)).toBeLessThanOrEqual(150_000);
    expect(made.text).toContain('N. S. KHRUSHCHEV answers affirmatively.');
  });
});
if (!existsSync(minutes)) {
  console.warn('The minutes of 1960 are not encoded yet (npm start): their editions are not tested.');
}
