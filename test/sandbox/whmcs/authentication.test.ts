import * as sdk from 'billfold/whmcs'
import { expect, test } from 'vitest'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { createShop, createWhmcs, type Fields, person, type Whmcs } from './whmcs.js'

const credential = { grantType: 'authorization_code', scope: 'openid profile', name: 'App' } as const
const list = async (whmcs: Whmcs, fields: Fields = {}) =>
  (await ok(sdk.listOAuthCredentials(contextOf(whmcs), fields))).clients

const withService = async (): Promise<Whmcs> => {
  const whmcs = await createShop(forSdk)
  await whmcs.must('AddOrder', { clientid: 1, paymentmethod: 'paypal', pid: 1 })
  return whmcs
}

test('CreateOAuthCredential and ListOAuthCredentials, in the documented shape', async () => {
  const whmcs = await withService()
  const made = await whmcs.must('CreateOAuthCredential', { ...credential, redirectUri: 'https://app.example/' })
  expect(made).toEqual({
    ...{ result: 'success', credentialId: '1', clientIdentifier: expect.stringMatching(/^SANDBOX\..{24}$/) },
    clientSecret: expect.stringMatching(/^.{88}$/),
  })
  const sso = { grantType: 'single_sign_on', scope: 'clientarea:sso', serviceId: 1, logoUri: 'logo.png' } as const
  whmcs.clock.ms = Date.UTC(2024, 4, 22, 0, 5, 6)
  const second = await ok(sdk.createOAuthCredential(contextOf(whmcs), { ...sso, scope: ['clientarea:sso'] }))
  expect(second.clientSecret).not.toBe(made.clientSecret)
  expect((await whmcs.must('ListOAuthCredentials')).clients).toEqual([
    {
      ...{ credentialId: 1, name: 'App', description: '', grantTypes: 'authorization_code', scope: 'openid profile' },
      ...{ clientIdentifier: made.clientIdentifier, clientSecret: made.clientSecret, uuid: null, serviceId: 0 },
      ...{ logoUri: '', redirectUri: ['https://app.example/'], rsaKeyPairId: 0 },
      ...{ createdAt: '3rd May 2024 12:30:51pm', updatedAt: '3rd May 2024 12:30:51pm' },
    },
    expect.objectContaining({
      credentialId: 2,
      serviceId: 1,
      logoUri: 'logo.png',
      createdAt: '22nd May 2024 12:05:06am',
    }),
  ])
  const ids = async (fields: Fields) => (await list(whmcs, fields)).map(({ credentialId }) => credentialId)
  expect(await ids({ grantType: 'single_sign_on' })).toEqual([2])
  expect(await ids({ sortField: 'name', sortOrder: 'ASC' })).toEqual([2, 1])
  expect(await ids({ sortField: 'createdAt', sortOrder: 'DESC' })).toEqual([2, 1])
  expect(await ids({ limit: 1 })).toEqual([1])
  expect(await ids({ grantType: 'x' })).toEqual([])
})

test.each<[Fields, string]>([
  [{ grantType: 'password' }, 'The requested grant type "password" is invalid.'],
  [{ scope: 'openid all' }, 'The requested scope "all" is invalid.'],
  [{ scope: ' ' }, 'At least one valid scope is required.'],
  [{ name: '' }, 'A name for the Client Credential is required.'],
  [{ grantType: 'single_sign_on' }, 'A service ID is required for the single sign-on grant type.'],
  [{ serviceId: 9 }, 'A valid Service ID is required.'],
])('CreateOAuthCredential refuses %j', async (fields, message) => {
  const whmcs = await withService()
  expect(await whmcs.call('CreateOAuthCredential', { ...credential, ...fields })).toEqual({ result: 'error', message })
  expect(await list(whmcs)).toEqual([])
})

test('UpdateOAuthCredential by id or identifier, with a new secret when it is told', async () => {
  const whmcs = await withService()
  const ctx = contextOf(whmcs)
  const { clientIdentifier, clientSecret } = await whmcs.must('CreateOAuthCredential', credential)
  const change = { clientApiIdentifier: clientIdentifier, description: 'New', redirectUri: ['https://a', 'https://b'] }
  expect(await whmcs.must('UpdateOAuthCredential', change)).toEqual({ result: 'success', credentialId: '1' })
  expect(await list(whmcs)).toMatchObject([
    { description: 'New', name: 'App', redirectUri: ['https://a', 'https://b'], clientSecret },
  ])
  const reset = await ok(sdk.updateOAuthCredential(ctx, { credentialId: 1, resetSecret: true }))
  expect(reset.newClientSecret).not.toBe(clientSecret)
  expect((await list(whmcs))[0]?.clientSecret).toBe(reset.newClientSecret)
  const message = async (fields: Fields) => (await whmcs.call('UpdateOAuthCredential', fields)).message
  expect(await message({ credentialId: 9 })).toBe('Invalid Credential ID provided.')
  expect(await message({ clientApiIdentifier: 'x' })).toBe('Invalid Client Identifier provided.')
  expect(await message({ credentialId: 1, scope: 'x' })).toBe('The requested scope "x" is invalid.')
  expect(await message({ credentialId: 1, name: '' })).toBe('A name for the Client Credential is required.')
})

