import { createContext, type Fetch } from 'billfold'
import { getCustomer } from 'billfold/teamtools'
import { expect, test, vi } from 'vitest'
import { entity, errorOf, id } from '../support/calls.js'

const fetch: Fetch = () => Promise.resolve(Response.json(entity))
const literal = { baseUrl: 'https://api.example/', token: 'the-token', fetch }

// Bun puts it on the error itself, which has no cause.
test('a code of the error itself says as much as one of its cause', async () => {
  const fetch: Fetch = () => Promise.reject(Object.assign(new TypeError('refused'), { code: 'ECONNREFUSED' }))
  const error = errorOf(await getCustomer({ ...literal, fetch }, id))
  expect(error).toMatchObject({ kind: 'network', delivery: 'notSent', retryable: true })
  expect(error.message).toBe('teamtools.getCustomer: ECONNREFUSED')
})

// As in Chromium, whose Response puts an error of its own in the place of the stream's.
test('an answer that is too large is said to be, whatever the body says', async () => {
  const text = vi.spyOn(Response.prototype, 'text').mockImplementation(function (this: Response) {
    return this.arrayBuffer().then(
      () => '',
      () => Promise.reject(new TypeError('Failed to fetch')),
    )
  })
  const error = errorOf(await getCustomer(createContext({ ...literal, maxBytes: 9 }), id))
  text.mockRestore()
  expect(error).toMatchObject({ kind: 'malformed', attempts: 1 })
  expect(error.message).toBe('teamtools.getCustomer: the response is larger than 9 bytes')
})
