import { Readable } from 'node:stream'
import { createContext, type Fetch } from 'billfold'
import { getCustomer, getCustomerRaw } from 'billfold/teamtools'
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/core/readText.js'
import { entity, errorOf, id } from '../support/calls.js'

/** An answer as node-fetch gives it: its body is a stream of Node, which has no reader. */
const nodeResponse = (text: string): Response =>
  ({
    status: 200,
    headers: new Headers({ 'content-type': 'application/json' }),
    body: Readable.from([Buffer.from(text)]),
    text: () => Promise.resolve(text),
  }) as unknown as Response

/** An answer as React Native gives it: it has no body but what its functions give. */
const bodiless = (text: string, body?: null): Response =>
  ({ status: 200, headers: new Headers(), body, text: () => Promise.resolve(text) }) as unknown as Response

/** An answer in chunks of these bytes. `cancelled` says whether the rest was declined. */
const chunked = (
  ...chunks: readonly Uint8Array[]
): { readonly response: Response; readonly cancelled: () => boolean } => {
  let cancelled = false
  const left = [...chunks]
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const chunk = left.shift()
      if (chunk) controller.enqueue(chunk)
      else controller.close()
    },
    cancel: () => void (cancelled = true),
  })
  return { response: new Response(stream), cancelled: () => cancelled }
}

const euros = '€'.repeat(4)

describe('readText', () => {
  test.each([
    ['a web stream', (text: string) => new Response(text)],
    ['a stream of Node', nodeResponse],
    ['no stream', (text: string) => bodiless(text)],
    ['null for a body', (text: string) => bodiless(text, null)],
  ])('reads an answer with %s, as long as it is no larger than the limit in bytes', async (_, response) => {
    expect(await readText(response('hello'), 5)).toBe('hello')
    expect(await readText(response('hello'), 4)).toBeUndefined()
    expect(await readText(response(euros), 12)).toBe(euros)
    expect(await readText(response(euros), 11)).toBeUndefined()
    expect(await readText(response(''), 0)).toBe('')
  })

  test('puts a letter together whose bytes are in two chunks', async () => {
    const bytes = new TextEncoder().encode(euros)
    const { response } = chunked(...Array.from(bytes, (_, at) => bytes.slice(at, at + 1)))
    expect(await readText(response, 12)).toBe(euros)
  })

  test('shows bytes that are no UTF-8, also at the end, as what stands for them', async () => {
    const { response } = chunked(Uint8Array.of(0x61, 0xff), Uint8Array.of(0x62, 0xe2, 0x82))
    expect(await readText(response, 10)).toBe('a\ufffdb\ufffd')
  })

  test('declines the rest of an answer that is too large', async () => {
    const { response, cancelled } = chunked(new Uint8Array(4), new Uint8Array(4), new Uint8Array(4))
    expect(await readText(response, 5)).toBeUndefined()
    expect(cancelled()).toBe(true)
  })

  test('reads an answer without a body', async () => {
    expect(await readText(new Response(null), 0)).toBe('')
  })
})

describe('a managed context', () => {
  const context = (fetch: Fetch, maxBytes?: number): ReturnType<typeof createContext<string>> =>
    createContext({ baseUrl: 'http://api.invalid/', token: 'the-token', fetch, maxBytes })
  const text = JSON.stringify(entity)

  test.each([
    ['node-fetch', nodeResponse],
    ['React Native', (text: string) => bodiless(text)],
  ])('takes the answers of %s and holds its limit of bytes', async (_, response) => {
    const fetch: Fetch = () => Promise.resolve(response(text))
    expect(await getCustomer(context(fetch), id)).toEqual({ ok: true, value: { id } })
    expect(await getCustomerRaw(context(fetch, text.length), id)).toMatchObject({ value: { status: 200, body: text } })
    const error = errorOf(await getCustomerRaw(context(fetch, text.length - 1), id))
    expect(error).toMatchObject({ kind: 'malformed', attempts: 1, retryable: false, delivery: 'unknown' })
    expect(error.message).toBe(`teamtools.getCustomer: the response is larger than ${text.length - 1} bytes`)
  })
})
