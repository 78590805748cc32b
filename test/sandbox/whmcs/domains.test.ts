import {
  acceptOrder,
  domainGetLockingStatus,
  domainGetNameservers,
  domainGetWhoisInfo,
  domainRegister,
  domainRelease,
  domainRenew,
  domainRequestEPP,
  domainToggleIdProtect,
  domainTransfer,
  domainUpdateLockingStatus,
  domainUpdateNameservers,
  domainUpdateWhoisInfo,
  domainWhois,
  getClientsDomains,
  getModuleQueue,
  getRegistrars,
  updateClientDomain,
} from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { ok, refused } from './sdk.js'
import { createSeller, rowsOf, type Sold } from './sold.js'

const one = { domainid: 1 }

/** A seller with the domains a.example (1), registered, and b.example (2), transferred, both at enom. */
const withDomains = async (options = {}): Promise<Sold> => {
  const seller = await createSeller(options)
  const priced = { domainpriceoverride: ['12.00', '8.00'], domainrenewoverride: ['20.00', ''], regperiod: [2, 1] }
  await seller.must('AddOrder', {
    ...{ clientid: 1, paymentmethod: 'paypal', domaintype: ['register', 'transfer'], ...priced },
    ...{ domain: ['a.example', 'b.example'], eppcode: ['', 'k"ey'], nameserver1: 'ns1.x', nameserver2: 'ns2.x' },
    ...{ idprotection: [1, 0], dnsmanagement: [0, 1] },
  })
  for (const domainid of [1, 2]) await seller.must('UpdateClientDomain', { domainid, registrar: 'enom' })
  return seller
}

const domain = async ({ context }: Sold, domainid = 1) =>
  (await ok(getClientsDomains(context, { domainid }))).domains[0]

describe('GetClientsDomains', () => {
  test('shows what was ordered as documented', async () => {
    const seller = await withDomains()
    const { domains, ...rest } = await seller.must('GetClientsDomains', { clientid: 1, limitnum: 1 })
    expect(rest).toEqual({
      ...{ result: 'success', clientid: '1', domainid: '', totalresults: '2', startnumber: '0', numreturned: '1' },
    })
    expect(domains.domain).toEqual([
      {
        ...{ id: '1', userid: '1', orderid: '1', regtype: 'Register', domainname: 'a.example', registrar: 'enom' },
        ...{ regperiod: '2', firstpaymentamount: '12.00', recurringamount: '20.00', paymentmethod: 'paypal' },
        ...{ paymentmethodname: 'PayPal', regdate: '2024-05-03', expirydate: '0000-00-00', nextduedate: '2026-05-03' },
        ...{ status: 'Pending', subscriptionid: '', promoid: '0', dnsmanagement: '0', emailforwarding: '0' },
        ...{ idprotection: '1', donotrenew: '0', notes: '' },
      },
    ])
  })

  test.each([
    [{ domain: 'B.Example' }, [2]],
    [{ domainid: 1 }, [1]],
    [{ clientid: 9 }, []],
    [{ limitstart: 1 }, [2]],
  ])('by %j', async (filter, ids) => {
    const { context } = await withDomains()
    expect((await ok(getClientsDomains(context, filter))).domains.map(({ id }) => id)).toEqual(ids)
  })
})

