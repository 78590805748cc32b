import type { ErrorKind } from './error.js'

/** What an API says of its refusal. */
export type Refusal = {
  readonly kind?: ErrorKind | undefined
  readonly message?: string | undefined
  readonly messages?: Readonly<Record<string, readonly string[]>> | undefined
}

/** Reads the body of a refusal, already taken out of JSON; undefined where it was not JSON. */
export type Explain = (body: unknown) => Refusal

/** An error that an answer becomes, before its secrets are masked. */
export type Verdict = { readonly kind: ErrorKind; readonly why: string; readonly [detail: string]: unknown }

const kinds: Readonly<Record<number, ErrorKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  422: 'invalid',
  429: 'rateLimited',
}

/** The value, or undefined for a text that is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Seconds from either form of Retry-After, a number or a date; not a number where it says nothing, negative for a time that is over. */
export const secondsOf = (header = ''): number =>
  /^\d+$/.test(header) ? +header : Math.ceil((Date.parse(header) - Date.now()) / 1000)

/** What a status other than 2xx means, with what the API says of it. */
export const refused = (status: number, wait: string | undefined, { kind, message, messages }: Refusal): Verdict => {
  const known = kind ?? kinds[status] ?? (status > 499 ? 'server' : messages ? 'invalid' : 'rejected')
  const retryAfter = secondsOf(wait)
  return {
    kind: known,
    why: `${status} ${message ?? JSON.stringify(messages) ?? ''}`,
    ...(known === 'invalid' && { messages: messages ?? {} }),
    // Neither negative, nor no number, nor one without end.
    ...(1 / retryAfter > 0 && { retryAfter }),
  }
}
