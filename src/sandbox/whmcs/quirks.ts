import type { Json, JsonObject } from '../json.js'

/**
 * Behaviour that was seen in real installations or that the documentation leaves open. Each quirk is off by default:
 * the answers then follow the documented samples.
 */
export type WhmcsQuirks = {
  /**
   * The format of lists that are not empty: the documented wrapper, the list without a wrapper, an object with the keys
   * `"0"`, `"1"` and so on, or a single row as an object under the singular key.
   */
  readonly lists?: 'wrapped' | 'bare' | 'digit-keyed' | 'lone'
  /**
   * The format of empty lists, in place of the wrapper. `wrapped` is a wrapper with an empty list. By default each
   * action answers as documented.
   */
  readonly emptyLists?: 'wrapped' | 'text' | 'list' | 'object' | 'null' | 'absent'
  /** Writes answers with a status of 4xx as `result=error;message=…`, even if the call asked for JSON. */
  readonly nvpErrors?: true
  /** A string that precedes every JSON answer, such as a BOM or a PHP notice. */
  readonly preamble?: string
  /**
   * Whether GetTicket returns `requestor_*` only in the replies, as in its documented sample. By default it also
   * returns them at the top level, as in its documented table.
   */
  readonly requestorInReplies?: true
  /**
   * Whether the files of attachments were deleted: `attachments_removed` is true, and GetTicketAttachment does not find
   * them.
   */
  readonly attachmentsRemoved?: true
  /** Whether invoices that are not drafts are read-only, as in WHMCS 9.0 and later. */
  readonly immutableInvoices?: true
  /** Whether answers contain strings as they were sent, without HTML escaping. */
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

/**
 * Returns the properties that hold a list in an answer: the wrapper `{plural: {singular: […]}}`, or the format that the
 * quirks ask for.
 */
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
