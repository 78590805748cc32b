/** Ten includes of a customer, of which each has a type of its own. */
export const includes: readonly string[] = [
  'subscription',
  'subscription.package.features,users',
  'users.customer.subscription',
  'invoices.payments,invoices.refunds',
  'subscription.plan.package.group.packages',
  'users.events,users.customer',
  'subscription.coupon,invoices',
  'subscription.package.features.dependencies',
  'subscription.package.features.packages.group',
  'invoices.subscription.plan,users',
]
