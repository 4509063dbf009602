import type { Diagnostic, DiagnosticSource, Severity } from './diagnostic.js';

export interface Rule {
  readonly severity: Severity;
  readonly source: DiagnosticSource;
  /** What the rule finds, in one sentence. */
  readonly about: string;
}

const rule = (source: DiagnosticSource, severity: Severity, about: string): Rule => ({ severity, source, about });

/** Every rule memcon can report, by source. The README's table is made from this one. */
export const RULES = {
  // command: files and folders
  'file-missing': rule('command', 'error', 'A file that was named does not exist.'),
  'file-is-folder': rule('command', 'error', 'A folder was named where a file is meant.'),
  'file-unreadable': rule('command', 'error', 'A file exists but cannot be read.'),
  'folder-missing': rule('command', 'error', 'A folder that was named does not exist, or is a file.'),
  'folder-empty': rule('command', 'error', 'A folder that was named holds no file of the kind that is wanted.'),
  'output-collision': rule('command', 'error', 'Two sources would be written to the same file, or a file would be written over its own source.'),
  'output-name-unsafe': rule('command', 'error', 'A source has a name that no file in the output folder may have.'),
  'output-unwritable': rule('command', 'error', 'A file cannot be written where it should be.'),
  'memcon-failed': rule('command', 'error', 'memcon itself failed: a fault of the program, not of the document.'),
  // read
  'source-empty': rule('read', 'error', 'A source holds no text.'),
  'source-binary': rule('read', 'error', 'A source is not text but some other kind of file.'),
  'source-undecodable': rule('read', 'error', 'A source holds bytes that are not its encoding.'),
  'character-forbidden': rule('read', 'warning', 'A character that XML forbids was replaced by U+FFFD.'),
  'character-kept': rule('read', 'info', 'An invisible or composed character was kept as it is.'),
  'character-damaged': rule('read', 'warning', 'A character shows that the source was decoded wrongly before.'),
  'front-matter-broken': rule('read', 'error', 'The front matter of a source is not YAML that can be read.'),
  'front-matter-key': rule('read', 'warning', 'The front matter of a source has a key that memcon does not know.'),
  'front-matter-value': rule('read', 'error', 'The front matter of a source has a value of the wrong kind.'),
  'markup-reduced': rule('read', 'info', 'A construct of Markdown has no counterpart in the edition; its words were kept.'),
  'register-empty': rule('read', 'warning', 'A register has no entry.'),
  'register-id-missing': rule('read', 'error', 'An entry of a register has no xml:id.'),
  'register-id-repeated': rule('read', 'error', 'Two entries of the registers have the same xml:id.'),
  'register-name-missing': rule('read', 'error', 'An entry of a register has no name.'),
  'json-broken': rule('json-schema', 'error', 'A file is not well-formed JSON.'),
  'json-key-unknown': rule('json-schema', 'error', 'A JSON file has a key that its schema does not know.'),
  'json-key-missing': rule('json-schema', 'error', 'A JSON file lacks a key that its schema requires.'),
  'json-value': rule('json-schema', 'error', 'A JSON file has a value that its schema does not allow.'),
  // annotate
  'turns-missing': rule('annotate', 'warning', 'No turn of speech was recognised; the record was kept as plain paragraphs.'),
  'speaker-uncertain': rule('annotate', 'warning', 'A speaker was identified by less than a name and was marked uncertain.'),
  'date-missing': rule('annotate', 'warning', 'The record does not say its own date.'),
  'date-disagrees': rule('annotate', 'warning', 'The record gives two dates for itself.'),
  'speaker-unknown': rule('annotate', 'warning', 'A label names a speaker whom neither the document nor a register identifies.'),
  'thing-ambiguous': rule('annotate', 'warning', 'A name is the name of several entries of the registers; it was left unresolved.'),
  'correction-made': rule('annotate', 'info', 'An error of the source that a register or a participant’s name proves was marked and corrected.'),
  'decision-unplaced': rule('annotate', 'warning', 'A decision of an editor no longer finds its place in the text.'),
  'decision-ambiguous': rule('annotate', 'warning', 'A decision of an editor fits several places in the text.'),
  'decision-unusable': rule('annotate', 'warning', 'A decision of an editor lacks a value or finds nothing to change.'),
  'date-ambiguous': rule('annotate', 'warning', 'A date of digits may have the day or the month first, and nothing decides which.'),
  'date-impossible': rule('annotate', 'warning', 'The calendar has no such day as the text gives.'),
  'date-weekday': rule('annotate', 'warning', 'The weekday that the text gives does not fit the date.'),
  'gold-invalid': rule('command', 'error', 'A gold file for an evaluation cannot be read.'),
  'person-ambiguous': rule('annotate', 'warning', 'A name fits several persons, and nothing in the document decides between them.'),
  'person-unknown': rule('annotate', 'info', 'A name is marked that neither the registers nor the list of participants know.'),
  // encode
  'words-changed': rule('conservation', 'error', 'The words of an encoded document are not those of its source.'),
  'overlap-dropped': rule('encode', 'warning', 'Two marks cross each other; the less certain one was left out.'),
  'mark-misplaced': rule('encode', 'warning', 'A mark stands where TEI does not allow its element; it was left out.'),
  'id-reserved': rule('encode', 'error', 'A register uses an id that memcon needs for its own header.'),
  'value-refused': rule('encode', 'warning', 'A date or time has a value that TEI does not take; the value was left out.'),
  'ref-unresolved': rule('encode', 'warning', 'A mark points to an id that neither the document nor a register has.'),
  // well-formed
  'xml-too-large': rule('well-formed', 'error', 'An XML file is larger than memcon reads.'),
  'xml-encoding-unsupported': rule('well-formed', 'error', 'An XML file declares an encoding that memcon does not read.'),
  'xml-encoding-mismatch': rule('well-formed', 'error', 'An XML file declares one encoding and is written in another.'),
  'xml-undecodable': rule('well-formed', 'error', 'Bytes of an XML file are not text in its encoding.'),
  'xml-not-well-formed': rule('well-formed', 'error', 'An XML file breaks the grammar of XML or of namespaces.'),
  'xml-doctype': rule('well-formed', 'error', 'An XML file has a document type declaration, which memcon does not take unless told to.'),
  'xml-entity': rule('well-formed', 'error', 'An entity of a document type declaration cannot be used: it is external, too large or refers to itself.'),
  'xml-too-deep': rule('well-formed', 'error', 'Elements of an XML file are nested more deeply than memcon reads.'),
  'xml-too-many-attributes': rule('well-formed', 'error', 'An element has more attributes than memcon reads.'),
  'xml-too-long': rule('well-formed', 'error', 'A name, a tag or an attribute value is longer than memcon reads.'),
  // relax-ng
  'schema-unreadable': rule('relax-ng', 'error', 'A schema, or a file that it includes, cannot be read.'),
  'schema-incorrect': rule('relax-ng', 'error', 'A schema breaks the rules of RELAX NG.'),
  'schema-ids-conflict': rule('relax-ng', 'warning', 'A schema gives one attribute different id types, so ids are not checked.'),
  'element-not-allowed': rule('relax-ng', 'error', 'An element stands where the schema does not allow it.'),
  'element-unknown': rule('relax-ng', 'error', 'The schema has no element of this name.'),
  'element-missing': rule('relax-ng', 'error', 'An element ends, or another begins, before everything that the schema demands is there.'),
  'text-not-allowed': rule('relax-ng', 'error', 'Text stands where the schema does not allow it.'),
  'text-value': rule('relax-ng', 'error', 'The text of an element is not one of the values the schema allows.'),
  'attribute-not-allowed': rule('relax-ng', 'error', 'An element has an attribute that the schema does not allow there.'),
  'attribute-missing': rule('relax-ng', 'error', 'An element lacks an attribute that the schema demands.'),
  'attribute-value': rule('relax-ng', 'error', 'An attribute has a value that the schema does not allow.'),
  'id-duplicate': rule('relax-ng', 'error', 'Two elements have the same id.'),
  'id-malformed': rule('relax-ng', 'error', 'An attribute for one id holds none or several.'),
  'idref-unresolved': rule('relax-ng', 'error', 'A reference names an id that no element has.'),
  'errors-omitted': rule('relax-ng', 'info', 'A document has more errors than are listed.'),
  // publish
  'element-unrendered': rule('publish', 'warning', 'The stylesheets have no rule for an element; its words are kept and marked.'),
  'tei-expected': rule('publish', 'error', 'An XML document is not a TEI document with a text.'),
  'edition-words-differ': rule('publish', 'error', 'The words of an edition are not the words of its TEI document; it was not written.'),
  'stylesheet-missing': rule('publish', 'error', 'A compiled stylesheet is not where memcon keeps it.'),
  'transform-failed': rule('publish', 'error', 'A stylesheet cannot render a document.'),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** A diagnostic of a catalogued rule, with the rule's own severity and source. */
export function report(name: RuleName, message: string, details: Partial<Omit<Diagnostic, 'rule' | 'source' | 'message'>> = {}): Diagnostic {
  const { severity, source } = RULES[name];
  return { severity, rule: name, source, message, ...details };
}
