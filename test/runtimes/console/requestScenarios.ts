import * as teamtools from '../../../src/teamtools/index.js'
import type { Scenario } from '../console.js'
import { client, customerId } from './scene.js'

const { getCustomer, listCustomers, saveCustomer } = teamtools

/** Opens the list of requests, with nothing in it from before. */
const openRequests: Scenario = async (seen, scene) => {
  await seen.goto('about:blank')
  await seen.goto(scene.consoleAt(scene.teamtools))
  await seen.see('.live', 'Live')
  await seen.click('button', 'Clear the list')
  await seen.see('.empty-title', 'No requests yet.')
  return {}
}

const lines = '.line'

/** What is seen and done in the list of requests. */
export const requestScenarios: Readonly<Record<string, Scenario>> = {
  'nothing is shown without the token': async (seen, scene) => {
    const answers = await Promise.all(
      ['', '?token=', '?token=wrong', 'api/overview', 'api/events'].map((path) =>
        fetch(`${scene.teamtools}/_sandbox/${path}`),
      ),
    )
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    const withToken = await seen.goto(scene.consoleAt(scene.teamtools))
    return {
      statuses: [answers.map(({ status }) => status), [403, 403, 403, 403, 403]],
      'texts that hold more': [texts.filter((text) => !text.includes('needs its token')), []],
      'with it': [withToken?.status(), 200],
    }
  },
  'requests appear as they come, with who asked': async (seen, scene) => {
    await openRequests(seen, scene)
    await listCustomers(scene.context, { limit: 3 })
    const line = await seen.see(lines, 'listCustomers')
    return {
      method: [line.includes('GET'), true],
      path: [line.includes('/customers?limit=3'), true],
      status: [line.includes('200'), true],
      time: [/\d\d:\d\d:\d\d/.test(line), true],
      milliseconds: [/\d+ ms/.test(line), true],
      'who asked': [line.includes('node ••••'), true],
      'the token': [line.includes(scene.context.token), false],
    }
  },
  'a click or two filter the list by text, status and operation': async (seen, scene) => {
    await openRequests(seen, scene)
    await listCustomers(scene.context, { keyword: 'coffee' })
    await getCustomer(scene.context, customerId)
    await getCustomer(scene.context, '580a0ffcbffebc8b0e8b4560')
    await seen.see(lines, 'no customer')
    const countWith = async (gone: string) => {
      await seen.gone(lines, gone)
      return seen.locator(lines).count()
    }
    await seen.locator('input[aria-label="Filter by text"]').fill('coffee')
    const byText = await countWith('getCustomer')
    await seen.locator('input[aria-label="Filter by text"]').fill('')
    await seen.see(lines, 'getCustomer')
    await seen.locator('select[aria-label="Filter by status"]').selectOption('404')
    const byStatus = await countWith('listCustomers')
    await seen.locator('select[aria-label="Filter by status"]').selectOption('')
    await seen.see(lines, 'listCustomers')
    await seen.locator('select[aria-label="Filter by operation"]').selectOption('listCustomers')
    const byOperation = await countWith('getCustomer')
    return {
      counts: [
        [byText, byStatus, byOperation],
        [1, 1, 1],
      ],
    }
  },
  'two clicks say why a call failed': async (seen, scene) => {
    await openRequests(seen, scene)
    await listCustomers(scene.context)
    await saveCustomer(scene.context, { name: 'No address' })
    await listCustomers(scene.context)
    await seen.see('.line.failed')
    await seen.click('button', 'Failed only')
    await seen.gone(lines, 'listCustomers')
    await seen.click('.line.failed a')
    await seen.see('.panel .why')
    const first = await seen.evaluate<string>(`document.querySelector('.panel-head').nextElementSibling.innerText`)
    await seen.photograph('why-it-failed')
    return { 'what is said first': [first.replace(/\s+/g, ' '), 'Why it failed email: is required'] }
  },
  'a request opens with its bodies, and without its secrets': async (seen, scene) => {
    await openRequests(seen, scene)
    await teamtools.requestAccessToken({ baseUrl: scene.teamtools }, client)
    await saveCustomer(scene.context, { name: 'Mask', email: 'mask@example.com' })
    await seen.click('.line a', 'requestAccessToken')
    const login = await seen.see('.panel', 'grant_type')
    await seen.press('Escape')
    await seen.click('.line a', 'saveCustomer')
    const saved = await seen.see('.panel', 'mask@example.com')
    const secrets = [client.clientSecret, scene.context.token]
    return {
      'secrets shown': [secrets.filter((secret) => (login + saved).includes(secret)), []],
      'what stands for them': [login.includes('[redacted]') && saved.includes('[redacted]'), true],
      'the row that it made': [/created\s+customers/.test(saved), true],
    }
  },
  'arrows, Enter and Esc are enough': async (seen, scene) => {
    await openRequests(seen, scene)
    await listCustomers(scene.context)
    await getCustomer(scene.context, customerId)
    await seen.see(lines, 'getCustomer')
    await seen.locator('.line a').first().focus()
    await seen.press('ArrowDown')
    const focused = await seen.evaluate<string>(`document.activeElement.querySelector('.line-operation').innerText`)
    const outline = await seen.evaluate<string>(`getComputedStyle(document.activeElement).outlineStyle`)
    await seen.press('Enter')
    await seen.see('.panel h2', 'listCustomers')
    await seen.press('Escape')
    return {
      'the second line has the focus': [focused, 'listCustomers'],
      'it can be seen': [outline, 'solid'],
      'Esc closes': [await seen.gone('.panel'), true],
    }
  },
  'figures and a chart count requests and failures': async (seen, scene) => {
    await seen.goto(scene.consoleAt(scene.teamtools))
    const read = async () => (await seen.see('.totals', 'Requests')).replace(/\s+/g, ' ')
    const numbers = (text: string) => /Requests (\d+) Failed (\d+)/.exec(text)?.slice(1).map(Number) ?? []
    const [before = 0, failedBefore = 0] = numbers(await read())
    await getCustomer(scene.context, '580a0ffcbffebc8b0e8b4560')
    await seen.see('.totals', new RegExp(`Requests\\s*${String(before + 1)}`))
    const [, failedAfter] = numbers(await read())
    const bars = await seen.evaluate<number>(
      `[...document.querySelectorAll('.bar-bad')].filter((bar) => Number(bar.getAttribute('height')) > 0).length`,
    )
    return { failed: [failedAfter, failedBefore + 1], 'bars with failures': [bars > 0, true] }
  },
}
