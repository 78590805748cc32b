import { readFileSync } from 'node:fs'

/** A documented parameter of an action. */
export type RequestRow = {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly deprecated: boolean
  /** True when the parameter is documented as optional but is required in practice. */
  readonly needed: boolean
  readonly since: string | undefined
  readonly enum: readonly string[] | undefined
  /** Whether the enumeration is incomplete. */
  readonly open: boolean
  readonly encoding: string | undefined
  readonly format: string | undefined
  readonly indexed: string | undefined
  readonly fields: readonly (readonly [name: string, type: string])[] | undefined
}

/** A top-level field of an answer. */
export type ResponseRow = {
  readonly name: string
  readonly type: string
  readonly enum: readonly string[] | undefined
  /** The name in the wrapper of a list, or `''` for a bare list. */
  readonly items: string | undefined
  /** True when the field is in the table but not in the sample. */
  readonly unsampled: boolean
}

/** The facts about an action. */
export type Facts = {
  readonly action: string
  readonly category: string
  readonly since: string
  readonly deprecatedSince: string | undefined
  /** Groups of parameters. All parameters of one group are required. */
  readonly oneOf: readonly (readonly string[])[]
  readonly request: readonly RequestRow[]
  readonly response: readonly ResponseRow[]
  /** The JSON types at each path of the documented answer. `*` stands for a key that is data. */
  readonly shape: ReadonlyMap<string, readonly string[]>
}

type Written = {
  readonly category: string
  readonly since: string
  readonly deprecatedSince?: string
  readonly oneOf?: readonly string[]
  readonly request: readonly string[]
  readonly response: readonly string[]
  readonly shape: readonly string[]
}

/** Parses a row such as `name type required; since 8.0; enum a|b`. */
const partsOf = (row: string) => {
  const [head = '', ...rest] = row.split('; ')
  const [name = '', type = '', required] = head.split(' ')
  const more = new Map(
    rest.map((part) => {
      const [key = '', ...words] = part.split(' ')
      return [key, words.join(' ')] as const
    }),
  )
  return { name, type, required: required === 'required', more }
}

const requestRow = (row: string): RequestRow => {
  const { name, type, required, more } = partsOf(row)
  return {
    name,
    type,
    required,
    deprecated: more.has('deprecated'),
    needed: more.has('needed'),
    since: more.get('since'),
    enum: more.get('enum')?.split('|'),
    open: more.has('open'),
    encoding: more.get('encoding'),
    format: more.get('format'),
    indexed: more.get('indexed'),
    fields: more
      .get('fields')
      ?.split(' ')
      .map((field) => field.split(':') as [string, string]),
  }
}

const responseRow = (row: string): ResponseRow => {
  const { name, type, more } = partsOf(row)
  const items = more.get('items')
  return {
    name,
    type,
    enum: more.get('enum')?.split('|'),
    items: items === '-' ? '' : items,
    unsampled: more.has('unsampled'),
  }
}

const written = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8')) as Record<string, Written>

/** All actions in the order of their names. */
export const facts: readonly Facts[] = Object.entries(written).map(([action, { request, response, ...more }]) => ({
  action,
  category: more.category,
  since: more.since,
  deprecatedSince: more.deprecatedSince,
  oneOf: (more.oneOf ?? []).map((group) => group.split(' ')),
  request: request.map(requestRow),
  response: response.map(responseRow),
  shape: new Map(more.shape.map((line) => [line.split(' ')[0]!, line.split(' ')[1]!.split('|')])),
}))

/** Returns the function name of an action: `getTicket` for `GetTicket`. */
export const functionName = (action: string): string => action[0]!.toLowerCase() + action.slice(1)

/** Returns the folder name of a category: `projectManagement` for `Project Management`. */
export const folderOf = (category: string): string => functionName(category.replaceAll(' ', ''))

/** Groups items by the key that `keyOf` returns, in their order. */
export const grouped = <T>(all: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of all) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
