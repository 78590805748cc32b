import { done } from '../../outcome.js'
import type { Account, Entity } from '../account.js'
import type { Definition } from '../definition.js'
import { readPricing } from '../pricing.js'

const setDefaultPlan = (account: Account, packageId: unknown, next: (current: unknown) => string | null): void => {
  const sold = typeof packageId === 'string' ? account.get('packages', packageId) : undefined
  const planId = sold === undefined ? null : next(sold.values['planId'])
  if (sold !== undefined && sold.values['planId'] !== planId) account.patch('packages', sold, { values: { planId } })
}

const afterDelete = (account: Account, { id, values }: Entity): void => {
  const [next] = account.find('plans', 'packageId', values['packageId'])
  setDefaultPlan(account, values['packageId'], (current) =>
    current === id ? (next?.id ?? null) : typeof current === 'string' ? current : null,
  )
}

/** Plans: the prices of packages. After its creation only `allowedCustomerIds` of a plan can be changed. */
export const plans: Definition = {
  resource: 'plans',
  entity: 'plan',
  attributes: [
    { name: 'name', kind: 'text', searchable: true, fixed: true },
    { name: 'description', kind: 'text', searchable: true, fixed: true },
    { name: 'packageId', kind: 'id', of: 'packages', required: true, fixed: true },
    { name: 'trial', kind: 'integer', fixed: true },
    { name: 'currency', kind: 'currency', fixed: true, initial: 'USD' },
    { name: 'initialFee', kind: 'money', fixed: true },
    { name: 'pricing', kind: 'object', required: true, fixed: true, read: readPricing },
    { name: 'allowedCustomerIds', kind: 'ids', of: 'customers', initial: [] },
  ],
  relations: [
    { name: 'subscription', target: 'subscriptions', many: false, their: 'planId' },
    { name: 'package', target: 'packages', many: false, own: 'packageId' },
  ],
  prepare: (account, { before, values }) => {
    const sold = before === null ? account.get('packages', values['packageId']) : undefined
    const { name = null, description = null } = sold?.values ?? {}
    const inherited = { ...(name === null ? {} : { name }), ...(description === null ? {} : { description }) }
    return done(before === null ? { ...inherited, ...values } : values)
  },
  saved: (account, plan, before) => {
    if (before === null) {
      setDefaultPlan(account, plan.values['packageId'], (current) => (typeof current === 'string' ? current : plan.id))
    }
    return done(plan)
  },
  deleted: afterDelete,
}
