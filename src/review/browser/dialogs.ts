import type { CandidateView } from '../page-data.js';
import { make } from './make.js';

/** Shows a dialogue that is gone when it is closed; what had the focus has it again. */
function open(label: string, content: readonly HTMLElement[]): HTMLDialogElement {
  const heading = make('h2', { id: 'dialog-title' }, label);
  const dialog = make('dialog', { 'aria-labelledby': 'dialog-title' }, heading, ...content);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks for one value. */
export function askValue(label: string, hint: string, value: string, done: (value: string) => void): void {
  const field = make('input', { type: 'text', id: 'dialog-value', autocomplete: 'off', 'aria-label': label });
  field.value = value;
  const form = make(
    'form',
    { method: 'dialog' },
    field,
    make('p', { class: 'hint' }, hint),
    make('button', {}, 'Do it ', make('kbd', {}, 'Enter')),
  );
  const dialog = open(label, [form]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close();
    done(field.value);
  });
  field.select();
}

/** Finds somebody by the first letters of the name; Enter takes who is on top. `fresh`: a name that no register has. */
export function askWho(
  label: string,
  search: (typed: string) => Promise<readonly CandidateView[]>,
  done: (id: string) => void,
  fresh?: (typed: string) => void,
): void {
  const field = make('input', {
    type: 'text',
    id: 'dialog-search',
    autocomplete: 'off',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'dialog-found',
    'aria-label': label,
  });
  const list = make('ul', { id: 'dialog-found', role: 'listbox', 'aria-label': 'Found' });
  const dialog = open(label, [
    field,
    list,
    make('p', { class: 'hint' }, 'Letters of a name or office; ↓ ↑ and Enter.'),
  ]);
  let found: readonly CandidateView[] = [];
  let named: CandidateView | undefined;
  let at = 0;
  let latest: Promise<void> = Promise.resolve();
  let isChosen = false;
  const show = (): void => {
    list.replaceChildren(
      ...found.map(({ id, name, reason }, i) => {
        const option = make(
          'li',
          { role: 'option', id: `found-${i}`, 'aria-selected': String(i === at) },
          make('b', {}, name),
          ' ',
          make('span', { class: 'why' }, id === '' ? reason : `${id} · ${reason}`),
        );
        option.addEventListener('click', () => take(i));
        return option;
      }),
    );
    if (found.length > 0) field.setAttribute('aria-activedescendant', `found-${at}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const take = (i: number): void => {
    const one = found[i];
    if (one === undefined) return;
    dialog.close();
    if (one === named) fresh?.(one.name);
    else done(one.id);
  };
  const look = (): void => {
    const typed = field.value;
    latest = search(typed).then((answer) => {
      if (typed !== field.value) return;
      const name = typed.trim();
      named = fresh === undefined || name === '' ? undefined : { id: '', name, reason: 'in no register: by this name' };
      found = named === undefined ? answer : [...answer, named];
      at = 0;
      show();
    });
  };
  field.addEventListener('input', look);
  field.addEventListener('keydown', (event) => {
    if (isChosen && event.key !== 'Escape') event.preventDefault();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      at = Math.max(0, Math.min(found.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)));
      show();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Who types faster than the answer comes means the answer, and what is typed after it is not the name any more.
      isChosen = true;
      void latest.then(() => {
        isChosen = false;
        if (dialog.open) take(at);
      });
    }
  });
  look();
}

/** What somebody may write of a new entry. */
const FIELDS = [
  ['name', 'Name (of a person: Surname, Forename)'],
  ['id', 'Id'],
  ['variants', 'Other forms, with ; between them'],
  ['office', 'Office'],
  ['from', 'from (year or date)'],
  ['to', 'to'],
  ['note', 'Note'],
] as const;

const ENTRY_KINDS = [
  ['person', 'Person'],
  ['place', 'Place'],
  ['org', 'Organisation'],
  ['object', 'Thing'],
  ['event', 'Event'],
] as const;

/** A form for a new entry of the register. */
export function askEntry(
  given: { readonly kind: string; readonly name: string; readonly office: string },
  suggest: (name: string) => Promise<string>,
  done: (entry: Readonly<Record<string, string>>) => void,
): void {
  const kind = make(
    'select',
    { id: 'entry-kind' },
    ...ENTRY_KINDS.map(([value, label]) => make('option', { value }, label)),
  );
  kind.value = given.kind;
  const inputs = new Map(
    FIELDS.map(([key]) => [key, make('input', { type: 'text', id: `entry-${key}`, autocomplete: 'off' })]),
  );
  const rows = FIELDS.map(([key, label]) =>
    make('p', {}, make('label', { for: `entry-${key}` }, label), inputs.get(key)),
  );
  const form = make(
    'form',
    { class: 'entry' },
    make('p', {}, make('label', { for: 'entry-kind' }, 'Kind'), kind),
    ...rows,
    make('button', {}, 'Enter it'),
  );
  const dialog = open('New entry in the register', [form]);
  const [name, id] = [inputs.get('name')!, inputs.get('id')!];
  name.value = given.name;
  inputs.get('office')!.value = given.office;
  let isOwn = false;
  const follow = (): void => {
    if (!isOwn) void suggest(name.value).then((suggested) => (isOwn ? undefined : (id.value = suggested)));
  };
  id.addEventListener('input', () => (isOwn = true));
  name.addEventListener('input', follow);
  name.addEventListener('focus', () => name.select());
  follow();
  name.focus();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close();
    const entry = [...inputs].flatMap(([key, { value }]) =>
      value.trim() === '' ? [] : [[key, value.trim()] as const],
    );
    done({ kind: kind.value, ...Object.fromEntries(entry) });
  });
}

/** One of a few, each with a key. */
export function askOne(
  label: string,
  choices: readonly (readonly [key: string, label: string, value: string])[],
  done: (value: string) => void,
): void {
  const buttons = choices.map(([key, text, value]) => {
    const button = make('button', { type: 'button' }, `${text} `, make('kbd', {}, key));
    button.addEventListener('click', () => {
      dialog.close();
      done(value);
    });
    return button;
  });
  const dialog = open(label, [make('div', { class: 'actions' }, ...buttons)]);
  dialog.addEventListener('keydown', (event) => {
    const i = choices.findIndex(([key]) => key === event.key);
    if (i < 0) return;
    event.preventDefault();
    buttons[i]!.click();
  });
}

/** Says something that is to be read. */
export function tellKeys(
  keys: readonly (readonly [key: string, what: string])[],
  single: boolean,
  setSingle: (on: boolean) => void,
): void {
  const list = make(
    'dl',
    { class: 'keys' },
    ...keys.flatMap(([key, what]) => [make('dt', {}, make('kbd', {}, key)), make('dd', {}, what)]),
  );
  const box = make('input', { type: 'checkbox', id: 'single-keys' });
  box.checked = single;
  box.addEventListener('change', () => setSingle(box.checked));
  const close = make('button', { type: 'button' }, 'Close');
  const dialog = open('Keys', [
    list,
    make('p', {}, make('label', { for: 'single-keys' }, box, ' Single letters do what they say here')),
    close,
  ]);
  close.addEventListener('click', () => dialog.close());
}
