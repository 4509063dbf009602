import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readSource } from '../../src/read/index.js';
test('x', () => {
  const r = readSource(readFileSync('tei/sources/1960-09-08-khrushchev-thompson.md'), 'x.md');
  console.log(JSON.stringify(r.value!.transcript.annotations.filter(a=>a.kind!=='p')), r.diagnostics, r.value!.transcript.text.slice(0,300), r.value!.transcript.text.slice(-600));
  const md = '# Title\n\nIntro *em **b*** a\\*b &amp; c&nbsp;d  \nnext\n\n1. N. S. K\n2. foo\n\n   1) nested\n\n- a\n- b\n  - c\n  more\n\n* loose\n\n  two\n\n> q1\n> q2\n>\n> q3\n\nAugust\n---\n\n---\n\n* * *\n\n- 2 -\n\nsee[^1] and [link](http://a____b) ![img](x.png)\n\n[^1]: Note text\n    more\n\n[1]: foo\n\n[text] <b>x</b>\n\n| a | b |\n|---|---|\n| 1 |  |\n| *x* | y |\n\n    indented\n\fpage two';
  const s = readSource(new TextEncoder().encode(md), 'x.md');
  const t = s.value!.transcript;
  console.log(t.text); for (const a of t.annotations) console.log(a.kind, JSON.stringify(t.text.slice(a.span.start,a.span.end)), JSON.stringify({...a, kind:undefined, span:undefined, rule: undefined})); console.log(s.diagnostics);
});
