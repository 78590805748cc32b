import {
  acceptOrder,
  activateModule,
  deactivateModule,
  getClientsProducts,
  getModuleConfigurationParameters,
  getModuleQueue,
  getOrders,
  getPaymentMethods,
  moduleChangePackage,
  moduleChangePw,
  moduleCreate,
  moduleCustom,
  moduleSuspend,
  moduleTerminate,
  moduleUnsuspend,
  orderFraudCheck,
  updateModuleConfiguration,
} from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { ok, refused } from './sdk.js'
import { createSeller, rowsOf, type Sold, sell } from './sold.js'
import type { Loose } from './whmcs.js'

const one = { serviceid: 1 }

const service = async ({ context }: Sold) => (await ok(getClientsProducts(context, one))).products[0]

const withService = async (options = {}): Promise<Sold> => {
  const seller = await createSeller(options)
  await seller.must('AddOrder', { clientid: 1, paymentmethod: 'paypal', pid: 3, domain: 'lee-sons.example' })
  return seller
}

describe('a server module', () => {
  test('creates, suspends, unsuspends and terminates', async () => {
    const seller = await withService()
    const { context } = seller
    await ok(moduleCreate(context, one))
    expect(await service(seller)).toMatchObject({ status: 'Active', username: 'leesonse', serverid: 1 })
    await ok(moduleSuspend(context, { ...one, suspendreason: 'Abuse' }))
    expect(await service(seller)).toMatchObject({ status: 'Suspended', suspensionreason: 'Abuse' })
    await ok(moduleUnsuspend(context, one))
    expect(await service(seller)).toMatchObject({ status: 'Active', suspensionreason: '' })
    await ok(moduleTerminate(context, one))
    expect(await service(seller)).toMatchObject({ status: 'Terminated' })
    expect(rowsOf(seller, 'services')[0].terminationdate).toBe('2024-05-03')
  })

  test('changes the password, where one is sent', async () => {
    const seller = await withService()
    await ok(moduleCreate(seller.context, one))
    const before = (await service(seller))?.password
    await ok(moduleChangePw(seller.context, one))
    expect((await service(seller))?.password).toBe(before)
    await ok(moduleChangePw(seller.context, { ...one, servicepassword: 'n3w' }))
    expect((await service(seller))?.password).toBe('n3w')
  })

  test('is told what was sent, without the credentials', async () => {
    const seller = await withService()
    await ok(moduleSuspend(seller.context, { ...one, suspendreason: 'Abuse' }))
    await ok(moduleChangePackage(seller.context, one))
    await ok(moduleCustom(seller.context, { ...one, func_name: 'reboot' }))
    const asked = { id: 1, date: '2024-05-03 12:30:51', module: 'cpanel', type: 'service', relid: 1, error: '' }
    expect(rowsOf(seller, 'remoteCalls')).toEqual([
      {
        ...{ ...asked, action: 'ModuleSuspend', command: 'SuspendAccount' },
        parameters: { serviceid: '1', suspendreason: 'Abuse' },
      },
      { ...asked, id: 2, action: 'ModuleChangePackage', command: 'ChangePackage', parameters: { serviceid: '1' } },
      {
        ...{ ...asked, id: 3, action: 'ModuleCustom', command: 'reboot' },
        parameters: { serviceid: '1', func_name: 'reboot' },
      },
    ])
  })

  test('is found by accountid, its name before 7.7', async () => {
    const seller = await withService()
    await seller.must('ModuleCreate', { accountid: 1 })
    expect(await service(seller)).toMatchObject({ status: 'Active' })
  })

  test('is sent by e-mail what a new client needs to know', async () => {
    const seller = await withService()
    await ok(moduleCreate(seller.context, one))
    expect(rowsOf(seller, 'emails').at(-1)).toMatchObject({
      to: 'Ann Lee <ann@lee.example>',
      subject: 'New Account Information',
    })
    expect(rowsOf(seller, 'activity').map(({ description }: Loose) => description)).toContain(
      'Module CreateAccount Successful - Service ID: 1',
    )
  })

  test.each([
    'ModuleCreate',
    'ModuleSuspend',
    'ModuleUnsuspend',
    'ModuleTerminate',
    'ModuleChangePw',
    'ModuleChangePackage',
    'ModuleCustom',
  ])('%s is refused for a service that is not there or has no module', async (action) => {
    const seller = await createSeller()
    await sell(seller, { pid: [1] })
    const custom = { func_name: 'x' }
    expect((await seller.call(action, { serviceid: 9, ...custom })).message).toBe('Service ID not found')
    expect((await seller.call(action, { serviceid: 1, ...custom })).message).toBe('Service not assigned to a module')
    expect(rowsOf(seller, 'remoteCalls')).toEqual([])
  })
})

