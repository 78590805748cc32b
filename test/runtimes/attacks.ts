import type { Browser } from './runners/chromium.js'
import { browse } from './runners/chromium.js'
import { type Check, createChecks, type Facts } from './conformance/check.js'
import { entriesOf, type Installation } from './installation.js'
import { type Handler, servingFrom } from './serving.js'

const id = '580a0ffcbffebc8b0e8b456a'
const token = 'the-token-of-the-proxy'

/** What an attack has: a browser with a session at the proxy, the addresses, and what reached the API. */
type Scene = {
  readonly browser: Browser
  /** The page that the proxy lists, and one on another origin to which the browser sends the same cookies. */
  readonly own: string
  readonly evil: string
  /** Replaces what the API answers. */
  readonly answer: (response: () => Response) => void
  /** Method, path and query, and body of each request to the API since this was last asked. */
  readonly reached: () => readonly string[]
  /** How often the other origin was asked since this was last asked. */
  readonly visits: () => number
}

type Attack = (scene: Scene) => Promise<Facts>

const customer = () => Response.json({ data: { id, name: 'Ann' } })

/** An expression of the page that gives the status and text of a call, or that it failed. */
const call = (url: string, init: object = {}): string =>
  `fetch(${JSON.stringify(url)}, ${JSON.stringify({ credentials: 'include', ...init })})
    .then(async (answer) => [answer.type, answer.status, await answer.text()], () => ['failed'])`

const write = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"name":"Eve"}' }

/** Something that the other origin's page tries. */
const fromElsewhere =
  (expression: (own: string) => string, right: unknown): Attack =>
  async ({ browser, own, evil, reached }) => {
    await browser.goto(evil)
    const found = await browser.evaluate(expression(own))
    return { found: [found, right], 'what reached the API': [reached(), []] }
  }

/** An element that asks for an address by itself, and how it ends. */
const element = (tag: string, attribute: string) => (own: string) =>
  `new Promise((resolve) => {
    const element = document.createElement('${tag}')
    element.onload = () => resolve('loaded')
    element.onerror = () => resolve('failed')
    Object.assign(element, { ${attribute}: '${own}billing/customers/${id}', rel: 'stylesheet' })
    document.body.append(element)
  })`

const form = (type: string) => (own: string) =>
  `new Promise((resolve) => {
    const frame = Object.assign(document.createElement('iframe'), { name: 'frame' })
    document.body.append(frame)
    const form = Object.assign(document.createElement('form'),
      { method: 'POST', action: '${own}billing/customers/', enctype: '${type}', target: 'frame' })
    form.append(Object.assign(document.createElement('input'), { name: '{"name":"Eve","a":"', value: '"}' }))
    document.body.append(form)
    frame.onload = () => resolve('answered')
    form.submit()
  })`

/** A frame without an origin of its own, in the page that is listed. */
const sandboxedFrame: Attack = async ({ browser, own, reached }) => {
  await browser.goto(own)
  const found = await browser.evaluate(`new Promise((resolve) => {
    addEventListener('message', ({ data }) => resolve(data), { once: true })
    const frame = document.createElement('iframe')
    frame.sandbox = 'allow-scripts'
    frame.srcdoc = ${JSON.stringify(`<script>${call(`${own}billing/customers/${id}`)}.then((found) => parent.postMessage(found, '*'))</script>`)}
    document.body.append(frame)
  })`)
  return { found: [found, ['failed']], 'what reached the API': [reached(), []] }
}

/** The page that is listed, with all that it can put into a request. */
const ownCalls: Attack = async ({ browser, own, reached }) => {
  await browser.goto(own)
  const read = await browser.evaluate<readonly unknown[]>(call(`${own}billing/customers/${id}?access_token=mine`))
  const written = await browser.evaluate<readonly unknown[]>(
    call(`${own}billing/customers/${id}`, { ...write, body: '{"name":"Eve","access_token":"mine"}' }),
  )
  const direct = await browser.evaluate<readonly unknown[]>(
    call(`${own}billing/customers/${id}`, {
      headers: { authorization: 'Bearer mine', 'x-http-method-override': 'DELETE' },
    }),
  )
  return {
    statuses: [
      [read[1], written[1], direct[1]],
      [200, 200, 200],
    ],
    'the token in an answer': [JSON.stringify([read, written, direct]).includes(token), false],
    'what reached the API': [
      reached(),
      [
        `GET /customers/${id}?access_token=${token} `,
        `PUT /customers/${id} {"name":"Eve","access_token":"${token}"}`,
        `GET /customers/${id}?access_token=${token} `,
      ],
    ],
  }
}

const paths = [
  '..%2faccess_token',
  '%2e%2e%2faccess_token',
  '../access_token',
  '..%5caccess_token',
  `${id}%2fsubscription`,
  `${id}%252fsubscription`,
  `${id};x=1`,
  `${id}%00`,
  '%ef%bc%8e%ef%bc%8e',
  'tag/%ef%bc%8e%ef%bc%8e%ef%bc%8faccess_token',
  '/evil.example/',
  `${id}/`,
]

