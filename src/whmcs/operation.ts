import type { Effect } from '../core/error.js'
import type { Operation, RequestParts } from '../core/operation.js'
import { refuse } from '../core/refuse.js'
import { effectOf } from './effect.js'
import type { CallOptions } from './signatures.js'

/** What the arguments of a call say about its request: its parameters, and in `query` what names the action. */
export type WhmcsParts = RequestParts & {
  readonly body: Readonly<Record<string, unknown>>
  /** WHMCS reads these from the form, where they come last. */
  readonly query: { readonly action: string; readonly responsetype: 'json' }
  /** What the caller says that repeating the action does. */
  readonly effect?: Effect | undefined
}

/** The arguments of an action's function after the context. */
export type ActionArguments = [params?: object | undefined, options?: CallOptions | undefined]

/** An action of WHMCS as plain data. */
export type ActionOperation = Operation<ActionArguments, WhmcsParts> & {
  /** As WHMCS names it: `GetTicket`. */
  readonly action: string
}

/** Writes the parameters that WHMCS takes in another form than the caller gives them. */
export type WriteParameters = (params: Readonly<Record<string, unknown>>) => object

/**
 * The names that the SDK sends itself, as PHP reads names: it ignores leading spaces, and what follows a bracket is a key. An
 * empty name and a number name no parameter.
 */
const reservedName = /^\s*(\d*|action|username|password|identifier|secret|accesskey|responsetype)(?!\w)/

const asGiven: WriteParameters = (params) => params

/** The operation of an action. `name` is that of its function. */
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
      if (reservedName.test(parameter)) refuse(`${parameter} is a parameter that the SDK sets itself`)
    return { body: { ...write(all) }, query: { action: actionName, responsetype: 'json' }, signal, effect: given }
  },
})

/** The operation of an action that is known by its name alone, such as one of an addon. */
export const actionNamed = (name: string): ActionOperation => {
  const functionName = name.charAt(0).toLowerCase() + name.slice(1)
  return action(functionName, name, ({ effect = effectOf(name) }) => effect)
}
