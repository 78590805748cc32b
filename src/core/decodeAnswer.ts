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

/** How the answer of a function becomes its value. */
export type AnswerReader<T> = {
  readonly schema: GenericSchema<unknown, T>
  /**
   * Takes the data out of their envelope. It runs before the schema, as valibot leaves out a transform that follows an
   * issue, and `validate: 'warn'` would then give the envelope.
   */
  readonly open?: ((json: unknown) => unknown) | undefined
  /** Where in the answer that is, for the paths of issues. Left out where the answer is no more than an envelope. */
  readonly openedAt?: string | undefined
  /** Finds a refusal that only this function knows, such as a list without the row that was asked for. */
  readonly refusalOf?: ((json: unknown) => Refusal | undefined) | undefined
  /** The schema of the caller for the account's own attributes. */
  readonly attributes?: StandardSchema<object> | undefined
  /** The field that holds the entities with those attributes, where the value is not an entity or a list of them. */
  readonly attributesAt?: string | undefined
  /** The fields of the answer that are secret: an error shows nothing of a body that has one. */
  readonly secretFields?: readonly string[] | undefined
}

/** Where an issue is, and what was expected there. The message that valibot makes would quote the value. */
export const shapeIssue = ({ path, expected }: BaseIssue<unknown>): ShapeIssue => ({
  path: (path ?? []).map(({ key }) => String(key)).join('.'),
  message: `expected ${expected ?? 'another value'}`,
})

/** An issue with the path at which the data that have it were. */
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
    // The message of a schema that is not ours may quote the value, and its path may hold a key of the answer.
    return { value, ...hideSecrets({ issues: own }, secretFinder(secretsOf())) }
  }
  if (attributesAt === undefined) return read(output)
  const fields = output as Readonly<Record<string, unknown>>
  const { value, issues: own } = await read(fields[attributesAt])
  return { value: { ...fields, [attributesAt]: value }, issues: own }
}

/** What an answer holds: the API's refusal first, then the value as the schema reads it. */
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
    if (json === undefined) return answerError(answered, 'malformed', { ours: 'no JSON' })
    const { value, issues } = await decode(json, reader, () => rules.secretsOf(call))
    const { validate = 'strict' } = call.context
    if (issues.length > 0 && validate === 'strict')
      return answerError(answered, 'mismatch', { ours: describeIssues(issues) }, { ours: { issues } })
    if (issues.length > 0 && validate === 'warn') console.warn(`${call.operation}: ${describeIssues(issues)}`)
    return { ok: true, value: value as T }
  } catch {
    return answerError(answered, 'mismatch', { ours: 'the answer cannot be read' }, { ours: { issues: [] } })
  }
}
