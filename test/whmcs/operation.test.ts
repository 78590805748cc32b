import { whmcsOperations } from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { buildRequest } from '../../src/core/buildRequest.js'
import { actionNamed, type ActionOperation } from '../../src/whmcs/operation.js'
import { whmcsAnswers, whmcsRequests } from '../../src/whmcs/rules.js'

const context = { baseUrl: 'https://example.com/billing' }

const operationOf = (name: string): ActionOperation => whmcsOperations.find((each) => each.name === name)!

const requestOf = (operation: ActionOperation, params: object) =>
  buildRequest(whmcsRequests, operation, operation.toParts(params), context)

describe('an action as data', () => {
  test('is built into a request without a credential', () => {
    expect(requestOf(operationOf('getTicket'), { ticketid: 1 })).toEqual({
      operation: 'whmcs.getTicket',
      effect: 'read',
      method: 'POST',
      pathTemplate: 'includes/api.php',
      path: 'includes/api.php',
      query: { action: 'GetTicket', responsetype: 'json' },
      body: 'ticketid=1',
      anonymous: false,
    })
  })

  test('is signed at the end of its form', () => {
    const token = { identifier: 'i', secret: 's=&' }
    const { url, init } = whmcsRequests.authorize(requestOf(operationOf('getTicket'), { ticketid: 1 }), token, context)
    expect(url).toBe('https://example.com/billing/includes/api.php')
    expect(init.body).toBe('ticketid=1&identifier=i&secret=s%3D%26&action=GetTicket&responsetype=json')
  })

  test('says what repeating it does, by its parameters where those decide', () => {
    const upgrade = operationOf('upgradeProduct')
    expect(requestOf(upgrade, { calconly: true }).effect).toBe('read')
    expect(requestOf(upgrade, { calconly: false }).effect).toBe('once')
    expect(requestOf(operationOf('addCredit'), {}).effect).toBe('once')
  })

  test('is made of its name where it is not documented', () => {
    expect(actionNamed('GetLoyaltyPoints')).toMatchObject({ name: 'getLoyaltyPoints', action: 'GetLoyaltyPoints' })
    expect(requestOf(actionNamed('GetLoyaltyPoints'), {}).effect).toBe('read')
    expect(requestOf(actionNamed('AddLoyaltyPoints'), {}).effect).toBe('once')
  })

  test('has its secrets found in what is sent', () => {
    const request = requestOf(operationOf('addClient'), { firstname: 'A', password2: 'p w', cardnum: '4111' })
    const secrets = whmcsAnswers.secretsOf({ request, context, token: { identifier: 'i', secret: 's' } })
    expect(secrets.filter((secret) => secret !== undefined)).toEqual(['i', 's', 'p w', '4111'])
  })
})
