import * as whmcs from 'billfold/whmcs'
import type { Result } from 'billfold'
import { must } from './sandboxed.js'

type Context = whmcs.WhmcsContext
type Step = readonly [action: string, call: (ctx: Context) => Promise<Result<unknown>>]

const quote = { subject: 'A "site"', stage: 'Draft', validuntil: '31/12/2030', userid: 2 } as const
const lines = [{ desc: 'Work & text', qty: 2, up: '10.00', discount: '5', taxable: true }]

const billing: readonly Step[] = [
  ['CreateQuote', (ctx) => whmcs.createQuote(ctx, { ...quote, lineitems: lines })],
  ['UpdateQuote', (ctx) => whmcs.updateQuote(ctx, { quoteid: 1, stage: 'On Hold', lineitems: [{ id: 1, qty: 3 }] })],
  ['GetQuotes', (ctx) => whmcs.getQuotes(ctx)],
  ['SendQuote', (ctx) => whmcs.sendQuote(ctx, { quoteid: 1 })],
  ['AcceptQuote', (ctx) => whmcs.acceptQuote(ctx, { quoteid: 1 })],
  ['DeleteQuote', (ctx) => whmcs.deleteQuote(ctx, { quoteid: 1 })],
  [
    'AddBillableItem',
    (ctx) =>
      whmcs.addBillableItem(ctx, {
        ...{ clientid: 2, description: 'On site', amount: '50.00', unit: 'hours', quantity: 2 },
        invoiceaction: 'nextcron',
      }),
  ],
  ['GenInvoices', (ctx) => whmcs.genInvoices(ctx, { clientid: 2 })],
  [
    'AddPayMethod',
    (ctx) => whmcs.addPayMethod(ctx, { clientid: 2, card_number: '4242424242424242', card_expiry: '0630' }),
  ],
  ['UpdatePayMethod', (ctx) => whmcs.updatePayMethod(ctx, { clientid: 2, paymethodid: 1, card_expiry: '0730' })],
  ['GetPayMethods', (ctx) => whmcs.getPayMethods(ctx, { clientid: 2 })],
  [
    'CapturePayment',
    async (ctx) => {
      const item = { itemdescription1: 'Work', itemamount1: '10.00' }
      const { invoiceid } = await must(whmcs.createInvoice(ctx, { userid: 2, sendinvoice: true, ...item }))
      return whmcs.capturePayment(ctx, { invoiceid: Number(invoiceid) })
    },
  ],
  ['DeletePayMethod', (ctx) => whmcs.deletePayMethod(ctx, { clientid: 2, paymethodid: 1 })],
  ['UpdateTransaction', (ctx) => whmcs.updateTransaction(ctx, { transactionid: 1, description: 'Seen & checked' })],
]

const eve = { firstname: 'Eve', lastname: 'Fox', email: 'eve@fox.example', password2: 'a password' }

const withEve = async (ctx: Context): Promise<{ readonly user_id: number; readonly client_id: number }> => {
  const { users } = await must(whmcs.getUsers(ctx, { search: eve.email }))
  return { user_id: Number(users[0]?.id), client_id: 2 }
}

const users: readonly Step[] = [
  ['AddUser', (ctx) => whmcs.addUser(ctx, eve)],
  ['GetUsers', (ctx) => whmcs.getUsers(ctx)],
  ['UpdateUser', async (ctx) => whmcs.updateUser(ctx, { user_id: (await withEve(ctx)).user_id, lastname: 'Cox' })],
  ['GetPermissionsList', (ctx) => whmcs.getPermissionsList(ctx)],
  [
    'CreateClientInvite',
    (ctx) => whmcs.createClientInvite(ctx, { client_id: '2', email: eve.email, permissions: ['tickets'] }),
  ],
  [
    'UpdateUserPermissions',
    async (ctx) => whmcs.updateUserPermissions(ctx, { ...(await withEve(ctx)), permissions: ['emails', 'orders'] }),
  ],
  ['GetUserPermissions', async (ctx) => whmcs.getUserPermissions(ctx, await withEve(ctx))],
  ['ValidateLogin', (ctx) => whmcs.validateLogin(ctx, { email: eve.email, password2: eve.password2 })],
  ['CreateSsoToken', async (ctx) => whmcs.createSsoToken(ctx, await withEve(ctx))],
  ['DeleteUserClient', async (ctx) => whmcs.deleteUserClient(ctx, await withEve(ctx))],
  ['ResetPassword', (ctx) => whmcs.resetPassword(ctx, { email: eve.email })],
]

const sso = { grantType: 'authorization_code', scope: ['openid', 'email'], name: 'App' } as const

const clients: readonly Step[] = [
  ['CreateOAuthCredential', (ctx) => whmcs.createOAuthCredential(ctx, sso)],
  ['UpdateOAuthCredential', (ctx) => whmcs.updateOAuthCredential(ctx, { credentialId: 1, resetSecret: true })],
  ['ListOAuthCredentials', (ctx) => whmcs.listOAuthCredentials(ctx)],
  ['DeleteOAuthCredential', (ctx) => whmcs.deleteOAuthCredential(ctx, { credentialId: 1 })],
  ['AffiliateActivate', (ctx) => whmcs.affiliateActivate(ctx, { userid: 2 })],
  ['GetAffiliates', (ctx) => whmcs.getAffiliates(ctx)],
  ['GetClientGroups', (ctx) => whmcs.getClientGroups(ctx)],
  ['GetClientPassword', (ctx) => whmcs.getClientPassword(ctx, { userid: 2 })],
  ['AddClientNote', (ctx) => whmcs.addClientNote(ctx, { userid: 2, notes: 'Pays late' })],
  ['DeleteClient', (ctx) => whmcs.deleteClient(ctx, { clientid: 2, deleteusers: true })],
]

/** Calls that use every action on quotes, pay methods, users and credentials; the last deletes the client of them all. */
export const accounts: readonly Step[] = [...billing, ...users, ...clients]
