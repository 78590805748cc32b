import type { RequestParts } from '../core/operation.js'
import { parseJson } from '../core/parseJson.js'
import { booleanOf, isPlainNumber } from '../core/phpValues.js'
import { refuse } from '../core/refuse.js'
import { sentOnce } from '../core/sentOnce.js'
import type { AnswerRules, RequestRules } from '../core/system.js'
import { textToken } from '../core/textToken.js'
import { type AlfaCrmContext, apiUrl, type DateFormat, type Id, idOf } from './context.js'
import { type Local, writeDate } from './local.js'

/** Writes a field of a body as the API expects it. `format` is the date format of the call or of the context. */
export type WriteField = (name: string, value: unknown, format: DateFormat | undefined) => unknown

/** The parts of a request to this API. The branch and the date format of the context are added later. */
export type AlfaCrmParts = RequestParts & {
  /** Replaces the branch of the context. Null calls the route without a branch. */
  readonly branch?: Id | null | undefined
  /** The date format of this call, instead of that of the context. */
  readonly dateFormat?: DateFormat | undefined
  /** Writes each field of the body, at any depth. */
  readonly writeField?: WriteField | undefined
  /** Dates that go into the URL. The format is `Y-m-d`, unless the call or the context sets another. */
  readonly queryDates?: Readonly<Record<string, Local>> | undefined
  /** The field of the body that is set to the branch of the context, unless the caller sets it. */
  readonly branchField?: string | undefined
}

const branchPrefix = '{branch}/'

/** The route of a call, with or without a branch. */
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

/**
 * The number of digits that every number can keep. A number with more digits, such as `0.30000000000000004`, is the
 * inexact result of arithmetic.
 */
const keptDigits = 15

const isMeant = (value: number): boolean => Number.isInteger(value) || Number(value.toPrecision(keptDigits)) === value

/**
 * Returns a value unchanged, or refuses a number that would not arrive as the same number. JSON writes NaN and Infinity
 * as null, which is another value. A number that prints with an exponent, or with more digits than were meant, is
 * refused as well.
 */
export const checkNumber = (name: string, value: unknown): unknown => {
  if (typeof value !== 'number' || (isPlainNumber(value) && isMeant(value))) return value
  return refuse(
    Number.isFinite(value)
      ? `${name} is not exact in plain digits: give it as a string`
      : `${name} must be a finite number, got ${value}`,
  )
}

/** Makes a body of plain data, with each field written as the API expects it. */
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

/**
 * Describes how requests are made. Every request is a POST with a JSON body, except for one route that is called with
 * GET. The token goes into a header.
 */
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

/** Returns all strings in a value, at any depth. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(Object(value) as object).flatMap(textsOf)

/** Returns messages by field. The messages of a plain list or a string are under `''`. */
const messagesOf = (errors: unknown): Readonly<Record<string, readonly string[]>> | undefined => {
  const isMap = typeof errors === 'object' && errors !== null && !Array.isArray(errors)
  const byField = Object.entries(isMap ? errors : { '': errors })
  const messages = byField.map(([field, texts]) => [field, textsOf(texts).filter((text) => text !== '')] as const)
  const found = messages.filter(([, texts]) => texts.length > 0)
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** A header as short as a word is not a secret, and hiding it would make error messages unreadable. */
const shortestSecret = 6

const headerSecrets = (headers: unknown): readonly unknown[] =>
  Object.values(Object(headers) as object).filter(
    (value) => typeof value === 'string' && value.length >= shortestSecret && value !== jsonType,
  )

/** Returns the key that a login sends. */
const keyIn = (body: string | undefined): unknown => (Object(parseJson(body ?? '')) as { api_key?: unknown }).api_key

/**
 * Describes how answers are read. The API refuses in two ways: with an exception,
 * `{"name", "message", "code", "status"}`, or with the status 200 and `{"success": false, "errors": …}`. The errors are
 * by field or, for a plain list, under `''`.
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
