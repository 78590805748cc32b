import { describe, expect, test } from 'vitest'
import { alfacrmOperations } from 'billfold/alfacrm'
import { facts } from './facts.js'
import { exported, operationNames } from './wire.js'

const byName = new Map(alfacrmOperations.map((operation) => [operation.name, operation]))

describe('the operations as data', () => {
  test('are those of all functions, each once', () => {
    expect(alfacrmOperations).toHaveLength(byName.size)
    expect([...byName.keys()].sort()).toEqual([...operationNames, 'login'].sort())
    for (const name of byName.keys()) expect(typeof exported[`${name}Raw`], name).toBe('function')
  })

  test('have the paths of the sources, in a branch but for three', () => {
    const known = Object.values(facts).flatMap(({ route, methods }) =>
      methods.split(' ').map((method) => (method === 'list' ? route : `${route}/${method}`)),
    )
    for (const { name, path } of alfacrmOperations)
      expect([...known, 'auth/login'], name).toContain(path.replace('{branch}/', ''))
    const withoutBranch = alfacrmOperations.filter(({ path }) => !path.startsWith('{branch}/')).map(({ path }) => path)
    expect(new Set(withoutBranch.map((path) => path.split('/')[0]))).toEqual(new Set(['auth', 'branch', 'company']))
  })

  test('say what a second time does', () => {
    const effects = { list: 'read', get: 'read', create: 'once', update: 'repeatable', delete: 'repeatable' }
    for (const { name, effect } of alfacrmOperations) {
      const verb = /^(list|get|create|update|delete)/.exec(name)?.[0] as keyof typeof effects | undefined
      if (verb && !/^(update|delete)Pay$/.test(name)) expect(effect, name).toBe(effects[verb])
    }
    const once = ['updatePay', 'deletePay', 'fiscalSellPay', 'teachLesson', 'addBonus', 'spendBonus', 'saveLeadForm']
    for (const name of once) expect(byName.get(name)?.effect, name).toBe('once')
  })

  test('are sent without a token where that is asked for, or where who asks is not known', () => {
    const anonymous = alfacrmOperations.filter((operation) => operation.anonymous).map(({ name }) => name)
    expect(anonymous.sort()).toEqual(['login', 'saveLeadForm'])
  })

  test('survive JSON but for what makes their requests', () => {
    for (const operation of alfacrmOperations) {
      const { toParts, ...data } = operation
      expect(typeof toParts).toBe('function')
      expect(JSON.parse(JSON.stringify(data))).toEqual(data)
    }
  })
})
