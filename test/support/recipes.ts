import fc from 'fast-check'
import { hostileValues } from './hostile.js'

/** How a value is made that cannot be printed: fast-check shows the recipe of what it found. */
export type Recipe =
  | { readonly is: string }
  | { readonly json: unknown }
  | { readonly list: readonly Recipe[] }
  | { readonly fields: Readonly<Record<string, Recipe>> }
  | { readonly throwing: Readonly<Record<string, Recipe>> }
  | { readonly returns: Recipe }
  | { readonly resolves: Recipe }
  | { readonly throws: Recipe }

const names = [
  ...['id', 'amount', 'name', 'endUserId', 'email', 'apiKey', 'limit', 'page', 'include', 'attributes', 'fetched'],
  ...['status', 'headers', 'text', 'body', 'code', 'cause', 'message', 'toString', 'ok', 'value', 'error', 'sandbox'],
  ...['signal', 'aborted', 'addEventListener', '~standard', 'extra', 'branch', 'data', 'items', 'exportState'],
]

const fields = (value: fc.Arbitrary<Recipe>): fc.Arbitrary<Record<string, Recipe>> =>
  fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 })

/** Recipes of anything: what no function is meant for, at any depth, beside what comes near to arguments. */
export const { recipe } = fc.letrec<{ recipe: Recipe }>((tie) => ({
  recipe: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...hostileValues().map(([is]) => ({ is }))),
    fc.constantFrom<unknown>(5, '5', '', 'text', {}, [], true, 200, '2024-05-31').map((json) => ({ json })),
    fc.array(tie('recipe'), { maxLength: 3 }).map((list) => ({ list })),
    fields(tie('recipe')).map((fields) => ({ fields })),
    fields(tie('recipe')).map((throwing) => ({ throwing })),
    tie('recipe').map((returns) => ({ returns })),
    tie('recipe').map((resolves) => ({ resolves })),
    tie('recipe').map((throws) => ({ throws })),
  ),
}))

const thrower = (value: unknown) => (): never => {
  throw value
}

const builtFields = (given: Readonly<Record<string, Recipe>>): [string, unknown][] =>
  Object.entries(given).map(([name, value]) => [name, build(value)])

/** The value of a recipe, made anew. */
export const build = (given: Recipe): unknown => {
  if ('is' in given) return new Map(hostileValues()).get(given.is)
  if ('json' in given) return structuredClone(given.json)
  if ('list' in given) return given.list.map(build)
  if ('fields' in given) return Object.fromEntries(builtFields(given.fields))
  if ('returns' in given) {
    const value = build(given.returns)
    return () => value
  }
  if ('resolves' in given) {
    const value = build(given.resolves)
    return () => Promise.resolve(value)
  }
  if ('throws' in given) return thrower(build(given.throws))
  const getters = builtFields(given.throwing).map(([name, value]) => [name, { get: thrower(value), enumerable: true }])
  return Object.defineProperties({}, Object.fromEntries(getters) as PropertyDescriptorMap)
}
