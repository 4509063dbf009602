import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { dts } from '../../src/export/dts.js';
import { canValidate, jing, TEI_ALL } from '../schemas/jing.js';
import { PASSAGES } from './passages.js';
import { EMPTY, exported, fileOf, HOSTILE, recordOf, SECOND, TALK, type Exported } from './samples.js';
import { OTHERS, SITTING } from './tei-forms.js';

type Json = Readonly<Record<string, unknown>>;
type Variables = Readonly<Record<string, string>>;

const ROOT = 'https://minutes.example/exports/dts/';

/** URI templates (RFC 6570, level 3) as far as DTS uses them: {/a,b} and {;a}. */
const expand = (template: string, variables: Variables): string =>
  template.replace(/\{([/;])([^}]*)\}/gu, (_, operator: string, names: string) =>
    names
      .split(',')
      .flatMap((name) => {
        const value = variables[name];
        if (value === undefined) return [];
        const encoded = encodeURIComponent(value).replace(
          /[!'()*]/gu,
          (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
        );
        return [operator + (operator === ';' ? `${name}=` : '') + encoded];
      })
      .join(''),
  );

/** What a static server answers to an address: the file of that name. */
function get(made: Exported, address: string, from = ROOT): { readonly at: string; readonly body: string } {
  const at = new URL(address, from).href;
  expect(at.startsWith(ROOT)).toBe(true);
  return { at, body: fileOf(made, decodeURIComponent(at.slice(ROOT.length))) };
}

/** A call of an endpoint by the template in a response. */
function call(
  made: Exported,
  response: Json,
  endpoint: string,
  variables: Variables = {},
): Json & { readonly at: string } {
  const { at, body } = get(made, expand(response[endpoint] as string, variables), response['at'] as string);
  return endpoint === 'document' ? { at, body } : { ...(JSON.parse(body) as Json), at };
}

const entry = (made: Exported): Json => ({
  ...(JSON.parse(get(made, 'index.json').body) as Json),
  at: `${ROOT}index.json`,
});

const RECORDS = [TALK, SECOND, PASSAGES, OTHERS, SITTING, EMPTY];

describe.each([
  ['without an address', undefined],
  ['with the edition’s address', 'https://minutes.example/'],
])('dts, %s', (_, url) => {
  const made = exported(dts, RECORDS, { title: 'Talks', ...(url === undefined ? {} : { url }) });

  test('from the entry to every unit of every document, by the templates alone', () => {
    const start = entry(made);
    expect(start).toMatchObject({ '@type': 'EntryPoint', dtsVersion: '1.0' });
    const all = call(made, start, 'collection');
    expect(all).toMatchObject({
      '@type': 'Collection',
      title: 'Talks',
      totalParents: 0,
      totalChildren: RECORDS.length,
    });
    expect(call(made, start, 'collection', { id: all['@id'] as string })['member']).toHaveLength(RECORDS.length);
    let units = 0;
    for (const member of all['member'] as Json[]) {
      const id = decodeURIComponent(member['@id'] as string);
      const resource = call(made, start, 'collection', { id });
      expect(resource).toMatchObject({ '@type': 'Resource', totalParents: 1, totalChildren: 0 });
      expect((call(made, resource, 'collection', { nav: 'parents' })['member'] as Json[])[0]).toMatchObject({
        '@id': all['@id'],
        '@type': 'Collection',
      });
      expect(get(made, member['download'] as string, all.at).body).toBe(
        RECORDS.find((record) => record.id === id)!.source,
      );
      const tree = call(made, resource, 'navigation', { down: '1' });
      expect(call(made, start, 'navigation', { resource: id, down: '-1' })['member']).toEqual(tree['member']);
      expect(
        new Set(
          ((tree['resource'] as Json)['citationTrees'] as Json[]).flatMap((one) =>
            (one['citeStructure'] as Json[]).map(({ citeType }) => citeType as string),
          ),
        ),
      ).toEqual(new Set((tree['member'] as Json[]).map(({ citeType }) => citeType as string)));
      for (const unit of tree['member'] as Json[]) {
        units++;
        const ref = unit['identifier'] as string;
        const own = call(made, start, 'navigation', { resource: id, ref });
        expect([own['ref'], own['member']]).toEqual([unit, undefined]);
        expect(call(made, resource, 'navigation', { ref, down: '0' })).toMatchObject({
          ref: unit,
          member: tree['member'],
        });
        for (const down of ['1', '-1']) {
          expect(call(made, resource, 'navigation', { ref, down })).toMatchObject({ ref: unit, member: [unit] });
        }
        expect(call(made, resource, 'document', { ref })['body']).toContain(
          '<dts:wrapper xmlns:dts="https://w3id.org/api/dts#">',
        );
      }
    }
    expect(units).toBe(26);
  });
});

/**
 * The published context (https://dtsapi.org/context/v1.0.json), as far as its terms occur here, rebuilt from the
 * specification: nothing is fetched.
 */
const names = (list: string): Json => Object.fromEntries(list.split(' ').map((name) => [name, `dts:${name}`]));
const CONTEXT = {
  '@context': {
    dts: 'https://dtsapi.org/v1.0#',
    ...names(
      'CitableUnit CitationTree CiteStructure Collection EntryPoint Navigation Resource citationTrees citeStructure member ref resource title citeType collection document download dtsVersion identifier level mediaTypes navigation parent totalChildren totalParents',
    ),
    lang: '@language',
    value: '@value',
    dublinCore: {
      '@id': '@nest',
      '@context': { '@vocab': 'http://purl.org/dc/terms/', title: { '@id': 'http://purl.org/dc/terms/title' } },
    },
  },
};

describe('dts', () => {
  const made = exported(dts, RECORDS, { url: 'https://minutes.example/' });

  test('a processor of JSON-LD reads every response with the published context', async () => {
    const documentLoader = (url: string): Promise<unknown> =>
      url === 'https://dtsapi.org/context/v1.0.json'
        ? Promise.resolve({ documentUrl: url, document: CONTEXT })
        : Promise.reject(new Error(`${url} was asked for`));
    const types = new Map<string, number>();
    for (const [path, content] of made.files) {
      if (!path.endsWith('.json')) continue;
      // Not in safe mode: the processor drops what the context nests in dublinCore.
      const nodes = (await jsonld.expand(
        JSON.parse(content) as object,
        { base: ROOT + path, documentLoader } as jsonld.Options.Expand,
      )) as Json[];
      expect(nodes).toHaveLength(1);
      const type = (nodes[0]!['@type'] as string[])[0]!;
      types.set(type, (types.get(type) ?? 0) + 1);
      expect(nodes[0]!['@id']).toMatch(/^https:/u);
      expect(nodes[0]!['https://dtsapi.org/v1.0#dtsVersion']).toEqual([{ '@value': '1.0' }]);
    }
    const of = (name: string): string => `https://dtsapi.org/v1.0#${name}`;
    expect(types).toEqual(
      new Map([
        [of('Collection'), 2],
        [of('Resource'), 12],
        [of('Navigation'), 2 * 6 + 4 * 26],
        [of('EntryPoint'), 1],
      ]),
    );
  });

  test('a fragment carries its speaker, its title and its terms; it is valid TEI but for the wrapper', () => {
    const turn = fileOf(made, `document/${TALK.id}/t1.xml`);
    expect(turn).toContain(
      '<particDesc><listPerson><person xml:id="orlov" role="speaker"><persName><forename>Pavel</forename>',
    );
    expect(turn).not.toContain('xml:id="hale"');
    // Among all documents a person's id may be another than in the document itself.
    const renamed = {
      ...TALK,
      turns: TALK.turns.map((one) => ({ ...one, speakers: one.speakers.map((id) => `${id}.2`) })),
    };
    expect(fileOf(exported(dts, [renamed]), `document/${TALK.id}/t1.xml`)).toContain('<person xml:id="orlov"');
    expect(turn).toContain('<ptr target="../1960-05-06-talk.xml#t1"/>');
    expect(turn).toContain('CC BY 4.0');
    expect(turn).toMatch(
      /<dts:wrapper [^>]*><sp xml:id="t1" who="#orlov" ana="#direct"><speaker>.*<\/sp><\/dts:wrapper>/su,
    );
    expect(fileOf(made, `document/${SITTING.id}/u1.xml`)).toMatch(
      /<dts:wrapper [^>]*><note type="speaker">The CHAIRMAN:<\/note><u xml:id="u1"/u,
    );
    if (!canValidate(TEI_ALL)) return;
    const fragments = [...made.files]
      .filter(([path]) => /^document\/.*\//u.test(path))
      .map(([, content]) => content.replace(/<(\/?)dts:wrapper[^>]*>/gu, '<$1div>'));
    // These two stand nowhere alone.
    const whole = fragments.filter((content) => !/<div><(?:titlePage|closer)\b/u.test(content));
    expect(whole).toHaveLength(fragments.length - 2);
    expect(jing(TEI_ALL, whole)).toEqual([]);
  });

  test('nothing, hostile ids, ids that lead out of the folder', () => {
    const none = exported(dts, []);
    expect(JSON.parse(fileOf(none, 'collection.json'))).toMatchObject({ totalChildren: 0, member: [] });
    const evil = recordOf(
      'evil',
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p xml:id="..">a</p><p xml:id="x/../../y">b</p><p xml:id="p">c</p><p xml:id="p">d</p></body></text></TEI>',
    );
    const { files } = exported(dts, [evil, HOSTILE]);
    expect([...files.keys()].filter((path) => path.startsWith('document/evil/'))).toEqual(
      ['unit-1', 'unit-2', 'p', 'unit-4'].map((name) => `document/evil/${name}.xml`),
    );
    for (const path of files.keys()) expect(path.split('/')).not.toContain('..');
    const tree = call(exported(dts, [HOSTILE]), entry(exported(dts, [HOSTILE])), 'navigation', {
      resource: HOSTILE.id,
      down: '1',
    });
    expect(tree['member']).toHaveLength(4);
  });

  test('a long document does not list the siblings of each unit, and says so', () => {
    const long = recordOf(
      'long',
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${'<p>One.</p>'.repeat(200)}</body></text></TEI>`,
    );
    const { files, diagnostics } = exported(dts, [long]);
    expect([...files.keys()].some((path) => path.includes('down=0'))).toBe(false);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The export "dts" loses: the siblings of a unit ("down=0") are not listed in documents of more than 150 units (200 times).',
    ]);
    expect(exported(dts, [TALK]).diagnostics.map(({ message }) => message)).toEqual([
      'The export "dts" loses: divisions are no level of the citation tree (1 time).',
    ]);
  });
});
