import { listCustomers, saveCustomer } from '../../../src/teamtools/index.js'
import type { Scenario } from '../console.js'
import { customerId } from './scene.js'

const hostile = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>'

/** What is seen and done in the tables and the forms. */
export const stateScenarios: Readonly<Record<string, Scenario>> = {
  'a table shows its rows and is searched': async (seen, scene) => {
    await seen.goto('about:blank')
    await seen.goto(scene.consoleAt(scene.teamtools))
    await seen.click('.menu a', 'State')
    await seen.click('.names a', 'customers')
    await seen.see('tbody tr', 'Awesome customer')
    await seen.see('tbody tr', 'Blue Mountain Coffee')
    await seen.locator('input[aria-label="Search customers"]').fill('awesome berlin')
    await seen.gone('tbody tr', 'Blue Mountain Coffee')
    return {
      rows: [await seen.locator('tbody tr').count(), 1],
      pages: [await seen.see('.pages'), '1–1 of 1\nNewer\nOlder'],
    }
  },
  'links lead from a customer to its subscription, its package and its invoices': async (seen, scene) => {
    await seen.goto('about:blank')
    await seen.goto(scene.consoleAt(scene.teamtools, '#/state/customers'))
    await seen.click('tbody a', customerId)
    const customer = await seen.see('.panel', 'invoices by customerId')
    await seen.click('.panel .links a', 'subscriptions')
    await seen.see('.panel h2', 'subscriptions')
    await seen.click('.panel .links a', 'packages')
    const reached = await seen.see('.panel h2', 'packages')
    return {
      invoices: [/\d of invoices by customerId/.test(customer), true],
      package: [reached.includes('packages'), true],
    }
  },
  'a row has its history, with the request that changed it': async (seen, scene) => {
    await saveCustomer(scene.context, { id: customerId, city: 'Bremen' })
    await seen.goto('about:blank')
    await seen.goto(scene.consoleAt(scene.teamtools, `#/state/customers/${customerId}`))
    const before = await seen.see('.panel .changes li', 'Bremen')
    await saveCustomer(scene.context, { id: customerId, city: 'Kiel' })
    const after = await seen.see('.panel .changes li', 'Kiel')
    await seen.click('.panel .changes a', 'request')
    const request = await seen.see('.panel', 'saveCustomer')
    return {
      before: [/Berlin\s+Bremen/.test(before), true],
      after: [/Bremen\s+Kiel/.test(after), true],
      request: [/PUT/.test(request), true],
    }
  },
  'hostile data are text': async (seen, scene) => {
    const saved = await saveCustomer(scene.context, { name: hostile, email: 'hostile@example.com' })
    const id = saved.value?.id ?? ''
    await listCustomers({ ...scene.context, headers: { 'user-agent': hostile } }, { keyword: hostile })
    for (const hash of ['#/requests', '#/state/customers', `#/state/customers/${id}`]) {
      await seen.goto('about:blank')
      await seen.goto(scene.consoleAt(scene.teamtools, hash))
      await seen.see(hash === '#/requests' ? '.line' : 'tbody tr')
      await seen.see(hash.endsWith(id) ? '.panel .code' : 'main')
    }
    const title = await seen.evaluate<string>('document.title')
    const images = await seen.evaluate<number>(`document.querySelectorAll('main img, main script').length`)
    const shown = await seen.see('.panel h2')
    return {
      title: [title, 'TeamTools sandbox'],
      elements: [images, 0],
      'it is shown': [shown.includes('<img src=x'), true],
    }
  },
  'a form calls an operation with the SDK and shows its code': async (seen, scene) => {
    await seen.goto('about:blank')
    await seen.goto(scene.consoleAt(scene.teamtools))
    await seen.click('.menu a', 'Call')
    await seen.locator('input[aria-label="Find an operation"]').fill('savecustomer')
    await seen.click('.names a', /^saveCustomer$/)
    await seen.locator('input[aria-label="name"]').fill('From the form')
    await seen.locator('input[aria-label="email"]').fill('form@example.com')
    await seen.click('button', 'Call saveCustomer')
    const result = await seen.see('[aria-label="Result"]', 'form@example.com')
    const code = await seen.see('[aria-label="Code"]', 'form@example.com')
    await seen.photograph('call')
    await seen.click('a', /Open request \d+/)
    const request = await seen.see('.panel', 'form@example.com')
    return {
      result: [result.startsWith('ok'), true],
      'the import': [code.includes("import { requestAccessToken, saveCustomer } from 'billfold/teamtools'"), true],
      'the call': [code.includes("saveCustomer(ctx, { name: 'From the form', email: 'form@example.com' })"), true],
      'who asked': [request.includes('the console'), true],
    }
  },
  'a refused call says so in the form': async (seen, scene) => {
    await seen.goto('about:blank')
    await seen.goto(scene.consoleAt(scene.teamtools, '#/call/getCustomer'))
    await seen.locator('input[aria-label="id"]').fill('580a0ffcbffebc8b0e8b4560')
    await seen.click('button', 'Call getCustomer')
    const result = await seen.see('[aria-label="Result"]', 'no customer')
    return { result: [result.startsWith('notFound'), true] }
  },
}
