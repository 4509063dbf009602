import { describe, expect, test } from 'vitest';
import { checkEditionWords, publishAll } from '../../../src/publish/index.js';
import { readXml, WITHOUT_BOUNDS } from '../../../src/xml/index.js';
import { compiled } from '../compiled.js';
import { everywhere } from '../hostile-document.js';
import { fixture, teiOf } from '../published.js';

const loadStylesheet = await compiled('book');

/** Prints nothing, and keeps what it was given; what leads somewhere is on the page that `pageOf` says. */
function press(pageOf: (name: string) => number): { print: (page: string) => Promise<Uint8Array>; prints: string[] } {
  const prints: string[] = [];
  const print = async (page: string): Promise<Uint8Array> => {
    prints.push(page);
    const names = [...new Set([...page.matchAll(/href="#([^"]+)"/gu)].map(([, name]) => name!))];
    const pages = Math.max(1, ...names.map(pageOf));
    const kids = Array.from({ length: pages }, (_, i) => `${100 + i} 0 R`).join(' ');
    const places = names.map((name) => `/${name} [${99 + pageOf(name)} 0 R /XYZ 0 0 0]`).join('\n');
    return Buffer.from(
      `1 0 obj\n<</CreationDate (D:20261128134215+00'00')>>\nendobj\n2 0 obj\n<<${places}>>\nendobj\n3 0 obj\n<</Type /Pages\n/Kids [${kids}]>>\nendobj\n4 0 obj\n<</Pages 3 0 R\n/Dests 2 0 R>>\nendobj\n`,
      'latin1',
    );
  };
  return { print, prints };
}

const meeting = { name: 'meeting.xml', text: fixture('meeting.xml') };

describe('a document to print', () => {
  test('is printed until the numbers in it are those of its pages', async () => {
    const { print, prints } = press((name) => (name.includes('p3-') ? 5 : 4));
    const { value, diagnostics } = await publishAll(meeting, { to: ['pdf'], loadStylesheet, print });
    expect(diagnostics).toEqual([]);
    expect(prints).toHaveLength(2);
    expect(prints[0]).toMatch(/<p class="mentions"><a href="#[^"]+">0<\/a>/u);
    expect(prints[1]).not.toMatch(/">0<\/a>/u);
    expect(prints[1]).toMatch(/<p class="mentions"><a href="#[^"]+">4<\/a>, <a href="#[^"]+">5<\/a><\/p>/u);
    expect(Buffer.from(value[0]!.content as Uint8Array).toString('latin1')).toContain("(D:20261120000000+00'00')");
  });

  test('a press that never comes to an end is stopped, and its last print is taken', async () => {
    let n = 0;
    const { print, prints } = press(() => 1 + (n++ % 7));
    const { value } = await publishAll(meeting, { to: ['pdf'], loadStylesheet, print });
    expect(prints).toHaveLength(5);
    expect(value).toHaveLength(1);
  });

  test('has its words, running heads, and nothing that runs or is fetched', async () => {
    const { print, prints } = press(() => 1);
    await publishAll(meeting, { to: ['pdf'], loadStylesheet, print });
    const page = prints.at(-1)!;
    expect(checkEditionWords(meeting, { name: 'pdf', content: page })).toEqual([]);
    expect(page).toContain('@top-left { content: "Memorandum of a conversation on the harbour of …" }');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|url\(/iu);
  });

  test.each(['"} body { display: none', '</style><script>alert(1)</script>', '\\a "', 'Ünï – “code” 日本'])(
    'a title cannot leave its head: %s',
    async (title) => {
      const text = teiOf('<p>One.</p>').replace('A test', title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      const { print, prints } = press(() => 1);
      const { diagnostics } = await publishAll({ name: 'a.xml', text }, { to: ['pdf'], loadStylesheet, print });
      expect(diagnostics).toEqual([]);
      expect(readXml({ name: 'page', text: prints[0]! }, {}, { limits: WITHOUT_BOUNDS })).toEqual([]);
      const style = /<style>(.*?)<\/style>/su.exec(prints[0]!)![1]!;
      expect([...style.matchAll(/content: "([^"]*)"/gu)].every(([, head]) => !/[{}<]/u.test(head!))).toBe(true);
      expect(style.split('{').length).toBe(style.split('}').length);
    },
  );

  test('hostile documents stay well-formed', async () => {
    const { print, prints } = press(() => 1);
    await publishAll({ name: 'a.xml', text: everywhere(']]><b>"x"') }, { to: ['pdf'], loadStylesheet, print });
    expect(readXml({ name: 'page', text: prints[0]! }, {}, { limits: WITHOUT_BOUNDS })).toEqual([]);
  });
});

test('where nothing prints, that is said, and other editions are made', async () => {
  const { value, diagnostics } = await publishAll(meeting, { to: ['pdf', 'epub'], loadStylesheet });
  expect(value.map(({ name }) => name)).toEqual(['epub']);
  expect(diagnostics).toMatchObject([{ rule: 'print-failed', severity: 'error', place: { file: 'meeting.xml' } }]);
});

test('what the press says of a failure is passed on', async () => {
  const print = async (): Promise<{ message: string; note: string }> => ({ message: 'No paper.', note: 'Buy some.' });
  const { value, diagnostics } = await publishAll(meeting, { to: ['pdf'], loadStylesheet, print });
  expect(value).toEqual([]);
  expect(diagnostics).toMatchObject([{ message: 'No paper.', note: 'Buy some.' }]);
});
