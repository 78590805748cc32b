import { createContext } from 'billfold'
import { afterFailure, type Failure } from 'billfold/queue'
import { saveCustomer } from 'billfold/teamtools'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hostileValues } from '../support/hostile.js'
import { createFaultServer, type FaultServer, refuse, reset } from '../support/faultServer.js'

describe('what a queue does after an error', () => {
  it.each<[Failure, object]>([
    [
      { retryable: true, delivery: 'notSent' },
      { action: 'retry', delay: 0 },
    ],
    [
      { retryable: true, delivery: 'answered', retryAfter: 2.5 },
      { action: 'retry', delay: 2500 },
    ],
    // A read can be repeated whether it arrived or not.
    [
      { retryable: true, delivery: 'unknown' },
      { action: 'retry', delay: 0 },
    ],
    [{ retryable: false, delivery: 'unknown' }, { action: 'look' }],
    [{ retryable: false, delivery: 'answered' }, { action: 'fail' }],
    [{ retryable: false, delivery: 'notSent' }, { action: 'fail' }],
  ])('is for %j', (error, expected) => {
    expect(afterFailure(error)).toEqual(expected)
  })

  it.each(hostileValues())('is to give up where %s is no error', (_, value) => {
    expect(afterFailure(value as never)).toEqual({ action: 'fail' })
  })
})

describe('after a call that saves', () => {
  let server: FaultServer
  beforeEach(async () => {
    server = await createFaultServer(reset)
  })
  afterEach(() => server.close())

  const saved = async () => {
    const ctx = createContext({ baseUrl: server.url, token: 'token', attempts: 1 })
    const { error } = await saveCustomer(ctx, { name: 'Ann', email: 'ann@example.com' })
    return afterFailure(error!)
  }

  it('looks if the connection broke, and not before', async () => {
    expect(await saved()).toEqual({ action: 'look' })
  })

  it('waits as long as the API asks for', async () => {
    server.script(refuse(429, 'too many', { 'retry-after': '3' }))
    expect(await saved()).toEqual({ action: 'retry', delay: 3000 })
  })

  it('gives up if the API has refused it', async () => {
    server.script(refuse(422, 'no'))
    expect(await saved()).toEqual({ action: 'fail' })
  })
})
