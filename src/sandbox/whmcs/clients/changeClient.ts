import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { customFieldsIn, flagIfSent, idAt, type Params, sentTexts, textAt } from '../params.js'
import { paymentMethodSent } from '../billing/paymentMethods.js'
import type { Values } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { readCurrency } from './addClient.js'
import { isEmailTaken } from './emails.js'
import { isEmail, readPersonChanges, readPreferences } from './person.js'
import { readClient } from './readClient.js'

type Changes = Partial<Values<'clients'>>

const flags = [
  ...(['taxexempt', 'latefeeoveride', 'overideduenotices', 'separateinvoices', 'disableautocc'] as const),
  'overrideautoclose',
] as const

const readFlags = (params: Params): Changes => {
  const sent = flags.flatMap((name) => {
    const value = flagIfSent(params, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const marketing = flagIfSent(params, 'marketingoptin')
  return { ...Object.fromEntries(sent), ...(marketing === undefined ? {} : { marketing }) }
}

const readStatus = ({ params }: Call, unset: string): Outcome<string> => {
  const sent = textAt(params, 'status')
  if (sent === '') return done(unset)
  return ['Active', 'Inactive', 'Closed'].includes(sent) ? done(sent) : problem('Invalid Client Status')
}

/** UpdateClient. Fields that are not sent keep their values. */
export const updateClient: Handler = (call) => {
  const { store, params } = call
  const client = readClient(call, 'clientid', 'clientemail', 'Client ID Not Found')
  if (!client.ok) return client
  const person = readPersonChanges(params)
  if (person.email !== undefined && !isEmail(person.email))
    return problem('The email address you entered was not valid')
  if (person.email !== undefined && isEmailTaken(call, person.email, { client: client.value.id }))
    return problem('Duplicate Email Address')
  const currency = readCurrency(call, client.value.currency)
  if (!currency.ok) return currency
  const status = readStatus(call, client.value.status)
  if (!status.ok) return status
  const gateway = paymentMethodSent(call, client.value.defaultgateway)
  if (!gateway.ok) return gateway
  const { customfields, preferences } = client.value
  store.clients.patch(client.value, {
    ...person,
    ...sentTexts(params, ['language', 'notes']),
    ...readFlags(params),
    ...{ status: status.value, defaultgateway: gateway.value, currency: currency.value },
    groupid: textAt(params, 'groupid') === '' ? client.value.groupid : Math.max(idAt(params, 'groupid'), 0),
    preferences: readPreferences(params, preferences),
    customfields: { ...customfields, ...customFieldsIn(textAt(params, 'customfields')) },
  })
  logActivity(call, `Client Profile Modified - User ID: ${String(client.value.id)}`, client.value.id)
  return done({ clientid: String(client.value.id) })
}

/** CloseClient. */
export const closeClient: Handler = (call) => {
  const { store, params } = call
  const client = store.clients.get(idAt(params, 'clientid'))
  if (client === undefined) return problem('Client ID Not Found')
  store.clients.patch(client, { status: 'Closed' })
  logActivity(call, `Client Status changed to Closed - User ID: ${String(client.id)}`, client.id)
  return done({ clientid: String(client.id) })
}
