import { firstOf } from '../../dates/index.js';
import {
  globalId,
  type DateMention,
  type Entity,
  type EntityKind,
  type Mention,
  type MinutesRecord,
  type Participant,
  type Turn,
} from '../../tei/index.js';
import { countWords } from '../count-words.js';
import { list, number, words, yesOrNo, type Column, type Table, type TableName } from './columns.js';

/** Something of a document, with the document. */
interface In<T> {
  readonly record: MinutesRecord;
  readonly it: T;
}

/** Something that lies in a text, with its offsets in characters beside those in UTF-16 units. */
interface Located<T> extends In<T> {
  readonly points: (offset: number) => number;
}

/** A person, place or thing, and how often the documents name it. */
export interface Counted {
  readonly entity: Entity;
  readonly described: boolean;
  readonly documents: number;
  readonly mentions: number;
  readonly turns: number;
}

const documentId = <T>(): Column<In<T>> =>
  words('document', 'The document: its file’s name without ending.', ({ record }) => record.id, {
    required: true,
    refersTo: 'documents',
  });

const inTurn = <T extends { readonly turn?: number }>(): Column<In<T>> =>
  words(
    'turn_id',
    'The turn in which it stands; empty outside of turns.',
    ({ record, it }) => (it.turn === undefined ? undefined : globalId(record, record.turns[it.turn]!.id)),
    { refersTo: 'turns' },
  );

const offsets = <T extends { readonly start: number; readonly end: number }>(): readonly Column<Located<T>>[] => [
  number(
    'start',
    'Where it begins in the text of its document (table "texts"): UTF-16 units from 0, as JavaScript and Java count.',
    ({ it }) => it.start,
    { required: true },
  ),
  number('end', 'Where it ends, exclusive, in UTF-16 units.', ({ it }) => it.end, { required: true }),
  number(
    'start_char',
    'Where it begins in Unicode characters (code points), as Python and R count.',
    ({ it, points }) => points(it.start),
    { required: true },
  ),
  number('end_char', 'Where it ends, exclusive, in Unicode characters.', ({ it, points }) => points(it.end), {
    required: true,
  }),
];

const certainty = <T extends { readonly certainty?: string }>(): Column<In<T>> =>
  words(
    'certainty',
    'high, medium or low, where the edition says that it is less than certain.',
    ({ it }) => it.certainty,
  );

export const DOCUMENTS: Table<MinutesRecord> = {
  name: 'documents',
  title: 'The documents',
  key: ['id'],
  columns: [
    words('id', 'The file’s name without ending: the same in every export.', ({ id }) => id, { required: true }),
    words('title', 'The title.', ({ header }) => header.title),
    words('date', 'The day of the conversation, or the first of several: YYYY-MM-DD, YYYY-MM or YYYY.', ({ header }) =>
      firstOf(header.date),
    ),
    words(
      'date_end',
      'The last day, where the date is a stretch of time.',
      ({ header }) => header.date?.to ?? header.date?.notAfter,
    ),
    words('place', 'The place of the conversation.', ({ header }) => header.place),
    words('language', 'The language of the text (BCP 47).', ({ header }) => header.language),
    words('series', 'The edition it belongs to.', ({ header }) => header.series),
    words('repository', 'Who keeps the original.', ({ header }) => header.repository?.name),
    words('settlement', 'Where the repository is.', ({ header }) => header.repository?.settlement),
    words('country', 'The country of the repository.', ({ header }) => header.repository?.country),
    words('collection', 'The collection.', ({ header }) => header.collection),
    words('shelfmark', 'The shelf mark.', ({ header }) => header.shelfmark),
    words('publisher', 'Who publishes the edition.', ({ header }) => header.publisher),
    words('published', 'When the encoding was published.', ({ header }) => header.published),
    words('licence', 'The licence, as the document words it.', ({ header }) => header.licence?.text),
    words('licence_url', 'The licence’s address.', ({ header }) => header.licence?.target),
    words('recorder_ids', 'Who recorded the conversation: ids of persons, parted by " | ".', ({ header }) =>
      list(header.recorders),
    ),
    number('turns', 'How many turns it has.', ({ turns }) => turns.length),
    number('words', 'How many words: stretches between white space that hold a letter or a digit.', ({ text }) =>
      countWords(text),
    ),
    words('file', 'The TEI file.', ({ file }) => file.replace(/^.*[/\\]/u, '')),
  ],
};

