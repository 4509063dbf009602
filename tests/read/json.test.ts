import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readEdition, readDecisions } from '../../src/read/index.js';
test('x', () => {
  console.log(readEdition({name: 'e', text: readFileSync('tei/edition.json','utf8')}));
  const bad = ['{"title": "a",\n "licens": {}, "encoded": "8 Sept 1960", "editors": [{"id": "a b", "nam": "x", "role": 3}], "registers": ["a","a", "../x"]}', '[]', '{"title": 3}', '{"title": "a",}', "{'a': 1}", '', '{"title":"a", "encoded": "1960-02-31"}', '{"title":"a"} x', '{"title": "a", "title": "b"}', '{"documents": {"a/b": {"date": "x"}}, "title":"\\n "}'];
  for (const text of bad) { console.log(text); for (const d of readEdition({name:'e', text}).diagnostics) console.log('  ', d.place!.start.line, d.place!.start.column, d.rule, d.message); }
  for (const d of readDecisions({name:'e', text: '{"decisions": [{"kind": "corect", "quote": "a"}, {"kind":"date","quote":"q","by":"a","reason":"r","value":"x"},{"kind":"identify","quote":"q","by":"a","reason":"r"}]}'}).diagnostics) console.log('  ', d.place!.start.line, d.place!.start.column, d.rule, d.message);
});