describe('a module that fails', () => {
  const down = { match: 'ModuleCreate', status: 200, message: 'Server not reachable' } as const

  test('answers its message, changes nothing, and waits in the queue until it succeeds', async () => {
    const seller = await withService()
    const { context, sandbox, clock } = seller
    sandbox.faults.add([{ ...down, times: 2 }])
    expect(await refused(moduleCreate(context, one))).toEqual(['rejected', 'Server not reachable'])
    expect(await service(seller)).toMatchObject({ status: 'Pending', username: '' })
    clock.ms += 60_000
    await refused(moduleCreate(context, one))
    expect(await seller.must('GetModuleQueue')).toEqual({
      ...{ result: 'success', count: '1' },
      queue: [
        {
          ...{ id: '1', serviceType: 'service', serviceId: '1', moduleName: 'cpanel', moduleAction: 'CreateAccount' },
          ...{ lastAttempt: '2024-05-03 12:31:51', lastAttemptError: 'Server not reachable', numRetries: '1' },
          ...{ completed: '0', createdAt: '2024-05-03 12:30:51', updatedAt: '2024-05-03 12:31:51' },
        },
      ],
    })
    await ok(moduleCreate(context, one))
    expect(await ok(getModuleQueue(context))).toMatchObject({ count: 0, queue: [] })
  })

  test.each([
    [{ relatedId: 1, serviceType: 'service' }, 1],
    [{ relatedId: 2, serviceType: 'service' }, 0],
    [{ serviceType: 'domain' }, 0],
    [{ moduleName: 'cpanel', moduleAction: 'CreateAccount' }, 1],
    [{ moduleAction: 'SuspendAccount' }, 0],
    [{ since: '2024-05-03' }, 1],
    [{ since: '2024-05-03 12:30:52' }, 0],
  ] as const)('is in the queue for %j %i times', async (filter, count) => {
    const seller = await withService({ faults: [down] })
    await refused(moduleCreate(seller.context, one))
    expect((await ok(getModuleQueue(seller.context, filter))).queue).toHaveLength(count)
  })

  test('is set over HTTP too', async () => {
    const seller = await withService({ control: true })
    const set = (faults: readonly object[]) => {
      const headers = { 'content-type': 'application/json' }
      return seller.sandbox.fetch('/_sandbox/faults', { method: 'PUT', headers, body: JSON.stringify({ faults }) })
    }
    expect((await set([{ ...down, message: 5 }])).status).toBe(422)
    expect((await set([down])).status).toBe(200)
    expect(await refused(moduleCreate(seller.context, one))).toEqual(['rejected', 'Server not reachable'])
    expect((await ok(getModuleQueue(seller.context))).count).toBe(1)
  })

  test('since has to be a date', async () => {
    const seller = await withService()
    expect(await seller.call('GetModuleQueue', { since: 'yesterday' })).toMatchObject({ result: 'error' })
  })

  test.each([
    [{ match: 'ModuleCreate', status: 200, message: 'x', processed: false }, 200],
    [{ match: 'ModuleCreate', status: 503, message: 'x' }, 503],
  ] as const)('is not asked with the fault %j', async (fault, status) => {
    const seller = await withService({ faults: [fault] })
    const answer = await moduleCreate(seller.context, one)
    expect(answer.error).toMatchObject({ status })
    expect(rowsOf(seller, 'remoteCalls')).toEqual([])
  })

  test('is told the parameters by the option remote, by which it decides', async () => {
    const remote = (action: string, { suspendreason }: Readonly<Record<string, string>>) =>
      action === 'ModuleSuspend' && suspendreason === 'Late' ? 'Not <allowed>' : undefined
    const seller = await withService({ remote })
    await ok(moduleCreate(seller.context, one))
    expect(await refused(moduleSuspend(seller.context, { ...one, suspendreason: 'Late' }))).toEqual([
      'rejected',
      'Not <allowed>',
    ])
    await ok(moduleSuspend(seller.context, { ...one, suspendreason: 'Abuse' }))
    expect(await service(seller)).toMatchObject({ status: 'Suspended', suspensionreason: 'Abuse' })
  })
})

