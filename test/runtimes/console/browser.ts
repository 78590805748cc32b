import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { args, file, playwright } from '../runners/chromium.js'

/** Where a run leaves its pictures; git does not see it. */
const pictures = fileURLToPath(new URL('../../../.cache/console', import.meta.url))

/** Something in the page that a selector finds. */
type Locator = {
  readonly locator: (selector: string) => Locator
  readonly first: () => Locator
  readonly nth: (index: number) => Locator
  readonly click: () => Promise<void>
  readonly fill: (text: string) => Promise<void>
  readonly focus: () => Promise<void>
  readonly count: () => Promise<number>
  readonly waitFor: (options?: object) => Promise<void>
  readonly innerText: () => Promise<string>
  readonly selectOption: (value: string) => Promise<unknown>
  readonly allInnerTexts: () => Promise<readonly string[]>
  readonly filter: (options: { readonly hasText: string | RegExp }) => Locator
}

type Message = { readonly type: () => string; readonly text: () => string }

/** The part of a page of `playwright-core` that is used. */
type PlaywrightPage = {
  readonly goto: (url: string) => Promise<{ readonly status: () => number } | null>
  readonly locator: (selector: string, options?: { readonly hasText: string | RegExp }) => Locator
  readonly evaluate: <T>(work: string) => Promise<T>
  readonly screenshot: (options: object) => Promise<unknown>
  readonly setViewportSize: (size: { readonly width: number; readonly height: number }) => Promise<void>
  readonly emulateMedia: (options: { readonly colorScheme: 'light' | 'dark' }) => Promise<void>
  readonly keyboard: { readonly press: (key: string) => Promise<void> }
  readonly on: ((event: 'console', listener: (message: Message) => void) => void) &
    ((event: 'pageerror', listener: (error: Error) => void) => void) &
    ((event: 'request', listener: (request: { readonly url: () => string }) => void) => void)
}

type Playwright = {
  readonly chromium: {
    readonly launchPersistentContext: (
      folder: string,
      options: object,
    ) => Promise<{ readonly newPage: () => Promise<PlaywrightPage>; readonly close: () => Promise<void> }>
  }
}

/** A page of the console in Chromium, and what was noticed in it. */
export type Seen = Pick<PlaywrightPage, 'goto' | 'evaluate' | 'setViewportSize' | 'emulateMedia' | 'locator'> & {
  readonly press: (key: string) => Promise<void>
  /** Clicks the first element of a selector that holds a text. */
  readonly click: (selector: string, hasText?: string | RegExp) => Promise<void>
  /** The text of the first element that a selector finds and that is like this, as soon as there is one. */
  readonly see: (selector: string, like?: string | RegExp) => Promise<string>
  /** Whether nothing of a selector is there, as soon as that is so. */
  readonly gone: (selector: string, like?: string | RegExp) => Promise<boolean>
  /** What the page said on its console, and the errors in it. */
  readonly complaints: readonly string[]
  /** The addresses that the page asked for. */
  readonly asked: readonly string[]
  readonly photograph: (name: string, path?: string) => Promise<void>
  /** The serious and critical faults that axe finds. */
  readonly faults: () => Promise<readonly string[]>
}

const axe = fileURLToPath(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url))

const watch = (page: PlaywrightPage) => {
  const [complaints, asked] = [[] as string[], [] as string[]]
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => asked.push(request.url()))
  return { complaints, asked }
}

const seenIn = (page: PlaywrightPage): Seen => ({
  ...watch(page),
  goto: (url) => page.goto(url),
  evaluate: (work) => page.evaluate(work),
  setViewportSize: (size) => page.setViewportSize(size),
  emulateMedia: (options) => page.emulateMedia(options),
  locator: (selector, options) => page.locator(selector, options),
  press: (key) => page.keyboard.press(key),
  click: (selector, hasText) =>
    page
      .locator(selector, hasText === undefined ? undefined : { hasText })
      .first()
      .click(),
  see: async (selector, like) => {
    const found = page.locator(selector, like === undefined ? undefined : { hasText: like }).first()
    await found.waitFor()
    return found.innerText()
  },
  gone: async (selector, like) => {
    await page
      .locator(selector, like === undefined ? undefined : { hasText: like })
      .first()
      .waitFor({ state: 'detached' })
    return true
  },
  photograph: async (name, path = join(pictures, `${name}.png`)) => {
    await page.screenshot({ path })
  },
  faults: async () => {
    await page.evaluate(readFileSync(axe, 'utf8'))
    return page.evaluate<readonly string[]>(
      `axe.run().then(({ violations }) => violations
        .filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 150) + ' ' + (nodes[0].any[0]?.message ?? '')))`,
    )
  },
})

/** Opens a page in a new browser with a profile of its own, and gives what `use` makes of it. */
export const look = async <T>(use: (seen: Seen) => Promise<T>): Promise<T> => {
  mkdirSync(pictures, { recursive: true })
  const { chromium } = (await import(playwright)) as Playwright
  const profile = mkdtempSync(join(tmpdir(), 'billfold-console-'))
  const viewport = { width: 1280, height: 820 }
  const options = { executablePath: file, headless: true, args, viewport, timezoneId: 'UTC', colorScheme: 'light' }
  const context = await chromium.launchPersistentContext(profile, options)
  try {
    return await use(seenIn(await context.newPage()))
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
