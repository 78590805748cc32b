import { createContext, type Fetch } from 'billfold'
import { getCustomer } from 'billfold/teamtools'
import { expect, test, vi } from 'vitest'
import { entity, errorOf, id } from '../support/calls.js'

const fetch: Fetch = () => Promise.resolve(Response.json(entity))
const literal = { baseUrl: 'https://api.example/', token: 'the-token', fetch }

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
  expect(error.message).toBe('teamtools.getCustomer: larger than 9 bytes')
})
