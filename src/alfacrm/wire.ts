import type { Request } from '../core/call.js'
import type { Judge } from '../core/judged.js'
import { refuse } from '../core/refuse.js'
import { sentOnce } from '../core/sentOnce.js'
import { flag } from '../core/shape.js'
import type { AlfaCrmContext, DateFormat } from './context.js'
import type { CallOptions } from './signatures.js'

/** How a value goes into a body, at whatever depth. `format` is what the call or the context says of dates. */
export type Write = (name: string, value: unknown, format: DateFormat | undefined) => unknown

/** What a call says beside its route. */
export type Message = {
  readonly query?: Readonly<Record<string, string>> | undefined
  readonly body?: object | undefined
  readonly options?: CallOptions | undefined
  readonly write?: Write
  /** Called without a branch, unless the call names one. */
  readonly branchless?: boolean | undefined
  /** Makes the request, where that is not a POST. */
  readonly as?: typeof request
}

/** An id as it is sent: digits. */
export const idOf = (id: unknown, name = 'id'): string =>
  /^\d+$/.test(id as string) ? `${id as string}` : refuse(`${name} must be a whole number`)

/** A call of a route, below the branch that it is about: POST with a JSON body, the token in a header. */
export const request = (context: AlfaCrmContext, route: string, message: Message): Request => {
  const { query, body = {}, options = {}, write, branchless } = message
  const { branch = branchless ? null : context.branch, dateFormat = context.dateFormat, signal } = options
  const path = `${branch === null ? '' : `${idOf(branch, 'branch')}/`}${route}?${new URLSearchParams(query)}`
  const json = 'application/json'
  const text = JSON.stringify(body, (name, value: unknown) =>
    // JSON would make null of it, and null is another filter, or another value.
    typeof value === 'number' && !Number.isFinite(value)
      ? refuse(`${name} is no number`)
      : write
        ? write(name, value, dateFormat)
        : value,
  )
  const headers: Record<string, string> = { ...context.headers, accept: json, 'content-type': json }
  return {
    signal,
    // Texts as short as words are none.
    secrets: () => Object.values(headers).filter((text: string | null) => text?.[5] && text !== json),
    sign: (token) => {
      if (token) headers['x-alfacrm-token'] = token as string
      return [path, { method: 'POST', headers, ...sentOnce(text) }]
    },
  }
}

type Said = Readonly<Record<string, unknown>>

const textsOf = (said: unknown): string[] =>
  typeof said === 'string' ? [said] : Object.values(Object(said) as object).flatMap(textsOf)

/** Messages by field: of a map under its names, of a plain list or a text under `''`. */
const messagesOf = (errors: unknown): Readonly<Record<string, readonly string[]>> | undefined => {
  const byField = Object.entries(
    Object(errors) === errors && !Array.isArray(errors) ? (errors as object) : { '': errors },
  )
  const said = byField.map(([field, texts]) => [field, textsOf(texts)] as const).filter(([, [first]]) => first)
  return said[0] && Object.fromEntries(said)
}

/**
 * The API's two ways to say no: an exception, `{"name", "message", "code", "status"}`, and, with 200,
 * `{"success": false, "errors": …}`, the errors by field or, as a plain list, under `''`.
 */
export const judge: Judge = (json, status) => {
  const { success, errors, name, message, error } = Object(json) as Said
  const refusal = { message: textsOf([name, message, error]).join(': ') || undefined, messages: messagesOf(errors) }
  return status > 299 ? refusal : flag(success) === false ? { ...refusal, kind: 'invalid' } : undefined
}
