/** How often and how long a call is tried. Times in milliseconds. */
export type Limits = {
  /** Requests at the most, the first included; one more where the API refused a token. 3 when left out. */
  readonly attempts?: number | undefined
  /** For one request, its answer's body included. 10,000 when left out. */
  readonly attemptTimeout?: number | undefined
  /** For everything: requests, waits and bodies. 30,000 when left out. */
  readonly timeout?: number | undefined
  /** The longest Retry-After that is waited for; a call that is told a longer one ends at once. 20,000 when left out. */
  readonly maxRetryAfter?: number | undefined
  /** The largest answer that is read, in bytes after decompression. 32 MiB when left out. */
  readonly maxBytes?: number | undefined
}

/** A signal that is aborted after a time, the function that keeps it from that, and the one that starts the time anew. */
export const limit = (ms: number): readonly [signal: AbortSignal, stop: () => void, start: () => void] => {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout>
  // A timer takes at most 2^31 - 1 ms and fires at once beyond.
  const start = (): void => void (timer = setTimeout(() => controller.abort(), Math.min(ms, 2 ** 31 - 1)))
  start()
  return [controller.signal, () => clearTimeout(timer), start]
}
