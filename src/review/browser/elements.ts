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

/** A button that shows its key. */
export function keyed(label: string, key: string, act: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, `${label} `, make('kbd', {}, key));
  button.addEventListener('click', act);
  return button;
}

/** Says something to those who do not see the page, and shows it for a while to those who do. */
export function say(message: string, isProblem = false): void {
  const said = part('said');
  said.replaceChildren(message);
  said.className = isProblem ? 'problem' : '';
}
