import { describe, expect, test } from 'vitest';
import { encode } from '../../src/api/index.js';

/** Whose the turns of a record are, each by the place of his first. */
async function turns(text: string): Promise<readonly number[]> {
  const { value } = await encode({ name: 'minutes.md', bytes: Buffer.from(text) }, {});
  const who = [...(value?.xml ?? '').matchAll(/<sp [^>]*?(?:who="#([^"]*)")?[^>]*>/gu)].map(
    ([sp]) => /who="#([^"]*)"/u.exec(sp)?.[1] ?? '?',
  );
  return who.map((id) => [...new Set(who)].indexOf(id));
}

const summary = ({ office = 'Chairman', verb = 'said', name = 'HOLM', open = '(', close = ')' } = {}): string => `
# COUNCIL OF FISHERIES

Held on 3 May 1958

${office}: Mrs. IBARRA ${open}Chile${close}

Present: Mr. ${name} ${open}Denmark${close}, Mr. VALE ${open}Italy${close}

The ${office.toUpperCase()} recalled that the Council was to resume its debate on the nets.

Mr. ${name} ${open}Denmark${close} ${verb} that the nets were old.

The ${office.toUpperCase()}, speaking in her personal capacity, observed that the nets were new. Mr. VALE
${open}Italy${close} ${verb} that they should be mended.

Mr. ${name} ${open}Denmark${close} ${verb} that he would mend none.
`;

describe('a summary record has the same turns', () => {
  const same = [0, 1, 0, 2, 1];
  test.each([
    'Chairman',
    'Chairwoman',
    'Chairperson',
    'Chair',
    'President',
    'Convener',
    'Moderator',
    'Provost',
    'Mayor',
  ])('under a %s', async (office) => expect(await turns(summary({ office }))).toEqual(same));
  test.each(['pleaded', 'swore', 'held', 'ventured', 'submitted', 'protested'])('where they %s that', async (verb) =>
    expect(await turns(summary({ verb }))).toEqual(same),
  );
  test.each(['ABERNATHY', 'OKONKWO', 'LINDQVIST'])('of Mr. %s', async (name) =>
    expect(await turns(summary({ name }))).toEqual(same),
  );
  test('with square brackets', async () => expect(await turns(summary({ open: '[', close: ']' }))).toEqual(same));
});

const tape = ({ first = 'THE PRESIDENT', other = 'MR. BRAND', mark = ':' } = {}): string => `
# Recording of a talk on the ferry, May 3, 1962

${first}${mark} What about the ferry?

${other}${mark} It left on Friday. I told you.

${first}${mark} What did they say?

${other}${mark} That they want a new one.

${first}${mark} Then we shall have one.
`;

describe('a recording has the same turns', () => {
  const same = [0, 1, 0, 1, 0];
  test.each([':', '.', '.—', ' —'])('with the mark %s', async (mark) =>
    expect(await turns(tape({ mark }))).toEqual(same),
  );
  test.each([
    ['The President', 'Mr. Brand'],
    ['Premier', 'Mr. Brand'],
    ['Dorov V. S', 'Brand A. I'],
  ])('of %s. and %s.', async (first, other) => expect(await turns(tape({ first, other, mark: '.' }))).toEqual(same));
});

test('two of one surname whose initials differ are two, whatever they are called', async () => {
  const text = (title: string): string => `
# Third day

Mr. A. CONWAY (President) in the Chair.

${title} H. LUMB (Railwaymen) said: I rise to support it, but I warn Congress.

${title} LUMB: Then let them give us the key.

Miss E. LUMB (Shop Assistants) said: The girls in the shops work fifty hours. I have asked them.

Mr. PICKERING: I second that.
`;
  const [, label, miss] = await turns(text('Cllr'));
  expect(miss).not.toBe(label);
});

test('a line like a label, of whom nobody knows, ends what another said', async () => {
  const xml = (
    await encode(
      {
        name: 'minutes.md',
        bytes: Buffer.from(
          '# Meeting 118\n\nPresent: Sanjay Rao, Deb Orr\n\nSanjay said that the manifest was new.\nJIAN: No. Since June it is old.\n',
        ),
      },
      {},
    )
  ).value!.xml;
  expect(/<sp[^>]*>(?:(?!<\/sp>).)*Since June/su.test(xml)).toBe(false);
});
