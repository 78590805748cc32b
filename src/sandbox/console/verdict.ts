import { maxDepth } from '../http.js'
import { parseJson } from '../json.js'
import type { Captured, Ending } from './capture.js'
import type { ConsoleSystem } from './types.js'

/** Whether a request failed, and the message of the error. */
export type Verdict = { readonly failed: boolean; readonly message: string }

const linesOf = (messages: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(messages).flatMap(([name, texts]) => texts.map((text) => (name === '' ? text : `${name}: ${text}`)))

const fine: Verdict = { failed: false, message: '' }

const failed = (message: string): Verdict => ({ failed: true, message })

/** Checks whether a response with a successful status is invalid nevertheless. */
const doubtOf = ({ name }: ConsoleSystem, isJson: boolean, body: Captured, isApi: boolean): Verdict => {
  // WHMCS also returns XML and name=value lines to callers that ask for them.
  const promisesJson = name !== 'whmcs' || body.text.trimStart().startsWith('{')
  return isApi && promisesJson && !isJson && !body.isCut && body.size > 0 ? failed('The answer is not JSON.') : fine
}

/** Determines from a response whether the request failed. `isApi` is true for a request to an operation. */
export const verdictOf = (system: ConsoleSystem, status: number, body: Captured, isApi: boolean): Verdict => {
  const parsed = parseJson(body.text, maxDepth)
  const json = parsed.ok ? parsed.value : undefined
  const refusal = system.answers.refusalOf(json, { status, headers: {}, body: body.text })
  if (refusal === undefined)
    return status >= 400 ? failed(`The status is ${String(status)}.`) : doubtOf(system, parsed.ok, body, isApi)
  const said = [refusal.message ?? '', ...linesOf(refusal.messages ?? {})].filter((text) => text !== '')
  return failed(said.length > 0 ? said.join('\n') : `The status is ${String(status)}.`)
}

/** Returns the verdict on a connection that ended too early. */
export const brokenVerdict = (how: Exclude<Ending, 'whole'> | 'unanswered'): Verdict =>
  failed(
    {
      broken: 'The connection broke in the middle of the answer.',
      left: 'The caller left before the end of the answer.',
      unanswered: 'The connection broke before an answer.',
    }[how],
  )
