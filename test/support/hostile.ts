import { createContext, runInContext } from 'node:vm'

const fail = (): never => {
  throw new Error('a getter')
}

/** A proxy of which everything that is asked throws. */
export const revoked = (target: object = {}): object => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

/** An object of which these fields throw when they are read. */
export const throwingFields = (...names: readonly string[]): object =>
  Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: fail, enumerable: true }])))

/** An object that holds itself. */
export const cyclic = (): object => {
  const value: Record<string, unknown> = { id: '5' }
  value['self'] = value
  return value
}

const realm = createContext()

/** A value of another realm, as of an iframe. */
export const foreign = (code: string): unknown => runInContext(code, realm) as unknown

/** Texts that throw when they are used as texts. */
export const noText = { toString: fail, valueOf: fail, trim: fail, [Symbol.toPrimitive]: fail } as const

/** What no function of the package is meant for, made anew: a name, and the value. */
export const hostileValues = (): readonly (readonly [name: string, value: unknown])[] => [
  ['undefined', undefined],
  ['null', null],
  ['a symbol', Symbol('odd')],
  ['a bigint', 10n],
  ['a number that is none', NaN],
  ['a text', 'text'],
  ['a function', () => 5],
  ['a function that throws', fail],
  ['a revoked proxy', revoked()],
  ['a revoked function', revoked(fail)],
  ['getters that throw', throwingFields('id', 'baseUrl', 'signal', 'then')],
  ['an object that is no text', noText],
  ['an object that holds itself', cyclic()],
  ['an object without a prototype', Object.create(null)],
  ['a foreign object', foreign('({ id: 5 })')],
  ['a foreign date', foreign('new Date(NaN)')],
  ['a foreign list', foreign('[1, { a: Symbol() }]')],
]
