import { textOf } from '../json.js'
import type { Account, Entity } from './account.js'

/** Returns the default group of the account. */
export const defaultGroup = (account: Account): Entity | undefined => account.find('groups', 'default', true)[0]

/** Makes a group the only default group. */
export const makeDefaultGroup = (account: Account, group: Entity): void => {
  for (const other of account.find('groups', 'default', true)) {
    if (other.id !== group.id) account.patch('groups', other, { values: { default: false } })
  }
}

const setDefaultPackageId = (account: Account, groupId: string, packageId: string | null): void => {
  const group = account.get('groups', groupId)
  const differs = group !== undefined && group.values['defaultPackageId'] !== packageId
  if (differs) account.patch('groups', group, { values: { defaultPackageId: packageId } })
}

const setDefault = (account: Account, entity: Entity, isDefault: boolean): void => {
  if (entity.values['default'] !== isDefault) account.patch('packages', entity, { values: { default: isDefault } })
}

/** Makes a package the only default package of its group. */
export const makeDefaultPackage = (account: Account, entity: Entity): void => {
  const groupId = textOf(entity.values['groupId'])
  for (const other of account.find('packages', 'groupId', groupId)) setDefault(account, other, other.id === entity.id)
  setDefaultPackageId(account, groupId, entity.id)
}

/** Makes the only package of a group its default package, if it has none. */
export const fillDefaultPackage = (account: Account, groupId: string): void => {
  const [only, ...others] = account.find('packages', 'groupId', groupId)
  const lacks = account.get('groups', groupId)?.values['defaultPackageId'] === null
  if (only !== undefined && others.length === 0 && lacks) makeDefaultPackage(account, only)
}

/** Updates a group after a package left it or was deleted. */
export const forgetDefaultPackage = (account: Account, groupId: string, packageId: string): void => {
  const wasDefault = account.get('groups', groupId)?.values['defaultPackageId'] === packageId
  if (wasDefault) setDefaultPackageId(account, groupId, null)
  fillDefaultPackage(account, groupId)
}
