/**
 * One signal that is aborted as soon as any of these is. Vercel's edge runtime has no `AbortSignal.any`; there the
 * listeners stay for as long as the signals do, which in a function of that kind is one request.
 */
export const anySignal = (signals: AbortSignal[]): AbortSignal => {
  if (AbortSignal.any as unknown) return AbortSignal.any(signals)
  const either = new AbortController()
  const abort = (): void => either.abort()
  for (const signal of signals) {
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
  }
  return either.signal
}
