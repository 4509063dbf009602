import type {
  AnswerView,
  CandidateView,
  DocumentView,
  QueueView,
  SignedView,
  StateView,
  SubjectView,
} from '../page-data.js';

export type Query = Readonly<Record<string, string>>;

async function ask<T>(path: string, query: Query = {}): Promise<T | undefined> {
  const response = await fetch(`${path}?${new URLSearchParams(query).toString()}`);
  return response.ok ? ((await response.json()) as T) : undefined;
}

export const askState = (): Promise<(StateView & { readonly changed: readonly string[] }) | undefined> => ask('state');
export const askQueue = (filter: Query): Promise<QueueView | undefined> => ask('queue', filter);
export const askDocument = (name: string): Promise<DocumentView | undefined> => ask('document', { name });
export const askSubject = (id: string): Promise<SubjectView | null | undefined> => ask('subject', { id });
export const askLike = (id: string, everywhere: boolean): Promise<readonly SubjectView[] | undefined> =>
  ask('like', { id, everywhere: everywhere ? 'yes' : 'no' });
export const askSearch = (query: Query): Promise<readonly CandidateView[] | undefined> => ask('search', query);
export const askId = (name: string): Promise<string | undefined> => ask('suggest-id', { name });
export const askEntryFor = (
  surface: string,
  kind: string,
): Promise<{ readonly name: string; readonly office: string } | undefined> => ask('suggest-entry', { surface, kind });
export const askSigned = (): Promise<readonly SignedView[] | undefined> => ask('signed');

/** Decides something; undefined where the server is gone. */
export async function tell(path: string, body: object): Promise<AnswerView | undefined> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? ((await response.json()) as AnswerView) : undefined;
  } catch {
    return undefined;
  }
}
