import type { Action } from './actions.js';
import { refused, sentences, type Answer } from './deciding.js';
import { REVIEW_REGISTER } from '../disk/index.js';
import { reviewRegisterOf, withEntry, type EntryForm } from './new-entry.js';
import type { Chosen, Shelf } from './shelf.js';

/**
 * Writes a new entry into the register of the review. Of the places that mean it, those which the register does not
 * tell by itself are identified by a decision.
 */
export async function enter(
  shelf: Shelf,
  form: EntryForm,
  chosen: readonly Chosen[],
  act: (action: Action, chosen: readonly Chosen[]) => Promise<Answer>,
): Promise<Answer> {
  if (shelf.reference.entries.some(({ id }) => id === form.id)) {
    return refused(`The registers have an entry of the id "${form.id}" already: choose another.`);
  }
  const path = reviewRegisterOf(shelf.path);
  const before = shelf.store.read(path);
  const made = await withEntry(before, form);
  if (made.value === undefined) return refused(sentences(made.diagnostics));
  const label = `New entry “${form.name}” (${form.id}) in ${REVIEW_REGISTER}`;
  const written = shelf.store.write({ label, changes: [{ path, before, after: made.value }] });
  if (written.length > 0) return refused(sentences(written));
  const faulty = await shelf.reopen();
  if (faulty.length > 0) {
    shelf.store.undo();
    return refused(sentences(faulty));
  }
  const named = new Set(chosen.flatMap((one) => shelf.target(one)?.document ?? []));
  for (const name of named) await shelf.ready(name);
  const open = chosen.filter((one) => {
    const subject = typeof one === 'string' ? shelf.subject(one) : undefined;
    return (
      typeof one !== 'string' || (subject !== undefined && !(subject.value === form.id && subject.certainty === 'sure'))
    );
  });
  if (open.length === 0) return { ok: true, message: label, documents: [...named] };
  const identified = await act({ do: 'identify', value: form.id }, open);
  return identified.ok
    ? { ...identified, message: label }
    : { ok: true, message: `${label}. ${identified.message}`, documents: [...named] };
}
