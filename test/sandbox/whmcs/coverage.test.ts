import { expect, test } from 'vitest'
import { whmcsOperations } from 'billfold/whmcs'
import { documentedAction } from '../../../src/sandbox/whmcs/actions.js'
import { handlers } from '../../../src/sandbox/whmcs/handlers.js'

test('every action of the SDK is carried out', () => {
  const actions = whmcsOperations.map(({ action }) => action)
  expect(actions).toHaveLength(162)
  expect(actions.filter((action) => !Object.hasOwn(handlers, action))).toEqual([])
})

test('what is carried out is documented', () => {
  for (const action of Object.keys(handlers)) expect(documentedAction(action)).toBe(action)
})
