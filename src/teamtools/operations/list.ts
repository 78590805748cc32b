import type { Operation } from '../../core/operation.js'
import { inPath } from '../../core/path.js'
import { refuse } from '../../core/refuse.js'
import type { EntityName } from '../include.js'
import { listReader, type Model } from '../model.js'
import type * as t from '../signatures.js'
import { embedding, get } from '../wire.js'
import { parsed, raw } from './operation.js'

type Options = t.CallOptions & { readonly include?: string | undefined }

/** The query of a list as it is sent: what was left out is not. */
const listQuery = (query: Readonly<Record<string, unknown>>): Record<string, string> => {
  const names = ['keyword', 'filter', 'limit', 'offset', 'orderBy', 'orderDirection', 'include']
  const given = names.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]] as const]))
  for (const [name, value] of given)
    if (/^(li|of)/.test(name) ? !Number.isSafeInteger(value) || (value as number) < 0 : typeof value !== 'string')
      refuse(`${name} cannot be ${typeof value === 'number' ? value : typeof value}`)
  return Object.fromEntries(given) as Record<string, string>
}

const listing = (name: EntityName): Operation<[query?: t.ListQuery & Options]> => ({
  operation: `teamtools.list${name}s`,
  describe: (query = {}) => get(name, '', query.signal, `${new URLSearchParams(listQuery(query))}`),
})

/** A list or search: `GET {r}`. */
export const listEntities = <E extends EntityName>(name: E, model: Model): t.ListEntities<E> =>
  parsed(
    listing(name),
    listReader(() => model),
  )

/** {@link listEntities}, raw. */
export const listEntitiesRaw = <E extends EntityName>(name: E): t.ListEntitiesRaw<E> => raw(listing(name))

const listingByTag = (name: EntityName): Operation<[tag: string, options?: Options]> => ({
  operation: `teamtools.list${name}sByTag`,
  describe: (tag, { include, signal } = {}) => get(name, `/tag/${inPath(tag)}`, signal, embedding(include)),
})

/** The entities that carry a tag: `GET {r}/tag/{tag}`. */
export const listEntitiesByTag = <E extends EntityName>(name: E, model: Model): t.ListEntitiesByTag<E> =>
  parsed(
    listingByTag(name),
    listReader(() => model),
  )

/** {@link listEntitiesByTag}, raw. */
export const listEntitiesByTagRaw = <E extends EntityName>(name: E): t.ListEntitiesByTagRaw<E> =>
  raw(listingByTag(name))
