import { maxDepth } from '../http.js'
import { parseJson } from '../json.js'
import type { Captured, Ending } from './capture.js'
import type { ConsoleSystem } from './types.js'

/** Whether a request failed, and what the refusal says. */
export type Verdict = { readonly failed: boolean; readonly message: string }

const linesOf = (messages: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(messages).flatMap(([name, texts]) => texts.map((text) => (name === '' ? text : `${name}: ${text}`)))

const fine: Verdict = { failed: false, message: '' }

const failed = (message: string): Verdict => ({ failed: true, message })

/** Why an answer with a status of success is none all the same. */
const doubtOf = ({ name }: ConsoleSystem, isJson: boolean, body: Captured, isApi: boolean): Verdict => {
  // WHMCS also answers XML and lists of lines, for those who ask for them.
  const promisesJson = name !== 'whmcs' || body.text.trimStart().startsWith('{')
  return isApi && promisesJson && !isJson && !body.isCut && body.size > 0 ? failed('The answer is not JSON.') : fine
}

/** What an answer says of its request. `isApi` is true for a request to an operation. */
export const verdictOf = (system: ConsoleSystem, status: number, body: Captured, isApi: boolean): Verdict => {
  const parsed = parseJson(body.text, maxDepth)
  const json = parsed.ok ? parsed.value : undefined
  const refusal = system.answers.refusalOf(json, { status, headers: {}, body: body.text })
  if (refusal === undefined)
    return status >= 400 ? failed(`The status is ${String(status)}.`) : doubtOf(system, parsed.ok, body, isApi)
  const said = [refusal.message ?? '', ...linesOf(refusal.messages ?? {})].filter((text) => text !== '')
  return failed(said.length > 0 ? said.join('\n') : `The status is ${String(status)}.`)
}

/** What a connection that ended too early says. */
export const brokenVerdict = (how: Exclude<Ending, 'whole'> | 'unanswered'): Verdict =>
  failed(
    {
      broken: 'The connection broke in the middle of the answer.',
      left: 'The caller left before the end of the answer.',
      unanswered: 'The connection broke before an answer.',
    }[how],
  )
