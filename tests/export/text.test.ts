import { describe, expect, test } from 'vitest';
import { text } from '../../src/export/text.js';
import { EMPTY, SECOND, TALK, exported, fileOf, recordOf } from './samples.js';

const lines = (content: string): readonly string[] => content.split('\r\n').slice(0, -1);

describe('plain text', () => {
  test('a file for the document and one for each turn, with a table of them', () => {
    const made = exported(text, [TALK]);
    expect([...made.files.keys()]).toEqual([
      'documents/1960-05-06-talk.txt',
      'turns/1960-05-06-talk/1960-05-06_001_orlov.txt',
      'turns/1960-05-06-talk/1960-05-06_002_hale.txt',
      'turns/1960-05-06-talk/1960-05-06_003_orlov.txt',
      'corpus.csv',
    ]);
    expect(fileOf(made, 'documents/1960-05-06-talk.txt')).toBe(`${TALK.text}\n`);
    expect(fileOf(made, 'turns/1960-05-06-talk/1960-05-06_001_orlov.txt')).toBe(
      'Orlov:\nWhere is Lund? Not in Oslo.\n',
    );
    expect(lines(fileOf(made, 'corpus.csv'))).toEqual([
      'file,kind,document,id,n,date,speaker_id,speaker_label,title,language,words',
      'documents/1960-05-06-talk.txt,document,1960-05-06-talk,1960-05-06-talk,,1960-05-06,,,A talk of Orlov and Hale,en,23',
      'turns/1960-05-06-talk/1960-05-06_001_orlov.txt,turn,1960-05-06-talk,1960-05-06-talk/t1,1,1960-05-06,orlov,Orlov:,A talk of Orlov and Hale,en,7',
      'turns/1960-05-06-talk/1960-05-06_002_hale.txt,turn,1960-05-06-talk,1960-05-06-talk/t2,2,1960-05-06,hale,Hale:,A talk of Orlov and Hale,en,8',
      'turns/1960-05-06-talk/1960-05-06_003_orlov.txt,turn,1960-05-06-talk,1960-05-06-talk/t3,3,1960-05-06,orlov,O.:,A talk of Orlov and Hale,en,6',
    ]);
    expect(made.diagnostics.every(({ rule }) => rule === 'export-loss')).toBe(true);
  });

  test('names of files are safe and unlike one another, whatever ids and labels hold', () => {
    const turns =
      '<sp who="http://x/y#Шевченко"><p>a</p></sp><sp><speaker>../../O’Neill &amp; “Sön” \\</speaker><p>b</p></sp><sp><p>c</p></sp>';
    const odd = recordOf(
      'odd',
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${turns}${`<sp who="#${'x'.repeat(300)}"><p>y</p></sp>`.repeat(1000)}</body></text></TEI>`,
    );
    const paths = [...exported(text, [odd]).files.keys()];
    expect(paths.slice(1, 4)).toEqual([
      'turns/odd/undated_0001_Шевченко.txt',
      'turns/odd/undated_0002_O-Neill-Son.txt',
      'turns/odd/undated_0003_unknown.txt',
    ]);
    expect(
      paths.filter((path) => /[\\:*?"<>|\u0000-\u001F]|(?:^|\/)\.\.?(?:\/|$)/u.test(path.slice(path.lastIndexOf('/')))),
    ).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(Math.max(...paths.map((path) => path.length))).toBeLessThan(120);
  });

  test('one table for all documents; a turn without words has no file, and that is said', () => {
    const mute = recordOf(
      'mute',
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><sp who="#a"><p/></sp><p>x</p></body></text></TEI>',
    );
    const made = exported(text, [SECOND, EMPTY, mute]);
    expect(lines(fileOf(made, 'corpus.csv')).map((line) => line.split(',')[0])).toEqual([
      'file',
      'documents/1961-talk.txt',
      'turns/1961-talk/1961-03_001_hale.txt',
      'turns/1961-talk/1961-03_002_orlov.txt',
      'turns/1961-talk/1961-03_003_hale.txt',
      'documents/empty.txt',
      'documents/mute.txt',
    ]);
    expect(made.diagnostics.map(({ message }) => message)).toContain(
      'The export "text" loses: turns without words have no file (1 time).',
    );
    expect([...exported(text, []).files]).toEqual([
      ['corpus.csv', 'file,kind,document,id,n,date,speaker_id,speaker_label,title,language,words\r\n'],
    ]);
  });
});
