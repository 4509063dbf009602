import { explain } from './explanation.js';

const REGISTERS = 'README, "An edition folder"; TEI Guidelines, ND: Personal data';

/** What can be wrong with registers. */
export const REGISTER = {
  'register-empty': explain(
    'A register without entries identifies nobody.',
    '<standOff/>',
    '<standOff><listPerson><person xml:id="thompson">…</person></listPerson></standOff>',
    REGISTERS,
  ),
  'register-unimported': explain(
    'Every entry has a fault that is told, or the table has a header and no row.',
    'id,name',
    'id,name⏎orlov,Pyotr Orlov',
    REGISTERS,
  ),
  'register-id-changed': explain(
    'An xml:id begins with a letter and holds letters, digits, "_", "-" and "." only. Write the id as it became in the table, for decisions and other files to find it.',
    '02134,Pyotr Orlov',
    'id-02134,Pyotr Orlov',
    REGISTERS,
  ),
  'register-doubtful': explain(
    'A name alone does not make two entries one. Give both an identifier of an authority file, or the dates of birth and death, and merge again; or leave them two.',
    'smith,"Smith, Alan"  smith-a,"Smith, Alan"',
    'smith,"Smith, Alan",Q1  smith-a,"Smith, Alan",Q1',
    'memcon help folder',
  ),
  'register-loss': explain(
    'Names, identifiers, offices, affiliations, sex, days of birth and death, places on earth, notes and dates are imported; all else stays in the list it comes from. Keep that list beside the register, or write what is wanted into a note.',
    '<person xml:id="thompson"><persName>L. Thompson</persName><education>Harvard</education></person>',
    '<person xml:id="thompson"><persName>L. Thompson</persName><note>Studied at Harvard</note></person>',
    'memcon help registers',
  ),
  'register-id-missing': explain(
    'Nothing can point to an entry without an id.',
    '<person><persName>L. Thompson</persName></person>',
    '<person xml:id="thompson"><persName>L. Thompson</persName></person>',
    REGISTERS,
  ),
  'register-id-repeated': explain(
    'A pointer would mean either of them.',
    '<person xml:id="thompson"/> … <person xml:id="thompson"/>',
    '<person xml:id="thompson"/> … <person xml:id="thompson-j"/>',
    REGISTERS,
  ),
  'register-name-missing': explain(
    'An entry without a name can be found in no text.',
    '<person xml:id="thompson"/>',
    '<person xml:id="thompson"><persName>L. Thompson</persName></person>',
    REGISTERS,
  ),
  'register-value': explain(
    'The cell does not hold what its column is for.',
    'birth: about 1904?',
    'birth: 1904',
    REGISTERS,
  ),
  'register-column-missing': explain(
    'A table of persons cannot do without ids and names.',
    'name,birth',
    'id,name,birth',
    REGISTERS,
  ),
  'register-column-unknown': explain(
    'The column is passed over; most often its title is misspelt.',
    'id,nmae',
    'id,name',
    REGISTERS,
  ),
  'register-row-open': explain(
    'A row of the table of unknown persons becomes an entry when it has an id.',
    ',Mr. Galbraith,2',
    'galbraith,Mr. Galbraith,2',
    'memcon encode --unknown-persons',
  ),
  'register-row-doubtful': explain(
    'The id in a row of the table says whom a document means. It may be a nickname or another name of his, or the wrong row.',
    'allen,"John Foster Dulles"  where "allen" is "Dulles, Allen"',
    'foster,"John Foster Dulles"',
    'memcon help folder',
  ),
  'register-date': explain(
    'The day is in no calendar.',
    '<birth when="1904-02-30"/>',
    '<birth when="1904-02-28"/>',
    REGISTERS,
  ),
  'register-period': explain(
    'An office, a life or an event cannot end before it begins.',
    '<occupation from="1962" to="1957">',
    '<occupation from="1957" to="1962">',
    REGISTERS,
  ),
  'register-name-shared': explain(
    'The name alone will not say which of them is meant; that may be right.',
    'two entries "John Smith"',
    '"John Smith" with different offices and dates',
    REGISTERS,
  ),
  'register-identifier-shared': explain(
    'Two entries with one number of an authority file are most often one person.',
    '<idno type="VIAF">1</idno> twice',
    'one entry',
    REGISTERS,
  ),
  'register-misspelling': explain(
    'It would be corrected into another name wherever it stands.',
    '<persName type="misspelling">Herter</persName> under Hertel',
    'leave it out',
    REGISTERS,
  ),
  'register-office-shared': explain(
    '"The Ambassador" would mean either of them.',
    'two ambassadors of one country in 1960',
    'occupations with from and to',
    REGISTERS,
  ),
};
