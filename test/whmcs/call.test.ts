import { call, callRaw } from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { answer } from '../support/faultServer.js'
import { token, useServer } from './served.js'

const { context, answers, sent, server } = useServer()

describe('an action by its name', () => {
  test('is sent as every action is, and its answer is what it holds', async () => {
    const body = { result: 'success', points: '7', list: { item: [] }, nothing: '' }
    answers(body)
    expect(await call(context(), 'AddBonus', { clientid: 1, tags: ['a'] })).toEqual({ ok: true, value: body })
    expect(sent()).toEqual({ clientid: '1', tags: ['a'], ...token, action: 'AddBonus', responsetype: 'json' })
  })

  test('is given as it was sent by callRaw', async () => {
    answers(answer(403, 'no'))
    expect((await callRaw(context(), 'AddBonus')).value).toMatchObject({ status: 403, body: 'no' })
  })

  test('may have a list as its answer', async () => {
    answers([1, '2'])
    expect((await call(context(), 'GetNumbers')).value).toEqual([1, '2'])
  })

  test('is refused as every action is, under its own name', async () => {
    answers({ result: 'error', message: 'Command Not Found' })
    const { error } = await call(context(), 'AddBonus')
    expect(error).toMatchObject({ kind: 'notFound', operation: 'whmcs.addBonus', reason: 'Command Not Found' })
  })

  test.each([[''], ['Get Ticket'], ['a&b'], [undefined], [5], [{}]])(
    'that is none, %j, is an input error',
    async (name) => {
      const before = server().received.length
      for (const made of [call(context(), name as string), callRaw(context(), name as string)])
        expect((await made).error).toMatchObject({ kind: 'input', operation: 'whmcs.call', delivery: 'notSent' })
      expect(server().received.length).toBe(before)
    },
  )
})
