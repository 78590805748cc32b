import type { Context, Fetch } from 'billfold'
import { createProxy, teamtools, type TeamToolsOperation } from 'billfold/proxy'
import { expect, test } from 'vitest'
import { answers, rows } from '../teamtools/contract.js'
import { operation, operationNames, recording, token } from '../teamtools/wire.js'

const origin = 'https://app.example'

/** A page behind a proxy that allows this, and what reaches the API. */
const page = (allow: readonly TeamToolsOperation[]) => {
  const { context, sent } = recording(() => answers['one'])
  const proxy = createProxy({
    system: teamtools,
    context,
    allow,
    authorize: () => true,
    basePath: '/billing/',
    origins: [origin],
  })
  const fetch: Fetch = (url, init) =>
    proxy(new Request(origin + url, { ...init, headers: { ...init.headers, origin } }))
  return { ctx: { baseUrl: '/billing/', fetch } satisfies Context, sent }
}

/** Asking for a token is for servers; what confirms a web event is a getWebEvent. */
const unproxied = ['requestAccessToken', 'refreshAccessToken', 'confirmWebEvent']

const all = operationNames.filter((name) => !unproxied.includes(name)) as readonly TeamToolsOperation[]

test('every function that makes a request has an operation, but for those that ask for a token', () => {
  expect(all.filter((name) => !teamtools.has(name))).toEqual([])
  expect(unproxied.filter(teamtools.has)).toEqual([])
})

const proxied = rows.filter(({ name }) => !unproxied.includes(name))

test('the requests of every operation are gone through', () => {
  expect([...new Set(proxied.map(({ name }) => name))].sort()).toEqual([...all].sort())
})

test.each(proxied.map((row) => [`${row.name} ${JSON.stringify(row.args)}`, row] as const))(
  '%s passes by its own name and by no other, and reaches the API as if called directly',
  async (_, { name, args }) => {
    const direct = recording(() => answers['one'])
    await operation(`${name}Raw`)(direct.context, ...args)

    const allowed = page([name as TeamToolsOperation])
    const answer = await operation(`${name}Raw`)(allowed.ctx, ...args)
    expect(answer).toMatchObject({ ok: true, value: { status: 200, body: JSON.stringify(answers['one']) } })
    expect(allowed.sent).toEqual(direct.sent)
    expect(JSON.stringify(allowed.sent)).toContain(token)

    const others = page(all.filter((other) => other !== name))
    expect(await operation(`${name}Raw`)(others.ctx, ...args)).toMatchObject({ ok: true, value: { status: 403 } })
    expect(others.sent).toEqual([])
  },
)

test.each(unproxied.slice(0, 2))('%s does not pass, whatever is allowed', async (name) => {
  const { ctx, sent } = page(all)
  const args = name === 'requestAccessToken' ? [{ clientId: 'id', clientSecret: 'secret' }] : ['refresh-token']
  expect(await operation(name)(ctx, ...args)).toMatchObject({ ok: false, error: { kind: 'forbidden', status: 403 } })
  expect(sent).toEqual([])
})
