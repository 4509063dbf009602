import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession, type Session } from '../../src/review/index.js';

const REGISTER = `id,name,office,from,to
hale,"Hale, Edmund",Ambassador of the United States,1957,1962
orlov,"Orlov, Pavel",Ambassador of the Soviet Union,1957,1962
castle,"Castle, Amos",Secretary of State,1961-01-21,1963
smith-a,"Smith, Arthur",Counselor,1960,1962
smith-b,"Smith, Bernard",Consul,1960,1962
`;

const SOURCES: Readonly<Record<string, string>> = {
  '1961-03-14-vienna': `# Memorandum of Conversation

Vienna, March 14, 1961

PARTICIPANTS: Ambassador Hale; Mr. Orlov

Ambassador Hale: I am glad that you could come. Has Moscow answered?

Mr. Orlov: It has. The captain of the Neva acted wihtout orders about March 7. Mr. Brandt was with him, and Mr. Smith heard of it.

Voice: That is not so.

Ambassador Hale: Mr. Castle will be pleased. Mr. Brandt is not my man.
`,
  '1961-03-20-vienna': `# Memorandum of Conversation

Vienna, March 20, 1961

PARTICIPANTS: Ambassador Hale; Mr. Orlov

Mr. Orlov: Mr. Brandt has been recalled. Mr. Smith will say more.

Ambassador Hale: The Secretary will write to you next week. Mr. Smith is ill.

(A voice from the hall: he is well again.)
`,
  '1961-04-02-vienna': `# Memorandum of Conversation

Vienna, April 2, 1961

PARTICIPANTS: Ambassador Hale; Mr. Orlov

Ambassador Hale called on Mr. Orlov. He said that the Neva had left on March 30 or so. Mr. Orlov asked who had seen it. Mr. Brandt had, the Ambassador replied.

Mr. Orlov said that Mr. Smith should come.
`,
};

/** An edition of three talks with something to decide in each. */
export function newTalks(): string {
  const path = mkdtempSync(join(tmpdir(), 'memcon-review-'));
  for (const folder of ['sources', 'registers']) mkdirSync(join(path, folder));
  const edition = { title: 'Talks in Vienna', editors: [{ id: 'mw', name: 'Mary Whitlock', role: 'edited by' }] };
  writeFileSync(join(path, 'edition.json'), JSON.stringify(edition));
  writeFileSync(join(path, 'registers', 'persons.csv'), REGISTER);
  for (const [name, text] of Object.entries(SOURCES)) writeFileSync(join(path, 'sources', `${name}.md`), text);
  return path;
}

/** The edition under review, all of it encoded. */
export async function reviewOf(path: string, editor = 'mw'): Promise<Session> {
  const { value, diagnostics } = await openSession(path, editor);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  await value.work();
  return value;
}

export const decisionsOf = (path: string, name: string): string =>
  readFileSync(join(path, 'decisions', `${name}.json`), 'utf8');
