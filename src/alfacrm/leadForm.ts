import type { Id } from './context.js'
import { fieldsOf, writeField } from './input.js'
import { type Done, doneReader } from './model.js'
import * as op from './operations/index.js'
import type { Row } from './shape.js'
import type * as t from './signatures.js'
import { idOf, request } from './wire.js'

/** What someone has filled in: the fields of the form, as the account made it. */
export type LeadForm = { readonly LeadFormForm: Row }

type Arguments = [id: Id, form: LeadForm['LeadFormForm'], options?: t.CallOptions]

const saving: op.Operation<Arguments> = {
  operation: 'saveLeadForm',
  effect: 'once',
  describe: (context, id, form, options = {}) => {
    const body: LeadForm = { LeadFormForm: fieldsOf(form) as Row }
    const message = { query: { id: idOf(id) }, body, write: writeField, options }
    const { sign, ...sent } = request(context, 'lead-form/save', message)
    // The form is public: it is sent without a token.
    return { ...sent, sign: () => sign(undefined) }
  },
}

/**
 * Sends a public form in, once: `id` is the form's. `POST lead-form/save?id=` with `{ LeadFormForm }`, without a
 * token; a context without one will do. Errors: `input` for an id that is no whole number; `invalid` with messages by
 * field. Source: one program that calls it.
 */
export const saveLeadForm: t.ParsedOperation<Arguments, Done> = /* @__PURE__ */ op.parsed(
  saving,
  /* @__PURE__ */ doneReader(false),
)
/** {@link saveLeadForm}, as the API sent it. */
export const saveLeadFormRaw: t.RawOperation<Arguments> = /* @__PURE__ */ op.raw(saving)
