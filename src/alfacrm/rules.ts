import type { RequestParts } from '../core/operation.js'
import { parseJson } from '../core/parseJson.js'
import { booleanOf, isPlainNumber } from '../core/phpValues.js'
import { refuse } from '../core/refuse.js'
import { sentOnce } from '../core/sentOnce.js'
import type { AnswerRules, RequestRules } from '../core/system.js'
import { textToken } from '../core/textToken.js'
import { type AlfaCrmContext, apiUrl, type DateFormat, type Id, idOf } from './context.js'
import { type Local, writeDate } from './local.js'

/** Writes a field of a body as the API takes it. `format` is what the call or the context says of dates. */
export type WriteField = (name: string, value: unknown, format: DateFormat | undefined) => unknown

/** The parts of a request of this API. What a context says as well, its branch and its dates, is put into them later. */
export type AlfaCrmParts = RequestParts & {
  /** In place of the context's branch; null calls the form of the route that has none. */
  readonly branch?: Id | null | undefined
  /** How dates are written, in place of what the context says. */
  readonly dateFormat?: DateFormat | undefined
  /** Writes each field of the body, at whatever depth. */
  readonly writeField?: WriteField | undefined
  /** Dates that go into the URL, as `Y-m-d` where neither the call nor the context says otherwise. */
  readonly queryDates?: Readonly<Record<string, Local>> | undefined
  /** The field of the body that holds the context's branch, where the caller gives no other. */
  readonly branchField?: string | undefined
}

const branchPrefix = '{branch}/'

/** The route of a call, below the branch that it is about or below none. */
const routeInBranch = (
  { branch: given, route }: AlfaCrmParts,
  context: AlfaCrmContext,
  path: string,
): Pick<RequestParts, 'params' | 'route'> => {
  const isInBranch = path.startsWith(branchPrefix)
  const branch = given === undefined && isInBranch ? context.branch : given
  const withoutBranch = isInBranch ? path.slice(branchPrefix.length) : path
  if (branch === null || (branch === undefined && !isInBranch)) return { route: { ...route, path: withoutBranch } }
  return { params: { branch: idOf(branch, 'branch') }, route: { ...route, path: branchPrefix + withoutBranch } }
}

/** As many digits as each number keeps. One with more of them, such as `0.30000000000000004`, is what arithmetic left over. */
const keptDigits = 15

const isMeant = (value: number): boolean => Number.isInteger(value) || Number(value.toPrecision(keptDigits)) === value

/**
 * A value as it was given. Refuses a number that would not arrive as one: JSON makes null of what is none, and null is another
 * filter or another value. It also refuses one that prints with an exponent or with more digits than were meant.
 */
export const checkNumber = (name: string, value: unknown): unknown => {
  if (typeof value !== 'number' || (isPlainNumber(value) && isMeant(value))) return value
  return refuse(
    Number.isFinite(value) ? `${name} is not exact in plain digits: give it as text` : `${name} is no number`,
  )
}

/** A body as plain data, each field written as the API takes it. */
const writeBody = (body: object, writeField: WriteField, format: DateFormat | undefined): object => {
  const json = JSON.stringify(body, (name, value: unknown) => writeField(name, checkNumber(name, value), format))
  return JSON.parse(json) as object
}

const complete = (parts: AlfaCrmParts, context: AlfaCrmContext, path: string): RequestParts => {
  const { query, queryDates = {}, body, branchField, writeField, dateFormat = context.dateFormat, signal } = parts
  const dates = Object.entries(queryDates).map(([name, date]) => [name, writeDate(date, dateFormat ?? 'Y-m-d')])
  const fields = body && branchField !== undefined ? { [branchField]: Number(context.branch), ...body } : body
  return {
    ...routeInBranch(parts, context, path),
    query: { ...query, ...(Object.fromEntries(dates) as Record<string, string>) },
    body: fields && writeField ? writeBody(fields, writeField, dateFormat) : fields,
    signal,
  }
}

const jsonType = 'application/json'

/** Every request is a POST with a JSON body, but for one route that is called with GET. The token goes into a header. */
export const alfacrmRequests: RequestRules<AlfaCrmContext, AlfaCrmParts> = {
  name: 'alfacrm',
  complete,
  encodeBody: (body) => JSON.stringify(body, checkNumber),
  authorize: ({ method, path, query, body = '{}' }, token, context) => {
    const headers: Record<string, string> = { ...context.headers, accept: jsonType, 'content-type': jsonType }
    const credential = textToken(token)
    if (credential !== undefined) headers['x-alfacrm-token'] = credential
    const search = new URLSearchParams(query).toString()
    const url = `${apiUrl(context.baseUrl)}${path}${search === '' ? '' : `?${search}`}`
    return { url, init: { method, headers, ...(method !== 'GET' && sentOnce(body)) } }
  },
  expiredTokenStatuses: [403],
}

/** All texts in a value, at whatever depth. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(Object(value) as object).flatMap(textsOf)

/** Messages by field: of a map under its names, of a plain list or a text under `''`. */
const messagesOf = (errors: unknown): Readonly<Record<string, readonly string[]>> | undefined => {
  const isMap = typeof errors === 'object' && errors !== null && !Array.isArray(errors)
  const byField = Object.entries(isMap ? errors : { '': errors })
  const messages = byField.map(([field, texts]) => [field, textsOf(texts).filter((text) => text !== '')] as const)
  const found = messages.filter(([, texts]) => texts.length > 0)
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** A header as short as a word is no secret, and hiding it would hide what an error says. */
const shortestSecret = 6

const headerSecrets = (headers: unknown): readonly unknown[] =>
  Object.values(Object(headers) as object).filter(
    (value) => typeof value === 'string' && value.length >= shortestSecret && value !== jsonType,
  )

/** The key that a login sends. */
const keyIn = (body: string | undefined): unknown => (Object(parseJson(body ?? '')) as { api_key?: unknown }).api_key

/**
 * The API refuses in two ways: with an exception, `{"name", "message", "code", "status"}`, and, with 200, by
 * `{"success": false, "errors": …}`, the errors by field or, as a plain list, under `''`.
 */
export const alfacrmAnswers: AnswerRules = {
  refusalOf: (json, { status }) => {
    const { success, errors, name, message, error } = Object(json) as Readonly<Record<string, unknown>>
    const refusal = { message: textsOf([name, message, error]).join(': ') || undefined, messages: messagesOf(errors) }
    if (status < 200 || status >= 300) return refusal
    return booleanOf(success) === false ? { ...refusal, kind: 'invalid' } : undefined
  },
  secretsOf: ({ token, request, context }) => [
    token,
    ...headerSecrets(context.headers),
    ...(request.anonymous ? [keyIn(request.body)] : []),
  ],
}
