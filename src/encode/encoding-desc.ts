import { element, type XmlElement } from '../xml/index.js';
import { VERSION } from '../version.js';
import { editorialDecl } from './editorial-decl.js';
import type { HeaderFacts } from './header-facts.js';

const paragraph = (text: string): XmlElement => element('p', {}, [text]);

/** How the file was made (TEI P5, 2.3). */
export function encodingDesc(facts: HeaderFacts): XmlElement {
  const ours = ownLanguage(facts);
  const { edition } = facts.context;
  return element('encodingDesc', {}, [
    element('projectDesc', edition?.project === undefined ? ours : {}, [
      paragraph(edition?.project ?? 'A record of conversation, encoded from a transcription by memcon.'),
    ]),
    editorialDecl(facts, ours),
    element('refsDecl', {}, [
      element('citeStructure', { unit: 'paragraph', match: '//text//p', use: '@xml:id' }),
      ...(facts.markup.elements.has('sp')
        ? [element('citeStructure', { unit: 'turn', match: '//text//sp', use: '@xml:id' })]
        : []),
    ]),
    element('classDecl', ours, [
      taxonomy('How the record gives what was said in a turn.', [
        ['reported', 'In reported speech: the recorder tells what the speaker said.'],
        ['direct', 'In direct speech: the speaker’s own words, as the recorder has them.'],
        ['mixed', 'In both: direct speech stands within the recorder’s report.'],
      ]),
      taxonomy('Kinds of document.', [
        [
          'conversation',
          facts.context.details?.kind ?? 'Record of a conversation: minutes or a memorandum of conversation.',
        ],
      ]),
    ]),
    element('appInfo', {}, [
      element('application', { ident: 'memcon', version: VERSION }, [element('label', {}, ['memcon'])]),
    ]),
  ]);
}

/** In the header of a record in another language: that memcon's own sentences are English. */
const ownLanguage = ({ language }: HeaderFacts): { readonly 'xml:lang'?: string } =>
  language.split('-')[0] === OWN ? {} : { 'xml:lang': OWN };
const OWN = 'en';

const taxonomy = (about: string, categories: readonly (readonly [string, string])[]): XmlElement =>
  element('taxonomy', {}, [
    element('desc', {}, [about]),
    ...categories.map(([id, text]) => element('category', { 'xml:id': id }, [element('catDesc', {}, [text])])),
  ]);
