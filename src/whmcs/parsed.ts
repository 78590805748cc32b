import type { ShapeIssue } from '../core/error.js'
import { answerFailure } from '../core/parsed.js'
import { masked } from '../core/redact.js'
import type { Verdict } from '../core/refused.js'
import { decoded } from './entities.js'
import { callOf, send } from './raw.js'
import { parseAnswer, refusalOf } from './refusal.js'
import { type Action, type FormRequest, requestOf } from './request.js'
import { readShape, type Shape } from './shape.js'
import type { ParsedQuery } from './signatures.js'

/** Fields of a request whose values are secrets, and fields that may hold one, or a word that no error can do without. */
const secretField = /^[^=]*(pass|secret|token|cvv|d_?num|bank|pw|epp|qans)|^(value|param).*=.{6}/i

/** The parameters of a call that no error shows, taken from what was sent. */
const secretsOf = ({ fields }: FormRequest): readonly string[] =>
  fields.flatMap(([name, value]) => (secretField.test(`${name}=${value}`) ? value : []))

/** The parsed form of an action. An error shows nothing of an answer that names one of the fields in `secrets`. */
export const parsed =
  <P extends object, T>(action: Action, shape: Shape, secrets: readonly string[] = []): ParsedQuery<P, T> =>
  async (context, params, options) => {
    const call = callOf(action)
    let request: FormRequest | undefined
    const sent = await send(call, context, () => (request = requestOf(action, params, options)))
    if (!sent.ok) return sent
    const { status, headers, body } = sent.value
    const { identifier, secret, password, accessKey } = Object(call.token) as Readonly<Record<string, string>>
    const credential = [identifier, secret, password, accessKey]
    const issues: ShapeIssue[] = []
    let verdict: Verdict | undefined
    try {
      // A text as short as a word may stand in a value by itself.
      const { json } = masked(
        { json: parseAnswer(body) },
        credential.filter((text) => text?.[7]),
        body,
      )
      verdict = refusalOf(sent.value, json)
      if (!verdict) {
        const value = readShape(shape, json, '', issues, options?.decodeEntities ? decoded : String)
        const why = issues.map(({ path, message }) => `${path}: ${message}`).join()
        if (!why || /off|warn/.test(context.validate!)) {
          if (why) console[context.validate as 'warn']?.(`${call.operation}: ${why}`)
          return { ok: true, value: value as T }
        }
        verdict = { kind: 'mismatch', why, issues }
      }
    } catch {
      verdict = { kind: 'mismatch', why: 'unread', issues }
    }
    const hidden = secrets.some((name) => new RegExp(`\\b${name}\\b`).test(body))
    return answerFailure(
      call,
      request && { ...request, secrets: () => [...credential, ...secretsOf(request!)] },
      { status, headers, body: hidden ? '[redacted]' : body },
      verdict,
    )
  }
