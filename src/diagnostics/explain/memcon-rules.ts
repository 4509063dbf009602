import { explain } from './explanation.js';

const SEE = 'schemas/memcon.sch, schemas/memcon.odd; the encoding manual';

/** The rules of memcon.sch: what must hold in a record of conversation, and a grammar cannot say. */
export const MEMCON_RULES = {
  'who-unresolved': explain(
    'Who speaks is a person that the document lists.',
    '<sp who="#kruschev">',
    '<sp who="#khrushchev"> with <person xml:id="khrushchev">',
    SEE,
  ),
  'name-of-other-kind': explain(
    'A person’s name points to a person.',
    '<persName ref="#moscow">',
    '<persName ref="#khrushchev">',
    SEE,
  ),
  'place-of-other-kind': explain(
    'A place’s name points to a place.',
    '<placeName ref="#khrushchev">',
    '<placeName ref="#moscow">',
    SEE,
  ),
  'said-nested': explain(
    'Speech is marked once; what a speaker quotes stays within it unmarked.',
    '<said>He told me: <said>No.</said></said>',
    '<said>He told me: No.</said>',
    SEE,
  ),
  'chain-order': explain(
    'next leads forward and prev back.',
    '<said xml:id="b" prev="#a"/> … <said xml:id="a" next="#b"/>',
    '<said xml:id="a" next="#b"/> … <said xml:id="b" prev="#a"/>',
    SEE,
  ),
  'chain-speaker': explain(
    'One speech has one speaker.',
    '<said who="#a" next="#s2"/> … <said xml:id="s2" who="#b"/>',
    '<said who="#a" next="#s2"/> … <said xml:id="s2" who="#a"/>',
    SEE,
  ),
  'mode-disagrees': explain(
    '#mixed means: reported, with direct speech in it.',
    '<sp ana="#mixed"><p>He says no.</p></sp>',
    '<sp ana="#mixed"><p>He says: <said>No.</said></p></sp>',
    SEE,
  ),
  'turn-empty': explain(
    'A turn is what somebody says.',
    '<sp><speaker>Mr. Herter:</speaker></sp>',
    '<sp><speaker>Mr. Herter:</speaker><p>Yes.</p></sp>',
    SEE,
  ),
  'paragraph-part-alone': explain(
    'The parts of a divided paragraph follow one another: I, M, F.',
    '<p part="I"> … <p>',
    '<p part="I"> … <p part="F">',
    SEE,
  ),
  'correction-unsigned': explain(
    'A correction says whose it is, the program’s or an editor’s.',
    '<corr>Dulles</corr>',
    '<corr resp="#memcon">Dulles</corr>',
    SEE,
  ),
  'correction-changes-nothing': explain(
    'A correction differs from what it corrects.',
    '<choice><sic>Dulles</sic><corr>Dulles</corr></choice>',
    '<choice><sic>Dallas</sic><corr>Dulles</corr></choice>',
    SEE,
  ),
} as const;
