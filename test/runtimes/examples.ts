import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'billfold'
import { type Check, createChecks, type Facts } from './conformance/check.js'
import { client } from './conformance/world.js'
import { bundle, entriesOf, type Installation, sources } from './installation.js'
import { browse } from './runners/chromium.js'
import { edgeFetch } from './runners/edge.js'
import { withWorker } from './runners/workerd.js'
import { type Handler, servingFrom } from './serving.js'

type Shop = { readonly api: string; readonly ctx: Context; readonly id: string }

/** An account in which somebody can subscribe: a default group with a package and a plan, and a customer. */
const openShop = async (installation: Installation, api: string): Promise<Shop> => {
  const { createContext, requestAccessToken, saveCustomer, saveFeature, saveGroup, savePackage, savePlan, unwrap } =
    entriesOf(installation)
  const token = unwrap(await requestAccessToken({ baseUrl: api }, client)).access_token
  const ctx = createContext({ baseUrl: api, token })
  const group = unwrap(await saveGroup(ctx, { name: 'Standard group' }))
  const feature = unwrap(await saveFeature(ctx, { name: 'API access', uniqueKey: 'api' }))
  const data = { name: 'Basic package', groupId: group.id, featureIds: [feature.id] }
  const pack = unwrap(await savePackage(ctx, data))
  const pricing = { type: 'flat', interval: { type: 'month', amount: 1 }, amount: 1500 } as const
  unwrap(await savePlan(ctx, { packageId: pack.id, currency: 'USD', pricing }))
  const customer = unwrap(await saveCustomer(ctx, { name: 'Awesome customer', email: 'customer@awesome.com' }))
  return { api, ctx, id: customer.id }
}

/** An example as a file of JavaScript that imports the installed package, beside it. */
const exampleIn = async ({ folder }: Installation, name: string): Promise<string> => {
  const outfile = join(folder, `${name}.example.mjs`)
  await bundle({ entry: sources(`examples/${name}.ts`), outfile, format: 'esm', external: true })
  return outfile
}

const environmentOf = ({ api }: Shop): Readonly<Record<string, string>> => ({
  AUTH_URL: api,
  API_URL: api,
  CLIENT_ID: client.clientId,
  CLIENT_SECRET: client.clientSecret,
})

const worker = async (installation: Installation, shop: Shop): Promise<Facts> => {
  const { getCustomerSubscription } = entriesOf(installation)
  const { folder } = installation
  const entry = await exampleIn(installation, 'worker')
  const script = 'worker.bundle.mjs'
  await bundle({ entry, outfile: join(folder, script), format: 'esm', conditions: ['workerd', 'worker'] })
  const body = JSON.stringify({ name: 'New customer', email: 'new@awesome.com' })
  const [status, made, again] = await withWorker(folder, script, environmentOf(shop), async (url) => {
    const first = await fetch(url, { method: 'POST', body })
    const second = await fetch(url, { method: 'POST', body })
    await second.text()
    return [first.status, (await first.json()) as { customerId: string; planId: string }, second.status] as const
  })
  const subscription = await getCustomerSubscription(shop.ctx, made.customerId)
  return {
    status: [status, 201],
    'the plan in the account': [subscription.value?.planId, made.planId],
    'the same e-mail again': [again, 422],
  }
}

const vercelEdge = async (installation: Installation, shop: Shop): Promise<Facts> => {
  const { subscribeCustomer } = entriesOf(installation)
  const { folder } = installation
  await subscribeCustomer(shop.ctx, shop.id, { groupId: 'default' })
  await exampleIn(installation, 'vercelEdge')
  const entry = join(folder, 'vercelEdge.entry.mjs')
  // What Vercel does with a function.
  writeFileSync(
    entry,
    `import plan from './vercelEdge.example.mjs'
     addEventListener('fetch', (event) => event.respondWith(plan(event.request)))`,
  )
  const outfile = join(folder, 'vercelEdge.bundle.js')
  await bundle({ entry, outfile, format: 'iife', conditions: ['edge-light', 'worker'] })
  const dispatch = await edgeFetch(readFileSync(outfile, 'utf8'), environmentOf(shop))
  const found = await dispatch(`http://edge.invalid/api/plan?customer=${shop.id}`)
  const unknown = await dispatch('http://edge.invalid/api/plan?customer=580a0ffcbffebc8b0e8b456a')
  const right = { name: 'Awesome customer', package: 'Basic package', features: ['api'] }
  return { status: [found.status, 200], plan: [await found.json(), right], 'an unknown one': [unknown.status, 404] }
}

