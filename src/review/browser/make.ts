type Content = Node | string | undefined;

/** An element with attributes and content. Words are always text: no string ever becomes markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content.filter((one) => one !== undefined));
  return element;
}

/** An element of the page itself. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no "${id}".`);
  return found;
}

/** The event of a button that stands for a key; its detail is the key. */
export const PRESSED = 'memcon-pressed';

/** A button that does what its key does. */
export function keyed(label: string, key: string, isFirst = false): HTMLButtonElement {
  const button = make(
    'button',
    { type: 'button', ...(isFirst ? { class: 'first' } : {}) },
    `${label} `,
    make('kbd', {}, key),
  );
  button.addEventListener('click', () => document.dispatchEvent(new CustomEvent(PRESSED, { detail: key })));
  return button;
}

/** Says something to those who do not see the page, and shows it for a while to those who do. */
export function say(message: string, isProblem = false): void {
  const said = part('said');
  said.replaceChildren(message);
  said.className = isProblem ? 'problem' : '';
}