test('a fault with a message is an error of an action that waits for no other system', async () => {
  const seller = await createSeller({ faults: [{ match: 'GetOrders', status: 200, message: 'Down', times: 1 }] })
  expect(await refused(getOrders(seller.context))).toEqual(['rejected', 'Down'])
  await ok(getOrders(seller.context))
})

describe('AcceptOrder', () => {
  const login = { serverid: 1, serviceusername: 'ann', servicepassword: 'secret' }

  test('has the services set up where it says so', async () => {
    const seller = await withService()
    await ok(acceptOrder(seller.context, { orderid: 1, autosetup: true, sendemail: true, ...login }))
    expect(await service(seller)).toMatchObject({ status: 'Active', username: 'ann', password: 'secret', serverid: 1 })
    expect(rowsOf(seller, 'remoteCalls')).toMatchObject([{ action: 'ModuleCreate', parameters: { serviceid: '1' } }])
    expect(rowsOf(seller, 'emails').at(-1).subject).toBe('New Account Information')
  })

  test.each([
    [{}, 1],
    [{ autosetup: false }, 0],
  ])('with %j asks the module of a product that is set up then %i times', async (fields, times) => {
    const seller = await createSeller()
    const product = { name: 'Auto', gid: 1, paytype: 'free', module: 'cpanel', autosetup: 'on' }
    await seller.must('AddProduct', product)
    await seller.must('AddOrder', { clientid: 1, paymentmethod: 'paypal', pid: 5 })
    await ok(acceptOrder(seller.context, { orderid: 1, ...fields }))
    expect(rowsOf(seller, 'remoteCalls')).toHaveLength(times)
    expect(await service(seller)).toMatchObject({ status: 'Active' })
  })

  test('leaves a service pending that could not be set up', async () => {
    const seller = await withService({ remote: () => 'Server not reachable' })
    await ok(acceptOrder(seller.context, { orderid: 1, autosetup: true }))
    expect(await service(seller)).toMatchObject({ status: 'Pending' })
    expect((await ok(getModuleQueue(seller.context))).queue).toMatchObject([{ moduleAction: 'CreateAccount' }])
  })

  test('knows no other servers than the installation', async () => {
    const seller = await withService()
    expect(await refused(acceptOrder(seller.context, { orderid: 1, serverid: 9 }))).toEqual([
      'notFound',
      'Server ID Not Found',
    ])
  })
})

describe('OrderFraudCheck', () => {
  test('passes, and the order keeps what came of it', async () => {
    const seller = await withService()
    const checked = await ok(orderFraudCheck(seller.context, { orderid: 1, ipaddress: '192.0.2.7' }))
    expect(checked).toMatchObject({ status: 'Pass', module: 'maxmind' })
    expect((await ok(getOrders(seller.context))).orders).toMatchObject([
      { fraudmodule: 'maxmind', fraudoutput: '{"ipaddress":"192.0.2.7"}' },
    ])
  })

  test('fails where the option remote says why', async () => {
    const seller = await withService({ remote: () => 'High risk' })
    expect(await ok(orderFraudCheck(seller.context, { orderid: 1 }))).toMatchObject({ status: 'Fail' })
  })

  test('is refused for an order that is not there', async () => {
    const { context } = await createSeller()
    expect(await refused(orderFraudCheck(context, { orderid: 9 }))).toEqual(['notFound', 'Order ID Not Found'])
  })
})

