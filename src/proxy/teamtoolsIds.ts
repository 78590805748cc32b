/** An id in any case. The API accepts hex digits in both cases. */
const hexId = /^[\da-f]{24}$/i

/** The names of body fields that contain ids. An account's own fields are not changed. */
const idNames = new Set([
  ...['id', '_id', 'ids', 'customerId', 'newCustomerId', 'allowedCustomerIds', 'endUserId', 'enduserIds', 'groupId'],
  ...['packageId', 'defaultPackageId', 'planId', 'featureId', 'featureIds', 'invoiceId', 'memberId', 'subscriptionId'],
  ...['couponId', 'paymentId', 'refundId', 'teamId', 'teamIds', 'dependencyIds'],
])

/** Converts an id to lower case, as the API writes it, so that ids can be compared as strings. */
export const canonicalId = (id: string): string => (hexId.test(id) ? id.toLowerCase() : id)

/** Converts the ids in a value to lower case, at any depth. `name` is the name of the value. */
const withCanonicalIds = (value: unknown, name: string): unknown => {
  if (typeof value === 'string') return idNames.has(name) ? canonicalId(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withCanonicalIds(item, name))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withCanonicalIds(item, key)]))
}

/** Converts the ids in a body to lower case. */
export const canonicalBody = (body: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  withCanonicalIds(body, '') as Record<string, unknown>

/** Returns the names with which a body could name the entity of a path: for `customers/{id}` also `customerId`. */
const namesOfEntity = (path: string): ReadonlySet<string> => {
  const entity = path.replace(/s?\/.*/s, '')
  return new Set(['id', '_id', 'ids', `${entity}id`, `${entity}_id`])
}

/** Checks whether a body names another entity than its path. A framework that merges the two could use that one. */
export const namesAnother = (path: string, id: string, body: Readonly<Record<string, unknown>>): boolean => {
  const names = namesOfEntity(path)
  return Object.entries(body).some(([name, value]) => names.has(name.toLowerCase()) && value !== id)
}

/** Checks whether a body names an entity at all. */
export const namesEntity = (body: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(body).some((name) => /^_?ids?$/i.test(name))
