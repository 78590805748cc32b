import * as v from 'valibot'
import { callParsed } from '../core/callOperation.js'
import type { AnswerReader } from '../core/decodeAnswer.js'
import { type Field, readAs } from '../core/fields.js'
import { decodingEntities } from './fields.js'
import type { ActionOperation } from './operation.js'
import { whmcsAnswers, whmcsRequests } from './rules.js'
import type { ParsedQuery } from './signatures.js'

/** The options for the answer of one action. */
type AnswerOptions = Pick<AnswerReader<unknown>, 'open' | 'secretFields'>

/** An answer must not be a list. valibot would accept a list as an object. */
const object: Field<unknown> = /* @__PURE__ */ readAs('object', (value) => (Array.isArray(value) ? undefined : value))

/** Makes the parsed form of an action. It returns the value that the schema reads from the answer. */
export const parsed = <P extends object, T>(
  operation: ActionOperation,
  schema: Field<T>,
  options: AnswerOptions = {},
): ParsedQuery<P, T> => {
  const answer: Field<T> = v.pipe(object, schema)
  const reader: AnswerReader<T> = { ...options, schema: answer }
  const decodingReader: AnswerReader<T> = { ...options, schema: decodingEntities(answer) }
  return (context, params, given) =>
    callParsed(
      whmcsRequests,
      whmcsAnswers,
      operation,
      (_params, chosen) => (chosen?.decodeEntities ? decodingReader : reader),
      context,
      [params, given],
    )
}

/** Opens an answer that is a bare list. The list is put under a name, as in the answers of other actions. */
export const listUnder =
  (name: string) =>
  (json: unknown): unknown =>
    Array.isArray(json) ? { [name]: json as unknown } : json