/** The page of `page.ts` and its server: the button is pressed, and the account looked at. */
const page = async (installation: Installation, shop: Shop): Promise<Facts> => {
  const { getCustomerSubscription } = entriesOf(installation)
  const { folder } = installation
  const outfile = join(folder, 'page.bundle.js')
  await bundle({ entry: await exampleIn(installation, 'page'), outfile, format: 'esm' })
  const script = readFileSync(outfile, 'utf8')
  const server = (await import(await exampleIn(installation, 'pageServer'))) as {
    createPageServer: (options: object) => Handler
  }
  let handler: Handler
  const seen = await servingFrom(installation).withServer(
    (request) => handler(request),
    (url) => {
      const { origin } = new URL(url)
      handler = server.createPageServer({ api: shop.ctx, sessions: { one: shop.id }, script, origin })
      return browse(url, async (browser) => {
        await browser.evaluate(`document.cookie = 'session=one; path=/'`)
        await browser.goto(url)
        const before = await browser.textOf('#subscription', /subscribed/)
        await browser.click('#subscribe')
        const after = await browser.textOf('#subscription', /^subscribed/)
        await browser.photograph('page')
        return { before, after, name: await browser.textOf('#name', /customer/) }
      })
    },
  )
  const subscription = await getCustomerSubscription(shop.ctx, shop.id)
  return {
    name: [seen.name, 'Awesome customer'],
    before: [seen.before, 'not subscribed'],
    after: [seen.after, 'subscribed to Basic package'],
    'in the account': [subscription.value?.customerId, shop.id],
  }
}

/** The worker that shares a token and a rate: it is asked twelve times at once, and the school counts. */
const cloudflare = async (installation: Installation): Promise<Facts> => {
  const { createAlfaCrmSandbox } = entriesOf(installation)
  const { folder } = installation
  const user = { email: 'api@example.com', apiKey: 'the key of the school' }
  const sandbox = createAlfaCrmSandbox({ ...user, rate: 5 })
  const counted = { logins: 0, refused: 0 }
  const answer: Handler = async (request) => {
    const response = await sandbox.fetch(request)
    if (request.url.endsWith('/auth/login')) counted.logins++
    if (response.status === 429) counted.refused++
    return response
  }
  const entry = await exampleIn(installation, 'cloudflare')
  const script = 'cloudflare.bundle.mjs'
  await bundle({ entry, outfile: join(folder, script), format: 'esm', conditions: ['workerd', 'worker'] })
  const ask = (url: string) => Promise.all(Array.from({ length: 12 }, async () => (await fetch(url)).text()))
  const bindings = { durableObjects: { KEEPERS: 'Keeper' }, keyValues: ['TOKENS'] }
  const asked = (api: string) =>
    withWorker(folder, script, { API_URL: api, EMAIL: user.email, API_KEY: user.apiKey }, ask, bindings)
  const answers = await servingFrom(installation).withServer(answer, asked)
  return {
    answers: [answers, Array<string>(12).fill('0')],
    logins: [counted.logins, 1],
    'refused for the rate': [counted.refused, 0],
  }
}

/** Runs each example where it belongs, against a sandbox of its own. */
export const exampleChecks = async (installation: Installation): Promise<readonly Check[]> => {
  const { check, checks } = createChecks()
  const { withSandbox } = servingFrom(installation)
  const run = (example: typeof worker) => () =>
    withSandbox(async (api) => example(installation, await openShop(installation, api)))
  await check('examples/worker.ts in workerd', run(worker))
  await check('examples/cloudflare.ts in workerd', () => cloudflare(installation))
  await check("examples/vercelEdge.ts in Vercel's edge runtime", run(vercelEdge))
  await check('examples/page.ts with pageServer.ts in Chromium', run(page))
  return checks
}
