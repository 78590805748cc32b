/**
 * A name that PHP reads unchanged. PHP turns spaces and dots into underscores, and reads what follows a bracket as a key.
 */
const plainName = /^[a-z]\w*(?:\[\w*\]){0,16}$/i

/** A key that PHP treats as a number. The next `[]` gets the number after it. */
const numericKey = /^(?:0|[1-9]\d*)$/

/** Longer numbers would be rounded here, and PHP does not count on after its largest integer. */
const maxDigits = 15

/**
 * Creates a function that gives each `[]` the number that PHP would give it: one more than the highest in its list so far.
 */
const createNumbering = (): ((list: string, key: string) => string | undefined) => {
  const next = new Map<string, number>()
  return (list, key) => {
    const free = next.get(list) ?? 0
    const number = key === '' ? free : numericKey.test(key) ? Number(key) : -1
    if (String(number).length > maxDigits) return undefined
    next.set(list, Math.max(free, number + 1))
    return key === '' ? String(free) : key
  }
}

/**
 * Returns the names on the way to a field: for `a[b][c]` they are `a`, `a[b]` and `a[b][c]`. Returns undefined for a name
 * that PHP would change.
 */
const readName = (name: string, number: ReturnType<typeof createNumbering>): readonly string[] | undefined => {
  if (!plainName.test(name)) return undefined
  const [root = '', ...brackets] = name.split('[')
  const way = [root]
  for (const bracket of brackets) {
    const list = way.at(-1)!
    const key = number(list, bracket.slice(0, -1))
    if (key === undefined) return undefined
    way.push(`${list}[${key}]`)
  }
  return way
}

/**
 * Parses a form and names its fields as PHP does: `pid[]` is `pid[0]`. Returns undefined if PHP would read a name
 * differently, or would keep only one of two fields: of `a=1&a=2`, and of `a[1]=1&a[1][x]=2`, it keeps the second.
 */
export const readPhpForm = (body: string): Record<string, string> | undefined => {
  const fields: Record<string, string> = {}
  const lists = new Set<string>()
  const number = createNumbering()
  for (const [given, value] of new URLSearchParams(body)) {
    const way = readName(given, number)
    const name = way?.at(-1)
    if (!way || name === undefined || Object.hasOwn(fields, name) || lists.has(name)) return undefined
    for (const list of way.slice(0, -1)) {
      if (Object.hasOwn(fields, list)) return undefined
      lists.add(list)
    }
    fields[name] = value
  }
  return fields
}
