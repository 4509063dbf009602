import { report, type Diagnostic, type RuleName } from '../../diagnostics/index.js';
import { within } from '../../tei/index.js';
import { anyHolds, headedDocuments, type Headed } from './headers.js';
import type { EditorialRule } from './rule.js';
import { editedWords } from './words.js';

interface Statement {
  readonly rule: RuleName;
  readonly message: string;
  readonly note: string;
  readonly isThere: (headed: Headed) => boolean;
}

const hasTerms = (headed: Headed): boolean =>
  headed.headers.some((header) => {
    const availability = within(header, 'fileDesc', 'publicationStmt', 'availability');
    return (
      availability !== undefined &&
      (editedWords(availability) !== '' || anyHolds(headed, ['fileDesc', 'publicationStmt'], ['licence']))
    );
  });

const hasSource = (headed: Headed): boolean => {
  const printed = anyHolds(headed, ['fileDesc', 'sourceDesc'], ['bibl', 'biblStruct', 'biblFull', 'listBibl']);
  const kept = anyHolds(
    headed,
    ['fileDesc', 'sourceDesc'],
    ['repository', 'institution', 'collection', 'recording', 'recordingStmt'],
  );
  // Prose may say it too ("Born digital"); only a description that is there and does not say where is at fault.
  const prose =
    headed.headers.some((header) => editedWords(within(header, 'fileDesc', 'sourceDesc') ?? header) !== '') &&
    !anyHolds(headed, ['fileDesc', 'sourceDesc'], ['msDesc']);
  return printed || kept || prose;
};

const STATEMENTS: readonly Statement[] = [
  {
    rule: 'licence-missing',
    message: 'The header does not say under which terms the document may be used.',
    note: 'Add availability/licence to publicationStmt; in an edition folder, "licence" to edition.json.',
    isThere: hasTerms,
  },
  {
    rule: 'repository-missing',
    message: 'The header describes the source, but does not say where it is kept.',
    note: 'Add msIdentifier/repository to msDesc; in an edition folder, "repository" to edition.json.',
    isThere: hasSource,
  },
  {
    rule: 'method-missing',
    message: 'The header has no editorialDecl: it does not say how the text was transcribed and edited.',
    note: 'Add encodingDesc/editorialDecl.',
    isThere: (headed) =>
      anyHolds(headed, ['encodingDesc'], ['editorialDecl', 'samplingDecl', 'correction', 'normalization']),
  },
];

const ruleOf = ({ rule, message, note, isThere }: Statement): EditorialRule => ({
  rules: [rule],
  check: (document): readonly Diagnostic[] =>
    headedDocuments(document)
      .filter((headed) => !isThere(headed))
      .map((headed) => report(rule, message, { place: document.placeOf(headed.headers[0]!), note })),
});

/** What every edition says of itself: its terms, its source, its method (TEI Guidelines, HD). */
export const headerStatements: readonly EditorialRule[] = STATEMENTS.map(ruleOf);
