import { getEventListeners } from 'node:events'
import { createContext, type Fetch } from 'billfold'
import { getCustomer } from 'billfold/teamtools'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { joinSignals, signalFollower } from '../../src/core/joinSignals.js'
import { refusalReason } from '../../src/core/refuse.js'
import { entity, errorOf, id } from '../support/calls.js'

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length

const original = AbortSignal.any.bind(AbortSignal)
const withoutAny = (): void => void ((AbortSignal as { any?: unknown }).any = undefined)

afterEach(() => {
  AbortSignal.any = original
  vi.restoreAllMocks()
})

describe('joinSignals', () => {
  const { signal } = new AbortController()

  test('of none is none', () => {
    expect(joinSignals()).toBeUndefined()
    expect(joinSignals(undefined, null)).toBeUndefined()
  })

  test('of one is that one, and no other is made', () => {
    const any = vi.spyOn(AbortSignal, 'any')
    expect(joinSignals(signal)).toBe(signal)
    expect(joinSignals(undefined, signal)).toBe(signal)
    expect(joinSignals(signal, null)).toBe(signal)
    expect(joinSignals(signal, signal)).toBe(signal)
    expect(any).not.toHaveBeenCalled()
  })

  test.each([{}, 5, 'x', true, { aborted: 'no' }, { aborted: false }, () => 0])(
    'refuses what is no signal: %j',
    (given) => {
      let reason: string | undefined
      try {
        joinSignals(signal, given as unknown as AbortSignal)
      } catch (thrown) {
        reason = refusalReason(thrown)
      }
      expect(reason).toBe('signal must be an AbortSignal')
    },
  )

  describe.each([
    ['with AbortSignal.any', () => undefined],
    ['without AbortSignal.any', withoutAny],
  ])('%s', (_, prepare) => {
    test.each([0, 1, 2])('is aborted as soon as one is: %d', (which) => {
      prepare()
      const controllers = [new AbortController(), new AbortController(), new AbortController()]
      const joined = joinSignals(...controllers.map((controller) => controller.signal))
      const told = vi.fn()
      joined?.addEventListener('abort', told)
      expect(joined?.aborted).toBe(false)
      controllers[which]?.abort()
      expect([joined?.aborted, told.mock.calls.length]).toEqual([true, 1])
      for (const controller of controllers) controller.abort()
      expect(told).toHaveBeenCalledOnce()
    })

    test('is aborted at once where one is aborted already', () => {
      prepare()
      expect(joinSignals(signal, AbortSignal.abort())?.aborted).toBe(true)
      expect(joinSignals(AbortSignal.abort(), signal)?.aborted).toBe(true)
    })
  })
})

describe('signalFollower', () => {
  test('listens to a signal once, however many follow it, and no more when all have left', () => {
    const { signal } = new AbortController()
    const follow = signalFollower()
    const leave = Array.from({ length: 50 }, () => follow(signal, () => undefined))
    expect(listeners(signal)).toBe(1)
    for (const one of leave.slice(1)) one()
    expect(listeners(signal)).toBe(1)
    leave[0]?.()
    expect(listeners(signal)).toBe(0)
  })

  test('tells all who follow, once each', () => {
    const controller = new AbortController()
    const follow = signalFollower()
    const told = Array.from({ length: 3 }, () => vi.fn())
    const same = vi.fn()
    for (const one of [...told, same, same]) follow(controller.signal, one)
    controller.abort()
    expect(told.map((one) => one.mock.calls.length)).toEqual([1, 1, 1])
    expect(same).toHaveBeenCalledTimes(2)
  })

  test('does not tell who has left, also where another was given the same function', () => {
    const controller = new AbortController()
    const follow = signalFollower()
    const told = vi.fn()
    const leave = follow(controller.signal, told)
    follow(controller.signal, told)
    leave()
    leave()
    controller.abort()
    expect(told).toHaveBeenCalledOnce()
  })

  test('tells at once of a signal that is aborted already', () => {
    const follow = signalFollower()
    const signal = AbortSignal.abort()
    const told = vi.fn()
    const leave = [follow(signal, told), follow(signal, told)]
    expect(told.mock.calls.length).toBeGreaterThanOrEqual(2)
    for (const one of leave) one()
    expect(listeners(signal)).toBe(0)
  })

  test('listens again to a signal that all had left', () => {
    const controller = new AbortController()
    const follow = signalFollower()
    follow(controller.signal, () => undefined)()
    const told = vi.fn()
    follow(controller.signal, told)
    expect(listeners(controller.signal)).toBe(1)
    controller.abort()
    expect(told).toHaveBeenCalledOnce()
  })

  test('keeps signals apart', () => {
    const [one, other] = [new AbortController(), new AbortController()]
    const follow = signalFollower()
    const [toldOfOne, toldOfOther] = [vi.fn(), vi.fn()]
    follow(one.signal, toldOfOne)
    follow(other.signal, toldOfOther)
    one.abort()
    expect([toldOfOne.mock.calls.length, toldOfOther.mock.calls.length]).toEqual([1, 0])
  })
})

describe('the calls of a managed context', () => {
  const options = { baseUrl: 'http://api.invalid/', token: 'the-token' }

  test.each(['context', 'call'])('are 50 with one listener on the signal of the %s, and leave none', async (whose) => {
    const life = new AbortController()
    const answers: (() => void)[] = []
    const fetch: Fetch = () => new Promise((resolve) => answers.push(() => resolve(Response.json(entity))))
    const context = createContext({ ...options, fetch, ...(whose === 'context' && { signal: life.signal }) })
    const callOptions = whose === 'call' ? { signal: life.signal } : {}
    const calling = Array.from({ length: 50 }, () => getCustomer(context, id, callOptions))
    await vi.waitUntil(() => answers.length === 50)
    expect(listeners(life.signal)).toBe(1)
    for (const one of answers) one()
    expect((await Promise.all(calling)).every(({ ok }) => ok)).toBe(true)
    expect(listeners(life.signal)).toBe(0)
  })
})

test('a call of a literal context ends with either signal where the runtime has no AbortSignal.any', async () => {
  withoutAny()
  for (const which of [0, 1]) {
    const controllers = [new AbortController(), new AbortController()] as const
    const fetch: Fetch = (_url, { signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
        controllers[which]?.abort()
      })
    const context = { baseUrl: 'http://api.invalid/', fetch, signal: controllers[0].signal }
    const error = errorOf(await getCustomer(context, id, { signal: controllers[1].signal }))
    expect(error).toMatchObject({ kind: 'aborted', attempts: 1, delivery: 'unknown' })
  }
})
