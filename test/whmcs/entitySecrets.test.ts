import { addClient, call, getClientPassword, getTicket, getTLDPricing, type WhmcsContext } from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { errorOf, printed } from '../support/calls.js'

const secret = 's3cr3t<of>"me"&thee'
const token = { identifier: 'an-identifier', secret }

const decimal = (text: string): string => [...text].map((letter) => `&#${letter.codePointAt(0)!};`).join('')
const hexadecimal = (text: string): string =>
  [...text].map((letter) => `&#x${letter.codePointAt(0)!.toString(16)};`).join('')
const named = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const forms = {
  'with the names of entities': named,
  'with entities twice': (text: string) => named(named(text)),
  'with decimal entities': decimal,
  'with hexadecimal entities': hexadecimal,
  'with decimal entities twice': (text: string) => named(decimal(text)),
}

const answering = (data: unknown, status = 200): WhmcsContext => ({
  baseUrl: 'https://h.example/',
  token,
  fetch: () => Promise.resolve(new Response(typeof data === 'string' ? data : JSON.stringify(data), { status })),
})

const decoded = { decodeEntities: true }

describe.each(Object.entries(forms))('a secret that WHMCS sends back %s', (_, write) => {
  const text = write(secret)
  const isHidden = (error: unknown): void => {
    const shown = printed(error)
    expect(shown).toContain('[redacted]')
    for (const part of ['s3cr3t', 'thee', '&#115', '&#x73', '&amp;#115']) expect(shown).not.toContain(part)
  }

  test.each([undefined, decoded])('is in no refusal, with the options %j', async (options) => {
    const message = `the secret ${text} is wrong`
    for (const context of [answering({ result: 'error', message }), answering({ result: 'error', message }, 403)]) {
      isHidden(errorOf(await getTicket(context, { ticketid: 1 }, options)))
      isHidden(errorOf(await call(context, 'CustomThing', {}, options)))
    }
    isHidden(errorOf(await getTicket(answering(`result=error;message=${message}`, 403), { ticketid: 1 }, options)))
  })

  test.each([undefined, decoded])('is in no mismatch and no page, with the options %j', async (options) => {
    isHidden(errorOf(await getTicket(answering({ ticketid: text }), { ticketid: 1 }, options)))
    isHidden(errorOf(await getTicket(answering(`<html>${text}`), { ticketid: 1 }, options)))
  })

  test.each([undefined, decoded])('is in no path of an issue, with the options %j', async (options) => {
    const pricing = { [text]: 5 }
    isHidden(errorOf(await getTLDPricing(answering({ pricing }), {}, options)))
  })

  test('is in no error where a parameter held it', async () => {
    const context = {
      ...answering({ result: 'error', message: `no ${text}` }),
      token: { ...token, secret: 'another-one' },
    }
    const client = { firstname: 'a', lastname: 'b', email: 'c', address1: 'd', city: 'e', state: 'f', postcode: 'g' }
    const params = { ...client, country: 'IE', phonenumber: '1', password2: secret }
    isHidden(errorOf(await addClient(context, params, decoded)))
  })

  test('is what a value holds, decoded where that was asked for', async () => {
    const context = answering({ password: named('a<b') })
    expect((await getClientPassword(context, { userid: 1 }, decoded)).value).toMatchObject({ password: 'a<b' })
  })
})
