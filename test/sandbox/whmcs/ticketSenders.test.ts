import { expect, test } from 'vitest'
import { blockTicketSender, getTicketPredefinedCats, getTicketPredefinedReplies } from 'billfold/whmcs'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { createShop, createWhmcs } from './whmcs.js'

const guest = { name: 'Spam', email: 'Spam@x.example', deptid: 1, subject: 'x', message: 'x' }

test('a sender who is no client is blocked once, and the ticket deleted when asked', async () => {
  const whmcs = await createShop(forSdk)
  await whmcs.must('OpenTicket', guest)
  await whmcs.must('OpenTicket', { ...guest, email: 'spam@x.example' })
  expect(await whmcs.must('BlockTicketSender', { ticketid: 1 })).toEqual({ result: 'success', deleted: 'false' })
  await whmcs.must('AddTicketReply', { ...guest, ticketid: 2 })
  expect(await whmcs.must('BlockTicketSender', { ticketid: 2, delete: 1 })).toMatchObject({ deleted: 'true' })
  const { blockedsenders, tickets, replies } = whmcs.sandbox.exportState().tables
  expect(blockedsenders?.rows).toEqual([{ id: 1, email: 'Spam@x.example' }])
  expect([tickets?.rows.length, replies?.rows.length]).toEqual([1, 0])
})

test('a client is not blocked, and a ticket has to be there', async () => {
  const whmcs = await createShop(forSdk)
  await whmcs.must('OpenTicket', { clientid: 1, deptid: 1, subject: 'x', message: 'x' })
  const block = (ticketid: number) => refused(blockTicketSender(contextOf(whmcs), { ticketid }))
  expect(await block(1)).toEqual(['invalid', 'Invalid Ticket ID: the sender is a client'])
  expect(await block(9)).toEqual(['notFound', 'Ticket ID Not Found'])
  expect((await whmcs.call('BlockTicketSender')).message).toBe('Ticket ID Required')
})

test('predefined replies and their categories come with the installation', async () => {
  const replyCategories = [
    { id: 2, name: 'Support' },
    { id: 4, name: 'Mail', parentid: 2 },
  ]
  const predefinedReplies = [{ name: 'Again', reply: 'Try again.', category: 2 }]
  const whmcs = createWhmcs({ ...forSdk, installation: { replyCategories, predefinedReplies } })
  expect(await whmcs.must('GetTicketPredefinedCats')).toEqual({
    ...{ result: 'success', totalresults: '2' },
    categories: {
      category: [
        { id: '4', parentid: '2', name: 'Mail', replycount: '0' },
        { id: '2', parentid: '0', name: 'Support', replycount: '1' },
      ],
    },
  })
  const replies = async (catid?: number) =>
    (await ok(getTicketPredefinedReplies(contextOf(whmcs), { catid }))).predefinedreplies
  expect(await replies()).toEqual([{ name: 'Again', reply: 'Try again.' }])
  expect(await replies(2)).toHaveLength(1)
  expect(await replies(4)).toEqual([])
})

test('a fresh installation has one of each', async () => {
  const context = contextOf(createWhmcs(forSdk))
  expect((await ok(getTicketPredefinedCats(context))).categories).toMatchObject([{ id: 1, replycount: 1 }])
  expect((await ok(getTicketPredefinedReplies(context))).totalresults).toBe(1)
})
