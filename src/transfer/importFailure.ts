import { otherKeys } from './format.js'

/** A row of a file that is not saved, or that may not be. */
export type ImportFailure = {
  /** The number of the row, from 1, without the header and empty lines. */
  readonly row: number
  /** The number of the line on which it begins, from 1. */
  readonly line: number
  /** The column that is at fault, or an empty string for the row as a whole. */
  readonly column: string
  /** The value in that column. Values of columns with secrets are `***`, and so is JSON that has such a name in it. */
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

/** Returns JSON with its escapes undone, so that a name cannot hide behind them. Other text stays as it is. */
const withoutEscapes = (json: string): string => {
  try {
    return JSON.stringify(JSON.parse(json))
  } catch {
    return json
  }
}

/** Returns whether a text is, or begins like, a list or an object in JSON that mentions a secret. */
const hasSecret = (text: string): boolean => /^\s*[[{]/.test(text) && secretName.test(withoutEscapes(text))

/** Returns a value as it is shown in a failure. The cell with other keys may hold columns of any name. */
export const shownValue = (column: string, value: unknown): string => {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  if (column === otherKeys || secretName.test(column) || hasSecret(text)) return '***'
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
}
