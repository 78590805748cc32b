import { type Id, idOf } from './context.js'
import type { Done } from './done.js'
import type { Row } from './fields.js'
import { fieldsOf, writeRowField } from './input.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** What someone has filled in: the fields of the form, as the account made it. */
export type LeadForm = { readonly LeadFormForm: Row }

type Arguments = [id: Id, form: LeadForm['LeadFormForm'], options?: t.CallOptions]

const saveLeadFormOperation: op.Operation<Arguments> = {
  name: 'saveLeadForm',
  method: 'POST',
  path: '{branch}/lead-form/save',
  effect: 'once',
  // The form is public: it is sent without a token.
  anonymous: true,
  queryNames: ['id'],
  toParts: (id, form, options) => {
    const body: LeadForm = { LeadFormForm: fieldsOf(form) as Row }
    return { query: { id: idOf(id) }, body, writeField: writeRowField, ...op.callParts(options) }
  },
}

/**
 * Sends a public form in, once: `id` is the form's. `POST lead-form/save?id=` with `{ LeadFormForm }`, without a
 * token; a context without one will do. Errors: `input` for an id that is no whole number; `invalid` with messages by
 * field. Source: one program that calls it.
 */
export const saveLeadForm: t.ParsedOperation<Arguments, Done> = /* @__PURE__ */ op.act(saveLeadFormOperation)
/** {@link saveLeadForm}, as the API sent it. */
export const saveLeadFormRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(saveLeadFormOperation)

/** The operations of this resource as data. @internal */
export const leadFormOperations: readonly op.Operation[] = [saveLeadFormOperation]
