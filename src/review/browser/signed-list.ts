import type { SignedView } from '../page-data.js';
import { make, part } from './make.js';

interface SignedActions {
  readonly open: (signed: SignedView) => void;
  readonly takeBack: (signed: SignedView) => void;
  readonly explain: (signed: SignedView, reason: string) => void;
}

/** So many are shown at a time. */
const LISTED = 300;

/** What a decision of a kind, and an action, has done. */
const DEEDS: Readonly<Record<string, string>> = {
  correct: 'should read',
  identify: 'is',
  date: 'dated',
  speaker: 'speaks',
  'turn begin': 'a turn begins',
  'turn end': 'a turn ends',
  'turn join': 'the turn goes on',
  'turn remove': 'no turn',
  join: 'one paragraph',
  part: 'two paragraphs',
  mark: 'marked',
  unmark: 'no mark',
  title: 'title',
  'participant add': 'took part',
  'participant remove': 'took no part',
  'participant identify': 'is the participant',
};

/** What stands in the decisions of the edition, the newest file order kept, for whoever wants to see what is signed. */
export function showSigned(all: readonly SignedView[], actions: SignedActions): void {
  const section = part('signed');
  const search = make('input', {
    type: 'search',
    id: 'signed-search',
    'aria-label': 'Search what is signed',
    placeholder: 'Search what is signed',
  });
  const list = make('ol', {});
  const fill = (): void => {
    const words = search.value.toLowerCase().split(/\s+/u);
    const found = all.filter(({ document: name, decision, means }) => {
      const text = [name, means, ...Object.values(decision)].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    list.replaceChildren(...found.slice(0, LISTED).map((one) => itemOf(one, actions)));
    const first = found.length > LISTED ? `; the first ${LISTED} are listed` : '';
    count.textContent =
      all.length === 0
        ? 'Nothing is signed yet: what you decide stands here, to be looked at again, explained or taken back.'
        : `${found.length} of ${all.length} decisions${first}`;
  };
  const count = make('p', { class: 'hint' });
  search.addEventListener('input', fill);
  section.replaceChildren(make('h2', { class: 'vh' }, 'Signed'), search, count, list);
  fill();
}

function itemOf(signed: SignedView, actions: SignedActions): HTMLElement {
  const { document: name, decision, means, index } = signed;
  const isForMany = index === undefined;
  const text = (key: string): string => String((key === 'value' ? means : undefined) ?? decision[key] ?? '');
  const reason = make('input', { type: 'text', 'aria-label': `Why: ${text('kind')} ${text('quote')}` });
  reason.value = text('reason');
  reason.addEventListener('change', () => actions.explain(signed, reason.value));
  const open = make(
    'button',
    { type: 'button', class: 'place' },
    make('b', {}, text('quote') || text('who') || text('name') || text('value')),
  );
  if (isForMany) open.disabled = true;
  open.addEventListener('click', () => actions.open(signed));
  const back = make('button', { type: 'button' }, 'Take back');
  back.addEventListener('click', () => actions.takeBack(signed));
  const verdict = DEEDS[[text('kind'), text('action')].filter((part) => part !== '').join(' ')] ?? text('kind');
  const value = ['as', 'name', 'value', 'role'].map(text).filter((part) => part !== '');
  const said = value.length === 0 ? verdict : `${verdict}: ${value.join(', ')}`;
  return make(
    'li',
    {},
    open,
    make('span', { class: 'belief' }, said),
    make('span', { class: 'where' }, `${name} · signed by ${text('by')}`),
    ...(isForMany ? [make('span', { class: 'where' }, `${text('reason')} (decisions/edition.json)`)] : [reason, back]),
  );
}
