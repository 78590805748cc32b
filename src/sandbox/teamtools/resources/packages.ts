import { type JsonObject, own, textOf } from '../../json.js'
import { done, invalidAt, type Outcome } from '../../outcome.js'
import type { Account, Entity } from '../account.js'
import { fillDefaultPackage, forgetDefaultPackage, makeDefaultPackage } from '../defaults.js'
import type { Definition, Draft } from '../definition.js'
import { resolveGroupId } from '../subscribe.js'

/** A new package without a group goes to the default group. */
const acceptGroup = (account: Account, input: JsonObject, before: Entity | null): Outcome<JsonObject> => {
  const wanted = own(input, 'groupId') ?? (before === null ? 'default' : null)
  if (wanted !== 'default') return done(input)
  const groupId = resolveGroupId(account, wanted)
  return groupId.ok ? done({ ...input, groupId: groupId.value }) : groupId
}

const prepare = (account: Account, { before, values }: Draft): Outcome<JsonObject> => {
  const isDefault = values['default'] === true
  if (before === null) return done({ ...values, default: isDefault })
  const plan = account.get('plans', own(values, 'planId'))
  if (plan !== undefined && plan.values['packageId'] !== before.id)
    return invalidAt('planId', 'is not a plan of the package')
  const wasDefault = before.values['default'] === true
  const moved = values['groupId'] !== before.values['groupId']
  if (wasDefault && !isDefault && !moved) return invalidAt('default', 'make another package the default one instead')
  // The default package of one group does not become the default of the group that it moves to.
  return done({ ...values, default: isDefault && !(moved && wasDefault) })
}

const keepOneDefault = (account: Account, entity: Entity, before: Entity | null): Outcome<Entity> => {
  const groupId = textOf(entity.values['groupId'])
  const formerId = textOf(before?.values['groupId'] ?? groupId)
  if (formerId !== groupId) forgetDefaultPackage(account, formerId, entity.id)
  if (entity.values['default'] === true) makeDefaultPackage(account, entity)
  else fillDefaultPackage(account, groupId)
  return done(account.get('packages', entity.id) ?? entity)
}

/** Packages of features, sold by plans. */
export const packages: Definition = {
  resource: 'packages',
  entity: 'package',
  attributes: [
    { name: 'name', kind: 'text', searchable: true },
    { name: 'description', kind: 'text', searchable: true },
    { name: 'default', kind: 'boolean', initial: false },
    { name: 'groupId', kind: 'id', of: 'groups', required: true },
    { name: 'featureIds', kind: 'ids', of: 'features', initial: [] },
    { name: 'planId', kind: 'id', of: 'plans', initial: null },
  ],
  relations: [
    { name: 'features', target: 'features', many: true, own: 'featureIds' },
    { name: 'plan', target: 'plans', many: false, own: 'planId' },
    { name: 'group', target: 'groups', many: false, own: 'groupId' },
  ],
  accept: acceptGroup,
  prepare,
  saved: keepOneDefault,
  deleted: (account, { id, values }) => {
    forgetDefaultPackage(account, textOf(values['groupId']), id)
  },
}
