import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { licenceOf } from './licences.js';
import type { Beginning } from './plan.js';
import { languageProblem, licenceProblem, textProblem } from './option-checks.js';
import { filled, given } from '../../text/index.js';

/** One question. An empty answer takes what is usual, where there is such, and else leaves the matter open. */
interface Question {
  readonly text: string;
  readonly usual?: string;
  readonly problem: (answer: string) => string | undefined;
}

/** Where somebody sits who can answer. */
interface Conversation {
  readonly input: Readable;
  readonly output: Writable;
}

/** What is asked about, besides what an edition is. */
interface Suggestions {
  /** Who might be the editor. */
  readonly editor?: string | undefined;
  /** The transcriptions that lie there, and might be taken into the edition. */
  readonly transcriptions: readonly string[];
  /** What the command line said already is not asked. */
  readonly known: ReadonlySet<string>;
}

export interface Answers {
  readonly beginning: Beginning;
  readonly takes: boolean;
}

/** Asks what an edition is; undefined where the answers end before the questions do. */
export async function ask(
  beginning: Beginning,
  { editor, transcriptions, known }: Suggestions,
  conversation: Conversation,
): Promise<Answers | undefined> {
  const isTerminal = (conversation.input as { readonly isTTY?: boolean }).isTTY === true;
  const talk = createInterface({ ...conversation, terminal: isTerminal });
  // Nobody is left to answer.
  const gone = new Promise<undefined>((resolve) => talk.once('close', () => resolve(undefined)));
  const answer = (name: string, question: Question): Promise<string | undefined> =>
    known.has(name) ? Promise.resolve('') : Promise.race([answerTo(question, talk, conversation.output), gone]);
  try {
    conversation.output.write('An empty answer takes what stands in brackets; - leaves a matter open.\n\n');
    const title = await answer('title', { text: 'Title of the edition', usual: beginning.title, problem: textProblem });
    if (title === undefined) return undefined;
    const name = await answer('editor', { text: 'Editor', ...given({ usual: editor }), problem: textProblem });
    if (name === undefined) return undefined;
    const terms = await answer('licence', {
      text: 'Licence (CC0, CC BY, CC BY-SA, CC BY-NC… or NAME ADDRESS)',
      problem: licenceProblem,
    });
    if (terms === undefined) return undefined;
    const repository = await answer('repository', { text: 'Where the originals are kept', problem: textProblem });
    if (repository === undefined) return undefined;
    const language = await answer('language', {
      text: 'Language of the documents, as a code (en, de, ru…; else as their words show)',
      problem: languageProblem,
    });
    if (language === undefined) return undefined;
    const takes = transcriptions.length === 0 ? 'yes' : await answer('from', takingOf(transcriptions));
    if (takes === undefined) return undefined;
    return {
      beginning: {
        ...beginning,
        ...filled({ title, repository, language }),
        ...given({ licence: licenceOf(terms) }),
        ...(name === '' ? {} : { editors: [name] }),
      },
      takes: !/^n/iu.test(takes),
    };
  } finally {
    talk.close();
  }
}

/** An answer that leaves the matter open. */
const OPEN = '-';

/** So many names are shown. */
const SHOWN = 3;

function takingOf(transcriptions: readonly string[]): Question {
  const names = transcriptions.slice(0, SHOWN).join(', ');
  const more = transcriptions.length > SHOWN ? `, and ${transcriptions.length - SHOWN} more` : '';
  return {
    text: `Copy what lies here into sources/ (${names}${more})`,
    usual: 'yes',
    problem: (answer) => (/^(?:y|yes|n|no)$/iu.test(answer) ? undefined : 'Say yes or no.'),
  };
}

async function answerTo({ text, usual, problem }: Question, talk: Interface, output: Writable): Promise<string> {
  for (;;) {
    const said = (await talk.question(`${text}${usual === undefined ? '' : ` [${usual}]`}: `)).trim();
    if (said === '') return usual ?? '';
    if (said === OPEN) return '';
    const wrong = problem(said);
    if (wrong === undefined) return said;
    output.write(`${wrong}\n`);
  }
}
