import type { ApiError, ErrorKind } from './error.js'
import { orUndefined } from './orUndefined.js'

/** The error type of one or several kinds. */
export type ErrorOf<K extends ErrorKind> = ApiError extends infer E
  ? E extends { readonly kind: infer Kinds }
    ? K & Kinds extends never
      ? never
      : E & { readonly kind: K & Kinds }
    : never
  : never

/** Returns the kind of an error, or undefined if it has none or cannot be read. */
const kindOf = (error: unknown): unknown => orUndefined(() => (error as { readonly kind?: unknown }).kind)

/**
 * Checks whether an error is of one of the given kinds. TypeScript then knows the fields of that kind.
 *
 * @example
 * ```ts
 * const saved = await saveCustomer(ctx, { name: 'Ann', email: 'ann@example.com' })
 * if (!saved.ok && isKind(saved.error, 'invalid')) console.error(saved.error.messages)
 * ```
 */
export const isKind = <K extends ErrorKind>(error: ApiError, ...kinds: readonly K[]): error is ErrorOf<K> =>
  kinds.some((kind) => kind === kindOf(error))

/**
 * The HTTP status for your own API when a call in it fails. An error that your caller can fix is a 4xx. A refused
 * credential is yours, so it is a 500. A failure of the API or of the connection to it is a 502, 503 or 504.
 */
const statuses: ReadonlyMap<unknown, number> = /* @__PURE__ */ new Map([
  ['input', 400],
  ['invalid', 422],
  ['notFound', 404],
  ['rejected', 409],
  ['unauthorized', 500],
  ['forbidden', 500],
  ['rateLimited', 503],
  ['aborted', 503],
  ['timeout', 504],
  ['network', 502],
  ['server', 502],
  ['malformed', 502],
  ['mismatch', 502],
])

/**
 * Returns an HTTP status that your own API can respond with when a call in it fails: 400, 404, 409 or 422 if your caller
 * can fix the error; 500 if your credential was refused; 502, 503 or 504 if the API or the connection to it failed.
 *
 * @example
 * ```ts
 * const handler = async (id: string): Promise<Response> => {
 *   const found = await getCustomer(ctx, id)
 *   if (found.ok) return Response.json({ name: found.value.name })
 *   return Response.json({ error: found.error.kind }, { status: statusOf(found.error) })
 * }
 * console.log((await handler('580a0ffcbffebc8b0e8b456a')).status, statusOf({ kind: 'notFound' })) // 200 404
 * ```
 */
export const statusOf = (error: { readonly kind: ErrorKind }): number => statuses.get(kindOf(error)) ?? 500
