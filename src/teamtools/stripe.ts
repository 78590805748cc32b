import * as v from 'valibot'
import type { Operation } from '../core/operation.js'
import { readPayload } from '../core/readPayload.js'
import { refuse } from '../core/refuse.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** An event from Stripe: the body as a string or bytes, as the signature check needs it, or as parsed JSON. */
export type StripeEvent =
  string | Uint8Array | ArrayBuffer | { readonly type: string; readonly [field: string]: unknown }

const forwardStripeEventOperation: Operation<[event: StripeEvent, options?: t.CallOptions]> = {
  name: 'forwardStripeEvent',
  method: 'POST',
  path: 'stripe',
  effect: 'once',
  toParts: (event, { signal } = {}) => {
    const data = readPayload(event)
    if (typeof data !== 'object' || data === null || Array.isArray(data)) refuse('a Stripe event must be an object')
    return { body: data as object, signal }
  },
}

/**
 * Forwards a Stripe webhook. `POST stripe`. Check Stripe's signature first, because the API does not receive it. This call
 * is never repeated after an unknown outcome; Stripe itself resends an event that you do not confirm. Source: the wire.
 * Errors: `input` if the event is not a JSON object in UTF-8; `notFound`.
 *
 * @example
 * ```ts
 * const event = { id: 'evt_1', type: 'invoice.payment_succeeded', data: { object: { id: 'in_1', amount_paid: 1750 } } }
 * const forwarded = await forwardStripeEvent(ctx, event)
 * console.log(forwarded.ok) // true
 * ```
 */
export const forwardStripeEvent: t.ParsedOperation<[event: StripeEvent, options?: t.CallOptions], unknown> =
  /* @__PURE__ */ op.parsed(forwardStripeEventOperation, () => ({ schema: v.unknown() }))
/** Like {@link forwardStripeEvent}, but returns the response as it was sent: status, headers and body text. */
export const forwardStripeEventRaw: t.RawOperation<[event: StripeEvent, options?: t.CallOptions]> =
  /* @__PURE__ */ op.raw(forwardStripeEventOperation)

/** The operations of this resource as plain data. */
export const stripeOperations: readonly Operation[] = [forwardStripeEventOperation]
