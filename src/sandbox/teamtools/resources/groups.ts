import { type Json, type JsonObject, own, textOf } from '../../json.js'
import { done, invalidAt, type Outcome } from '../../outcome.js'
import type { Account, Entity } from '../account.js'
import { forgetDefaultPackage, makeDefaultGroup, makeDefaultPackage } from '../defaults.js'
import type { Definition, Draft } from '../definition.js'

/** A create uses the name `defaultPackage`, everything else `defaultPackageId`. */
const acceptDefaultPackage = (_account: Account, input: JsonObject): Outcome<JsonObject> => {
  const { defaultPackage, ...rest } = input
  return done(defaultPackage === undefined ? rest : { defaultPackageId: defaultPackage, ...rest })
}

const checkDefaultPackage = (account: Account, before: Entity, packageId: Json | undefined): Outcome<null> => {
  if (packageId === before.values['defaultPackageId']) return done(null)
  const chosen = account.get('packages', packageId)
  return chosen?.values['groupId'] === before.id
    ? done(null)
    : invalidAt('defaultPackageId', 'is not a package of the group')
}

const prepare = (account: Account, { before, values }: Draft): Outcome<JsonObject> => {
  const isDefault = values['default'] === true
  if (before === null) {
    // The first group of the account is the default group, whatever the input is.
    return done({ ...values, default: isDefault || account.table('groups').count('any', 'group') === 0 })
  }
  if (before.values['default'] === true && !isDefault)
    return invalidAt('default', 'make another group the default one instead')
  const checked = checkDefaultPackage(account, before, own(values, 'defaultPackageId'))
  return checked.ok ? done({ ...values, default: isDefault }) : checked
}

// A new group has no packages, so the package that it names moves from another group.
const adopt = (account: Account, group: Entity, packageId: Json | undefined): void => {
  const adopted = account.get('packages', packageId)
  if (adopted === undefined) return
  const formerId = textOf(adopted.values['groupId'])
  const moved = formerId === group.id ? adopted : account.patch('packages', adopted, { values: { groupId: group.id } })
  makeDefaultPackage(account, moved)
  if (formerId !== group.id) forgetDefaultPackage(account, formerId, moved.id)
}

/** Groups of packages. One of them is the default group of the account. */
export const groups: Definition = {
  resource: 'groups',
  entity: 'group',
  attributes: [
    { name: 'name', kind: 'text', searchable: true },
    { name: 'default', kind: 'boolean', initial: false },
    { name: 'defaultPackageId', kind: 'id', of: 'packages', initial: null },
  ],
  relations: [{ name: 'packages', target: 'packages', many: true, their: 'groupId' }],
  indices: { any: () => 'group' },
  accept: acceptDefaultPackage,
  prepare,
  saved: (account, group, before) => {
    if (group.values['default'] === true) makeDefaultGroup(account, group)
    const packageId = group.values['defaultPackageId']
    if (packageId !== before?.values['defaultPackageId']) adopt(account, group, packageId)
    return done(account.get('groups', group.id) ?? group)
  },
  routes: [
    {
      method: 'GET',
      path: 'packages',
      handle: (account, { id }) => done({ resource: 'packages', entities: account.find('packages', 'groupId', id) }),
    },
  ],
}
