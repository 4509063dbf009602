import type { Kind } from '../model/index.js';
import { element, type XmlElement } from '../xml/index.js';
import type { HeaderFacts, Markup } from './header-facts.js';

/** A sentence and when it is true of this document. */
type Statement = readonly [isTrue: boolean, text: string];

const paragraph = (statements: readonly Statement[]): XmlElement =>
  element('p', {}, [
    statements
      .filter(([isTrue]) => isTrue)
      .map(([, text]) => text)
      .join(' '),
  ]);

/** What was done to the text and what was marked in it: only what this document really has (schemas/README.md §6). */
export function editorialDecl({ markup }: HeaderFacts, language: { readonly 'xml:lang'?: string }): XmlElement {
  const has = (...kinds: readonly Kind[]): boolean => kinds.some((kind) => markup.elements.has(kind));
  return element('editorialDecl', language, [
    correction(has),
    normalization(has),
    quotation(has),
    hyphenation(markup),
    segmentation(markup, has),
    interpretation(markup, has),
  ]);
}

type Has = (...kinds: readonly Kind[]) => boolean;

const correction = (has: Has): XmlElement =>
  element('correction', has('sic') ? { method: 'markup' } : {}, [
    paragraph([
      [has('sic'), 'Errors of the source are kept in sic, beside the right form in corr.'],
      [!has('sic'), 'Nothing in the source has been corrected.'],
      [true, 'Grammar is never corrected by program.'],
    ]),
  ]);

const normalization = (has: Has): XmlElement =>
  element('normalization', { method: 'markup' }, [
    paragraph([
      [true, 'Spelling, capitals and punctuation are those of the source.'],
      [has('date', 'time'), 'Dates and times have their values in attributes.'],
    ]),
  ]);

const quotation = (has: Has): XmlElement =>
  element('quotation', { marks: 'all' }, [
    paragraph([
      [true, 'Quotation marks are kept as they are in the source.'],
      [
        has('said'),
        'Direct speech within a reported turn is marked by said, with or without quotation marks, where its wording proves it.',
      ],
      [has('said'), 'What is undecidable is not marked.'],
    ]),
  ]);

const hyphenation = ({ hasHyphens }: Markup): XmlElement =>
  element('hyphenation', hasHyphens ? { eol: 'all' } : {}, [
    paragraph([
      [
        hasHyphens,
        'Hyphens at line ends are kept; a line break that divides a word has the attribute break with the value no.',
      ],
      [!hasHyphens, 'No word is marked as divided at a line end.'],
    ]),
  ]);

const segmentation = ({ isDivided }: Markup, has: Has): XmlElement =>
  element('segmentation', {}, [
    paragraph([
      [true, 'Paragraphs are those of the source.'],
      [has('sp'), 'Each turn of the conversation is an sp with all its paragraphs.'],
      [isDivided, 'A paragraph that two speakers share is divided between their turns, and its parts say so.'],
      [has('pb'), 'A paragraph that a page end cuts is one paragraph, with pb at the seam.'],
      [has('fw'), 'Running heads and page numbers are kept as fw.'],
    ]),
  ]);

const NAMES: readonly Kind[] = ['persName', 'rs', 'placeName', 'orgName', 'objectName', 'eventName'];

const interpretation = ({ isUncertain }: Markup, has: Has): XmlElement =>
  element('interpretation', {}, [
    paragraph([
      [
        has(...NAMES),
        'Names are marked, and point to the person or thing where that is known; a name without a pointer is not identified.',
      ],
      [true, 'What is marked was recognised by rule and is held to be certain where nothing else is said.'],
      [isUncertain, 'What is less certain has its degree in cert and names in resp who is responsible.'],
    ]),
  ]);
