import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, nowOf, problem } from '../call.js'
import { idAt, idOf, isTrue, textAt } from '../params.js'
import { removeRow } from '../resource.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { readChosen } from './readCredential.js'
import { identifierOf, secretOf } from './secrets.js'

type Credential = Row<'oauthCredentials'>

/** CreateOAuthCredential. */
export const createOAuthCredential: Handler = (call) => {
  const chosen = readChosen(call)
  if (!chosen.ok) return chosen
  const { store } = call
  const id = store.oauthCredentials.next()
  const { identifier, secret } = store.oauthCredentials.insert({
    ...chosen.value,
    ...{
      identifier: identifierOf(id),
      secret: secretOf(id, 1),
      secrets: 1,
      created: nowOf(call),
      updated: nowOf(call),
    },
  })
  logActivity(call, `OAuth API Credential Created - Credential ID: ${String(id)}`)
  return done({ credentialId: String(id), clientIdentifier: identifier, clientSecret: secret })
}

const findCredential = ({ store, params }: Call): Outcome<Credential> => {
  if (textAt(params, 'credentialId') !== '') {
    const credential = store.oauthCredentials.get(idAt(params, 'credentialId'))
    return credential === undefined ? problem('Invalid Credential ID provided.') : done(credential)
  }
  const credential = store.oauthCredentials.find('identifier', textAt(params, 'clientApiIdentifier'))[0]
  return credential === undefined ? problem('Invalid Client Identifier provided.') : done(credential)
}

/** UpdateOAuthCredential. `resetSecret` creates a new secret. */
export const updateOAuthCredential: Handler = (call) => {
  const credential = findCredential(call)
  if (!credential.ok) return credential
  const { id, secret, secrets } = credential.value
  const chosen = readChosen(call, credential.value)
  if (!chosen.ok) return chosen
  const reset = isTrue(call.params, 'resetSecret')
  const next = reset ? { secret: secretOf(id, secrets + 1), secrets: secrets + 1 } : { secret, secrets }
  call.store.oauthCredentials.patch(credential.value, { ...chosen.value, ...next, updated: nowOf(call) })
  logActivity(call, `OAuth API Credential Updated - Credential ID: ${String(id)}`)
  return done({ credentialId: String(id), ...(reset ? { newClientSecret: next.secret } : {}) })
}

/** DeleteOAuthCredential. */
export const deleteOAuthCredential: Handler = /* @__PURE__ */ removeRow({
  table: 'oauthCredentials',
  id: 'credentialId',
  missing: 'Invalid Credential ID provided.',
  answer: (call, { id }) => {
    logActivity(call, `OAuth API Credential Deleted - Credential ID: ${String(id)}`)
    return done({ credentialId: String(id) })
  },
})

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

const ordinal = (number: number): string => {
  const isTeen = number % 100 >= 11 && number % 100 <= 13
  return `${String(number)}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}

/** Formats a time for this list, such as `3rd May 2024 12:30:51pm`. */
const inWords = (time: string): string => {
  const [, year = '', month = '', date = '', hour = '', rest = ''] =
    /^(\d{4})-(\d\d)-(\d\d) (\d\d)(:\d\d:\d\d)$/.exec(time) ?? []
  const clock = `${String(Number(hour) % 12 === 0 ? 12 : Number(hour) % 12)}${rest}${Number(hour) < 12 ? 'am' : 'pm'}`
  return `${ordinal(Number(date))} ${months[Number(month) - 1] ?? ''} ${year} ${clock}`
}

const credentialShown = (row: Credential): JsonObject => ({
  ...{ credentialId: row.id, name: row.name, description: row.description, grantTypes: row.granttype },
  ...{ scope: row.scope, clientIdentifier: row.identifier, clientSecret: row.secret, uuid: null },
  ...{ serviceId: row.serviceid, logoUri: row.logouri, redirectUri: Object.values(row.redirecturis) },
  ...{ rsaKeyPairId: 0, createdAt: inWords(row.created), updatedAt: inWords(row.updated) },
})

// The documentation does not name the fields to sort by. These are the columns that are useful to sort by.
const orders: Readonly<Record<string, (row: Credential) => string>> = {
  name: ({ name }) => name.toLowerCase(),
  description: ({ description }) => description.toLowerCase(),
  grantTypes: ({ granttype }) => granttype,
  createdAt: ({ created }) => created,
  updatedAt: ({ updated }) => updated,
}

const byOrder = (name: string, sign: number): ((a: Credential, b: Credential) => number) => {
  const keyOf = (Object.hasOwn(orders, name) ? orders[name] : undefined) ?? (() => '')
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    return sign * (left < right ? -1 : left > right ? 1 : a.id - b.id)
  }
}

/** ListOAuthCredentials. */
export const listOAuthCredentials: Handler = ({ store, params }) => {
  const [grantType, limit] = [textAt(params, 'grantType'), idOf(textAt(params, 'limit'))]
  const sign = textAt(params, 'sortOrder').toUpperCase() === 'DESC' ? -1 : 1
  const rows = store.oauthCredentials
    .all()
    .filter(({ granttype }) => grantType === '' || granttype === grantType)
    .sort(byOrder(textAt(params, 'sortField'), sign))
  return done({ clients: (limit > 0 ? rows.slice(0, limit) : rows).map(credentialShown) })
}
