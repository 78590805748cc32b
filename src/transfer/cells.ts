/**
 * What a spreadsheet may take for a formula when a cell begins with it. The list is that of OWASP's page on CSV injection,
 * with the full-width forms, which some programs read as the plain ones.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

const escapedFormula = /^'+[=+\-@\t\r\n＝＋－＠]/

/** A negative decimal, such as `-19.90`, is a number in every spreadsheet and no formula. */
const negativeDecimal = /^-\d+(?:\.\d+)?$/

/**
 * Puts an apostrophe before a text that a spreadsheet may take for a formula, so that it shows the text. A text of
 * apostrophes before such a beginning gets one more, so that {@link unescapeCell} can undo it exactly.
 *
 * @example
 * ```ts
 * console.log(escapeCell('=1+1'), escapeCell('+49 30 1234'), escapeCell('-19.90')) // '=1+1 '+49 30 1234 -19.90
 * ```
 */
export const escapeCell = (text: string): string =>
  formula.test(text) && !negativeDecimal.test(text) ? `'${text}` : text

/**
 * Undoes {@link escapeCell}. Any other text is returned unchanged.
 *
 * @example
 * ```ts
 * console.log(unescapeCell("'=1+1"), unescapeCell("'tis")) // =1+1 'tis
 * ```
 */
export const unescapeCell = (text: string): string => (escapedFormula.test(text) ? text.slice(1) : text)

const dateText = (date: Date): string | null => (Number.isNaN(date.getTime()) ? null : date.toISOString())

/**
 * Returns a value as the text of a CSV cell, or null for an empty cell, which null and undefined become. Dates are written
 * in ISO 8601, lists and objects as JSON, and numbers and booleans in plain text.
 */
export const cellOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return escapeCell(value)
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  return value instanceof Date ? dateText(value) : (JSON.stringify(value) ?? null)
}