/** Forms of a path, as a browser sends them. */
const pathForms: Attack = async ({ browser, own, reached }) => {
  await browser.goto(own)
  const statuses = await browser.evaluate<readonly number[]>(
    `Promise.all(${JSON.stringify(paths)}.map((path) =>
      fetch('/billing/customers/' + path).then(({ status }) => status)))`,
  )
  return {
    refused: [statuses.filter((status) => status < 400 || status > 499), []],
    'what reached the API': [reached(), []],
  }
}

/** An answer of the API that a browser would run, were it shown. */
const scripts: Attack = async ({ browser, own, answer }) => {
  answer(
    () =>
      new Response('<script>document.title = "run"</script>', {
        status: 502,
        headers: { 'content-type': 'text/html' },
      }),
  )
  await browser.goto(`${own}billing/customers/${id}`)
  const html = await browser.evaluate('document.title')
  answer(() => Response.json({ data: { id, name: '<script>document.title = "run"</script>' } }))
  await browser.goto(`${own}billing/customers/${id}`)
  const json = await browser.evaluate('document.title')
  return {
    titles: [
      [html, json],
      ['', ''],
    ],
  }
}

/** A redirect of the API to somewhere else. */
const redirects: Attack = async ({ browser, own, evil, answer, visits }) => {
  await browser.goto(own)
  visits()
  answer(() => new Response(null, { status: 302, headers: { location: evil } }))
  const found = await browser.evaluate<readonly unknown[]>(call(`${own}billing/customers/${id}`))
  return { status: [found[1], 502], visits: [visits(), 0] }
}

/** A page of another origin that sends the browser itself there. */
const navigation: Attack = async ({ browser, own, evil, reached }) => {
  await browser.goto(evil)
  await browser.evaluate(`void (document.body.innerHTML = '<a href="${own}billing/customers/${id}">prize</a>')`)
  await browser.click('a')
  const text = await browser.textOf('body', /not listed/)
  return { text: [text.includes('not listed'), true], 'what reached the API': [reached(), []] }
}

const attacks: Readonly<Record<string, Attack>> = {
  'a call with what a page can add to it': ownCalls,
  'forms of a path': pathForms,
  'HTML and scripts in an answer': scripts,
  'a redirect in an answer': redirects,
  'a frame without an origin': sandboxedFrame,
  'a link of another origin': navigation,
  'a read of another origin': fromElsewhere((own) => call(`${own}billing/customers/${id}`), ['failed']),
  'a write of another origin': fromElsewhere((own) => call(`${own}billing/customers/${id}`, write), ['failed']),
  'a blind read of another origin': fromElsewhere(
    (own) => call(`${own}billing/customers/${id}`, { mode: 'no-cors' }),
    ['opaque', 0, ''],
  ),
  'a blind write of another origin': fromElsewhere(
    (own) => call(`${own}billing/customers/`, { mode: 'no-cors', method: 'POST', body: '{"name":"Eve"}' }),
    ['opaque', 0, ''],
  ),
  'a script of another origin': fromElsewhere(element('script', 'src'), 'failed'),
  'an image of another origin': fromElsewhere(element('img', 'src'), 'failed'),
  'a style sheet of another origin': fromElsewhere(element('link', 'href'), 'failed'),
  'a form of text of another origin': fromElsewhere(form('text/plain'), 'answered'),
  'a form of another origin': fromElsewhere(form('application/x-www-form-urlencoded'), 'answered'),
}

const html = (): Promise<Response> =>
  Promise.resolve(
    new Response('<!doctype html><link rel="icon" href="data:,"><title>page</title><body>', {
      headers: { 'content-type': 'text/html' },
    }),
  )

/** Tries to get past the installed package's proxy from pages in Chromium, with a session at the proxy. */
export const attackChecks = async (installation: Installation): Promise<readonly Check[]> => {
  const { createProxy, teamtools } = entriesOf(installation)
  const { withServer } = servingFrom(installation)
  const { check, checks } = createChecks()
  const requests: string[] = []
  let visited = 0
  let response = customer
  let page: Handler = html
  const api: Handler = async (request) => {
    const { pathname, search } = new URL(request.url)
    requests.push(`${request.method} ${pathname}${search} ${await request.text()}`)
    return response()
  }
  const elsewhere: Handler = () => {
    visited++
    return html()
  }
  const run = (own: string, evil: string) =>
    browse(own, async (browser) => {
      await browser.evaluate(`document.cookie = 'session=one; path=/'`)
      const reached = () => requests.splice(0)
      const visits = () => visited + (visited = 0)
      for (const [name, attack] of Object.entries(attacks)) {
        response = customer
        reached()
        const scene = { browser, own, evil, reached, visits, answer: (next: typeof customer) => (response = next) }
        await check(name, () => attack(scene))
      }
    })
  await withServer(api, (baseUrl) =>
    withServer(
      (request) => page(request),
      (own) => {
        const proxy = createProxy({
          system: teamtools,
          context: { baseUrl, token },
          allow: ['getCustomer', 'saveCustomer', 'listCustomersByTag'],
          authorize: ({ headers }) => headers.get('cookie')?.includes('session=one'),
          basePath: '/billing/',
          origins: [new URL(own).origin],
        })
        page = (request) => (new URL(request.url).pathname.startsWith('/billing') ? proxy(request) : html())
        return withServer(elsewhere, (evil) => run(own, evil))
      },
    ),
  )
  return checks
}
