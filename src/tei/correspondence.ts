import type { XmlElement } from '../xml/index.js';
import type { Entity, Participant } from './model.js';
import { childrenNamed, kindSaid, localName, textIn, valueOf } from './tei-names.js';

/** What `correspAction/@type` makes of whom it names. */
const ROLES: Readonly<Record<string, string>> = { sent: 'sender', received: 'receiver' };

/** Who sends a letter and who gets it, by a `correspAction`; nobody for any other element. */
export function correspondentsIn(
  action: XmlElement,
  nextId: () => string,
): readonly { readonly entity: Entity; readonly participant: Participant }[] {
  const role = localName(action) === 'correspAction' ? ROLES[valueOf(action, 'type') ?? ''] : undefined;
  if (role === undefined) return [];
  return childrenNamed(action, 'persName', 'orgName', 'name', 'rs')
    .filter((name) => textIn(name) !== '' && isSomebody(name))
    .map((name) => {
      const id = valueOf(name, 'ref', 'key', 'corresp', 'sameAs')?.replace(/^#/u, '') ?? nextId();
      const kind = localName(name) === 'orgName' ? 'organisation' : 'person';
      const entity: Entity = {
        id,
        kind,
        name: textIn(name),
        variants: [],
        offices: [],
        identifiers: /^https?:/u.test(id) ? [{ type: 'URI', value: id }] : [],
        notes: [],
      };
      return { entity, participant: { id, roles: [role] } };
    });
}

/** `<rs type="place">Rom</rs>` is where, not who. */
const isSomebody = (name: XmlElement): boolean => [undefined, 'person', 'organisation'].includes(kindSaid(name));
