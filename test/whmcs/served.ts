import type { Result } from 'billfold'
import * as whmcs from 'billfold/whmcs'
import { afterAll, beforeAll } from 'vitest'
import { answer, createFaultServer, type Fault, type FaultServer } from '../support/faultServer.js'
import { asData, parseForm } from './php.js'

/** A credential whose texts are found nowhere else. */
export const token = { identifier: 'iDeNtIfIeR0123456789abcdefABCDEF', secret: 's3cr3t-of+the/cr3dential=0123456' }

/** Any function of the API: what it takes and gives is what a test asserts. */
export type AnyAction = (context: whmcs.WhmcsContext, ...args: readonly unknown[]) => Promise<Result<unknown>>

/** All that the entry point exports, by name. */
export const exported: Readonly<Record<string, unknown>> = whmcs

/** A function by its name; one that is missing is an error of the test. */
export const action = (name: string): AnyAction => {
  const found = exported[name]
  if (typeof found !== 'function') throw new Error(`billfold/whmcs has no function ${name}`)
  return found as AnyAction
}

/** A server of the test's file and a context for it. */
export type Served = {
  readonly server: () => FaultServer
  readonly context: () => whmcs.WhmcsContext
  /** Lets the server answer so from now on, in order; the last for all that follow. An object is a 200. */
  readonly answers: (...faults: readonly [Fault | object, ...(Fault | object)[]]) => void
  /** The fields of the last request, as PHP would have them. */
  readonly sent: () => Readonly<Record<string, unknown>>
}

const faultOf = (given: Fault | object): Fault => (typeof given === 'function' ? (given as Fault) : answer(200, given))

export const useServer = (): Served => {
  let server: FaultServer
  beforeAll(async () => {
    server = await createFaultServer(answer(200, { result: 'success' }))
  })
  afterAll(() => server.close())
  return {
    server: () => server,
    context: () => ({ baseUrl: server.url, token }),
    answers: (first, ...more) => server.script(faultOf(first), ...more.map(faultOf)),
    sent: () => asData(parseForm(server.received.at(-1)?.body ?? '')) as Record<string, unknown>,
  }
}