describe('UpdateClientDomain', () => {
  test('changes what is sent', async () => {
    const seller = await withDomains()
    const changes = {
      ...{
        type: 'Transfer' as const,
        domain: 'c.example',
        regperiod: 3,
        status: 'Active',
        notes: 'x',
        donotrenew: true,
      },
      ...{ idprotection: false, firstpaymentamount: '1.00', recurringamount: 2.5, paymentmethod: 'banktransfer' },
      ...{ regdate: '2024-01-01', nextduedate: '2027-01-01', expirydate: '2027-01-02', subscriptionid: 'S' },
    } as const
    expect(await ok(updateClientDomain(seller.context, { ...one, ...changes }))).toMatchObject(one)
    const { type: regtype, domain: domainname, ...same } = changes
    const money = { firstpaymentamount: '1.00', recurringamount: '2.50' }
    const flags = { donotrenew: '1', idprotection: '0' }
    const [shown] = (await seller.must('GetClientsDomains', one)).domains.domain
    expect(shown).toMatchObject({ ...same, ...money, ...flags, regtype, domainname, regperiod: '3' })
    expect(rowsOf(seller, 'remoteCalls')).toEqual([])
  })

  test('changes the name servers, at the registrar too where it says so', async () => {
    const seller = await withDomains()
    const { context } = seller
    await ok(updateClientDomain(context, { ...one, ns1: 'ns1.y', ns2: 'ns2.y' }))
    expect(await ok(domainGetNameservers(context, one))).toMatchObject({ ns1: 'ns1.y', ns2: 'ns2.y' })
    await ok(updateClientDomain(context, { ...one, updatens: true, ns1: 'ns1.z', ns2: 'ns2.z' }))
    expect(rowsOf(seller, 'remoteCalls').at(-1)).toMatchObject({ command: 'SaveNameservers', module: 'enom', relid: 1 })
    expect(await refused(updateClientDomain(context, { ...one, updatens: true, ns1: 'ns1.z' }))).toEqual([
      'invalid',
      'ns1 and ns2 required',
    ])
  })

  test('changes nothing where the registrar refuses', async () => {
    const seller = await withDomains({ remote: () => 'Domain is locked' })
    const before = rowsOf(seller, 'domains')
    const change = { ...one, updatens: true, ns1: 'ns1.z', ns2: 'ns2.z', notes: 'x' }
    expect(await refused(updateClientDomain(seller.context, change))).toEqual(['rejected', 'Domain is locked'])
    expect(rowsOf(seller, 'domains')).toEqual(before)
  })

  test('calculates what a renewal costs', async () => {
    const seller = await withDomains()
    await seller.must('CreateOrUpdateTLD', { extension: '.example', currency_code: 'USD', renew: { 2: '18.00' } })
    await ok(updateClientDomain(seller.context, { ...one, autorecalc: true, recurringamount: 1 }))
    expect(await domain(seller)).toMatchObject({ recurringamount: '18.00' })
  })

  test.each([
    [{ domainid: 9 }, 'Domain ID Not Found'],
    [{ status: 'x' }, 'Invalid Domain Status'],
    [{ type: 'x' }, 'Invalid type: it is one of Register, Transfer'],
    [{ expirydate: 'x' }, 'Invalid Date: expirydate is Y-m-d'],
    [{ promoid: 9 }, 'Promotion ID Not Found'],
    [{ registrar: '', updatens: 1, ns1: 'a', ns2: 'b' }, 'Domain not assigned to a registrar'],
  ])('%j is refused', async (fields, message) => {
    const seller = await withDomains()
    expect(await seller.call('UpdateClientDomain', { ...one, ...fields })).toEqual({ result: 'error', message })
  })
})

