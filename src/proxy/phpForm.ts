/** A name that PHP reads as it stands. It takes spaces and dots for underscores, and what follows a bracket for a key. */
const plainName = /^[a-z]\w*(?:\[\w*\]){0,16}$/i

/** A key that PHP takes for a number, after which it counts on. */
const numericKey = /^(?:0|[1-9]\d*)$/

/** Longer numbers are rounded here, and PHP does not count on from its last. */
const maxDigits = 15

/** Gives each `[]` the number that PHP gives it: one more than the highest that its list has so far. */
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

/** The names on the way to a field: of `a[b][c]` they are `a`, `a[b]` and `a[b][c]`. Undefined for a name that PHP would change. */
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
 * The fields of a form by the names under which PHP keeps them: `pid[]` is `pid[0]`. Undefined where PHP would read a name as
 * another, or would keep one of two fields: of `a=1&a=2`, and of `a[1]=1&a[1][x]=2`, it keeps the second.
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