describe('modules', () => {
  const mailin = { moduleType: 'gateway', moduleName: 'mailin' }
  const gateways = async ({ context }: Sold) =>
    (await ok(getPaymentMethods(context))).paymentmethods.map(({ module, displayname }) => [module, displayname])

  test('are activated, named and deactivated', async () => {
    const seller = await createSeller()
    const { context } = seller
    await ok(activateModule(context, { ...mailin, parameters: { FriendlyName: 'By Post', x: 1 } }))
    expect(await gateways(seller)).toEqual([
      ...[
        ['banktransfer', 'Bank Transfer'],
        ['paypal', 'PayPal'],
        ['mailin', 'By Post'],
      ],
    ])
    await ok(updateModuleConfiguration(context, { ...mailin, parameters: { FriendlyName: 'Cheque' } }))
    expect((await gateways(seller)).at(-1)).toEqual(['mailin', 'Cheque'])
    expect(rowsOf(seller, 'modules')).toMatchObject([{ parameters: { FriendlyName: 'Cheque' } }])
    await sell(seller, { pid: [1], paymentmethod: 'mailin' })
    await ok(deactivateModule(context, { ...mailin, newGateway: 'paypal' }))
    expect((await gateways(seller)).map(([module]) => module)).toEqual(['banktransfer', 'paypal'])
    expect(await service(seller)).toMatchObject({ paymentmethod: 'paypal' })
    expect((await seller.must('GetInvoice', { invoiceid: 1 })).paymentmethod).toBe('paypal')
  })

  test('say what they can be set to', async () => {
    const seller = await createSeller()
    const { parameters } = await seller.must('GetModuleConfigurationParameters', {
      moduleType: 'gateway',
      moduleName: 'paypal',
    })
    expect(parameters[1]).toEqual({ name: 'email', displayName: 'PayPal Email', fieldType: 'text' })
    const registrar = { moduleType: 'registrar', moduleName: 'enom' }
    const read = await ok(getModuleConfigurationParameters(seller.context, registrar))
    expect(read.parameters.map(({ name }) => name)).toEqual(['Username', 'TestMode'])
  })

  test.each([
    ['ActivateModule', { moduleName: 'paypal' }, 'Failed to activate: the module is active'],
    ['ActivateModule', { moduleName: 'x' }, 'Invalid module name provided.'],
    ['ActivateModule', { moduleType: 'server' }, 'Module activation not supported by module type.'],
    ['DeactivateModule', { moduleType: 'server' }, 'Module deactivation not supported by module type.'],
    ['DeactivateModule', {}, 'Failed to deactivate: the module is not active'],
    [
      'DeactivateModule',
      { moduleName: 'paypal', newGateway: 'paypal' },
      'Failed to deactivate: newGateway is no active gateway',
    ],
    ['UpdateModuleConfiguration', {}, 'Module Configuration Update Failed: the module is not active'],
    ['UpdateModuleConfiguration', { moduleName: 'x' }, 'Invalid module name provided.'],
    [
      'GetModuleConfigurationParameters',
      { moduleType: 'server' },
      'Get module configuration parameters not supported by module type.',
    ],
    [
      'GetModuleConfigurationParameters',
      { moduleType: 'constructor' },
      'Invalid module type provided. Supported module types include: addon, fraud, gateway, registrar, server',
    ],
  ])('%s with %j is refused', async (action, fields, message) => {
    const seller = await createSeller()
    expect(await seller.call(action, { ...mailin, ...fields })).toEqual({ result: 'error', message })
  })
})
