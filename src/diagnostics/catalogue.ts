import type { Diagnostic, DiagnosticSource, Severity } from './diagnostic.js';

export interface Rule {
  readonly severity: Severity;
  readonly source: DiagnosticSource;
  /** What the rule finds, in one sentence. */
  readonly about: string;
}

const rule = (source: DiagnosticSource, severity: Severity, about: string): Rule => ({ severity, source, about });

/** Every rule memcon can report, by source. The tables of README.md, beside this file, are made from it. */
export const RULES = {
  // command: files and folders
  'file-missing': rule('command', 'error', 'A file that was named does not exist.'),
  'file-is-folder': rule('command', 'error', 'A folder was named where a file is meant.'),
  'file-unreadable': rule('command', 'error', 'A file exists but cannot be read.'),
  'file-special': rule('command', 'error', 'A pipe or a device was named where a file is meant.'),
  'file-too-large': rule('command', 'error', 'A file is larger than any record is.'),
  'folder-missing': rule('command', 'error', 'A folder that was named does not exist, or is a file.'),
  'edition-missing': rule('command', 'error', 'A folder that is to be an edition has no edition.json.'),
  'folder-empty': rule('command', 'error', 'A folder that was named holds no file of the kind that is wanted.'),
  'output-collision': rule(
    'command',
    'error',
    'Two files would be written to the same place, or a file would be written over what it is made of.',
  ),
  'output-foreign': rule(
    'command',
    'error',
    'A file that memcon did not write, or that was changed since, would be written over.',
  ),
  'link-outside': rule('command', 'warning', 'A file is a link that leads out of its folder, so it was left out.'),
  'document-orphaned': rule(
    'command',
    'warning',
    'The source of a document is gone; one that nobody changed is left out of the edition.',
  ),
  'document-missing': rule('command', 'error', 'A document that is said to be made by hand is not there.'),
  'decisions-unused': rule('command', 'warning', 'Decisions are for a source that the edition does not have.'),
  'details-unused': rule('command', 'warning', 'A key of "documents" in edition.json names no source of the edition.'),
  'review-file-changed': rule(
    'command',
    'error',
    'A file that a review would write has been changed by another program meanwhile.',
  ),
  'review-table': rule('command', 'error', 'A table of decisions to be made has not the columns that it needs.'),
  'review-row': rule('command', 'error', 'What a row of a table decides cannot be applied.'),
  'register-unused': rule('command', 'warning', 'A register is for documents that the edition does not have.'),
  'folder-busy': rule('command', 'error', 'Another run of memcon is writing into the same folder.'),
  'port-refused': rule('command', 'error', 'The port on which a page is to be shown cannot be had.'),
  'queue-unreachable': rule('command', 'error', 'A queue cannot be reached.'),
  'queue-library-missing': rule(
    'command',
    'error',
    'A queue was named, and bullmq, which speaks with it, is not installed.',
  ),
  'queue-job-dead': rule('command', 'error', 'No worker of a queue could make a document.'),
  'output-name-unsafe': rule('command', 'error', 'A source has a name that no file in the output folder may have.'),
  'output-unwritable': rule('command', 'error', 'A file cannot be written where it should be.'),
  'schema-not-stored': rule(
    'command',
    'error',
    'A document names a schema that is not in the local store, so it was not checked against it.',
  ),
  'schema-used': rule('command', 'info', 'Says which schema a document was checked against.'),
  'schema-unknown': rule('command', 'error', 'A schema was asked for by a name that the local store does not have.'),
  'schema-unfetched': rule('command', 'error', 'A schema cannot be fetched from the address given.'),
  'revision-unreadable': rule('command', 'error', 'An earlier version of a document cannot be read.'),
  'json-kind-unknown': rule(
    'command',
    'error',
    'A JSON file is none of those memcon knows: edition.json or decisions.',
  ),
  'memcon-failed': rule('command', 'error', 'memcon itself failed: a fault of the program, not of the document.'),
  // read
  'source-empty': rule('read', 'error', 'A source holds no text.'),
  'source-binary': rule('read', 'error', 'A source is not text but some other kind of file.'),
  'source-markup': rule('read', 'error', 'A source is XML or HTML, whose tags are no words of a record.'),
  'source-unreadable': rule('read', 'error', 'A document is damaged, locked with a password, or too large to be read.'),
  'pdf-library-missing': rule('read', 'error', 'A source is a PDF, and unpdf, which opens it, is not installed.'),
  'pdf-without-text': rule('read', 'error', 'A PDF is made of images, or does not say which letters its signs are.'),
  'words-left-out': rule('read', 'warning', 'A document hides words, or has deleted them; they were left out.'),
  'source-undecodable': rule('read', 'error', 'A source holds bytes that are not its encoding.'),
  'character-forbidden': rule('read', 'warning', 'A character that XML forbids was replaced by U+FFFD.'),
  'character-kept': rule('read', 'info', 'An invisible or composed character was kept as it is.'),
  'character-damaged': rule('read', 'warning', 'A character shows that the source was decoded wrongly before.'),
  'front-matter-broken': rule('read', 'error', 'The front matter of a source is not YAML that can be read.'),
  'front-matter-key': rule('read', 'warning', 'The front matter of a source has a key that memcon does not know.'),
  'front-matter-value': rule('read', 'error', 'The front matter of a source has a value of the wrong kind.'),
  'markup-reduced': rule(
    'read',
    'info',
    'A construct of the source has no counterpart in the edition; its words were kept.',
  ),
  'register-empty': rule('read', 'warning', 'A register has no entry.'),
  'register-unimported': rule('read', 'error', 'No entry of registers could be imported.'),
  'register-loss': rule(
    'read',
    'warning',
    'A register that is imported says what memcon’s registers have no place for.',
  ),
  'register-id-changed': rule(
    'read',
    'warning',
    'An id of a register cannot be an xml:id, or is another’s, and was changed.',
  ),
  'register-doubtful': rule('read', 'warning', 'Two entries of registers that were merged may be one; both were kept.'),
  'register-id-missing': rule('read', 'error', 'An entry of a register has no xml:id.'),
  'register-id-repeated': rule('read', 'error', 'Two entries of the registers have the same xml:id.'),
  'register-name-missing': rule('read', 'error', 'An entry of a register has no name.'),
  'register-value': rule('read', 'error', 'A cell of a register has a value of the wrong kind.'),
  'register-column-missing': rule('read', 'error', 'A register that is a table lacks a column it cannot do without.'),
  'register-column-unknown': rule(
    'read',
    'warning',
    'A register that is a table has a column that memcon does not know.',
  ),
  'register-row-open': rule('read', 'warning', 'A row of a table of unknown persons has no id yet; it was left out.'),
  'register-row-doubtful': rule(
    'read',
    'warning',
    'A row of a table of unknown persons has the id of somebody of another name.',
  ),
  'register-date': rule('read', 'error', 'A register has a date that the calendar has not.'),
  'register-period': rule('read', 'error', 'A register has something that ends before it begins.'),
  'register-name-shared': rule('read', 'warning', 'Two entries of the registers have the same name.'),
  'register-identifier-shared': rule(
    'read',
    'warning',
    'Two entries of the registers have the same identifier of an authority file.',
  ),
  'register-misspelling': rule('read', 'warning', 'A recorded misspelling is somebody’s right name.'),
  'register-office-shared': rule('read', 'warning', 'Two persons of the registers hold one office at the same time.'),
  'csv-broken': rule('read', 'error', 'A table breaks the rules of comma-separated values.'),
  'csv-row-long': rule('read', 'error', 'A row of a table has more cells than the header.'),
  'json-broken': rule('json-schema', 'error', 'A file is not well-formed JSON.'),
  'json-key-unknown': rule('json-schema', 'error', 'A JSON file has a key that its schema does not know.'),
  'json-key-missing': rule('json-schema', 'error', 'A JSON file lacks a key that its schema requires.'),
  'json-value': rule('json-schema', 'error', 'A JSON file has a value that its schema does not allow.'),
  // annotate
  'language-unsure': rule('annotate', 'warning', 'The language of a document was told by its words and is not sure.'),
  'language-without-tables': rule(
    'annotate',
    'warning',
    'The document is in a language of which memcon knows no words.',
  ),
  'turns-missing': rule(
    'annotate',
    'warning',
    'No turn of speech was recognised; the record was kept as plain paragraphs.',
  ),
  'speaker-uncertain': rule(
    'annotate',
    'warning',
    'A speaker was identified by less than a name and was marked uncertain.',
  ),
  'date-missing': rule('annotate', 'warning', 'The record does not say its own date.'),
  'date-disagrees': rule('annotate', 'warning', 'The record gives two dates for itself.'),
  'speaker-unknown': rule(
    'annotate',
    'warning',
    'Neither the document nor a register identifies a speaker: one whom a label names, or the author who says I.',
  ),
  'thing-ambiguous': rule(
    'annotate',
    'warning',
    'A name is the name of several entries of the registers; it was left unresolved.',
  ),
  'correction-made': rule(
    'annotate',
    'info',
    'An error of the source that a register or a participant’s name proves was marked and corrected.',
  ),
  'suggestion-unplaced': rule(
    'annotate',
    'warning',
    'The words of a suggestion (a Web Annotation) do not stand in the text, or stand there several times.',
  ),
  'suggestion-unusable': rule(
    'annotate',
    'warning',
    'A suggestion (a Web Annotation) does not say what its words are, or they are marked already.',
  ),
  'decision-unplaced': rule('annotate', 'warning', 'A decision of an editor no longer finds its place in the text.'),
  'decision-ambiguous': rule('annotate', 'warning', 'A decision of an editor fits several places in the text.'),
  'decision-unusable': rule('annotate', 'warning', 'A decision of an editor lacks a value or finds nothing to change.'),
  'date-ambiguous': rule(
    'annotate',
    'warning',
    'A date of digits may have the day or the month first, and nothing decides which.',
  ),
  'date-impossible': rule('annotate', 'warning', 'The calendar has no such day as the text gives.'),
  'date-weekday': rule('annotate', 'warning', 'The weekday that the text gives does not fit the date.'),
  'gold-differs': rule('command', 'warning', 'A mention in gold has other words than stand in the source there.'),
  'gold-invalid': rule('command', 'error', 'A gold file for an evaluation cannot be read.'),
  'person-ambiguous': rule(
    'annotate',
    'warning',
    'A name fits several persons, and nothing in the document decides between them.',
  ),
  'person-unknown': rule(
    'annotate',
    'info',
    'A name is marked that neither the registers nor the list of participants know.',
  ),
  // encode
  'words-changed': rule('conservation', 'error', 'The words of an encoded document are not those of its source.'),
  'words-differ': rule('conservation', 'error', 'A TEI document differs in words from the source it is compared with.'),
  'overlap-dropped': rule('encode', 'warning', 'Two marks cross each other; the less certain one was left out.'),
  'mark-misplaced': rule('encode', 'warning', 'A mark stands where TEI does not allow its element; it was left out.'),
  'id-reserved': rule('encode', 'error', 'A register uses an id that memcon needs for its own header.'),
  'value-refused': rule(
    'encode',
    'warning',
    'A date or time has a value that TEI does not take; the value was left out.',
  ),
  'ref-unresolved': rule('encode', 'warning', 'A mark points to an id that neither the document nor a register has.'),
  // well-formed
  'xml-too-large': rule('well-formed', 'error', 'An XML file is larger than memcon reads.'),
  'xml-encoding-unsupported': rule(
    'well-formed',
    'error',
    'An XML file declares an encoding that memcon does not read.',
  ),
  'xml-written-broken': rule('well-formed', 'error', 'XML that memcon made is not well-formed, so it is not written.'),
  'xml-encoding-mismatch': rule('well-formed', 'error', 'An XML file declares one encoding and is written in another.'),
  'xml-undecodable': rule('well-formed', 'error', 'Bytes of an XML file are not text in its encoding.'),
  'xml-not-well-formed': rule('well-formed', 'error', 'An XML file breaks the grammar of XML or of namespaces.'),
  'xml-doctype': rule(
    'well-formed',
    'error',
    'An XML file has a document type declaration, which memcon does not take unless told to.',
  ),
  'xml-entity': rule(
    'well-formed',
    'error',
    'An entity of a document type declaration cannot be used: it is external, too large or refers to itself.',
  ),
  'xml-too-deep': rule('well-formed', 'error', 'Elements of an XML file are nested more deeply than memcon reads.'),
  'xml-too-many-attributes': rule('well-formed', 'error', 'An element has more attributes than memcon reads.'),
  'xml-too-long': rule('well-formed', 'error', 'A name, a tag or an attribute value is longer than memcon reads.'),
  // relax-ng
  'include-unresolved': rule(
    'well-formed',
    'error',
    'What a document includes (xi:include) cannot be had; it was left out.',
  ),
  'schema-unreadable': rule('relax-ng', 'error', 'A schema, or a file that it includes, cannot be read.'),
  'schema-incorrect': rule('relax-ng', 'error', 'A schema breaks the rules of RELAX NG.'),
  'schema-ids-conflict': rule(
    'relax-ng',
    'warning',
    'A schema gives one attribute different id types, so ids are not checked.',
  ),
  'element-not-allowed': rule('relax-ng', 'error', 'An element stands where the schema does not allow it.'),
  'element-unknown': rule('relax-ng', 'error', 'The schema has no element of this name.'),
  'element-missing': rule(
    'relax-ng',
    'error',
    'An element ends, or another begins, before everything that the schema demands is there.',
  ),
  'text-not-allowed': rule('relax-ng', 'error', 'Text stands where the schema does not allow it.'),
  'text-value': rule('relax-ng', 'error', 'The text of an element is not one of the values the schema allows.'),
  'attribute-not-allowed': rule(
    'relax-ng',
    'error',
    'An element has an attribute that the schema does not allow there.',
  ),
  'attribute-missing': rule('relax-ng', 'error', 'An element lacks an attribute that the schema demands.'),
  'attribute-value': rule('relax-ng', 'error', 'An attribute has a value that the schema does not allow.'),
  'id-duplicate': rule('relax-ng', 'error', 'Two elements have the same id.'),
  'id-malformed': rule('relax-ng', 'error', 'An attribute for one id holds none or several.'),
  'idref-unresolved': rule('relax-ng', 'error', 'A reference names an id that no element has.'),
  'errors-omitted': rule('relax-ng', 'info', 'A document has more errors than are listed.'),
  // editorial: what a schema cannot say; each can be set to another severity or off
  'pointer-unresolved': rule('editorial', 'error', 'A pointer names an id that nothing in the document has.'),
  'pointer-hash-missing': rule('editorial', 'error', 'A pointer to an element of the document lacks its "#".'),
  'chain-broken': rule(
    'editorial',
    'warning',
    'One half of a pair points to the other by next or prev, and the other does not point back.',
  ),
  'person-repeated': rule('editorial', 'warning', 'Two entries of the document are the same person.'),
  'speaker-not-participant': rule(
    'editorial',
    'warning',
    'A speaker is not among the participants that the header lists.',
  ),
  'surname-spelling': rule(
    'editorial',
    'warning',
    'A name is spelled almost, but not quite, as the name of its person is elsewhere in the document.',
  ),
  'date-text-disagrees': rule('editorial', 'warning', 'The words of a date say another date than its attributes.'),
  'date-weekday-disagrees': rule(
    'editorial',
    'warning',
    'The weekday that stands with a date is not the weekday of its value.',
  ),
  'date-range-reversed': rule('editorial', 'error', 'A stretch of time ends before it begins.'),
  'date-values-conflict': rule(
    'editorial',
    'error',
    'A date has when beside another of from, to, notBefore and notAfter, which say something else.',
  ),
  'date-after-document': rule(
    'editorial',
    'warning',
    'A date of the text lies after the date of the document, though its sentence looks back.',
  ),
  'document-dates-disagree': rule(
    'editorial',
    'warning',
    'The dateline, the creation and the setting of a document have different dates.',
  ),
  'licence-missing': rule(
    'editorial',
    'warning',
    'The header does not say under which terms the document may be used.',
  ),
  'repository-missing': rule(
    'editorial',
    'warning',
    'The header does not say where the source is kept or was published.',
  ),
  'method-missing': rule('editorial', 'warning', 'The header has no statement of how the text was edited.'),
  'name-unresolved': rule(
    'editorial',
    'info',
    'A name points to no person, place or thing, though others in the document do.',
  ),
  'soft-hyphen': rule(
    'editorial',
    'warning',
    'The text holds soft hyphens, which searching and collation do not expect.',
  ),
  'no-break-space': rule(
    'editorial',
    'info',
    'The text holds spaces that do not break, or other spaces than the common one.',
  ),
  'private-use-character': rule(
    'editorial',
    'warning',
    'The text holds characters of the private use area, which mean nothing without their font.',
  ),
  'bidi-control': rule(
    'editorial',
    'warning',
    'The text holds invisible characters that turn the direction of writing.',
  ),
  'not-nfc': rule('editorial', 'warning', 'The text holds characters that are not in Unicode normalisation form C.'),
  'replacement-character': rule(
    'editorial',
    'warning',
    'The text holds U+FFFD, which stands for a character that was lost.',
  ),
  'element-empty': rule('editorial', 'warning', 'An element that is there for its content has none.'),
  'id-vanished': rule('editorial', 'error', 'An id of an earlier version of the document is gone.'),
  'id-moved': rule(
    'editorial',
    'error',
    'The text that had an id in an earlier version of the document has another one now.',
  ),
  'id-text-changed': rule(
    'editorial',
    'warning',
    'The text under an id is not what it was in an earlier version of the document.',
  ),
  // schematron
  'schematron-incorrect': rule(
    'schematron',
    'error',
    'A Schematron schema cannot be understood, or asks for more XPath than memcon has.',
  ),
  'schematron-failed': rule('schematron', 'error', 'A rule of a Schematron schema cannot be applied to a document.'),
  'schematron-assertion': rule(
    'schematron',
    'error',
    'A document breaks a rule of a Schematron schema that gives the rule no name of its own.',
  ),
  // the rules of schemas/memcon.sch that are not editorial rules as well
  'who-unresolved': rule(
    'schematron',
    'error',
    'A turn or a speech points to a speaker who is no person of the document.',
  ),
  'name-of-other-kind': rule('schematron', 'error', 'A name marked as a person’s points to something else.'),
  'place-of-other-kind': rule('schematron', 'error', 'A name marked as a place’s points to something else.'),
  'said-nested': rule('schematron', 'error', 'Direct speech stands within direct speech.'),
  'chain-order': rule('schematron', 'error', 'The second half of a speech stands before the first.'),
  'chain-speaker': rule('schematron', 'error', 'The halves of a speech have different speakers.'),
  'mode-disagrees': rule(
    'schematron',
    'error',
    'A turn is marked as mixed and holds no direct speech, or holds some and is not.',
  ),
  'turn-empty': rule('schematron', 'error', 'A turn has no words.'),
  'paragraph-part-alone': rule(
    'schematron',
    'error',
    'Part of a paragraph that two speakers share is not next to the rest of it.',
  ),
  'correction-unsigned': rule('schematron', 'error', 'A correction does not say whose it is.'),
  'correction-changes-nothing': rule('schematron', 'error', 'A correction is the same as what it corrects.'),
  // publish
  'element-unrendered': rule(
    'publish',
    'warning',
    'The editions have no form of their own for an element; its words are kept and marked.',
  ),
  'turns-unmarked': rule(
    'editorial',
    'info',
    'Paragraphs of a TEI document begin like turns of speech, and it marks none.',
  ),
  'tei-expected': rule('publish', 'error', 'An XML document is not a TEI document with a text.'),
  'edition-words-differ': rule(
    'publish',
    'error',
    'The words of an edition are not the words of its TEI document; it was not written.',
  ),
  'edition-words-unproven': rule(
    'publish',
    'warning',
    "The words of an edition of another project's document could not be proven to be the document's; it was written.",
  ),
  'image-missing': rule('publish', 'warning', 'An image that a document names is not where the document says.'),
  'id-shared': rule(
    'publish',
    'warning',
    'Documents of one site use one id for persons or things that are plainly not the same; they were kept apart.',
  ),
  'stylesheet-incorrect': rule('publish', 'error', 'A stylesheet of the user’s does not compile.'),
  'stylesheet-compiler-missing': rule(
    'publish',
    'error',
    'A stylesheet of the user’s was given, and xslt3, which compiles it, is not installed.',
  ),
  'stylesheet-message': rule('publish', 'info', 'A stylesheet of the user’s says something.'),
  'print-failed': rule('publish', 'error', 'A PDF could not be printed: there is no Chromium, or it failed.'),
  'stylesheet-missing': rule('publish', 'error', 'A compiled stylesheet is not where memcon keeps it.'),
  'transform-failed': rule('publish', 'error', 'A stylesheet cannot render a document.'),
  // export
  'export-unknown': rule('export', 'error', 'There is no export format of the name that was asked for.'),
  'export-incomplete': rule(
    'export',
    'error',
    'Documents could not be exported, or not to every format: what could be was, or with --all-or-nothing nothing.',
  ),
  'export-loss': rule(
    'export',
    'info',
    'A format has no place for something that a document says; it was left out, or said in a poorer way.',
  ),
  'export-id-shared': rule(
    'export',
    'warning',
    'Documents use one id for different persons or things; the exports keep them apart.',
  ),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** A diagnostic of a catalogued rule, with the rule's own severity and source. */
export function report(
  name: RuleName,
  message: string,
  details: Partial<Omit<Diagnostic, 'rule' | 'source' | 'message'>> = {},
): Diagnostic {
  const { severity, source } = RULES[name];
  return { severity, rule: name, source, message, ...details };
}
