import { describe, expect, test } from 'vitest'
import { parseWebhook } from 'billfold/alfacrm'
import { errorOf } from '../support/calls.js'
import { payloadForms, wrongPayloads } from '../support/payloads.js'
import { valueOf } from './wire.js'

const told = { event: 'create', entity: 'Pay', entity_id: 77, fields_old: [], fields_new: { note: 'Оплата' } }

describe('parseWebhook', () => {
  test.each(payloadForms)('reads %s', (_form, of) => {
    expect(valueOf(parseWebhook(of(JSON.stringify(told))))).toEqual(valueOf(parseWebhook(told)))
  })

  test.each(wrongPayloads)('gives an error for %s', (_what, payload) => {
    expect(['malformed', 'mismatch']).toContain(errorOf(parseWebhook(payload)).kind)
  })
})
