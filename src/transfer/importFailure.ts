/** A row of a file that is not saved, or that may not be. */
export type ImportFailure = {
  /** The number of the row, from 1, without the header and empty lines. */
  readonly row: number
  /** The number of the line on which it begins, from 1. */
  readonly line: number
  /** The column that is at fault, or an empty string for the row as a whole. */
  readonly column: string
  /** The value in that column. Values of columns with secrets are `***`. */
  readonly value: string
  /** What is wrong, as a sentence for people. */
  readonly reason: string
  /**
   * `invalid`: it failed the checks and was not sent. `refused`: the API has refused it, or it could not be sent. `unknown`:
   * it was sent and may have been saved, so look before you send it again.
   */
  readonly outcome: 'invalid' | 'refused' | 'unknown'
}

const secretName = /passw|secret|token|api_?key|cardnum|cvv|cvc|bankacct|securityqans/i
const longestValue = 500

/** Returns a value as it is shown in a failure. */
export const shownValue = (column: string, value: unknown): string => {
  if (value === undefined) return ''
  if (secretName.test(column)) return '***'
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
}
