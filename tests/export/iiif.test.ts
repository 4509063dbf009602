import { normalize, serialize, serializeConfigPresentation3, Traverse } from '@iiif/parser';
import { presentation3StrictUpgrade } from '@iiif/parser/strict';
import type { Manifest } from '@iiif/presentation-3';
import { describe, expect, test } from 'vitest';
import { iiif } from '../../src/export/iiif.js';
import { rightsOf } from '../../src/export/iiif/manifest.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK } from './samples.js';

const URL = 'https://minutes.example/oslo';

const made = exported(iiif, [TALK, SECOND], { url: URL, title: 'Talks' });
const manifest = JSON.parse(fileOf(made, '1960-05-06-talk.json')) as Manifest;

/** What a parser of IIIF meets in a manifest. */
function counted(json: Manifest): {
  readonly canvases: number;
  readonly annotations: number;
  readonly bodies: readonly string[];
} {
  let [canvases, annotations] = [0, 0];
  const bodies: string[] = [];
  const traverse = new Traverse({
    canvas: [() => void (canvases += 1)],
    annotation: [() => void (annotations += 1)],
    contentResource: [
      (resource) =>
        void bodies.push(
          typeof resource === 'string' ? resource : ((resource as { readonly id?: string }).id ?? 'embedded'),
        ),
    ],
  });
  traverse.traverseManifest(structuredClone(json));
  return { canvases, annotations, bodies };
}

describe('iiif', () => {
  test('a manifest has a canvas for each image, with its size and what stands on it', () => {
    expect(manifest.id).toBe(`${URL}/exports/iiif/1960-05-06-talk.json`);
    const [first, second] = manifest.items;
    expect(first).toMatchObject({ type: 'Canvas', width: 1200, height: 1600, label: { none: ['1r'] } });
    expect(first).toMatchObject({
      items: [
        {
          items: [
            {
              motivation: 'painting',
              body: { id: `${URL}/documents/img/1.jpg`, format: 'image/jpeg', width: 1200 },
              target: first!.id,
            },
          ],
        },
      ],
    });
    expect(first).toMatchObject({
      annotations: [
        {
          items: [
            {
              motivation: 'supplementing',
              body: {
                type: 'TextualBody',
                language: ['en'],
                value: expect.stringMatching(/^Orlov:\nWhere is Lund\?.*Ask Smith\.$/su) as string,
              },
            },
          ],
        },
      ],
    });
    expect(second).toMatchObject({
      width: 1000,
      height: 1414,
      label: { none: ['2'] },
      annotations: [{ items: [{ body: { value: expect.stringMatching(/^O\.:.*They part\.$/su) as string } }] }],
    });
    expect(JSON.stringify(second)).not.toContain('"height":1414,"format"');
  });

  test('it links to TEI, text and page, and says what is known of the record', () => {
    expect(manifest.rendering?.map(({ id }) => id)).toEqual([
      `${URL}/documents/1960-05-06-talk.xml`,
      `${URL}/documents/1960-05-06-talk.txt`,
    ]);
    expect(manifest.homepage).toMatchObject([{ id: `${URL}/documents/1960-05-06-talk.html` }]);
    expect(manifest).toMatchObject({
      rights: 'http://creativecommons.org/licenses/by/4.0/',
      navDate: '1960-05-06T00:00:00Z',
      summary: { en: ['Participants: Pavel Orlov, Ruth Hale, Berg'] },
    });
    expect(manifest.metadata).toContainEqual({ label: { en: ['Shelf mark'] }, value: { none: ['Box 7/3'] } });
  });

  test('rights are those that IIIF takes', () => {
    expect(rightsOf('https://rightsstatements.org/page/InC/1.0/')).toBe('http://rightsstatements.org/vocab/InC/1.0/');
    expect(rightsOf('https://example.org/licence')).toBeUndefined();
    expect(rightsOf('javascript:alert(1)')).toBeUndefined();
    expect(rightsOf(undefined)).toBeUndefined();
  });

  test('@iiif/parser finds it right, counts its parts, and gives it back', () => {
    const state = { warnings: [] as string[] };
    presentation3StrictUpgrade(structuredClone(manifest), state);
    expect(state.warnings).toEqual([]);
    expect(counted(manifest)).toMatchObject({ canvases: 2, annotations: 4 });
    const normal = normalize(structuredClone(manifest));
    const back = serialize<Manifest>({ ...normal, requests: {} }, normal.resource, serializeConfigPresentation3);
    expect(back.items.map(({ id, width, height }) => [id, width, height])).toEqual(
      manifest.items.map(({ id, width, height }) => [id, width, height]),
    );
    expect(back.label).toEqual(manifest.label);
  });

  test('documents without facsimile have none; a collection lists those that have one', () => {
    expect([...made.files.keys()]).toEqual(['1960-05-06-talk.json', 'collection/top.json']);
    expect(JSON.parse(fileOf(made, 'collection/top.json'))).toMatchObject({
      type: 'Collection',
      label: { none: ['Talks'] },
      items: [{ id: manifest.id, type: 'Manifest' }],
    });
    expect(made.diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'export-loss The export "iiif" loses: images whose size the document does not state have a canvas of nominal size (1000 by 1414) (1 time).',
      'export-loss The export "iiif" loses: turns, names, dates and notes are in the TEI only, which the manifest links to (1 time).',
      'export-loss The export "iiif" loses: documents without a facsimile have no manifest (1 time).',
    ]);
  });

  test('without an address there is no manifest, and memcon says why', () => {
    const without = exported(iiif, [TALK]);
    expect(without.files.size).toBe(0);
    expect(without.diagnostics[0]).toMatchObject({
      rule: 'export-loss',
      severity: 'warning',
      message:
        'No IIIF manifest is written of a document that has a facsimile: the id of a manifest is its address, and the edition has none.',
    });
  });

  test('empty and hostile documents', () => {
    expect(exported(iiif, [EMPTY], { url: URL }).files.size).toBe(0);
    expect(exported(iiif, [], { url: URL })).toEqual({ files: new Map(), diagnostics: [] });
    const images = [{ url: 'javascript:alert(1)' }, { url: 'http://[' }, { url: 'a b.png', label: '<b>' }];
    const { files, diagnostics } = exported(iiif, [{ ...HOSTILE, images }], { url: URL });
    const json = JSON.parse(files.get(`${HOSTILE.id}.json`)!) as Manifest;
    expect(json.id).toBe(`${URL}/exports/iiif/a%20b%25%23%3F~%C3%A9%F0%9D%84%9E%3C.json`);
    expect(json.items).toHaveLength(1);
    expect(counted(json).bodies.filter((id) => !id.includes('%25'))).toEqual([`${URL}/documents/a%20b.png`]);
    expect(json.rights).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toContain(
      'The export "iiif" loses: images whose address cannot be used are left out (2 times).',
    );
  });
});
