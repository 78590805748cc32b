import { isId } from '../ids.js'
import { own } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import type { Route } from '../router.js'
import type { Account, Entity } from './account.js'
import { answerMany, answerOne } from './answer.js'
import { attributeHandlers } from './attributeRoutes.js'
import { saveMany } from './bulk.js'
import type { Answer, Call, Definition, Handler } from './definition.js'
import { remove, restore, restoreMany } from './remove.js'
import { save } from './save.js'
import { search } from './search.js'
import { handleStripe } from './stripe.js'

type TeamToolsRoute = Route<Handler>

/** Runs work with the id in the path. Answers 400 when it does not have the form of an id. */
const withId =
  (work: (account: Account, id: string, call: Call) => Outcome<Answer>): Handler =>
  (account, call) => {
    const id = (call.params['id'] ?? '').toLowerCase()
    return isId(id) ? work(account, id, call) : refuse(400, 'the id must be 24 hex digits')
  }

/** Runs work with the entity in the path. Answers 404 when it does not exist or is deleted. */
const withEntity = (
  { resource, entity }: Definition,
  work: (account: Account, found: Entity, call: Call) => Outcome<Answer>,
): Handler =>
  withId((account, id, call) => {
    const found = account.get(resource, id)
    return found === undefined ? refuse(404, `no ${entity} ${id}`) : work(account, found, call)
  })

const readRoutes = (definition: Definition): readonly TeamToolsRoute[] => {
  const { resource } = definition
  const byTag: Handler = (account, { params }) =>
    answerMany(resource, done(account.table(resource).find('tags', params['tag'] ?? '')))
  return [
    {
      method: 'GET',
      path: resource,
      handle: (account, { query }) => answerMany(resource, search(account, resource, query)),
    },
    { method: 'GET', path: `${resource}/tag/:tag`, handle: byTag },
    {
      method: 'GET',
      path: `${resource}/:id`,
      handle: withEntity(definition, (_account, found) => answerOne(resource, done(found))),
    },
  ]
}

const attributeRoutes = ({ resource, writable }: Definition): readonly TeamToolsRoute[] => {
  const { list, create, update, remove: drop } = attributeHandlers(resource)
  const path = `${resource}/attributes`
  const listing: TeamToolsRoute = { method: 'GET', path, handle: list }
  if (writable !== undefined) return [listing]
  return [
    listing,
    { method: 'POST', path, handle: create },
    {
      method: 'PUT',
      path: `${path}/:id`,
      handle: withId((account, id, call) => update(account, { ...call, params: { id } })),
    },
    {
      method: 'DELETE',
      path: `${path}/:id`,
      handle: withId((account, id, call) => drop(account, { ...call, params: { id } })),
    },
  ]
}

const writeRoutes = (definition: Definition): readonly TeamToolsRoute[] => {
  const { resource, writable } = definition
  const create: TeamToolsRoute = {
    method: 'POST',
    path: resource,
    handle: (account, { body }) => answerOne(resource, save(account, resource, body)),
  }
  if (writable !== undefined) return writable === 'create' ? [create] : []
  const path = `${resource}/:id`
  const update = withEntity(definition, (account, found, { body }) =>
    answerOne(resource, save(account, resource, body, found)),
  )
  const drop = withEntity(definition, (account, found) => answerOne(resource, done(remove(account, definition, found))))
  return [create, { method: 'PUT', path, handle: update }, { method: 'DELETE', path, handle: drop }]
}

const bulkRoutes = (definition: Definition): readonly TeamToolsRoute[] =>
  definition.bulk
    ? [
        {
          method: 'POST',
          path: `${definition.resource}/bulk`,
          handle: (account, { body }) =>
            answerMany(definition.resource, saveMany(account, definition, own(body, 'data'))),
        },
      ]
    : []

const restoreRoutes = (definition: Definition): readonly TeamToolsRoute[] => {
  const { resource, restorable } = definition
  if (!restorable) return []
  const ids: Handler = (account, { body }) => answerMany(resource, restoreMany(account, definition, own(body, 'ids')))
  const id = withId((account, wanted) => answerOne(resource, restore(account, definition, wanted)))
  return [
    { method: 'PUT', path: `${resource}/restore`, handle: ids },
    { method: 'PUT', path: `${resource}/:id/restore`, handle: id },
  ]
}

const ownRoutes = (definition: Definition): readonly TeamToolsRoute[] =>
  (definition.routes ?? []).map(({ method, path, handle }) => ({
    method,
    path: `${definition.resource}/:id/${path}`,
    handle: withEntity(definition, handle),
  }))

/** All routes of the API that require the token. */
export const routesOf = (definitions: readonly Definition[]): readonly TeamToolsRoute[] => [
  ...[readRoutes, attributeRoutes, writeRoutes, bulkRoutes, restoreRoutes, ownRoutes].flatMap((routes) =>
    definitions.flatMap(routes),
  ),
  { method: 'POST', path: 'stripe', handle: handleStripe },
]