describe('a registrar', () => {
  test('registers', async () => {
    const seller = await withDomains()
    await ok(domainRegister(seller.context, one))
    expect(await domain(seller)).toMatchObject({
      ...{ status: 'Active', regdate: '2024-05-03', expirydate: '2026-05-03', nextduedate: '2026-05-03' },
    })
    expect(rowsOf(seller, 'remoteCalls')).toMatchObject([
      { action: 'DomainRegister', command: 'RegisterDomain', module: 'enom', type: 'domain', relid: 1 },
    ])
  })

  test('takes a transfer on, with the code that came last', async () => {
    const seller = await withDomains()
    await ok(domainTransfer(seller.context, { domain: 'B.example' }))
    expect(await domain(seller, 2)).toMatchObject({ status: 'Pending Transfer' })
    expect((await ok(domainRequestEPP(seller.context, { domainid: 2 }, { decodeEntities: true }))).eppcode).toBe('k"ey')
    await seller.must('DomainTransfer', { domainid: 2, eppcode: 'new' })
    expect((await ok(domainRequestEPP(seller.context, { domainid: 2 }))).eppcode).toBe('new')
  })

  test('renews, for as long as before or as it is told', async () => {
    const seller = await withDomains()
    await ok(domainRegister(seller.context, one))
    await ok(domainRenew(seller.context, one))
    expect(await domain(seller)).toMatchObject({ expirydate: '2028-05-03', recurringamount: '20.00', regperiod: 2 })
    await ok(domainRenew(seller.context, { domain: 'a.example', regperiod: 1 }))
    expect(await domain(seller)).toMatchObject({ expirydate: '2029-05-03', recurringamount: '10.00', regperiod: 1 })
    expect(await refused(domainRenew(seller.context, { ...one, regperiod: 11 }))).toEqual([
      'invalid',
      'Invalid Renewal Period',
    ])
  })

  test('renews for the price of the top-level domain', async () => {
    const seller = await withDomains()
    await seller.must('CreateOrUpdateTLD', { extension: 'example', currency_code: 'USD', renew: { 1: '9.50' } })
    await ok(domainRenew(seller.context, { ...one, regperiod: 1 }))
    expect(await domain(seller)).toMatchObject({ recurringamount: '9.50' })
    expect((await refused(domainRenew(seller.context, { ...one, regperiod: 2 })))[1]).toBe('Invalid Renewal Period')
  })

  test('locks, protects, keeps name servers and contacts, and says the code', async () => {
    const seller = await withDomains()
    const { context } = seller
    expect(await ok(domainGetLockingStatus(context, one))).toMatchObject({ lockstatus: 'unlocked' })
    await ok(domainUpdateLockingStatus(context, { ...one, lockstatus: true }))
    expect(await ok(domainGetLockingStatus(context, one))).toMatchObject({ lockstatus: 'locked' })
    await ok(domainToggleIdProtect(context, { ...one, idprotect: false }))
    expect((await seller.must('GetClientsDomains', one)).domains.domain[0].idprotection).toBe('0')
    expect(await seller.must('DomainGetNameservers', one)).toEqual({ result: 'success', ns1: 'ns1.x', ns2: 'ns2.x' })
    await ok(domainUpdateNameservers(context, { domain: 'a.example', ns1: 'a', ns2: 'b', ns3: 'c' }))
    expect(await ok(domainGetNameservers(context, one))).toMatchObject({ ns1: 'a', ns2: 'b', ns3: 'c' })
    expect((await ok(domainRequestEPP(context, one))).eppcode).toBe('SANDBOX&amp;1')
    const failing = { ns1: 'a', ns2: '' }
    expect((await seller.call('DomainUpdateNameservers', { ...one, ...failing })).message).toBe('ns2 is required')
  })

  test('has the client for a contact until others are sent', async () => {
    const seller = await withDomains()
    const { context } = seller
    const { Registrant } = await seller.must('DomainGetWhoisInfo', one)
    expect(JSON.parse(Registrant)).toMatchObject({ First_Name: 'Ann', Organisation_Name: null, Country: 'US' })
    const xml = `<contactdetails>
      <Registrant><Name>Ann &amp; "Lee"</Name><Address2></Address2><Fax/></Registrant><Tech><Name>Bob</Name></Tech>
    </contactdetails>`
    await ok(domainUpdateWhoisInfo(context, { ...one, xml }))
    const read = await ok(domainGetWhoisInfo(context, one))
    expect(JSON.parse(String(read.Registrant))).toEqual({ Name: 'Ann & "Lee"', Address2: '', Fax: '' })
    expect(JSON.parse(String(read.Tech))).toEqual({ Name: 'Bob' })
  })

  test.each([
    ['x'],
    ['<contactdetails>'],
    ['<contactdetails></contactdetails>'],
    ['<contactdetails><a></contactdetails>'],
    ['<contactdetails><a>text</a></contactdetails>'],
    ['<contactdetails><a><b><c></c></b></a></contactdetails>'],
    ['<contactdetails><a></a></contactdetails><'],
    ['<a><b>x</b></a>'],
    ['<'.repeat(100_000)],
    ['<a>'.repeat(100_000)],
  ])('refuses contacts that are no such XML', async (xml) => {
    const seller = await withDomains()
    expect((await refused(domainUpdateWhoisInfo(seller.context, { ...one, xml })))[0]).toBe('invalid')
    expect(rowsOf(seller, 'remoteCalls')).toEqual([])
  })

  test('lets a domain go', async () => {
    const seller = await withDomains()
    await ok(domainRelease(seller.context, { ...one, newtag: 'TAG' }))
    expect(await domain(seller)).toMatchObject({ status: 'Transferred' })
    expect(rowsOf(seller, 'remoteCalls')[0].parameters).toEqual({ domainid: '1', newtag: 'TAG' })
  })

  const actions = [
    ...[
      ['DomainRegister', 'Domain Not Found'],
      ['DomainTransfer', 'Domain Not Found'],
    ],
    ...[
      ['DomainRenew', 'Domain Not Found'],
      ['DomainRelease', 'Domain Not Found'],
    ],
    ...[
      ['DomainRequestEPP', 'Domain ID Not Found'],
      ['DomainToggleIdProtect', 'Domain ID Not Found'],
    ],
    ...[
      ['DomainGetLockingStatus', 'Domain ID Not Found'],
      ['DomainUpdateLockingStatus', 'Domain ID Not Found'],
    ],
    ...[
      ['DomainGetNameservers', 'Domain ID Not Found'],
      ['DomainUpdateNameservers', 'Domain Not Found'],
    ],
    ...[
      ['DomainGetWhoisInfo', 'Domain ID Not Found'],
      ['DomainUpdateWhoisInfo', 'Domain ID Not Found'],
    ],
  ] as const
  const xml = '<contactdetails><Registrant><Name>Bob</Name></Registrant></contactdetails>'
  const more = { newtag: 'x', ns1: 'a', ns2: 'b', xml }

  test.each(actions)('%s is refused for a domain that is not there or has no registrar', async (action, message) => {
    const seller = await withDomains()
    expect(await seller.call(action, { domainid: 9, ...more })).toEqual({ result: 'error', message })
    await seller.must('UpdateClientDomain', { ...one, registrar: '' })
    expect((await seller.call(action, { ...one, ...more })).message).toBe('Domain not assigned to a registrar')
  })

  test.each(actions)('that fails %s answers its message and changes nothing', async (action) => {
    const seller = await withDomains()
    const before = rowsOf(seller, 'domains')
    seller.sandbox.faults.add([{ match: action, status: 200, message: 'Registrar Error' }])
    expect(await seller.call(action, { ...one, ...more })).toEqual({ result: 'error', message: 'Registrar Error' })
    expect(rowsOf(seller, 'domains')).toEqual(before)
    const isRead = action.startsWith('DomainGet') || action === 'DomainRequestEPP'
    const { queue } = await ok(getModuleQueue(seller.context, { serviceType: 'domain', moduleName: 'enom' }))
    expect(queue.map(({ lastAttemptError }) => lastAttemptError)).toEqual(isRead ? [] : ['Registrar Error'])
  })
})

