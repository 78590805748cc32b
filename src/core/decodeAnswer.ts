import { type BaseIssue, type GenericSchema, safeParse } from 'valibot'
import { type Answered, answerError, refusalError } from './answerError.js'
import { readAttributes } from './attributes.js'
import { describeIssues, type ShapeIssue } from './error.js'
import { hideSecrets, secretFinder } from './hideSecrets.js'
import { parseJson } from './parseJson.js'
import type { Result } from './result.js'
import type { StandardSchema } from './standardSchema.js'
import type { AnswerRules, Refusal } from './system.js'
import type { Call, RawAnswer } from './transport.js'

/** How a function turns a response into its value. */
export type AnswerReader<T> = {
  readonly schema: GenericSchema<unknown, T>
  /**
   * Takes the data out of the envelope. It runs before the schema, because valibot skips a transform after an issue, and
   * `validate: 'warn'` would then return the envelope.
   */
  readonly open?: ((json: unknown) => unknown) | undefined
  /** The path of the data in the response, which issues start with. Leave it out if the response is only an envelope. */
  readonly openedAt?: string | undefined
  /** Finds a refusal that only this function can recognize, such as a list without the requested row. */
  readonly refusalOf?: ((json: unknown) => Refusal | undefined) | undefined
  /** The caller's schema for the account's own attributes. */
  readonly attributes?: StandardSchema<object> | undefined
  /** The field that contains the entities with those attributes, if the value is not itself an entity or a list of them. */
  readonly attributesAt?: string | undefined
  /** The names of secret fields. If a body contains one, no error shows any of that body. */
  readonly secretFields?: readonly string[] | undefined
}

/** Returns the path of an issue and the expected type. The message of valibot itself would quote the value. */
export const shapeIssue = ({ path, expected }: BaseIssue<unknown>): ShapeIssue => ({
  path: (path ?? []).map(({ key }) => String(key)).join('.'),
  message: `expected ${expected ?? 'another value'}`,
})

/** Prefixes the path of an issue with the path of the data that it was found in. */
const below =
  (parent: string | undefined) =>
  ({ path, message }: ShapeIssue): ShapeIssue => ({
    path: [parent, path].filter((part) => part !== undefined && part !== '').join('.'),
    message,
  })

type Decoded = { readonly value: unknown; readonly issues: readonly ShapeIssue[] }

const decode = async (
  json: unknown,
  reader: AnswerReader<unknown>,
  secretsOf: () => readonly unknown[],
): Promise<Decoded> => {
  const { schema, open, openedAt, attributes, attributesAt } = reader
  const { output, issues } = safeParse(schema, open ? open(json) : json)
  if (issues) return { value: output, issues: issues.map(shapeIssue).map(below(openedAt)) }
  if (!attributes || output === undefined) return { value: output, issues: [] }
  const read = async (entities: unknown): Promise<Decoded> => {
    const { value, issues: own } = await readAttributes(entities, attributes)
    if (own.length === 0) return { value, issues: own }
    // The message of the caller's schema may quote the value, and its path may contain a key of the response.
    return { value, ...hideSecrets({ issues: own }, secretFinder(secretsOf())) }
  }
  if (attributesAt === undefined) return read(output)
  const fields = output as Readonly<Record<string, unknown>>
  const { value, issues: own } = await read(fields[attributesAt])
  return { value: { ...fields, [attributesAt]: value }, issues: own }
}

/** Reads a response: first checks whether the API refused the request, then parses the value with the schema. */
export const decodeAnswer = async <T>(
  rules: AnswerRules,
  call: Call,
  answer: RawAnswer,
  reader: AnswerReader<T>,
): Promise<Result<T>> => {
  let answered: Answered = { rules, call, answer, isBodySecret: false }
  try {
    const isBodySecret = reader.secretFields?.some((name) => new RegExp(`\\b${name}\\b`).test(answer.body)) ?? false
    answered = { ...answered, isBodySecret }
    const json = (rules.parse ?? parseJson)(answer.body)
    const refusal = rules.refusalOf(json, answer) ?? (json === undefined ? undefined : reader.refusalOf?.(json))
    if (refusal) return refusalError(answered, refusal)
    if (json === undefined) return answerError(answered, 'malformed', { ours: 'the response is not JSON' })
    const { value, issues } = await decode(json, reader, () => rules.secretsOf(call))
    const { validate = 'strict' } = call.context
    if (issues.length > 0 && validate === 'strict')
      return answerError(answered, 'mismatch', { ours: describeIssues(issues) }, { ours: { issues } })
    if (issues.length > 0 && validate === 'warn') console.warn(`${call.operation}: ${describeIssues(issues)}`)
    return { ok: true, value: value as T }
  } catch {
    return answerError(answered, 'mismatch', { ours: 'the response cannot be read' }, { ours: { issues: [] } })
  }
}
