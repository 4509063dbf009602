import type { MinutesRecord } from '../../tei/index.js';
import type { Names } from './crm-conversation.js';
import { EDITION_IRI, isWebIri, partIri } from './iris.js';
import { about, iri, text, type Statement } from './rdf-statements.js';

/**
 * The document (E31, E33): its language, the edition it belongs to, its rights, who recorded it, and the record that
 * carries it in an archive.
 */
export function documentStatements({ id, header }: MinutesRecord, names: Names): readonly Statement[] {
  const { document, language } = names;
  const recorders = header.recorders.map(names.iriOf);
  const [tongue, creation] = [partIri(document, 'language'), partIri(document, 'creation')];
  return [
    ...about(
      document,
      ['crm:E31_Document', 'crm:E33_Linguistic_Object'],
      [
        ['rdfs:label', text(header.title, language)],
        ['schema:identifier', text(id)],
        ['crm:P106i_forms_part_of', iri(EDITION_IRI)],
        ['crm:P72_has_language', language === undefined ? undefined : iri(tongue)],
        [
          'crm:P104_is_subject_to',
          header.licence === undefined ? undefined : iri(licenceIri(header.licence, document)),
        ],
        ['crm:P94i_was_created_by', recorders.length > 0 ? iri(creation) : undefined],
      ],
    ),
    ...(language === undefined ? [] : about(tongue, ['crm:E56_Language'], [['rdfs:label', text(language)]])),
    ...(recorders.length > 0
      ? about(creation, ['crm:E65_Creation'], [['crm:P14_carried_out_by', recorders.map(iri)]])
      : []),
    ...archiveStatements(header, document),
  ];
}

/** A licence with an address is the same for all documents that have it; one in words is the document's own. */
const licenceIri = ({ target }: NonNullable<MinutesRecord['header']['licence']>, document: string): string =>
  target !== undefined && isWebIri(target) ? target : partIri(document, 'licence');

/** The licence as a right (E30), to be said once: its wording. */
export function licenceStatements({ header: { licence } }: MinutesRecord, { document }: Names): readonly Statement[] {
  if (licence === undefined) return [];
  return about(
    licenceIri(licence, document),
    ['crm:E30_Right'],
    [['rdfs:label', licence.text === '' ? undefined : text(licence.text)]],
  );
}

/**
 * The physical record (E22), where the header says that an archive keeps it: the keeper and the mark it is found by.
 */
function archiveStatements(
  { repository, collection, shelfmark }: MinutesRecord['header'],
  document: string,
): readonly Statement[] {
  if (repository === undefined && shelfmark === undefined) return [];
  const [record, keeper, mark] = [
    partIri(document, 'record'),
    partIri(document, 'repository'),
    partIri(document, 'shelfmark'),
  ];
  const place = [repository?.settlement, repository?.country].filter((name) => name !== undefined).join(', ');
  return [
    ...about(
      record,
      ['crm:E22_Human-Made_Object'],
      [
        ['crm:P128_carries', iri(document)],
        ['crm:P50_has_current_keeper', repository === undefined ? undefined : iri(keeper)],
        ['crm:P1_is_identified_by', shelfmark === undefined ? undefined : iri(mark)],
        ['crm:P3_has_note', collection === undefined ? undefined : text(collection)],
      ],
    ),
    ...(repository === undefined
      ? []
      : about(
          keeper,
          ['crm:E74_Group'],
          [
            ['rdfs:label', text(repository.name)],
            ['crm:P3_has_note', place === '' ? undefined : text(place)],
            ['schema:url', repository.url !== undefined && isWebIri(repository.url) ? iri(repository.url) : undefined],
          ],
        )),
    ...(shelfmark === undefined
      ? []
      : about(mark, ['crm:E42_Identifier'], [['crm:P190_has_symbolic_content', text(shelfmark)]])),
  ];
}
