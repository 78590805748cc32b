import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import type { Call, Handler } from '../call.js'
import { formatMoney } from '../decimal.js'
import { isTrue } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { fullName } from '../tickets/author.js'
import { countryName } from './countries.js'
import { clientStats } from './clientStats.js'
import { readClient } from './readClient.js'

// The same client has the same UUID in every run.
const uuidOf = (id: number): string =>
  bytesToHex(md5(utf8ToBytes(`client ${String(id)}`))).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const identity = ({ id, owner, ...client }: Row<'clients'>): JsonObject => ({
  ...{ client_id: id, owner_user_id: owner, userid: id, id, uuid: uuidOf(id) },
  ...{ firstname: client.firstname, lastname: client.lastname, fullname: fullName(client) },
  ...{ companyname: client.companyname, email: client.email, address1: client.address1, address2: client.address2 },
  ...{ city: client.city, fullstate: client.state, state: client.state, postcode: client.postcode },
  ...{ countrycode: client.country, country: client.country, phonenumber: client.phonenumber },
  ...{ tax_id: client.tax_id, email_preferences: client.preferences, statecode: client.state },
  ...{ countryname: countryName(client.country), phonecc: '', phonenumberformatted: client.phonenumber },
  ...{ telephoneNumber: client.phonenumber, billingcid: 0 },
})

const account = ({ settings }: Call, client: Row<'clients'>): JsonObject => ({
  ...{ notes: client.notes, currency: client.currency, defaultgateway: client.defaultgateway },
  ...{ groupid: client.groupid, status: client.status, credit: formatMoney(client.credit) },
  ...{ taxexempt: client.taxexempt, latefeeoveride: client.latefeeoveride },
  ...{ overideduenotices: client.overideduenotices, separateinvoices: client.separateinvoices },
  ...{ disableautocc: client.disableautocc, emailoptout: !client.marketing },
  ...{ marketing_emails_opt_in: client.marketing, overrideautoclose: client.overrideautoclose },
  ...{ allowSingleSignOn: 1, email_verified: false, language: client.language },
  ...{ isOptedInToMarketingEmails: client.marketing, lastlogin: 'No Login Logged' },
  currency_code: settings.currencies[client.currency - 1]?.code ?? '',
})

const customFields = ({ customfields }: Row<'clients'>): JsonObject => {
  const fields = Object.entries(customfields)
  return {
    customfields: fields.map(([id, value]) => ({ id: Number(id), value })),
    ...Object.fromEntries(fields.map(([, value], index) => [`customfields${String(index + 1)}`, value])),
  }
}

const users = ({ store, settings }: Call, client: Row<'clients'>): JsonObject => {
  const members = store.memberships.find('clientid', client.id).map(({ user }) => user)
  const rows = [client.owner, ...members].flatMap((id) => {
    const user = store.users.get(id)
    const is_owner = id === client.owner
    return user === undefined ? [] : [{ id, name: fullName(user), email: user.email, is_owner }]
  })
  return wrapped(settings.quirks, 'users', 'user', rows)
}

/** GetClientsDetails. It returns the fields of the client at the top level, too. It returns `stats` only on request. */
export const getClientsDetails: Handler = (call) => {
  const found = readClient(call, 'clientid', 'email', 'Client Not Found')
  if (!found.ok) return found
  const row = found.value
  const client = { ...identity(row), ...account(call, row), ...customFields(row), ...users(call, row) }
  return done({ ...client, client, ...(isTrue(call.params, 'stats') ? { stats: clientStats(call, row) } : {}) })
}
