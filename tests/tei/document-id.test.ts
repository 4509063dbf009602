import { expect, test } from 'vitest';
import { documentId } from '../../src/tei/index.js';

test.each([
  ['folder/1960-09-08.xml', '1960-09-08'],
  ['C:\\minutes\\talk.tei.xml', 'talk.tei'],
  ['talk: one?.xml', 'talk_ one_'],
  ['minutes 50% #1.xml', 'minutes 50% #1'],
  ['Gespräch & Co.xml', 'Gespräch & Co'],
  ['.hidden', '.hidden'],
  ['..', 'document'],
  ['-', 'stdin'],
])('%s is called %s in a site, in every export, in its reference', (file, id) => expect(documentId(file)).toBe(id));
