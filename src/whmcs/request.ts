import type { Request } from '../core/call.js'
import type { Effect } from '../core/error.js'
import { type Field, fieldsOf, unsendable } from './form.js'
import type { RawOptions } from './signatures.js'

/** What an action is. */
export type Action = {
  /** As WHMCS names it: `GetTicket`. */
  readonly name: string
  /** What repeating it does. Every call is a POST, so its name is all that tells. */
  readonly effect: Effect
  /** Writes parameters that do not go as they are. */
  readonly write?: (params: Readonly<Record<string, unknown>>) => object
}

/** The names that the transport has taken, as PHP reads names, and what is the name of no parameter. */
const taken = /^\s*(\d*|action|username|password|identifier|secret|accesskey|responsetype)(?!\w)/

/** A request, and what it sends but for the credential. */
export type FormRequest = Request & { readonly fields: readonly Field[] }

/** A call as a request: all of it, the credential too, in the body of a POST. */
export const requestOf = (
  { name: action, write = Object }: Action,
  params: object | undefined,
  { extra, signal }: RawOptions = {},
): FormRequest => {
  const given = { ...params, ...extra }
  for (const name in given) if (taken.test(name)) unsendable(name)
  const fields = fieldsOf(write(given))
  return {
    signal,
    fields,
    sign: (token) => {
      const { identifier, secret, username, password, accessKey: accesskey } = Object(token) as Record<string, string>
      if (token && !secret && password?.length !== 32) unsendable('token')
      // At the end: PHP drops what is too much for it, and a call that lost its action is refused rather than half done.
      const transport = { identifier, secret, username, password, accesskey, action, responsetype: 'json' }
      return [
        'includes/api.php',
        {
          method: 'POST',
          // Deno sends a text a second time by itself when the connection breaks.
          body: new Blob([new URLSearchParams(fields.concat(fieldsOf(transport))) as unknown as string], {
            type: 'application/x-www-form-urlencoded',
          }),
        },
      ]
    },
  }
}
