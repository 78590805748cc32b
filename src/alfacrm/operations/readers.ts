import type { GenericSchema } from 'valibot'
import type { AnswerReader } from '../../core/decodeAnswer.js'
import type { StandardSchema } from '../../core/standardSchema.js'
import { type Done, DoneSchema, SuccessSchema } from '../done.js'
import type { Page } from '../page.js'

/** The option `attributes` of a call. */
export type AttributesOption = { readonly attributes?: StandardSchema<object> | undefined }

/** Reads a page with the schema that `pageOf` makes. */
export const pageReader = <T>(
  schema: GenericSchema<unknown, Page<T>>,
  options: AttributesOption | undefined,
): AnswerReader<Page<T>> => ({ schema, attributes: options?.attributes, attributesAt: 'items' })

const modelIn = (json: unknown): unknown => (Object(json) as { model?: unknown }).model

/** Reads the row that was created or changed. */
export const rowReader = <T>(
  schema: GenericSchema<unknown, T>,
  options: AttributesOption | undefined,
): AnswerReader<T> => ({ schema, open: modelIn, openedAt: 'model', attributes: options?.attributes })

/** valibot accepts a list as an object, but none of these answers is a list. */
const noList = (json: unknown): unknown => (Array.isArray(json) ? undefined : json)

/** Reads an answer that is an object and not an exception. */
export const doneReader = (): AnswerReader<Done> => ({ schema: DoneSchema, open: noList })

/** Reads an answer that must report success. */
export const successReader = (): AnswerReader<Done> => ({ schema: SuccessSchema, open: noList })
