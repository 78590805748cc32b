import { id, otherId, resources } from './wire.js'

/** The contract's table "Function names", its second column. `R` is the name of an entity. */
const names = `
| requestAccessToken(auth, { clientId, clientSecret }), refreshAccessToken(auth, refreshToken) |
| getR(ctx, id, { include }) |
| listRsByTag(ctx, tag, { include }) |
| listRs(ctx, { keyword, filter, limit, offset, orderBy, orderDirection, include }) |
| getRAttributes(ctx) |
| saveRAttribute(ctx, attribute) |
| deleteRAttribute(ctx, id) |
| saveR(ctx, entity) |
| deleteR(ctx, id) |
| saveCustomers(ctx, list), saveEndUsers(ctx, list) |
| subscribeCustomer(ctx, id, data), unsubscribeCustomer(ctx, id), getCustomerSubscription(ctx, id) |
| getCustomerEndUsers(ctx, id), getCustomerEvents(ctx, id) |
| migrateCustomerEndUsers(ctx, id, newCustomerId, endUserIds?) |
| restoreCustomer(ctx, id), restoreCustomers(ctx, ids), restoreEndUser(ctx, id), restoreEndUsers(ctx, ids) |
| getEndUserEvents(ctx, id) |
| getGroupPackages(ctx, id) |
| settleInvoice(ctx, id), applyInvoicePayment(ctx, id, { amount }), getInvoicePayments(ctx, id), getInvoiceRefunds(ctx, id) |
| addSubscriptionInvoiceItem(ctx, id, item) |
| saveEvent(ctx, event, { salt }), trackEvent(ctx, { name, endUser, key, metadata }), getEvent(ctx, id) |
| forwardStripeEvent(ctx, event) |
| getWebEvent(ctx, id, { include }), listWebEvents(ctx, { keyword }), listWebEventsByTag(ctx, tag, { include }) |
`

