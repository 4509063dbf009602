import { given } from '../../text/index.js';
import type { LayoutWords } from '../../language/index.js';
import type { Structure } from '../layout/index.js';
import { toldIn } from './reported.js';
import type { Scene } from './scene.js';
import { sentencesOf } from './sentences.js';

/**
 * Who says *I* in a record of his own: by its title, sender or signature, else the only one who recorded it where
 * nobody else is left to be it, else the other of two.
 */
export function recorderOf(
  structure: Structure,
  read: Pick<Scene, 'transcript' | 'mentions' | 'context'>,
): Scene['recorder'] {
  const { isOwn, author, facts } = structure;
  const named = facts.participants.filter((p) => p.roles.includes('recorder'));
  if (!isOwn && (named.length !== 1 || isChaired(structure, read.context.language.layout))) return undefined;
  const id = author ?? (named.length === 1 ? named[0]!.id : undefined);
  const other = id === undefined ? otherOfTwo(structure, read) : undefined;
  if (other !== undefined) return { id: other, cert: 'medium' };
  return author === undefined && id !== undefined && isForAnother(id, structure) ? {} : given({ id });
}

/** `Chairman: Mrs. Lund`, `Rapporteur: Dr. Berg`: the rapporteur of a body writes none of its records. */
const isChaired = ({ facts: { participants } }: Structure, { chairHolders = new Set() }: LayoutWords): boolean =>
  participants.some(({ offices }) => offices.some((office) => chairHolders.has(office.toLowerCase())));

/**
 * `Присутствовали: посол А. П. Громов, министр Э. Хольм, атташе Д. Саврасов`, below `Записал: Д. Саврасов`: a clerk may
 * write for the one who is listed and otherwise would never speak; not whom the list itself calls the recorder.
 */
function isForAnother(recorder: string, { subjects, facts: { participants }, titled, body }: Structure): boolean {
  const own = participants.find(({ id }) => id === recorder);
  if (own?.roles[0] === 'recorder' && own.span.start < (body[0]?.span.start ?? 0)) return false;
  const speaking = new Set(subjects.map(({ id }) => id));
  return participants.some(
    ({ id, roles }) => id !== recorder && titled.includes(id) && !speaking.has(id) && !roles.includes('interpreter'),
  );
}

/**
 * `PARTICIPANTS: The President; Mr. Kohler` where the author told the President something: he is Mr. Kohler, probably.
 */
function otherOfTwo(
  { titled, body }: Structure,
  read: Pick<Scene, 'transcript' | 'mentions' | 'context'>,
): string | undefined {
  if (titled.length !== 2) return undefined;
  const told = new Set(
    body.flatMap((block) =>
      sentencesOf(read.transcript, block.span, read.context.language.speech).flatMap((s) => toldIn(s, read)?.who ?? []),
    ),
  );
  const [other, ...more] = titled.filter((id) => !told.has(id));
  return other === undefined || more.length > 0 ? undefined : other;
}
