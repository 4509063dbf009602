import { element, type XmlElement } from '../xml/index.js';
import { encodingDesc } from './encoding-desc.js';
import { fileDesc } from './file-desc.js';
import type { HeaderFacts } from './header-facts.js';
import { profileDesc } from './profile-desc.js';
import { revisionDesc } from './revision-desc.js';

/** The TEI header; valid whatever is unknown (schemas/README.md §6). */
export const header = (facts: HeaderFacts): XmlElement =>
  element('teiHeader', {}, [fileDesc(facts), encodingDesc(facts), profileDesc(facts), revisionDesc(facts)]);
