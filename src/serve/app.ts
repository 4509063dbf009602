import { Hono } from 'hono';

/** What answers requests. */
export type App = Hono;

/** Names of this machine for itself. */
const OWN_NAME = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/u;

/** With every answer: what it holds is what its type says, nobody keeps it, no other page frames or reads it. */
const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
};

/**
 * An app for this machine alone. A request is refused whose `Host` is another name (a page elsewhere may have its own
 * name point to 127.0.0.1), or that a page of another origin makes.
 */
export function newApp(): App {
  const app = new Hono();
  app.use(async (context, next) => {
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    if (!OWN_NAME.test(host)) return context.text('This is not the name of this machine for itself.\n', 403);
    if (origin !== undefined && origin !== `http://${host}`) {
      return context.text('A page of another origin asks: it gets no answer.\n', 403);
    }
    await next();
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    return undefined;
  });
  app.notFound((context) => context.text('There is nothing here.\n', 404));
  return app;
}
