import { callParsed, callRaw } from '../../core/callOperation.js'
import type { AnswerReader } from '../../core/decodeAnswer.js'
import type { Operation } from '../../core/operation.js'
import type { StandardSchema } from '../../core/standardSchema.js'
import * as v from 'valibot'
import type { EmbeddingSchema } from '../relations.js'
import { teamtoolsAnswers, teamtoolsRequests } from '../rules.js'
import type { ParsedOperation, RawOperation } from '../signatures.js'

/** The raw form of an operation: the answer as it came, whatever its status. */
export const raw =
  <Args extends readonly unknown[]>(operation: Operation<Args>): RawOperation<Args> =>
  (context, ...args) =>
    callRaw(teamtoolsRequests, operation, context, args)

/** The parsed form of an operation. `readerOf` says how the answer to these arguments is read. */
export const parsed =
  <Args extends readonly unknown[], T>(
    operation: Operation<Args>,
    readerOf: (...args: Args) => AnswerReader<T>,
  ): ParsedOperation<Args, T> =>
  (context, ...args) =>
    callParsed(teamtoolsRequests, teamtoolsAnswers, operation, readerOf, context, args)

/** What an option `attributes` says. */
type AttributesOption = { readonly attributes?: StandardSchema<object> | undefined }

/** Takes what is in the envelope of an answer. */
const openEnvelope = (json: unknown): unknown => (Object(json) as { data?: unknown }).data

/** Reads an answer that holds data of a schema. */
export const enveloped = <T>(schema: v.GenericSchema<unknown, T>, options?: AttributesOption): AnswerReader<T> => ({
  schema,
  open: openEnvelope,
  attributes: options?.attributes,
})

/** Reads an answer that holds one entity, with what is embedded in it. */
export const oneEntity = <T>(schema: EmbeddingSchema, options?: AttributesOption): AnswerReader<T> =>
  enveloped(schema() as v.GenericSchema<unknown, T>, options)

/** Reads an answer that holds a list of entities, with what is embedded in them. */
export const manyEntities = <T>(schema: EmbeddingSchema, options?: AttributesOption): AnswerReader<readonly T[]> =>
  enveloped(v.array(schema()) as v.GenericSchema<unknown, readonly T[]>, options)
