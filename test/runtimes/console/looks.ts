import type { Facts } from '../conformance/check.js'
import type { Seen } from './browser.js'
import { customerId, type Scene } from './scene.js'

/** The views of the console, by the part of the address that opens each. */
const views: Readonly<Record<string, string>> = {
  requests: '#/requests',
  request: '#/requests/…',
  state: '#/state/customers',
  row: `#/state/customers/${customerId}`,
  operations: '#/call',
  call: '#/call/saveCustomer',
  faults: '#/faults',
  time: '#/time',
  outbox: '#/outbox',
}

const sizes = {
  wide: { width: 1280, height: 820 },
  narrow: { width: 400, height: 800 },
} as const

/** What stands in each view once it is there. */
const ready: Readonly<Record<string, string>> = {
  requests: '.line',
  request: '.panel .part',
  state: 'tbody tr',
  row: '.panel .part',
  operations: '.names a',
  call: 'fieldset',
  faults: '.choice',
  time: '[data-clock]:not(:empty)',
  outbox: '.event',
}

/** Goes through all views in one width and one scheme of colours; the pictures are kept. */
export const lookAtViews = async (
  seen: Seen,
  scene: Scene,
  size: keyof typeof sizes,
  colorScheme: 'light' | 'dark',
): Promise<Facts> => {
  await seen.setViewportSize(sizes[size])
  await seen.emulateMedia({ colorScheme })
  const [faults, wide] = [[] as string[], [] as string[]]
  for (const [name, hash] of Object.entries(views)) {
    await seen.goto('about:blank')
    await seen.goto(scene.consoleAt(scene.teamtools, name === 'request' ? '#/requests' : hash))
    if (name === 'request') await seen.click('.line.failed a')
    await seen.see(ready[name] ?? 'main')
    await seen.see('.live', 'Live')
    await seen.photograph(`${size}-${colorScheme}-${name}`)
    faults.push(...(await seen.faults()).map((fault) => `${name}: ${fault}`))
    const excess = await seen.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    if (excess > 0) wide.push(`${name} by ${String(excess)} px`)
  }
  await seen.setViewportSize(sizes.wide)
  await seen.emulateMedia({ colorScheme: 'light' })
  return { 'what axe finds': [faults, []], 'views wider than the page': [wide, []] }
}
