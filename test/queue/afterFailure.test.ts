import { createContext } from 'billfold'
import { afterFailure, type Failure } from 'billfold/queue'
import { saveCustomer } from 'billfold/teamtools'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hostileValues } from '../support/hostile.js'
import { createFaultServer, type FaultServer, refuse, reset } from '../support/faultServer.js'

describe('what a queue does after an error', () => {
  it.each<[Failure, object]>([
    [
      { kind: 'network', retryable: true, delivery: 'notSent' },
      { action: 'retry', delay: 0 },
    ],
    [
      { kind: 'rateLimited', retryable: true, delivery: 'answered', retryAfter: 2.5 },
      { action: 'retry', delay: 2500 },
    ],
    // A read can be repeated whether it arrived or not.
    [
      { kind: 'server', retryable: true, delivery: 'answered', status: 500 },
      { action: 'retry', delay: 0 },
    ],
    [{ kind: 'network', retryable: false, delivery: 'unknown' }, { action: 'look' }],
    // The server may have carried out what it could not answer.
    [{ kind: 'server', retryable: false, delivery: 'answered', status: 504 }, { action: 'look' }],
    [{ kind: 'malformed', retryable: false, delivery: 'answered', status: 200 }, { action: 'look' }],
    [{ kind: 'mismatch', retryable: false, delivery: 'answered', status: 200 }, { action: 'look' }],
    [{ kind: 'rejected', retryable: false, delivery: 'answered', status: 408 }, { action: 'look' }],
    [{ kind: 'rejected', retryable: false, delivery: 'answered', status: 402 }, { action: 'fail' }],
    [{ kind: 'invalid', retryable: false, delivery: 'answered', status: 422 }, { action: 'fail' }],
    [{ kind: 'mismatch', retryable: false, delivery: 'notSent' }, { action: 'fail' }],
    [{ kind: 'input', retryable: false, delivery: 'notSent' }, { action: 'fail' }],
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

  it('looks if the API answered that it failed', async () => {
    server.script(refuse(500, 'no'))
    expect(await saved()).toEqual({ action: 'look' })
  })

  it('gives up if the API has refused it', async () => {
    server.script(refuse(422, 'no'))
    expect(await saved()).toEqual({ action: 'fail' })
  })
})
