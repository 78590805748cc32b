import { type Id, idOf } from './context.js'
import type { Done } from './done.js'
import type { Row } from './fields.js'
import { fieldsOf, writeRowField } from './input.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The values of the fields of a form. The account defines the fields. */
export type LeadForm = { readonly LeadFormForm: Row }

type Arguments = [id: Id, form: LeadForm['LeadFormForm'], options?: t.CallOptions]

const saveLeadFormOperation: op.Operation<Arguments> = {
  name: 'saveLeadForm',
  method: 'POST',
  path: '{branch}/lead-form/save',
  effect: 'once',
  // The form is public, so the request is sent without a token.
  anonymous: true,
  queryNames: ['id'],
  toParts: (id, form, options) => {
    const body: LeadForm = { LeadFormForm: fieldsOf(form) as Row }
    return { query: { id: idOf(id) }, body, writeField: writeRowField, ...op.callParts(options) }
  },
}

/**
 * Submits a public form. `id` is the id of the form. `POST lead-form/save?id=` with `{ LeadFormForm }`, without a
 * token, so the context needs none. The request is not retried when its outcome is unknown. Errors: `input` when the id
 * is not a whole number; `invalid` with messages by field. Source: one program that calls it.
 */
export const saveLeadForm: t.ParsedOperation<Arguments, Done> = /* @__PURE__ */ op.act(saveLeadFormOperation)
/** Like {@link saveLeadForm}, but returns the response as it was sent: status, headers and body text. */
export const saveLeadFormRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(saveLeadFormOperation)

/** The operations of this resource as data. @internal */
export const leadFormOperations: readonly op.Operation[] = [saveLeadFormOperation]
