import { failed, type Outcome } from './failure.js'

/** Returns the value that a text stands for: a whole number, true, false, a JSON list or object, or the text itself. */
const valueOf = (text: string): unknown => {
  if (!/^(?:true|false|-?\d+|[[{].*)$/s.test(text)) return text
  try {
    const value: unknown = JSON.parse(text)
    // An id in digits may be longer than a number is exact.
    return typeof value === 'number' && !Number.isSafeInteger(value) ? text : value
  } catch {
    return text
  }
}

/** Reads the filters of a list from options such as `--query status=Active`. */
export const queryOf = (
  options: readonly string[] = [],
  needs: readonly string[] = [],
): Outcome<Readonly<Record<string, unknown>>> => {
  const query = new Map<string, unknown>()
  for (const option of options) {
    const [, key, text] = /^([^=]+)=(.*)$/s.exec(option) ?? []
    if (key === undefined || text === undefined)
      return failed('usage', '--query must be a filter of the list such as status=Active')
    query.set(key, valueOf(text))
  }
  const missing = needs.filter((key) => !query.has(key))
  return missing.length === 0
    ? { ok: true, value: Object.fromEntries(query) }
    : failed('usage', `the API lists these rows only with ${missing.map((key) => `--query ${key}=…`).join(' and ')}`)
}

/** Returns the point in time of `--since`. */
export const timeOf = (text: string): Outcome<Date> => {
  const time = new Date(text)
  return /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(time.getTime())
    ? { ok: true, value: time }
    : failed('usage', `--since must be a time such as 2026-01-31 or 2026-01-31T12:00:00Z, got ${text}`)
}
