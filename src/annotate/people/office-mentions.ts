import type { Annotation } from '../../model/index.js';
import type { PeopleIndex } from './people-index.js';
import type { Found } from './mention.js';
import type { TextWords } from './text-words.js';

export function officeMentions(_text: TextWords, _found: readonly Found[], _index: PeopleIndex): readonly Annotation[] {
  return [];
}