test('AcceptOrder sends domains to the registrar that it names', async () => {
  const seller = await createSeller()
  const domains = { domaintype: ['register', 'transfer'], domain: ['a.example', 'b.example'] }
  for (const orderid of [1, 2]) {
    await seller.must('AddOrder', { clientid: 1, paymentmethod: 'paypal', ...domains })
    await ok(acceptOrder(seller.context, { orderid, registrar: 'resellerclub', sendregistrar: orderid === 2 }))
  }
  const { domains: shown } = await ok(getClientsDomains(seller.context))
  expect(shown.map(({ registrar, status }) => [registrar, status])).toEqual([
    ...[
      ['resellerclub', 'Active'],
      ['resellerclub', 'Active'],
    ],
    ...[
      ['resellerclub', 'Active'],
      ['resellerclub', 'Pending Transfer'],
    ],
  ])
  expect(rowsOf(seller, 'remoteCalls').map(({ command, relid }) => [command, relid])).toEqual([
    ...[
      ['RegisterDomain', 3],
      ['TransferDomain', 4],
    ],
  ])
})

test('DomainWhois finds what is taken', async () => {
  const seller = await withDomains()
  const { context } = seller
  const status = async (name: string) => (await ok(domainWhois(context, { domain: name }))).status
  expect([await status('example.com'), await status('free.example'), await status('a.example')]).toEqual([
    ...['unavailable', 'available', 'available'],
  ])
  await ok(domainRegister(context, one))
  expect(await seller.must('DomainWhois', { domain: 'A.example' })).toEqual({
    ...{ result: 'success', status: 'unavailable', whois: 'Domain Name: a.example' },
  })
  expect(await refused(domainWhois(context, { domain: 'example' }))).toEqual(['rejected', 'Domain not valid'])
  expect((await refused(domainWhois(context, { domain: 'a.test' })))[1]).toMatch(/not supported for WHOIS lookups$/)
})

test('GetRegistrars is a bare list of the active ones', async () => {
  const seller = await createSeller()
  const registrar = { moduleType: 'registrar', moduleName: 'enom' }
  expect((await ok(getRegistrars(seller.context))).registrars).toEqual(['enom'])
  expect(await seller.call('GetRegistrars')).toEqual(['enom'])
  await seller.must('DeactivateModule', registrar)
  expect(await seller.call('GetRegistrars')).toEqual([])
})
