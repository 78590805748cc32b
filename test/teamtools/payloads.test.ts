import { describe, expect, test } from 'vitest'
import { confirmWebEvent, forwardStripeEvent, parseWebEvent } from 'billfold/teamtools'
import { errorOf } from '../support/calls.js'
import { payloadForms, wrongPayloads } from '../support/payloads.js'
import { answering, id, recording, valueOf } from './wire.js'

const created = { data: { id, action: 'created', data: { type: 'team', value: { id, name: 'Žižkov' }, old: null } } }
const text = JSON.stringify(created)

describe('parseWebEvent', () => {
  test.each(payloadForms)('reads %s', (_form, of) => {
    expect(valueOf(parseWebEvent(of(text)))).toEqual(valueOf(parseWebEvent(created)))
  })

  test.each(wrongPayloads)('gives an error for %s', (_what, payload) => {
    expect(['malformed', 'mismatch']).toContain(errorOf(parseWebEvent(payload)).kind)
  })
})

describe('confirmWebEvent', () => {
  test.each(payloadForms)('asks for the event of %s', async (_form, of) => {
    const { context, sent } = recording(() => created)
    expect(valueOf(await confirmWebEvent(context, of(text)))).toEqual(valueOf(parseWebEvent(created)))
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([`/webevents/${id}`])
  })

  test.each(wrongPayloads)('sends nothing for %s', async (_what, payload) => {
    const { context, sent } = recording()
    expect(errorOf(await confirmWebEvent(context, payload))).toMatchObject({ kind: 'input', delivery: 'notSent' })
    expect(sent).toEqual([])
  })

  test('says that a payload is no JSON', async () => {
    const { message } = errorOf(await confirmWebEvent(answering(created), Buffer.from('<html>')))
    expect(message).toBe('teamtools.confirmWebEvent: the payload is not JSON')
  })
})

describe('forwardStripeEvent', () => {
  const event = { id: 'evt_1', type: 'invoice.created' }

  // Stripe's signature is over the bytes, so that a server has these.
  test.each(payloadForms)('passes %s on', async (_form, of) => {
    const { context, sent } = recording()
    await forwardStripeEvent(context, of(JSON.stringify(event)) as string | Uint8Array | ArrayBuffer)
    expect(sent.map(({ body }) => body)).toEqual([{ ...event, access_token: context.token }])
  })

  test.each(['<html>', '[]', '5', ''])('sends nothing for bytes that are no object: %j', async (body) => {
    const { context, sent } = recording()
    const error = errorOf(await forwardStripeEvent(context, Buffer.from(body)))
    expect(error.message).toBe('teamtools.forwardStripeEvent: a Stripe event must be an object')
    expect(sent).toEqual([])
  })
})
