import { callParsed, callRaw } from '../../core/callOperation.js'
import type { AnswerReader } from '../../core/decodeAnswer.js'
import type { Operation } from '../../core/operation.js'
import type { StandardSchema } from '../../core/standardSchema.js'
import * as v from 'valibot'
import type { EmbeddingSchema } from '../relations.js'
import { teamtoolsAnswers, teamtoolsRequests } from '../rules.js'
import type { ParsedOperation, RawOperation } from '../signatures.js'

/** Creates the raw function of an operation, which returns the response whatever its status. */
export const raw =
  <Args extends readonly unknown[]>(operation: Operation<Args>): RawOperation<Args> =>
  (context, ...args) =>
    callRaw(teamtoolsRequests, operation, context, args)

/** Creates the parsed function of an operation. `readerOf` decides how the response to these arguments is read. */
export const parsed =
  <Args extends readonly unknown[], T>(
    operation: Operation<Args>,
    readerOf: (...args: Args) => AnswerReader<T>,
  ): ParsedOperation<Args, T> =>
  (context, ...args) =>
    callParsed(teamtoolsRequests, teamtoolsAnswers, operation, readerOf, context, args)

/** The `attributes` option. */
type AttributesOption = { readonly attributes?: StandardSchema<object> | undefined }

/** Takes the data out of the envelope of a response. */
const openEnvelope = (json: unknown): unknown => (Object(json) as { data?: unknown }).data

/** Creates a reader for a response whose data match a schema. */
export const enveloped = <T>(schema: v.GenericSchema<unknown, T>, options?: AttributesOption): AnswerReader<T> => ({
  schema,
  open: openEnvelope,
  attributes: options?.attributes,
})

/** Creates a reader for a response with one entity and its embedded relations. */
export const oneEntity = <T>(schema: EmbeddingSchema, options?: AttributesOption): AnswerReader<T> =>
  enveloped(schema() as v.GenericSchema<unknown, T>, options)

/** Creates a reader for a response with a list of entities and their embedded relations. */
export const manyEntities = <T>(schema: EmbeddingSchema, options?: AttributesOption): AnswerReader<readonly T[]> =>
  enveloped(v.array(schema()) as v.GenericSchema<unknown, readonly T[]>, options)
