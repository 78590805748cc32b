import { all, andThen, createContext, err, map, mapError, match, ok, type Result } from 'billfold'
import * as alfacrm from 'billfold/alfacrm'
import * as teamtools from 'billfold/teamtools'
import * as whmcs from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { expectResult } from '../support/anyArguments.js'
import { errorOf, id } from '../support/calls.js'
import { hostileValues, throwingFields } from '../support/hostile.js'

const base = { baseUrl: 'http://api.invalid/', branch: 1 }
const answers = (): Promise<Response> => Promise.resolve(new Response('{}'))

const refusedInput = (result: Result<unknown>): void => {
  expectResult(result)
  expect(errorOf(result)).toMatchObject({ kind: 'input', delivery: 'notSent', attempts: 0 })
}

describe('makers give what calls refuse:', () => {
  const send = { ...base, fetch: answers }
  const odd: readonly (readonly [name: string, value: unknown])[] = [
    ...hostileValues().filter(([name]) => name !== 'a text'),
    ['getters of options that throw', throwingFields('email', 'fetch', 'attempts')],
  ]

  test.each(odd)('adminLogin of %s', async (_name, value) => {
    for (const args of [
      ['a', value],
      [value, 'a'],
      [value, value],
      ['a', 'b', value ?? 5n],
    ]) {
      const token = (whmcs.adminLogin as (...args: unknown[]) => unknown)(...args) as never
      refusedInput(await whmcs.getTicket({ ...send, token }, { ticketid: 1 }))
    }
  })

  test.each(odd)('eventKey of %s', async (_name, value) => {
    for (const args of [[], ['a', value], [value, 'a'], [value, value]]) {
      const key = (teamtools.eventKey as (...args: unknown[]) => string)(...args)
      expect(key).toBe('')
      refusedInput(await teamtools.trackEvent(send, { name: 'a', endUser: 'a@a.example', key }))
    }
  })

  test.each(odd)('login, alfaCrmToken, createAlfaCrmContext, createContext of %s', async (_name, value) => {
    refusedInput(await alfacrm.login(value as never))
    refusedInput(await alfacrm.loginRaw(value as never))
    const token = alfacrm.alfaCrmToken(value as never)
    const { error } = await alfacrm.listLocations({ ...send, token })
    expect(error).toMatchObject({ kind: 'input', delivery: 'notSent' })
    refusedInput(await alfacrm.listLocations(alfacrm.createAlfaCrmContext(value as never)))
    refusedInput(await teamtools.getCustomer(createContext(value as never), id))
  })
})

describe('a helper lets through what its callback throws:', () => {
  const thrown = Symbol('thrown')
  const fail = (): never => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- it has to be the very same value
    throw thrown
  }
  const caught = (work: () => unknown): unknown => {
    try {
      return work()
    } catch (error) {
      return error
    }
  }

  test('map, mapError, andThen, match and all', () => {
    const [value, error] = [ok(1), err(2)]
    const works = [
      () => map(value, fail),
      () => mapError(error, fail),
      () => andThen(value, fail),
      () => match(value, fail, fail),
      () => match(error, fail, fail),
      () => all({ [Symbol.iterator]: fail }),
    ]
    expect(works.map(caught)).toEqual(works.map(() => thrown))
  })
})
