import type { Json, JsonObject } from '../json.js'

/**
 * What real installations were seen to do, or what the documents leave open. Each is off when left out: the answers are
 * then those of the documented samples.
 */
export type WhmcsQuirks = {
  /** How lists come that have something in them: the documented wrapper, the bare list, an object with the keys `"0"`, `"1"` …, or one lone row as an object under the singular key. */
  readonly lists?: 'wrapped' | 'bare' | 'digit-keyed' | 'lone'
  /** How empty lists come, in place of the wrapper; `wrapped` is a wrapper with an empty list. Left out: as documented for each. */
  readonly emptyLists?: 'wrapped' | 'text' | 'list' | 'object' | 'null' | 'absent'
  /** Answers of 4xx as `result=error;message=…` even when JSON was asked for. */
  readonly nvpErrors?: true
  /** Comes before every JSON text: a BOM, a PHP notice. */
  readonly preamble?: string
  /** GetTicket has `requestor_*` in its replies alone, as its sample has it; its table has them at the top too. */
  readonly requestorInReplies?: true
  /** The attachments' files are gone: `attachments_removed` is true and GetTicketAttachment finds none. */
  readonly attachmentsRemoved?: true
  /** Invoices that are no drafts cannot be edited, as from WHMCS 9.0. */
  readonly immutableInvoices?: true
  /** Texts come as they were sent, not HTML-escaped. */
  readonly unescapedText?: true
}

const emptyForms: Readonly<Record<Exclude<WhmcsQuirks['emptyLists'], undefined | 'wrapped' | 'absent'>, Json>> = {
  text: '',
  list: [],
  object: {},
  null: null,
}

const emptyForm = (plural: string, singular: string, form: WhmcsQuirks['emptyLists'] = 'wrapped'): JsonObject => {
  if (form === 'absent') return {}
  return { [plural]: form === 'wrapped' ? { [singular]: [] } : emptyForms[form] }
}

const fullForm = (singular: string, rows: readonly Json[], form: WhmcsQuirks['lists']): Json => {
  if (form === 'bare') return rows
  if (form === 'digit-keyed') return Object.fromEntries(rows.entries())
  return { [singular]: form === 'lone' && rows.length === 1 ? (rows[0] ?? null) : rows }
}

/** A list in its wrapper, `{plural: {singular: […]}}`, or in the form that the quirks ask for; to be spread into an answer. */
export const wrapped = (
  quirks: WhmcsQuirks,
  plural: string,
  singular: string,
  rows: readonly Json[],
  documentedEmpty?: WhmcsQuirks['emptyLists'],
): JsonObject =>
  rows.length === 0
    ? emptyForm(plural, singular, quirks.emptyLists ?? documentedEmpty)
    : { [plural]: fullForm(singular, rows, quirks.lists) }
