import { anyOf, perTable, type SpeechWords } from '../../language/index.js';
import { isLetterAt, pattern } from '../../text/index.js';

/**
 * Business, a number (`IV. `), a letter or a heading in capitals before the sentence: `(Laughter.) `,
 * `COUNCIL COMMENTS: Diaz reminded …`.
 */
const NUMBERED = pattern(
  /^(?:\([^()]{3,40}\)\s+)?(?:\[[IVXLC]{1,6}\.\]\s+)?[\s"“‘([]*(?:(?:\d{1,2}|[IVXLC]{1,6})[.)]\s+|\p{Ll}[.)]\s+|[-–—•]\s*|\p{Lu}[\p{Lu} &’'/-]{3,40}:\s+)?/u,
);
/** What may stand last before the subject: nothing, a comma, an article. */
const subjectNext = perTable(
  (words: SpeechWords) =>
    new RegExp(`^,?(?:\\s*(?:${anyOf(words.articles)}))?$|,(?:\\s+(?:${anyOf(words.articles)}))?$`),
);

/**
 * Whether what stands before the subject only leads to it: nothing, a number, connectors, a clause closed by a comma.
 */
export function isLead(before: string, words: SpeechWords): boolean {
  const lead = NUMBERED.replace(before, '').toLowerCase();
  if (lead.trim() === '' || words.articles.includes(lead.trim()) || isOfficeBefore(lead, words)) return true;
  if (words.attributive?.test(lead) === true) return true;
  // `К.х.н. Р. И. Сомова спросила`: a degree, or what else is short and belongs to the name.
  if (SHORT_FORM.test(lead) && words.abbreviations.has(lead.trim().slice(0, -1))) return true;
  const connector = connectorOf(lead, words);
  if (connector === undefined) return isClause(lead, words);
  const rest = lead.slice(connector.length).trim();
  // `Auf die Frage der Abg. Esser erwidert …`: whose question it is, for the verb stands before its subject.
  if (words.verbBeforeSubject && connector.includes(' ') && words.articles.includes(rest)) return false;
  return (
    subjectNext(words).test(rest) || words.connectors.includes(rest.replace(/,$/u, '')) || ofConnector(words).test(rest)
  );
}

const SHORT_FORM = pattern(/^(?:\p{L}{1,6}\.-?){2,4}\s$/u);

/** `The special representative, Mr. HOLM, thought …`: an office that a comma closes before its holder. */
const isOfficeBefore = (lead: string, words: SpeechWords): boolean => {
  const [, article = '', office = ''] = OFFICE_BEFORE.exec(lead) ?? [];
  const [head = ''] = office.split(ofWhat(words));
  return words.articles.includes(article) && words.speakingOffices.has(head.slice(head.lastIndexOf(' ') + 1));
};
const OFFICE_BEFORE = pattern(/^(\p{L}+)\s(\p{L}[\p{L}’' -]{2,60}),\s$/u);
const ofWhat = perTable(({ subjectLinks }: SpeechWords) => new RegExp(`\\s(?:${anyOf(subjectLinks)})\\s`, 'u'));

/** `At the beginning of the conversation Comrade Moskal said`: what follows the connector, without a comma. */
const ofConnector = perTable(({ articles, ofWords }: SpeechWords) =>
  pattern(`^(?:(?:${anyOf(ofWords)})\\s)?(?:${anyOf(articles)})\\s\\p{Ll}+(?:\\s(?:${anyOf(articles)}))?$`),
);

const clauseEnd = perTable((words: SpeechWords) => new RegExp(`,\\s*(?:${anyOf(words.articles)})?\\s*$`));

/** `having read the message, `, `the visitors having left, `: a clause that a comma closes before the subject. */
const isClause = (lead: string, words: SpeechWords): boolean => {
  const first = firstWordOf(lead);
  const opens = words.clauseOpeners.has(first) || words.participle.test(first) || absolute(words).test(lead);
  return opens && clauseEnd(words).test(lead);
};

const absolute = perTable(
  ({ absolutes = [] }: SpeechWords) => new RegExp(`^[^,;:]{3,60}\\s(?:${anyOf(absolutes)})\\s[^,;:]{2,60},`, 'u'),
);

/** How long the clause is that a comma closes at the beginning of a sentence: `Répondant à M. Vogt, `; none: 0. */
export function clauseBefore(sentence: string, words: SpeechWords): number {
  const first = firstWordOf(sentence.toLowerCase());
  if (!words.clauseOpeners.has(first) && !words.participle.test(first)) return 0;
  return FIRST_CLAUSE.exec(sentence)?.[0].length ?? 0;
}

const FIRST_CLAUSE = pattern(/^[^,;:]{4,90},\s/u);

export const FIRST_WORD = pattern(/^\p{L}+/u);

/** The connectors of a language by their first words, the longest first. */
const connectorsByWord = perTable((words: SpeechWords): ReadonlyMap<string, readonly string[]> => {
  const made = new Map<string, string[]>();
  for (const connector of words.connectors.toSorted((a, b) => b.length - a.length)) {
    const word = firstWordOf(connector);
    made.set(word, [...(made.get(word) ?? []), connector]);
  }
  return made;
});

const firstWordOf = (text: string): string => FIRST_WORD.exec(text)?.[0] ?? '';

/** The connector that a text in lower case begins with, as a word. */
const connectorOf = (lead: string, words: SpeechWords): string | undefined =>
  connectorsByWord(words)
    .get(firstWordOf(lead))
    ?.find((c) => lead.startsWith(c) && !isLetterAt(lead, c.length));
