import { isList, type Json, type JsonObject } from '../json.js'
import { done, invalidAt, type Outcome } from '../outcome.js'
import type { Account, Entity } from './account.js'
import { toDateTime } from './dates.js'
import { defaultGroup } from './defaults.js'

/** Returns the group of an id or of `"default"`. */
export const resolveGroupId = (account: Account, wanted: Json): Outcome<string> => {
  const group = wanted === 'default' ? defaultGroup(account) : account.get('groups', wanted)
  if (group !== undefined) return done(group.id)
  return invalidAt(
    'groupId',
    wanted === 'default' ? 'there is no default group' : `there is no group ${JSON.stringify(wanted)}`,
  )
}

/** Cancels a subscription. Its balance stays on it until the customer subscribes again. */
export const cancelSubscription = (account: Account, subscription: Entity): Entity =>
  account.patch('subscriptions', subscription, { values: { status: 'cancelled' } })

const choosePackage = (account: Account, values: JsonObject): Outcome<Entity> => {
  const group = account.get('groups', values['groupId'])
  const chosen = account.get('packages', values['packageId'] ?? group?.values['defaultPackageId'])
  if (chosen === undefined) return invalidAt('packageId', 'the group has no default package')
  return chosen.values['groupId'] === group?.id ? done(chosen) : invalidAt('packageId', 'is not a package of the group')
}

const choosePlanId = (account: Account, chosen: Entity, values: JsonObject): Outcome<string | null> => {
  const plans = account.find('plans', 'packageId', chosen.id)
  const wanted = values['planId'] ?? null
  if (wanted !== null) {
    const plan = plans.find(({ id }) => id === wanted)
    return plan === undefined ? invalidAt('planId', 'is not a plan of the package') : done(plan.id)
  }
  const reserved = plans.find((plan) => {
    const allowed = plan.values['allowedCustomerIds'] ?? null
    return isList(allowed) && allowed.includes(values['customerId'] ?? '')
  })
  return done(reserved?.id ?? account.get('plans', chosen.values['planId'])?.id ?? null)
}

// The credit of the customer and the items that are not invoiced yet move to the new subscription.
const takeOver = (account: Account, previous: Entity | undefined): JsonObject => {
  if (previous === undefined) return {}
  const { balance = 0, invoiceItems = [] } = previous.values
  account.patch('subscriptions', previous, { values: { status: 'cancelled', balance: 0, invoiceItems: [] } })
  return { balance, invoiceItems }
}

/**
 * Completes a new subscription. Without a package it takes the default package of the group. Of the plans of the
 * package it takes the one with the customer in `allowedCustomerIds`, else the default plan, else none. It cancels the
 * previous subscription.
 */
export const startSubscription = (account: Account, values: JsonObject): Outcome<JsonObject> => {
  const chosen = choosePackage(account, values)
  if (!chosen.ok) return chosen
  const planId = choosePlanId(account, chosen.value, values)
  if (!planId.ok) return planId
  const customer = account.get('customers', values['customerId'])
  const previous = account.get('subscriptions', customer?.values['subscriptionId'])
  return done({
    ...values,
    packageId: chosen.value.id,
    planId: planId.value,
    startDate: values['startDate'] ?? toDateTime(account.now()),
    ...takeOver(account, previous),
  })
}
