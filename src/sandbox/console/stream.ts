/** Notifies the pages with server-sent events. */
export type Streams = {
  /** Returns a response that stays open until the signal aborts. */
  readonly open: (signal: AbortSignal) => Response
  readonly send: (event: string, data: unknown) => void
  /** Ends all streams. */
  readonly close: () => void
}

/** The maximum number of unread events. The stream of a page that exceeds it ends, and the page connects again. */
const mostUnread = 1000

/** Creates streams without listeners. */
export const createStreams = (): Streams => {
  const encoder = new TextEncoder()
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>()
  const leave = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    if (listeners.delete(controller)) controller.close()
  }
  return {
    open: (signal) => {
      let own: ReadableStreamDefaultController<Uint8Array> | undefined
      const body = new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            own = controller
            listeners.add(controller)
            controller.enqueue(encoder.encode(': open\n\n'))
            const end = () => {
              leave(controller)
            }
            if (signal.aborted) end()
            else signal.addEventListener('abort', end, { once: true })
          },
          cancel: () => {
            if (own !== undefined) listeners.delete(own)
          },
        },
        { highWaterMark: mostUnread },
      )
      return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
    },
    send: (event, data) => {
      const bytes = encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      for (const controller of listeners)
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(bytes)
        else leave(controller)
    },
    close: () => {
      for (const controller of listeners) leave(controller)
    },
  }
}
