import { runInNewContext } from 'node:vm'
import { changes, type Context } from 'billfold'
import { InvoiceInputSchema, saveInvoice } from 'billfold/teamtools'
import { createPay } from 'billfold/alfacrm'
import { addInvoicePayment, openTicket, type WhmcsContext } from 'billfold/whmcs'
import * as v from 'valibot'
import { afterEach, describe, expect, test, vi } from 'vitest'

// Values of another realm, as those of an iframe and of jsdom are: no class of this one knows them for its own.

/** What a text of JavaScript gives in a realm of its own. */
const foreign = <T>(code: string): T => runInNewContext(`(${code})`) as T

const sent: RequestInit[] = []
const fetch = (_url: string, init: RequestInit): Promise<Response> => {
  sent.push(init)
  return Promise.resolve(
    Response.json({ data: { id: '5' }, result: 'success', id: 1, tid: 'a', c: 'b', success: true, model: { id: 5 } }),
  )
}
const teamtools: Context = { baseUrl: 'http://api.invalid/', fetch }
const whmcs: WhmcsContext = { baseUrl: 'http://api.invalid/', fetch }

const jsonSent = (): unknown => JSON.parse(sent.at(-1)?.body as string)
const formSent = (): URLSearchParams => new URLSearchParams(sent.at(-1)?.body as string)

afterEach(() => void vi.unstubAllGlobals())

test('another realm is one', () => {
  expect(foreign('new Date(0)')).not.toBeInstanceOf(Date)
  expect(foreign('new Uint8Array(1)')).not.toBeInstanceOf(Uint8Array)
})

describe('a Date of another realm', () => {
  const first = foreign<Date>('new Date(5)')
  const second = foreign<Date>('new Date(6)')

  test('is a change where its time is another, and none where it is the same', () => {
    expect(changes({ d: first }, { d: second })).toEqual({ d: second })
    expect(changes({ d: first }, { d: foreign<Date>('new Date(5)') })).toEqual({})
    expect(changes({ d: new Date(5) }, { d: first })).toEqual({})
    expect(Object.keys(changes({ d: new Date(5) }, { d: second }))).toEqual(['d'])
    expect(Object.keys(changes({ d: [{ at: first }] }, { d: [{ at: second }] }))).toEqual(['d'])
    expect(Object.keys(changes({ d: first }, { d: {} }))).toEqual(['d'])
  })

  test('is sent as a day, or as a point in time', async () => {
    const at = foreign<Date>('new Date("2024-05-31T10:00:00.123Z")')
    await saveInvoice(teamtools, { id: '5', dueDate: at, signed: at } as never)
    expect(jsonSent()).toEqual({
      dueDate: '2024-05-31',
      signed: { date: '2024-05-31 10:00:00.123000', timezone_type: 3, timezone: 'UTC' },
    })
  })

  test('that is not valid is an input error, as one of a schema', async () => {
    const none = foreign<Date>('new Date(NaN)')
    expect((await saveInvoice(teamtools, { id: '5', dueDate: none })).error?.kind).toBe('input')
    expect(v.is(InvoiceInputSchema, { dueDate: none })).toBe(false)
    expect(v.is(InvoiceInputSchema, { dueDate: first })).toBe(true)
    expect(v.is(InvoiceInputSchema, { dueDate: { [Symbol.toStringTag]: 'Date' } })).toBe(false)
  })
})

describe('other values that are not what their keys hold', () => {
  test.each(['new Map([[1, %]])', 'new Set([%])', 'new RegExp("%")', 'new ArrayBuffer(%)', 'new String("%")'])(
    'are a change where they are not the same one: %s',
    (code) => {
      const [one, other] = ['1', '2'].map((item) => foreign<object>(code.replace('%', item)))
      expect(Object.keys(changes({ a: one }, { a: other }))).toEqual(['a'])
      expect(changes({ a: one }, { a: one })).toEqual({})
    },
  )
})

test('lists and objects of another realm are plain data', async () => {
  const data = foreign<object>('{ id: "5", tags: ["a"], size: { width: 1 } }')
  expect(changes({ id: '5', tags: ['a'], size: { width: 1 } }, data)).toEqual({})
  await saveInvoice(teamtools, data as never)
  expect(jsonSent()).toEqual({ tags: ['a'], size: { width: 1 } })
})

describe('an attachment', () => {
  const open = (data: unknown) =>
    openTicket(whmcs, { deptid: 1, subject: 'a', message: 'b', attachments: [{ name: 'a.txt', data }] } as never)

  test('of the bytes of another realm, or of a Buffer, is sent', async () => {
    for (const bytes of [
      foreign<object>('new Uint8Array([97, 98])'),
      Buffer.from('ab'),
      new TextEncoder().encode('ab'),
    ]) {
      expect((await open(bytes)).error).toBeUndefined()
      const files: unknown = JSON.parse(atob(formSent().get('attachments') ?? ''))
      expect(files).toEqual([{ name: 'a.txt', data: btoa('ab') }])
    }
  })

  test.each([
    ['a text', 'ab'],
    ['a list', [97]],
    ['other numbers', new Uint16Array(1)],
    ['a view', new DataView(new ArrayBuffer(1))],
    ['what calls itself bytes', { [Symbol.toStringTag]: 'Uint8Array', length: 0 }],
    ['nothing', undefined],
  ])('of %s is an input error', async (_title, data) => {
    expect((await open(data)).error?.kind).toBe('input')
  })
})

describe('a body', () => {
  const writes = {
    whmcs: () => addInvoicePayment(whmcs, { invoiceid: 1, transid: 'a', gateway: 'b', date: '2024-05-31 10:00:00' }),
    teamtools: () => saveInvoice(teamtools, { id: '5', items: [] }),
    alfacrm: () => createPay({ ...teamtools, branch: 1 }, { income: '5', document_date: '2024-05-31' } as never),
  }

  test.each(Object.entries(writes))('of %s is a text with its type', async (_system, write) => {
    sent.length = 0
    await write()
    expect(typeof sent[0]?.body).toBe('string')
    expect(new Headers(sent[0]?.headers).get('content-type')).toMatch(/^application\/(json|x-www-form-urlencoded)$/)
  })

  test.each(Object.entries(writes))('of %s is a text in Deno where Blob is none of its own', async (_system, write) => {
    sent.length = 0
    vi.stubGlobal('Deno', {})
    vi.stubGlobal('Blob', function () {
      return { [Symbol.toStringTag]: 'Blob' }
    })
    await write()
    expect(typeof sent[0]?.body).toBe('string')
  })
})
