/** Tells open pages that something has changed. */
interface Changes {
  /** Sends an event to every page that listens; `data`: one line. */
  readonly tell: (event: string, data?: string) => void;
  /** The answer to a page that begins to listen (`EventSource`). */
  readonly stream: () => Response;
}

/** Begins an event stream: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function openChanges(): Changes {
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encoder = new TextEncoder();
  return {
    tell: (event, data = '') => {
      const bytes = encoder.encode(`event: ${event}\ndata: ${data}\n\n`);
      for (const listener of listeners) listener.enqueue(bytes);
    },
    stream: () => {
      let own: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          own = controller;
          listeners.add(controller);
          // A page whose server was started anew asks again soon.
          controller.enqueue(encoder.encode('retry: 1000\n\n'));
        },
        cancel: () => {
          if (own !== undefined) listeners.delete(own);
        },
      });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
    },
  };
}
