import { listCustomers, listGroups, saveCustomer } from '../../../src/teamtools/index.js'
import type { Scenario } from '../console.js'
import { customerId, unheard } from './scene.js'

const open = async (
  seen: Parameters<Scenario>[0],
  scene: Parameters<Scenario>[1],
  view: string,
  url = scene.teamtools,
) => {
  await seen.goto('about:blank')
  await seen.goto(scene.consoleAt(url))
  await seen.click('.menu a', view)
}

const cityOf = async ({ context }: Parameters<Scenario>[1]): Promise<unknown> =>
  (await listCustomers(context)).value?.find(({ id }) => id === customerId)?.city

/** What the switches, the clock, the snapshots, the outbox, the links and the theme do. */
export const controlScenarios: Readonly<Record<string, Scenario>> = {
  'faults are switched on and off': async (seen, scene) => {
    await open(seen, scene, 'Faults')
    await seen.see('.empty-title', 'No faults are on.')
    const kindOf = async () => (await listCustomers(scene.context)).error?.kind
    const kinds: unknown[] = []
    for (const [choice, shown] of [
      ['429 too many', 'answers 429'],
      ['500 error', 'answers 500'],
      ['Cut off', 'cuts the answer off'],
      ['No answer', 'gives no answer'],
      ['Not JSON', 'answers what is not JSON'],
    ] as const) {
      await seen.click('.choice', choice)
      await seen.see('.rows li', shown)
      kinds.push(await kindOf())
      await seen.click('.rows button', 'Switch off')
      await seen.see('.empty-title', 'No faults are on.')
    }
    return {
      kinds: [kinds, ['rateLimited', 'server', 'malformed', 'network', 'malformed']],
      'once they are off': [(await listCustomers(scene.context)).ok, true],
    }
  },
  'a slow answer is slow for one operation alone': async (seen, scene) => {
    await open(seen, scene, 'Faults')
    await seen.locator('label', { hasText: 'For' }).locator('select').first().selectOption('listGroups')
    await seen.locator('input[type="number"]').fill('1')
    await seen.locator('label', { hasText: 'How often' }).locator('select').first().selectOption('1')
    await seen.click('.choice', 'Slow')
    const shown = await seen.see('.rows li', 'GET groups')
    await listCustomers(scene.context)
    await listGroups(scene.context)
    await seen.click('.menu a', 'Requests')
    const slow = await seen.see('.line', 'listGroups')
    const milliseconds = Number(/(\d+) ms/.exec(slow)?.[1])
    return { 'what is said': [shown.includes('waits 1 s'), true], 'it took a second': [milliseconds >= 1000, true] }
  },
  'the clock is moved by its buttons and set': async (seen, scene) => {
    await open(seen, scene, 'Time')
    const read = async () => Date.parse((await seen.see('[data-clock]', 'UTC')).replace(' UTC', 'Z').replace(' ', 'T'))
    const start = await read()
    const moved: number[] = []
    for (const [button, days] of [
      ['+1 hour', 1 / 24],
      ['+1 day', 1],
      ['+1 month', 28],
    ] as const) {
      const before = await read()
      await seen.click('button', button)
      let now = before
      while (now - before < days * 86_400_000) now = await read()
      moved.push(now)
    }
    await seen.locator('input[type="datetime-local"]').fill('2031-05-30T12:00')
    await seen.click('button', /^Set$/)
    const set = await seen.see('[data-clock]', '2031-05-30 12:0')
    return {
      'it went on': [moved.every((time, index) => time > (moved[index - 1] ?? start)), true],
      set: [set.slice(0, 15), '2031-05-30 12:0'],
    }
  },
  'snapshots are taken, named, restored and deleted': async (seen, scene) => {
    await saveCustomer(scene.context, { id: customerId, city: 'Lübeck' })
    await open(seen, scene, 'Time')
    await seen.locator('input[placeholder="Before the renewal"]').fill('In Lübeck')
    await seen.click('button', 'Take a snapshot')
    await seen.see('.rows li', 'In Lübeck')
    await seen.click('button', 'Rename')
    await seen.locator('input[aria-label="New name of In Lübeck"]').fill('By the sea')
    await seen.press('Enter')
    await seen.see('.rows li', 'By the sea')
    await saveCustomer(scene.context, { id: customerId, city: 'Ulm' })
    const changed = await cityOf(scene)
    await seen.click('button', 'Restore')
    await seen.click('.menu a', 'State')
    await seen.click('.names a', 'customers')
    await seen.see('tbody tr', 'Lübeck')
    const restored = await cityOf(scene)
    await seen.click('.menu a', 'Time')
    await seen.click('button', 'Delete')
    await seen.see('.empty-title', 'No snapshots yet.')
    return {
      cities: [
        [changed, restored],
        ['Ulm', 'Lübeck'],
      ],
    }
  },
  'the outbox shows events and posts one again': async (seen, scene) => {
    await saveCustomer(scene.context, { name: unheard, email: 'unheard@example.com' })
    await scene.settled()
    await open(seen, scene, 'Outbox')
    const failed = await seen.see('.event', '3 attempts, last 503')
    await seen.click('.event:has-text("3 attempts, last 503") button')
    const replayed = await seen.see('.event', '4 attempts, last 200')
    return {
      failed: [
        [failed.startsWith('failed'), failed.includes('customer created')],
        [true, true],
      ],
      replayed: [replayed.startsWith('delivered'), true],
    }
  },
  'a link leads to the console of WHMCS, which says that it has no events': async (seen, scene) => {
    await open(seen, scene, 'Requests')
    await seen.click('.others a', 'WHMCS')
    await seen.see('.brand', 'WHMCS')
    await seen.click('.menu a', 'Outbox')
    const text = await seen.see('main', 'WHMCS posts no events.')
    await seen.click('.menu a', 'State')
    await seen.click('.names a', 'clients')
    await seen.click('tbody a', '1')
    const client = await seen.see('.panel', 'Is pointed to by')
    return {
      'no webhooks': [text.includes('no webhooks'), true],
      'rows of the client': [/of invoices by userid/.test(client), true],
    }
  },
  'the theme is switched, and is kept': async (seen, scene) => {
    await open(seen, scene, 'Requests')
    const colour = () => seen.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const light = await colour()
    await seen.locator('.theme select').selectOption('dark')
    const dark = await colour()
    await seen.goto('about:blank')
    await seen.goto(scene.consoleAt(scene.teamtools))
    await seen.see('.live', 'Live')
    const kept = await colour()
    await seen.locator('.theme select').selectOption('auto')
    return { 'it is another colour': [light !== dark, true], kept: [kept, dark], auto: [await colour(), light] }
  },
  'all is reset after a second click': async (seen, scene) => {
    await open(seen, scene, 'Time')
    await seen.click('button', 'Reset the sandbox')
    await seen.click('button', 'Yes, reset everything')
    await seen.see('button', 'Reset the sandbox')
    await seen.click('.menu a', 'State')
    await seen.click('.names a', 'customers')
    await seen.see('tbody tr', 'Berlin')
    return { 'the clock as well': [await seen.gone('.foot-clock', '2031'), true] }
  },
}
