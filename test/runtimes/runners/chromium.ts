import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Check } from '../conformance/check.js'
import type { World } from '../conformance/world.js'
import { expectations } from '../expectations.js'
import { bundle, type Installation, sources } from '../installation.js'
import { fromNpm, installed, type Report, type Runtime } from '../runtime.js'
import { pageOf } from '../page.js'
import { type Handler, servingFrom } from '../serving.js'

export const playwright = installed('playwright-core/index.mjs')
export const file = '/usr/bin/chromium'

/** Where a run leaves what is to be looked at; git does not see it. */
const artifacts = fileURLToPath(new URL('../../../.cache/artifacts', import.meta.url))

/** The part of the package `playwright-core` that is used. */
type Playwright = {
  readonly chromium: {
    readonly launchPersistentContext: (folder: string, options: object) => Promise<BrowserContext>
  }
}
type BrowserContext = {
  readonly newPage: () => Promise<Page>
  readonly browser: () => { readonly version: () => string } | null
  readonly close: () => Promise<void>
}
type Page = {
  readonly goto: (url: string) => Promise<unknown>
  readonly on: (event: 'pageerror', listener: (error: Error) => void) => void
  readonly evaluate: <T>(work: string) => Promise<T>
  readonly click: (selector: string) => Promise<void>
  readonly screenshot: (options: { readonly path: string }) => Promise<unknown>
  readonly locator: (
    selector: string,
    options: { readonly hasText: RegExp },
  ) => { readonly textContent: () => Promise<string> }
}

/** A page that is open, and what can be done with it. */
export type Browser = Pick<Page, 'goto' | 'evaluate' | 'click'> & {
  readonly version: string
  /** An element's text as soon as it is like this. */
  readonly textOf: (selector: string, like: RegExp) => Promise<string>
  /** Keeps a picture of the page among the artifacts of the run. */
  readonly photograph: (name: string) => Promise<void>
}

/** What keeps a browser from calling anybody but the page's own server. */
export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens a page in a new browser with a profile of its own, and gives what `use` makes of it. */
export const browse = async <T>(url: string, use: (browser: Browser) => Promise<T>): Promise<T> => {
  const { chromium } = (await import(playwright)) as Playwright
  const profile = mkdtempSync(join(tmpdir(), 'billfold-chromium-'))
  const context = await chromium.launchPersistentContext(profile, { executablePath: file, headless: true, args })
  try {
    const page = await context.newPage()
    page.on('pageerror', (error) => console.error(`the page: ${error.message}`))
    await page.goto(url)
    return await use({
      version: context.browser()?.version() ?? '',
      goto: (to) => page.goto(to),
      evaluate: (work) => page.evaluate(work),
      click: (selector) => page.click(selector),
      photograph: async (name) => {
        await page.screenshot({ path: join(artifacts, `${name}.png`) })
      },
      textOf: (selector, hasText) => page.locator(selector, { hasText }).textContent(),
    })
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

const scriptOf = async ({ folder }: Installation): Promise<string> => {
  const outfile = join(folder, 'conformance.mjs')
  await bundle({ entry: sources('runtimes/conformance/index.ts'), outfile, format: 'esm', external: true })
  const script = join(folder, 'page.bundle.js')
  await bundle({ entry: outfile, outfile: script, format: 'esm' })
  return readFileSync(script, 'utf8')
}

/** A page, which holds no token: its calls go to `/billing/` on its own server. */
const run = async (installation: Installation, world: World): Promise<Report> => {
  const script = await scriptOf(installation)
  const { withServer } = servingFrom(installation)
  let page: Handler
  return withServer(
    (request) => page(request),
    async (url) => {
      page = await pageOf(installation, script, world.direct, new URL(url).origin)
      const own: World = { ...world, baseUrl: '/billing/', proxied: true, direct: '/direct/', relative: '/direct/' }
      return browse(url, async ({ version, evaluate }) => ({
        version,
        checks: await evaluate<readonly Check[]>(`conformance(${JSON.stringify(own)})`),
      }))
    },
  )
}

export const chromium: Runtime = {
  name: 'Chromium, behind the proxy',
  kind: 'bundle',
  ky: 'ky2',
  expected: expectations.chromium,
  needs: [fromNpm(playwright), { file, install: 'apt-get install -y chromium' }],
  run,
}