export const TEXTS: Table<MinutesRecord> = {
  name: 'texts',
  title: 'The texts: the record’s own words; offsets of the other tables count in these',
  key: ['document'],
  columns: [
    words('document', 'The document.', ({ id }) => id, { required: true, refersTo: 'documents' }),
    words(
      'text',
      'The text, without notes and without what editors supplied; blocks parted by one line feed, other white space as one space.',
      ({ text }) => text,
    ),
  ],
};

/** The columns that readers expect stand first, in this order. */
export const TURNS: Table<Located<Turn>> = {
  name: 'turns',
  title: 'The turns: what one speaker says until another does',
  key: ['id'],
  columns: [
    words('id', 'The document and the turn’s id in it.', ({ record, it }) => globalId(record, it.id), {
      required: true,
    }),
    number('n', 'The number of the turn in its document, from 1.', ({ it }) => it.n, { required: true }),
    words('speaker_id', 'Who speaks; empty where the document does not say.', ({ it }) => it.speakers[0], {
      refersTo: 'persons',
    }),
    words('speaker_label', 'The speaker’s label as printed.', ({ it }) => it.label),
    words('date', 'The day of the conversation, or the first of several.', ({ record }) => firstOf(record.header.date)),
    number('words', 'How many words: stretches between white space that hold a letter or a digit.', ({ record, it }) =>
      countWords(record.text.slice(it.start, it.end)),
    ),
    words(
      'text',
      'The words of the turn, the label among them where the record has it in its text.',
      ({ record, it }) => record.text.slice(it.start, it.end),
    ),
    documentId(),
    words('other_speaker_ids', 'Those who speak with the first: ids parted by " | ".', ({ it }) =>
      list(it.speakers.slice(1)),
    ),
    words('mode', 'reported, direct or mixed: how the record gives what was said.', ({ it }) => it.mode),
    certainty(),
    ...offsets<Turn>(),
  ],
};

export const PARTICIPANTS: Table<In<Participant>> = {
  name: 'participants',
  title: 'Who took part in which conversation',
  key: ['document', 'person_id'],
  columns: [
    documentId(),
    words('person_id', 'The person.', ({ it }) => it.id, { required: true, refersTo: 'persons' }),
    words(
      'roles',
      'speaker, present, recorder, interpreter, character (of a play), or as the document has it: parted by " | ".',
      ({ it }) => list(it.roles),
    ),
  ],
};

const entityColumns: readonly Column<Counted>[] = [
  words('id', 'The id in the registers of the edition: the same in every export.', ({ entity }) => entity.id, {
    required: true,
  }),
  words('name', 'The name in reading order; the id where no document describes it.', ({ entity }) => entity.name, {
    required: true,
  }),
  words('variants', 'Other forms of the name, parted by " | ".', ({ entity }) => list(entity.variants)),
];

const countColumns: readonly Column<Counted>[] = [
  words('identifiers', 'Records of authority files, as "type:value", parted by " | ".', ({ entity }) =>
    list(entity.identifiers.map(({ type, value }) => `${type}:${value}`)),
  ),
  words('note', 'The edition’s note.', ({ entity }) => entity.notes.join(' ')),
  yesOrNo('described', 'Whether a document describes it, or only points to it.', ({ described }) => described, {
    required: true,
  }),
  number('documents', 'In how many documents it is named or takes part.', ({ documents }) => documents),
  number('mentions', 'How often it is named.', ({ mentions }) => mentions),
];

