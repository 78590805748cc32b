import type { Json } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import type { Account } from './account.js'
import type { Call, Definition, Handler } from './definition.js'
import { list } from './list.js'
import { create, remove, update } from './save.js'
import { toInteger } from './read.js'

/** The action of a path. */
export type Action = {
  readonly definition: Definition
  readonly verbs: readonly string[]
  /** True when the action requires no token. */
  readonly open: boolean
  /** The parameters that are required in the query. */
  readonly needs: readonly string[]
  /** The parameters among those that a variant lets a call leave out. */
  readonly spares: Definition['spares']
  /** Whether variants let its `id` be in the body. */
  readonly takesBodyId: boolean
  readonly handle: Handler
}

/** The action that was found for a path, and the branch in the path. */
export type Found = { readonly action: Action; readonly branch: number | undefined }

const work = { index: list, create, update, delete: remove } as const

const generic = (definition: Definition, method: keyof typeof work): readonly [string, Action] => {
  const isById = method === 'update' || method === 'delete'
  const needs = definition.needs?.[method] ?? (isById ? ['id'] : [])
  const verbs = definition.get ? ['POST', 'GET'] : ['POST']
  const handle: Handler = (account: Account, call: Call): Outcome<Json> => work[method](account, definition, call)
  const path = definition.bare ? definition.route : `${definition.route}/${method}`
  const spares = method === 'index' ? definition.spares : undefined
  return [path, { definition, verbs, open: false, needs, spares, takesBodyId: isById, handle }]
}

const actionsOf = (definition: Definition): readonly (readonly [string, Action])[] => [
  ...definition.methods.map((method) => generic(definition, method)),
  ...(definition.own ?? []).map(({ name, needs, handle, open = false }): readonly [string, Action] => [
    `${definition.route}/${name}`,
    { definition, verbs: ['POST'], open, needs, spares: undefined, takesBodyId: false, handle },
  ]),
]

/** Finds the action of `v2api/[branch/]entity/method`. Branch 0 means that the path has none. */
export const createActions = (
  definitions: readonly Definition[],
): ((segments: readonly string[]) => Found | undefined) => {
  const actions = new Map(definitions.flatMap(actionsOf))
  return ([, ...segments]) => {
    const isScoped = /^\d{1,10}$/.test(segments[0] ?? '')
    const action = actions.get((isScoped ? segments.slice(1) : segments).join('/'))
    const number = isScoped ? Number(segments[0]) : 0
    const isBranchless = action?.definition.branchless === true
    if (action === undefined || (!isScoped && !isBranchless)) return undefined
    return { action, branch: number === 0 && isBranchless ? undefined : number }
  }
}

const isId = (name: string): boolean => name === 'id' || name.endsWith('_id')

/** Reads the ids that an action requires in the query. It refuses a missing id and names it. */
export const readIds = (
  { variants }: Account,
  { needs, spares, takesBodyId }: Action,
  query: URLSearchParams,
  bodyId: Json | undefined,
): Outcome<ReadonlyMap<string, number>> => {
  const sent = (name: string): Json | undefined =>
    query.get(name) ?? (name === 'id' && takesBodyId && variants.bodyIds ? bodyId : undefined)
  const spared = spares?.(variants, query) ?? []
  const isSent = (name: string) => (sent(name) ?? '') !== ''
  const missing = needs.filter((name) => !isSent(name) && !spared.includes(name))
  if (missing.length > 0) return refuse(400, `Отсутствуют обязательные параметры: ${missing.join(', ')}`)
  const given = needs.filter((name) => isId(name) && isSent(name))
  const ids = given.map((name) => [name, toInteger(sent(name)) ?? -1] as const)
  const wrong = ids.find(([, id]) => id < 0)
  return wrong === undefined ? done(new Map(ids)) : refuse(400, `Параметр «${wrong[0]}» должен быть целым числом.`)
}
