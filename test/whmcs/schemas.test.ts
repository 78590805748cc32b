import { GetTicketSchema, GetTicketReplySchema, type GetTicketReply } from 'billfold/whmcs'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as v from 'valibot'

describe('the schema of an answer', () => {
  test('reads an answer by itself, without the wrappers of its lists', () => {
    const ticket = v.parse(GetTicketSchema, { ticketid: '1', replies: { reply: { replyid: '0' } }, own: 1 })
    expect(ticket).toEqual({
      ticketid: 1,
      replies: [{ replyid: 0, attachment: [], attachments: [] }],
      notes: [],
      own: 1,
    })
    expectTypeOf(ticket.replies).toEqualTypeOf<readonly GetTicketReply[]>()
  })

  test('can be picked from for a program of its own', () => {
    const Message = v.pick(GetTicketReplySchema, ['replyid', 'message'])
    expect(v.parse(Message, { replyid: '3', message: 'Hello', admin: 5 })).toEqual({
      replyid: 3,
      message: 'Hello',
      admin: 5,
    })
    expect(v.safeParse(Message, { message: 'Hello' }).success).toBe(false)
  })

  test('is a Standard Schema', async () => {
    const { validate } = GetTicketSchema['~standard']
    expect(await validate({ ticketid: 1 })).toMatchObject({ value: { ticketid: 1 } })
    expect(await validate({ ticketid: 'x' })).toMatchObject({ issues: [{ path: [{ key: 'ticketid' }] }] })
  })
})
