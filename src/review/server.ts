import { randomBytes, timingSafeEqual } from 'node:crypto';
import { dirname } from 'node:path';
import { registerName } from '../api/register-names.js';
import { fileAt, newApp, type App } from '../serve/index.js';
import { pageFiles } from './page.js';
import type { AnswerView } from './page-data.js';
import { queueOf, type QueueFilter } from './queue.js';
import { actionIn, chosenIn, entryIn, entryKindIn, isObject, signedIn } from './requests.js';
import type { Answer, Session } from './session.js';
import { suggestedId } from './new-entry.js';
import { documentView, queueView, signedView, stateView } from './view.js';

/** A review as a page in the browser: what answers it, and the secret that its address begins with. */
interface ReviewApp {
  readonly app: App;
  readonly token: string;
}

/** Nothing but the page's own files is loaded or run, whatever stands in a document. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

const REFUSED: Answer = { ok: false, message: 'The page asked for what cannot be done: load it again.', documents: [] };

/** The page of a review, and what it asks for. Who does not know the token gets nothing. */
export function reviewApp(session: Session, token: string = randomBytes(24).toString('base64url')): ReviewApp {
  const app = newApp();
  const expected = Buffer.from(token);
  app.use(async (context, next) => {
    const given = Buffer.from(new URL(context.req.url).pathname.split('/')[1] ?? '');
    const isKnown = given.length === expected.length && timingSafeEqual(given, expected);
    if (!isKnown) return context.text('The address lacks the token that memcon review has shown.\n', 403);
    if (context.req.method !== 'GET' && context.req.header('content-type') !== 'application/json') {
      return context.text('This is no request of the page.\n', 415);
    }
    session.asked();
    await next();
    context.res.headers.set('Content-Security-Policy', POLICY);
    return undefined;
  });
  const base = `/${token}`;
  app.get(base, (context) => context.redirect(`${base}/`));
  for (const [name, { type, content }] of pageFiles()) {
    app.get(`${base}/${name}`, () => new Response(content(), { headers: { 'Content-Type': type } }));
  }
  readRoutes(app, base, session);
  writeRoutes(app, base, session);
  return { app, token };
}

const filterIn = (query: (key: string) => string | undefined): QueueFilter =>
  Object.fromEntries(
    (['kind', 'document', 'rule', 'certainty'] as const).flatMap((key) => {
      const value = query(key);
      return value === undefined || value === '' ? [] : [[key, value] as const];
    }),
  );

function readRoutes(app: App, base: string, session: Session): void {
  app.get(`${base}/state`, async () => {
    const changed = await session.refresh();
    if (changed.length > 0) void session.work();
    return json({ ...stateView(session), changed });
  });
  app.get(`${base}/queue`, (context) =>
    json(
      queueView(
        queueOf(
          session.subjects(),
          filterIn((key) => context.req.query(key)),
        ),
      ),
    ),
  );
  app.get(`${base}/document`, async (context) => {
    const reviewed = await session.document(context.req.query('name') ?? '');
    return reviewed === undefined ? json({}, 404) : json(documentView(session, reviewed));
  });
  app.get(`${base}/subject`, (context) => json(session.subject(context.req.query('id') ?? '') ?? null));
  app.get(`${base}/like`, (context) =>
    json(session.like(context.req.query('id') ?? '', context.req.query('everywhere') === 'yes')),
  );
  app.get(`${base}/search`, (context) => {
    const { q = '', kind, document = '' } = context.req.query();
    return json(session.search(q, entryKindIn(kind), document));
  });
  app.get(`${base}/suggest-id`, (context) =>
    json(suggestedId(context.req.query('name') ?? '', session.reference().entries)),
  );
  app.get(`${base}/suggest-entry`, (context) => {
    const { surface = '', kind } = context.req.query();
    const language = session.reference().folder.edition.language;
    return json(kind === 'person' ? registerName(surface, language) : { name: surface, office: '' });
  });
  app.get(`${base}/signed`, () => json(signedView(session)));
  app.get(`${base}/image`, async (context) => {
    const reviewed = await session.document(context.req.query('document') ?? '');
    const surface = reviewed?.transcript.facsimile?.[Number(context.req.query('page'))];
    const document = session.documents.find(({ name }) => name === reviewed?.name);
    // An image lies in the folder of its pages, beside its source, or in the edition; what is elsewhere is not shown.
    const file =
      surface === undefined || document === undefined
        ? undefined
        : [document.source, dirname(document.source), session.path]
            .map((folder) => fileAt(folder, `/${surface.image.split('/').map(encodeURIComponent).join('/')}`))
            .find((found) => found?.type.startsWith('image/'));
    return file === undefined
      ? context.notFound()
      : new Response(Uint8Array.from(file.bytes), { headers: { 'Content-Type': file.type } });
  });
}

function writeRoutes(app: App, base: string, session: Session): void {
  const post = (path: string, answer: (body: Readonly<Record<string, unknown>>) => Promise<Answer>): void => {
    app.post(`${base}/${path}`, async (context) => {
      const body: unknown = await context.req.json().catch(() => undefined);
      const given = isObject(body) ? await answer(body) : REFUSED;
      const shown = isObject(body) && isObject(body['shown']) ? body['shown'] : {};
      const text = (key: string): string | undefined => {
        const value = shown[key];
        return typeof value === 'string' ? value : undefined;
      };
      const reviewed = await session.document(text('open') ?? '');
      const answered: AnswerView = {
        ...given,
        state: stateView(session),
        queue: queueView(queueOf(session.subjects(), filterIn(text))),
        ...(reviewed === undefined ? {} : { document: documentView(session, reviewed) }),
      };
      // What hangs on a register, too, is encoded again behind the answer.
      void session.work();
      return json(answered);
    });
  };
  const reasonOf = (body: Readonly<Record<string, unknown>>): string | undefined =>
    typeof body['reason'] === 'string' && body['reason'].trim() !== '' ? body['reason'] : undefined;
  post('act', async (body) => {
    const [action, chosen] = [actionIn(body['action']), chosenIn(body['chosen'])];
    return action === undefined || chosen === undefined ? REFUSED : await session.act(action, chosen, reasonOf(body));
  });
  post('enter', async (body) => {
    const [form, chosen] = [entryIn(body['entry']), chosenIn(body['chosen'])];
    return form === undefined || chosen === undefined ? REFUSED : await session.enter(form, chosen, reasonOf(body));
  });
  post('change', async (body) => {
    const signed = signedIn(body['signed']);
    return signed === undefined ? REFUSED : await session.change(signed, reasonOf(body));
  });
  post('undo', session.undo);
  post('redo', session.redo);
}
