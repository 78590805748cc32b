import type { ErrorKind } from '../core/error.js'
import { parseJson } from '../core/parseJson.js'
import type { Refusal } from '../core/system.js'
import type { RawAnswer } from '../core/transport.js'

/** The object or list that an answer holds; undefined for any other text. */
export const parseAnswer = (body: string): object | undefined => {
  const json = parseJson(body)
  return typeof json === 'object' && json !== null ? json : undefined
}

type Said = { readonly result?: unknown; readonly status?: unknown; readonly message?: unknown }

const messageName = /(?:^|;)\s*message=/

/**
 * The fields of the old text form, in which some refusals come although JSON was asked for: `result=error;message=…`. The
 * message is all that follows, as a semicolon may be its own, or that of an entity: a part of a secret could not be masked.
 */
const parseText = (body: string): Said => {
  const fields = Object.fromEntries(body.split(';').map((pair) => pair.trim().split(/=(.*)/s) as [string, string]))
  const [name] = messageName.exec(body) ?? []
  if (name === undefined) return fields
  return {
    ...fields,
    message: body
      .slice(body.indexOf(name) + name.length)
      .trim()
      .replace(/;$/, ''),
  }
}

/** What an answer says of its outcome. Some actions say it in `status`, where others have data. */
const outcomeOf = ({ result, status }: Said): unknown => result ?? (status === 'error' ? 'error' : 'success')

const isSuccess = (status: number): boolean => status >= 200 && status < 300

/** The caller's address or API role is not allowed; the address is in the first group. */
const barredWords = /^invalid (?:permissions|ip:? ([\da-f]*[.:][\da-f.:]*))/i
const credentialWords = /^(authentication|invalid or missing|invalid password|administrator)/i
const notFoundWords = /not (be )?found/i
const invalidWords = /required|invalid|duplicate|already exists|must be unique/i
/** What a message says is not allowed, or could not be found, and the action that it names there. */
const denied = /^([^]*) not (?:allowed|be found)/i
const namedAction = /action "?(\w+)/i

/** The action that is denied. In two steps: as one expression they would take the square of the time on a long message. */
const deniedAction = (reason: string): string | undefined => namedAction.exec(denied.exec(reason)?.[1] ?? '')?.[1]

/** The statuses that say more than the words of a message. */
const isDecisive = (status: number): boolean => [401, 403, 429].includes(status) || status >= 500

/** The kind of a refusal by its message, as WHMCS has no codes. Undefined leaves it to the status. */
const kindOf = (reason: string, status: number): ErrorKind | undefined => {
  if (barredWords.test(reason)) return 'forbidden'
  // Such words with a success are those of a registrar or a gateway, and say nothing of the credential.
  if (status >= 400 && credentialWords.test(reason)) return 'unauthorized'
  if (isDecisive(status)) return undefined
  if (notFoundWords.test(reason)) return 'notFound'
  return invalidWords.test(reason) ? 'invalid' : undefined
}

/** The refusal of an answer whose `result` is no text. */
const strangeResult: Refusal = {
  kind: 'mismatch',
  message: 'result: expected string',
  details: { issues: [{ path: 'result', message: 'expected string' }] },
}

/** The refusal that an answer holds. An answer that is neither JSON nor a refusal is left to be found malformed. */
export const refusalOf = (json: unknown, { status, body }: RawAnswer): Refusal | undefined => {
  const isJson = json !== undefined
  const said = isJson ? (json as Said) : parseText(body)
  const outcome = outcomeOf(said)
  if (isJson && isSuccess(status) && outcome === 'success') return undefined
  if (!isJson && status < 400 && outcome !== 'error') return undefined
  if (isSuccess(status) && typeof outcome !== 'string') return strangeResult
  const reason = typeof said.message === 'string' ? said.message : ''
  const outcomeText = isJson && typeof outcome === 'string' ? outcome : undefined
  return {
    kind: kindOf(reason, status),
    message: reason === '' ? outcomeText : reason,
    details: {
      ...(reason !== '' && { reason }),
      ip: barredWords.exec(reason)?.[1],
      action: deniedAction(reason),
    },
  }
}
