import type { Effect } from '../core/error.js'
import type { Operation, RequestParts } from '../core/operation.js'
import { refuse } from '../core/refuse.js'
import { effectOf } from './effect.js'
import type { CallOptions } from './signatures.js'

/**
 * The parts of a request that come from the arguments of a call: the parameters, and in `query` the fields that name
 * the action.
 */
export type WhmcsParts = RequestParts & {
  readonly body: Readonly<Record<string, unknown>>
  /** The fields that name the action. WHMCS reads them from the form, where they come last. */
  readonly query: { readonly action: string; readonly responsetype: 'json' }
  /** The effect of repeating the action, if the caller states it. */
  readonly effect?: Effect | undefined
}

/** The arguments of an action's function after the context. */
export type ActionArguments = [params?: object | undefined, options?: CallOptions | undefined]

/** An action of WHMCS as plain data. */
export type ActionOperation = Operation<ActionArguments, WhmcsParts> & {
  /** The name of the action in WHMCS: `GetTicket`. */
  readonly action: string
}

/** Writes the parameters that WHMCS expects in another form than the caller gives them. */
export type WriteParameters = (params: Readonly<Record<string, unknown>>) => object

/**
 * Matches the parameter names that the SDK sends itself, in the way PHP reads names: it ignores leading spaces, and a
 * bracket starts a key. An empty name and a number are not parameter names.
 */
const reservedName = /^\s*(\d*|action|username|password|identifier|secret|accesskey|responsetype)(?!\w)/

const asGiven: WriteParameters = (params) => params

/** Makes the operation of an action. `name` is the name of its function. */
export const action = (
  name: string,
  actionName: string,
  effect: ActionOperation['effect'],
  write: WriteParameters = asGiven,
): ActionOperation => ({
  name,
  action: actionName,
  method: 'POST',
  path: 'includes/api.php',
  effect,
  toParts: (params, { extra, signal, effect: given } = {}) => {
    const all = { ...params, ...extra }
    for (const parameter of Object.keys(all))
      if (reservedName.test(parameter)) refuse(`${parameter} is a parameter that the SDK sets itself: leave it out`)
    return { body: { ...write(all) }, query: { action: actionName, responsetype: 'json' }, signal, effect: given }
  },
})

/** Makes the operation of an action of which only the name is known, such as an action of an addon. */
export const actionNamed = (name: string): ActionOperation => {
  const functionName = name.charAt(0).toLowerCase() + name.slice(1)
  return action(functionName, name, ({ effect = effectOf(name) }) => effect)
}
