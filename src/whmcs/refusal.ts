import type { ErrorKind } from '../core/error.js'
import { parseJson } from '../core/parseJson.js'
import type { Refusal } from '../core/system.js'
import type { RawAnswer } from '../core/transport.js'

/** Parses the object or list in a body. Returns undefined for any other text. */
export const parseAnswer = (body: string): object | undefined => {
  const json = parseJson(body)
  return typeof json === 'object' && json !== null ? json : undefined
}

type Said = { readonly result?: unknown; readonly status?: unknown; readonly message?: unknown }

const messageName = /(?:^|;)\s*message=/

/**
 * Parses the old text format, in which some refusals come although JSON was requested: `result=error;message=…`. The
 * message is the whole rest of the text, because it can contain semicolons, its own or those of entities. A secret that
 * was cut at a semicolon could not be masked.
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

/** Returns the outcome that an answer states. Some actions state it in `status`, where others have data. */
const outcomeOf = ({ result, status }: Said): unknown => result ?? (status === 'error' ? 'error' : 'success')

const isSuccess = (status: number): boolean => status >= 200 && status < 300

/** Matches the message for a caller whose IP address or API role is not allowed. The first group is the address. */
const barredWords = /^invalid (?:permissions|ip:? ([\da-f]*[.:][\da-f.:]*))/i
const credentialWords = /^(authentication|invalid or missing|invalid password|administrator)/i
const notFoundWords = /not (be )?found/i
const invalidWords = /required|invalid|duplicate|already exists|must be unique/i
/** Matches the text before "not allowed" or "not be found", which can name the action. */
const denied = /^([^]*) not (?:allowed|be found)/i
const namedAction = /action "?(\w+)/i

/**
 * Returns the action that is denied. It takes two steps, because a single expression would take quadratic time on a
 * long message.
 */
const deniedAction = (reason: string): string | undefined => namedAction.exec(denied.exec(reason)?.[1] ?? '')?.[1]

/** Checks for a status that counts more than the text of a message. */
const isDecisive = (status: number): boolean => [401, 403, 429].includes(status) || status >= 500

/**
 * Returns the error kind of a refusal by its message, because WHMCS has no error codes. Undefined means that the status
 * decides.
 */
const kindOf = (reason: string, status: number): ErrorKind | undefined => {
  if (barredWords.test(reason)) return 'forbidden'
  // With a success status such words come from a registrar or a gateway and do not concern the credential.
  if (status >= 400 && credentialWords.test(reason)) return 'unauthorized'
  if (isDecisive(status)) return undefined
  if (notFoundWords.test(reason)) return 'notFound'
  return invalidWords.test(reason) ? 'invalid' : undefined
}

/** The refusal for an answer whose `result` is not a string. */
const strangeResult: Refusal = {
  kind: 'mismatch',
  message: 'result: expected string',
  details: { issues: [{ path: 'result', message: 'expected string' }] },
}

/**
 * Returns the refusal in an answer. For an answer that is neither JSON nor a refusal it returns undefined, and the
 * caller reports it as malformed.
 */
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