export const PERSONS: Table<Counted> = {
  name: 'persons',
  title: 'The persons; and all who speak, groups among them',
  key: ['id'],
  columns: [
    ...entityColumns,
    words('surname', 'The surname.', ({ entity }) => entity.surname),
    words('forename', 'The forename.', ({ entity }) => entity.forename),
    words('offices', 'Offices with their dates, parted by " | ".', ({ entity }) =>
      list(
        entity.offices.map(({ text, from, to }) =>
          from === undefined && to === undefined ? text : `${text} (${from ?? ''}–${to ?? ''})`,
        ),
      ),
    ),
    words('birth', 'When born.', ({ entity }) => entity.birth),
    words('death', 'When died.', ({ entity }) => entity.death),
    words('sex', 'As the register has it.', ({ entity }) => entity.sex),
    ...countColumns,
    number('turns', 'How many turns the person has.', ({ turns }) => turns),
  ],
};

const entityTable = (name: TableName, title: string, more: readonly Column<Counted>[] = []): Table<Counted> => ({
  name,
  title,
  key: ['id'],
  columns: [...entityColumns, ...more, ...countColumns],
});

/** The tables of what is no person, by kind. */
export const THINGS = {
  place: entityTable('places', 'The places'),
  organisation: entityTable('organisations', 'The organisations'),
  object: entityTable('objects', 'The objects'),
  event: entityTable('events', 'The events', [
    words('date', 'When it began.', ({ entity }) => firstOf(entity.date)),
    words('date_end', 'When it ended.', ({ entity }) => entity.date?.to ?? entity.date?.notAfter),
  ]),
} as const satisfies Record<Exclude<EntityKind, 'person'>, Table<Counted>>;

/** A mention, and which kind of thing its first pointer leads to. */
export type TypedMention = Mention & { readonly refKind?: EntityKind };

const refTo = (kind: EntityKind, refersTo: TableName): Column<Located<TypedMention>> =>
  words(
    `${kind}_id`,
    `The id in the table "${refersTo}", where it is there.`,
    ({ it }) => (it.refKind === kind ? it.refs[0] : undefined),
    { refersTo },
  );

export const MENTIONS: Table<Located<TypedMention>> = {
  name: 'mentions',
  title: 'Names of persons, places and things in the texts',
  key: ['id'],
  columns: [
    words('id', 'The document and the mention’s id in it.', ({ record, it }) => globalId(record, it.id), {
      required: true,
    }),
    documentId(),
    inTurn<Mention>(),
    words('kind', 'person, place, organisation, object, event or other.', ({ it }) => it.kind, { required: true }),
    words(
      'entity_id',
      'Whom or what it means: an id, or an address outside of the document; empty where it is not identified.',
      ({ it }) => it.refs[0],
    ),
    words('text', 'The words as they stand in the text.', ({ record, it }) => record.text.slice(it.start, it.end), {
      required: true,
    }),
    ...offsets<Mention>(),
    refTo('person', 'persons'),
    refTo('place', 'places'),
    refTo('organisation', 'organisations'),
    refTo('object', 'objects'),
    refTo('event', 'events'),
    words('other_ids', 'Whom or what it means besides: ids parted by " | ".', ({ it }) => list(it.refs.slice(1))),
    yesOrNo('named', 'Whether by name, or (false) by office or description.', ({ it }) => it.named, { required: true }),
    certainty(),
  ],
};

export const DATES: Table<Located<DateMention>> = {
  name: 'dates',
  title: 'Dates and times in the texts',
  key: ['id'],
  columns: [
    words('id', 'The document and the date’s id in it.', ({ record, it }) => globalId(record, it.id), {
      required: true,
    }),
    documentId(),
    inTurn<DateMention>(),
    words('text', 'The words as they stand in the text.', ({ record, it }) => record.text.slice(it.start, it.end), {
      required: true,
    }),
    words('when', 'The date or time meant (W3C).', ({ it }) => it.when),
    words('from', 'When the stretch of time begins.', ({ it }) => it.from),
    words('to', 'When it ends.', ({ it }) => it.to),
    words('not_before', 'The earliest possible date.', ({ it }) => it.notBefore),
    words('not_after', 'The latest possible date.', ({ it }) => it.notAfter),
    words('duration', 'How long (ISO 8601: P3Y).', ({ it }) => it.dur),
    words('element', 'date or time.', ({ it }) => it.element, { required: true }),
    ...offsets<DateMention>(),
    certainty(),
  ],
};
