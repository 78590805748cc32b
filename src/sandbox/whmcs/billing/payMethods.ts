import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { tokenOf } from '../authentication/secrets.js'
import { type Call, type Handler, problem, rowAt } from '../call.js'
import { idAt, isTrue, textAt } from '../params.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { gatewaysOf } from './paymentMethods.js'
import { type PayMethod, readBankAccount, readCard, updatedNow } from './readPayMethod.js'

const types = ['BankAccount', 'CreditCard', 'RemoteCreditCard']

const readType = (call: Call): Outcome<Pick<PayMethod, 'type' | 'gateway'>> => {
  const { params } = call
  const type = textAt(params, 'type') === '' ? 'CreditCard' : textAt(params, 'type')
  if (!types.includes(type))
    return problem("Invalid Pay Method Type. Type should be one of 'BankAccount', 'CreditCard', or 'RemoteCreditCard'")
  const gateway = textAt(params, 'gateway_module_name')
  if (type === 'RemoteCreditCard' && gateway === '') return problem('Gateway is Required for RemoteCreditCard type')
  const modules = gatewaysOf(call).map(({ module }) => module)
  if (gateway !== '' && !modules.includes(gateway))
    return problem(`Invalid Gateway Module Name. Must be one of: ${modules.join(', ')}`)
  return done({ type, gateway })
}

/** Returns the required parameter that is missing for a type of payment method, or undefined. */
const missingOf = ({ params }: Call, type: string): string | undefined => {
  const lacks = (name: string) => textAt(params, name) === ''
  if (type === 'BankAccount') {
    if (lacks('bank_code')) return 'Routing number is required'
    return lacks('bank_account') ? 'Account number is required' : undefined
  }
  if (lacks('card_number')) return "Card Number is required for 'CreditCard' or 'RemoteCreditCard' type"
  return lacks('card_expiry') ? "Expiry Date is required for 'CreditCard' or 'RemoteCreditCard' type" : undefined
}

const readDetails = (call: Call, before: PayMethod): Outcome<PayMethod> =>
  before.type === 'BankAccount' ? done(readBankAccount(call, before)) : readCard(call, before)

/** Makes a payment method the only default of its client. */
const makeDefault = ({ store }: Call, method: Row<'payMethods'>): void => {
  for (const other of store.payMethods.find('userid', method.userid))
    store.payMethods.patch(other, { isdefault: other.id === method.id })
}

const remoteToken = (id: number): string => JSON.stringify({ customer: '1', method: tokenOf(`method ${String(id)}`) })

/** AddPayMethod. The first payment method of a client becomes the default. */
export const addPayMethod: Handler = (call) => {
  const { store, params } = call
  const client = rowAt(call, 'clients', 'clientid', 'Invalid Client ID')
  if (!client.ok) return client
  const chosen = readType(call)
  if (!chosen.ok) return chosen
  const missing = missingOf(call, chosen.value.type)
  if (missing !== undefined) return problem(missing)
  const { id: userid } = client.value
  const blank = { lastfour: '', cardtype: '', expiry: '', start: '', issue: '', bankname: '', isdefault: false }
  const token = chosen.value.type === 'RemoteCreditCard' ? remoteToken(store.payMethods.next()) : ''
  const about = {
    ...chosen.value,
    userid,
    description: textAt(params, 'description'),
    token,
    updated: updatedNow(call),
  }
  const details = readDetails(call, { ...blank, ...about })
  if (!details.ok) return details
  const isFirst = store.payMethods.find('userid', userid).length === 0
  const method = store.payMethods.insert({ ...details.value, isdefault: isFirst })
  if (isTrue(params, 'set_as_default')) makeDefault(call, method)
  logActivity(call, `Pay Method Added - Pay Method ID: ${String(method.id)}`, userid)
  return done({ clientid: String(userid), paymethodid: String(method.id) })
}

const readMethod = (call: Call): Outcome<Row<'payMethods'>> => {
  const method = rowAt(call, 'payMethods', 'paymethodid', 'Invalid Pay Method ID')
  if (!method.ok) return method
  const isOwn = method.value.userid === idAt(call.params, 'clientid')
  return isOwn ? method : problem('Pay Method does not belong to passed Client ID')
}

const detailNames = [
  ...['card_number', 'card_expiry', 'card_start', 'card_issue_number'],
  ...['bank_name', 'bank_account_type', 'bank_code', 'bank_account', 'set_as_default'],
]

/** UpdatePayMethod. */
export const updatePayMethod: Handler = (call) => {
  const { store, params } = call
  const method = readMethod(call)
  if (!method.ok) return method
  if (!detailNames.some((name) => textAt(params, name) !== '')) return problem('No Details Provided for Update')
  const details = readDetails(call, method.value)
  if (!details.ok) return details
  const changed = store.payMethods.patch(method.value, { ...details.value, updated: updatedNow(call) })
  if (isTrue(params, 'set_as_default')) makeDefault(call, changed)
  logActivity(call, `Pay Method Updated - Pay Method ID: ${String(changed.id)}`, changed.userid)
  return done({ clientid: String(changed.userid), paymethodid: String(changed.id) })
}

/** DeletePayMethod. */
export const deletePayMethod: Handler = (call) => {
  const method = readMethod(call)
  if (!method.ok) return method
  const { id, userid } = method.value
  call.store.payMethods.remove(method.value)
  logActivity(call, `Pay Method Deleted - Pay Method ID: ${String(id)}`, userid)
  return done({ paymethodid: String(id) })
}

const methodShown = (row: Row<'payMethods'>): JsonObject => {
  const { id, type, description, gateway, userid, token } = row
  const card = { card_last_four: row.lastfour, expiry_date: row.expiry, start_date: row.start }
  return {
    ...{ id, type, description, gateway_name: gateway, contact_type: 'Client', contact_id: userid },
    ...(type === 'BankAccount'
      ? { bank_name: row.bankname }
      : { ...card, issue_number: row.issue, card_type: row.cardtype }),
    ...{ remote_token: token, last_updated: row.updated },
  }
}

/** GetPayMethods. Every card has the type `CreditCard`, wherever it is stored. */
export const getPayMethods: Handler = (call) => {
  const { store, params } = call
  const client = rowAt(call, 'clients', 'clientid', 'Client Not Found')
  if (!client.ok) return client
  const type = textAt(params, 'type')
  if (!['', 'BankAccount', 'CreditCard'].includes(type))
    return problem("Invalid Pay Method Type. Should be 'BankAccount' or 'CreditCard'")
  const id = textAt(params, 'paymethodid')
  const methods = store.payMethods
    .find('userid', client.value.id)
    .filter((method) => method.type.endsWith(type) && (id === '' || method.id === idAt(params, 'paymethodid')))
  return done({ clientid: String(client.value.id), paymethods: methods.map(methodShown) })
}
