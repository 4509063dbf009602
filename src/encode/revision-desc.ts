import type { Decision } from '../model/index.js';
import { oneLine } from '../text/index.js';
import { element, type XmlElement } from '../xml/index.js';
import { VERSION } from '../version.js';
import { dateOrNothing } from './w3c-values.js';
import type { HeaderFacts } from './header-facts.js';

/**
 * What was done and by whom, the latest first; dates come from the edition and its decisions, never from a clock (TEI
 * P5, 2.6).
 */
export function revisionDesc(facts: HeaderFacts): XmlElement {
  const { decisions, edition } = facts.context;
  const ids = new Map(facts.responsible.map(({ key, id }) => [key, id]));
  return element('revisionDesc', {}, [
    ...decisions.map((decision) => change(decision, ids.get(decision.by))),
    element('change', { when: dateOrNothing(edition?.encoded), who: '#memcon' }, [`Encoded by memcon ${VERSION}.`]),
  ]);
}

/** What was done, by a decision's kind, and its action where it has one. */
const DEEDS: Readonly<Record<string, string>> = {
  correct: 'Corrected',
  identify: 'Identified',
  date: 'Dated',
  speaker: 'Named the speaker of',
  'turn begin': 'Began a turn with',
  'turn end': 'Ended a turn with',
  'turn join': 'Joined to the turn before',
  'turn remove': 'Took back the turn of',
  join: 'Joined at a page end',
  part: 'Parted at a paragraph’s end',
  mark: 'Marked',
  unmark: 'Removed the mark on',
  title: 'Gave the title',
  'participant add': 'Added the participant',
  'participant remove': 'Removed the participant',
  'participant identify': 'Identified the participant',
};

function change({ kind, action, quote, who, value, reason, on }: Decision, by: string | undefined): XmlElement {
  const deed = DEEDS[action === undefined ? kind : `${kind} ${action}`] ?? kind;
  const about = oneLine(quote ?? who ?? value ?? '');
  const attributes = { when: dateOrNothing(on), who: by === undefined ? undefined : `#${by}` };
  return element('change', attributes, [`${deed} “${about}”: ${oneLine(reason)}`]);
}
