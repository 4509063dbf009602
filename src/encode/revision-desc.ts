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

const DEEDS: Readonly<Record<Decision['kind'], string>> = {
  correct: 'Corrected',
  identify: 'Identified',
  date: 'Dated',
  speaker: 'Named the speaker of',
  join: 'Joined at a page end',
  unmark: 'Removed the mark on',
};

function change({ kind, quote, reason, on }: Decision, by: string | undefined): XmlElement {
  const who = by === undefined ? undefined : `#${by}`;
  return element('change', { when: dateOrNothing(on), who }, [
    `${DEEDS[kind]} “${oneLine(quote)}”: ${oneLine(reason)}`,
  ]);
}
