/** An id, in any case: the API reads hex digits in both. */
const hexId = /^[\da-f]{24}$/i

/** The names under which bodies hold ids. What an account calls a field of its own is not touched. */
const idNames = new Set([
  ...['id', '_id', 'ids', 'customerId', 'newCustomerId', 'allowedCustomerIds', 'endUserId', 'enduserIds', 'groupId'],
  ...['packageId', 'defaultPackageId', 'planId', 'featureId', 'featureIds', 'invoiceId', 'memberId', 'subscriptionId'],
  ...['couponId', 'paymentId', 'refundId', 'teamId', 'teamIds', 'dependencyIds'],
])

/** An id in lower case, as the API itself writes it, so that two ids can be compared as texts. */
export const canonicalId = (id: string): string => (hexId.test(id) ? id.toLowerCase() : id)

/** A value whose ids, at any depth, are in lower case. `name` is that under which it stands. */
const withCanonicalIds = (value: unknown, name: string): unknown => {
  if (typeof value === 'string') return idNames.has(name) ? canonicalId(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withCanonicalIds(item, name))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withCanonicalIds(item, key)]))
}

/** A body whose ids are in lower case. */
export const canonicalBody = (body: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  withCanonicalIds(body, '') as Record<string, unknown>

/** The names under which a body could say which entity a path is about: of `customers/{id}` also `customerId`. */
const namesOfEntity = (path: string): ReadonlySet<string> => {
  const entity = path.replace(/s?\/.*/s, '')
  return new Set(['id', '_id', 'ids', `${entity}id`, `${entity}_id`])
}

/** Whether a body names another entity than its path does, which a framework that merges the two could prefer. */
export const namesAnother = (path: string, id: string, body: Readonly<Record<string, unknown>>): boolean => {
  const names = namesOfEntity(path)
  return Object.entries(body).some(([name, value]) => names.has(name.toLowerCase()) && value !== id)
}

/** Whether a body names an entity at all. */
export const namesEntity = (body: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(body).some((name) => /^_?ids?$/i.test(name))
