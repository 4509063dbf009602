import { readFileSync } from 'node:fs';
import { plainDocument, sectionOf } from './plain-document.js';
import type { Topic } from './topics.js';

/**
 * What `memcon help TOPIC` prints, from the document itself in memcon's folder, in lines of at most `width` columns.
 */
export function topicText({ file, section }: Topic, folder: URL, width: number): string {
  const document = readFileSync(new URL(file, folder), 'utf8');
  const part = section === undefined ? document : sectionOf(document, section);
  if (part === undefined) throw new Error(`"${file}" has no section "${section}".`);
  return plainDocument(part, width);
}