test('DeleteOAuthCredential', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await whmcs.must('CreateOAuthCredential', credential)
  expect(await whmcs.must('DeleteOAuthCredential', { credentialId: 1 })).toEqual({
    result: 'success',
    credentialId: '1',
  })
  expect(await list(whmcs)).toEqual([])
  expect((await refused(sdk.deleteOAuthCredential(ctx, { credentialId: 1 })))[1]).toContain(
    'Invalid Credential ID provided.',
  )
})

test('the scopes are those of the installation', async () => {
  const whmcs = await createShop({ ...forSdk, installation: { oauthScopes: ['all'] } })
  await whmcs.must('CreateOAuthCredential', { ...credential, scope: 'all' })
  expect((await whmcs.call('CreateOAuthCredential', credential)).message).toBe(
    'The requested scope "openid" is invalid.',
  )
})

test('CreateSsoToken: a token of its own, of a client, a user or a member', async () => {
  const whmcs = await withService()
  const ctx = contextOf(whmcs)
  await whmcs.must('AddUser', { firstname: 'Eve', lastname: 'Fox', email: 'eve@x.example', password2: 'x' })
  await whmcs.must('CreateClientInvite', { client_id: 1, email: 'eve@x.example', permissions: 'tickets' })
  const page = { destination: 'clientarea:product_details', service_id: 1 }
  const first = await ok(sdk.createSsoToken(ctx, { client_id: 1, ...page }))
  const second = await whmcs.must('CreateSsoToken', { client_id: 1, user_id: 2 })
  await ok(sdk.createSsoToken(ctx, { user_id: 2 }))
  expect(second.access_token).toMatch(/^[0-9a-f]{40}$/)
  expect(second.redirect_url).toContain(`access_token=${String(second.access_token)}`)
  expect(first.access_token).not.toBe(second.access_token)
  expect(whmcs.sandbox.exportState().tables['ssoTokens']?.rows).toMatchObject([
    { user: 1, clientid: 1, serviceid: 1, ...{ destination: page.destination, expires: '2024-05-03 12:31:51' } },
    { user: 2, clientid: 1, destination: '' },
    { user: 2, clientid: 0 },
  ])
})

test.each<[Fields, string]>([
  [{ client_id: 9 }, 'Invalid client_id'],
  [{ user_id: 9 }, 'Invalid user_id'],
  [{ client_id: 1, user_id: 2 }, 'Invalid user_id'],
  [{ client_id: 1, destination: 'https://elsewhere.example' }, 'Invalid destination'],
  [{}, 'client_id or user_id is required'],
])('CreateSsoToken refuses %j', async (fields, message) => {
  const { call, must } = await createShop(forSdk)
  await must('AddClient', { ...person, email: 'bob@x.example' })
  expect(await call('CreateSsoToken', fields)).toEqual({ result: 'error', message })
})

test('what was made loads again', async () => {
  const whmcs = await withService()
  await whmcs.must('CreateOAuthCredential', credential)
  await whmcs.must('CreateSsoToken', { client_id: 1 })
  await whmcs.must('AddPayMethod', { clientid: 1, card_number: '4242424242424242', card_expiry: '0626' })
  await whmcs.must('CreateQuote', { subject: 'x', stage: 'Draft', validuntil: '01/01/2025', userid: 1 })
  await whmcs.must('CreateClientInvite', { client_id: 1, email: 'new@x.example', permissions: 'tickets' })
  const state = JSON.parse(JSON.stringify(whmcs.sandbox.exportState()))
  const next = createWhmcs({ ...forSdk, state })
  expect(next.sandbox.exportState()).toEqual(state)
  expect((await next.must('GetQuotes')).quotes).toEqual((await whmcs.must('GetQuotes')).quotes)
  expect(await list(next)).toEqual(await list(whmcs))
  await next.must('ValidateLogin', { email: 'ann@lee.example', password2: 'x' })
})