/** What each function sends: arguments, query and JSON body without the token, and the kind of its answer. */
const requests = `
| getR | ["ID"] | GET {r}/ID | {} | | one |
| getR | ["ID", {"include": "subscription.package,users"}] | GET {r}/ID | {"include": "subscription.package,users"} | | one |
| listRsByTag | ["new"] | GET {r}/tag/new | {} | | many |
| listRsByTag | ["to do", {"include": "events"}] | GET {r}/tag/to%20do | {"include": "events"} | | many |
| listRs | [] | GET {r} | {} | | many |
| listRs | [{"keyword": "awesome"}] | GET {r} | {"keyword": "awesome"} | | many |
| listRs | [{"keyword": "a", "filter": "country{ct}jamaica", "limit": 10, "offset": 0, "orderBy": "name", "orderDirection": "desc", "include": "x"}] | GET {r} | {"keyword": "a", "filter": "country{ct}jamaica", "limit": "10", "offset": "0", "orderBy": "name", "orderDirection": "desc", "include": "x"} | | many |
| getRAttributes | [] | GET {r}/attributes | {} | | attributes |
| saveRAttribute | [{"name": "status", "prettyName": "Status", "type": "number", "required": true, "default": false, "defaultValue": ""}] | POST {r}/attributes/ | {} | {"name": "status", "prettyName": "Status", "type": "number", "required": true, "default": false, "defaultValue": ""} | attribute |
| saveRAttribute | [{"id": "ID", "name": "status", "prettyName": "Status", "type": "number", "required": true, "default": false, "defaultValue": ""}] | PUT {r}/attributes/ID | {} | {"id": "ID", "prettyName": "Status", "required": true, "defaultValue": ""} | attribute |
| deleteRAttribute | ["ID"] | DELETE {r}/attributes/ID | {} | {} | attribute |
| saveR | [{"name": "Awesome", "tags": ["new"], "department": null}] | POST {r}/ | {} | {"name": "Awesome", "tags": ["new"], "department": null} | one |
| saveR | [{"id": "ID", "name": "New name"}] | PUT {r}/ID | {} | {"name": "New name"} | one |
| deleteR | ["ID"] | DELETE {r}/ID | {} | {} | one |
| getWebEvent | ["ID"] | GET webevents/ID | {} | | one |
| getWebEvent | ["ID", {"include": "x"}] | GET webevents/ID | {"include": "x"} | | one |
| listWebEvents | [{"keyword": "API", "limit": 5}] | GET webevents | {"keyword": "API", "limit": "5"} | | many |
| listWebEventsByTag | ["new", {"include": "x"}] | GET webevents/tag/new | {"include": "x"} | | many |
| confirmWebEvent | [{"data": {"id": "ID", "data": {"type": "group"}}}] | GET webevents/ID | {} | | webEvent |
| saveCustomers | [[{"id": "ID", "name": "A"}, {"name": "B", "email": "b@b.b"}]] | POST customers/bulk | {} | {"data": [{"id": "ID", "name": "A"}, {"name": "B", "email": "b@b.b"}]} | many |
| saveEndUsers | [[{"id": "ID", "firstName": "A"}, {"lastName": "B"}]] | POST endusers/bulk | {} | {"data": [{"id": "ID", "firstName": "A"}, {"lastName": "B"}]} | many |
| restoreCustomer | ["ID"] | PUT customers/ID/restore | {} | {} | one |
| restoreEndUser | ["ID"] | PUT endusers/ID/restore | {} | {} | one |
| restoreCustomers | [["ID", "OTHER"]] | PUT customers/restore | {} | {"ids": ["ID", "OTHER"]} | many |
| restoreEndUsers | [["ID", "OTHER"]] | PUT endusers/restore | {} | {"ids": ["ID", "OTHER"]} | many |
| getCustomerEndUsers | ["ID"] | GET customers/ID/endusers | {} | | many |
| getCustomerEvents | ["ID"] | GET customers/ID/events | {} | | many |
| getCustomerSubscription | ["ID"] | GET customers/ID/subscription | {} | | one |
| subscribeCustomer | ["ID", {"groupId": "default"}] | PUT customers/ID/subscribe | {} | {"groupId": "default"} | one |
| subscribeCustomer | ["ID", {"groupId": "ID", "packageId": "OTHER", "manual": "false", "stripeToken": "xxxx", "force": false}] | PUT customers/ID/subscribe | {} | {"groupId": "ID", "packageId": "OTHER", "manual": "false", "stripeToken": "xxxx", "force": false} | one |
| unsubscribeCustomer | ["ID"] | PUT customers/ID/unsubscribe | {} | {} | one |
| migrateCustomerEndUsers | ["ID", "OTHER", ["ID"]] | PUT customers/ID/endusers | {} | {"enduserIds": ["ID"], "newCustomerId": "OTHER"} | many |
| migrateCustomerEndUsers | ["ID", "OTHER"] | PUT customers/ID/endusers | {} | {"enduserIds": [], "newCustomerId": "OTHER"} | many |
| getEndUserEvents | ["ID"] | GET endusers/ID/events | {} | | many |
| getGroupPackages | ["ID"] | GET groups/ID/packages | {} | | many |
| settleInvoice | ["ID"] | PUT invoices/ID/settle | {} | {} | one |
| applyInvoicePayment | ["ID", {"amount": 350}] | PUT invoices/ID/payment | {} | {"amount": 350} | one |
| getInvoicePayments | ["ID"] | GET invoices/ID/payments | {} | | many |
| getInvoiceRefunds | ["ID"] | GET invoices/ID/refunds | {} | | many |
| addSubscriptionInvoiceItem | ["ID", {"description": "Setup", "currency": "usd", "amount": 1800}] | PUT subscriptions/ID/addinvoiceitem | {} | {"description": "Setup", "currency": "usd", "amount": 1800} | one |
| saveEvent | [{"name": "login", "endUserId": "ID"}, {"salt": "pepper"}] | POST events/ | {} | {"name": "login", "endUserId": "ID", "key": "9e7e44eaec65f48d2cd3f0bb516a3ff8", "include": true} | one |
| saveEvent | [{"name": "login", "endUserId": "ID", "metadata": {"page": 1}}, {"salt": "pepper"}] | POST events/ | {} | {"name": "login", "endUserId": "ID", "metadata": {"page": 1}, "key": "9e7e44eaec65f48d2cd3f0bb516a3ff8", "include": true} | one |
| trackEvent | [{"name": "login", "endUser": "a@a.a", "key": "abc", "metadata": {"page": 1}}] | POST events | {} | {"name": "login", "endUser": "a@a.a", "key": "abc", "metadata": {"page": 1}} | one |
| trackEvent | [{"name": "login", "endUser": "a@a.a", "key": "abc"}] | POST events | {} | {"name": "login", "endUser": "a@a.a", "key": "abc"} | one |
| getEvent | ["ID"] | GET events/ID | {} | | one |
| forwardStripeEvent | [{"id": "evt_1", "type": "invoice.created", "data": {"object": {}}}] | POST stripe | {} | {"id": "evt_1", "type": "invoice.created", "data": {"object": {}}} | one |
| forwardStripeEvent | ["{\\"id\\": \\"evt_1\\", \\"type\\": \\"invoice.created\\"}"] | POST stripe | {} | {"id": "evt_1", "type": "invoice.created"} | one |
| requestAccessToken | [{"clientId": "id", "clientSecret": "secret"}] | POST access_token | {} | {"client_id": "id", "client_secret": "secret", "grant_type": "client_credentials"} | token |
| refreshAccessToken | ["a-refresh-token"] | POST access_token | {} | {"grant_type": "refresh_token", "refresh_token": "a-refresh-token"} | token |
`

const cellsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1))

/** `getR` for each entity; any other name as it is. */
const expand = (name: string): readonly (readonly [name: string, resource: string])[] =>
  /^(get|list|save|delete)R(?=s|A|$)/.test(name)
    ? resources.map((resource) => [name.replace('R', resource), `${resource.toLowerCase()}s`] as const)
    : [[name, ''] as const]

/** Every function that the contract names. */
export const contractNames: readonly string[] = cellsOf(names).flatMap(([cell = '']) =>
  [...cell.matchAll(/(\w+)\(/g)].flatMap(([, name = '']) => expand(name).map(([expanded]) => expanded)),
)

/** An answer of each kind. */
export const answers: Readonly<Record<string, object>> = {
  one: { data: { id } },
  many: { data: [{ id }, { id: otherId }] },
  attribute: { data: { id, name: 'status' } },
  attributes: { data: [{ id, name: 'status' }] },
  webEvent: { data: { id, action: 'created', data: { type: 'group', value: { id }, old: null } } },
  token: { access_token: 'new', token_type: 'Bearer', expires_in: 3600 },
}

/** What one call of a function sends. */
export type Row = {
  readonly name: string
  readonly args: readonly unknown[]
  readonly method: string
  readonly path: string
  readonly query: object
  readonly body: object | undefined
  readonly answer: string
}

/** Calls of every function, with what the contract says they send. */
export const rows: readonly Row[] = cellsOf(requests).flatMap((cells) => {
  const filled = cells.map((cell) => cell.replaceAll('"ID"', `"${id}"`).replaceAll('"OTHER"', `"${otherId}"`))
  const [name = '', args = '', request = '', query = '', body = '', answer = ''] = filled
  const [method = '', path = ''] = request.split(' ')
  return expand(name).map(([expanded, resource]) => ({
    name: expanded,
    args: JSON.parse(args),
    method,
    path: path.replace('{r}', resource).replace(/\bID\b/, id),
    query: JSON.parse(query),
    body: body ? JSON.parse(body) : undefined,
    answer,
  }))
})
