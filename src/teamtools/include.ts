import type { Relations } from './relations.js'
import type { Coupon } from './schemas/coupon.js'
import type { Customer } from './schemas/customer.js'
import type { EndUser } from './schemas/endUser.js'
import type { Event } from './schemas/event.js'
import type { Feature } from './schemas/feature.js'
import type { Group } from './schemas/group.js'
import type { Invoice } from './schemas/invoice.js'
import type { Member } from './schemas/member.js'
import type { Package } from './schemas/package.js'
import type { Payment } from './schemas/payment.js'
import type { Plan } from './schemas/plan.js'
import type { Refund } from './schemas/refund.js'
import type { Subscription } from './schemas/subscription.js'
import type { Team } from './schemas/team.js'
import type { WebEvent } from './schemas/webEvent.js'

/** The entity types by name. */
export interface Entities {
  Coupon: Coupon
  Customer: Customer
  EndUser: EndUser
  Event: Event
  Feature: Feature
  Group: Group
  Invoice: Invoice
  Member: Member
  Package: Package
  Payment: Payment
  Plan: Plan
  Refund: Refund
  Subscription: Subscription
  Team: Team
  WebEvent: WebEvent
}

/** The name of an entity. */
export type EntityName = keyof Entities

/** The entity that a relation leads to. */
type Target<E extends EntityName, R> = R extends keyof Relations[E]
  ? Relations[E][R] extends EntityName
    ? Relations[E][R]
    : Relations[E][R] extends [infer N extends EntityName]
      ? N
      : never
  : never

/** The valid part of a path, followed by the relations that are allowed next. Compiler errors show it. */
type Path<E extends EntityName, P extends string> = P extends `${infer H}.${infer Rest}`
  ? H extends keyof Relations[E] & string
    ? `${H}.${Path<Target<E, H>, Rest>}`
    : keyof Relations[E] & string
  : P extends keyof Relations[E] & string
    ? P
    : keyof Relations[E] & string

/**
 * An include string that names only relations of `E`: paths separated by commas and optional spaces, nested with dots. An
 * invalid part is replaced by the allowed names, which the compiler's message then shows. A string that is known only at
 * run time is accepted as it is.
 */
export type Include<E extends EntityName, I extends string> = string extends I
  ? I
  : I extends ` ${infer Rest}`
    ? ` ${Include<E, Rest>}`
    : I extends `${infer P},${infer Rest}`
      ? `${Path<E, P>},${Include<E, Rest>}`
      : Path<E, I>

type Paths<I extends string> = I extends ` ${infer Rest}`
  ? Paths<Rest>
  : I extends `${infer P},${infer Rest}`
    ? P | Paths<Rest>
    : I
type Head<P extends string> = P extends `${infer H}.${string}` ? H : P
type Below<P extends string, H extends string> = P extends `${H}.${infer Rest}` ? Rest : never

type Embedded<E extends EntityName, P extends string> = [P] extends [never]
  ? Entities[E]
  : Entities[E] & {
      readonly [H in Head<P> & keyof Relations[E] & string]?: Relations[E][H] extends EntityName
        ? Embedded<Relations[E][H], Below<P, H>>
        : readonly Embedded<Target<E, H>, Below<P, H>>[]
    }

/**
 * The type of `E` with the relations that the include string `I` embeds. Relations that are not embedded are absent.
 *
 * @example
 * ```ts
 * type Subscriber = Included<'Customer', 'subscription.package'>
 * const packageOf = ({ subscription }: Subscriber) => subscription?.package?.name
 * console.log((await listCustomers(ctx, { include: 'subscription.package' })).value?.map(packageOf))
 * ```
 */
export type Included<E extends EntityName, I extends string = never> = [I] extends [never]
  ? Entities[E]
  : string extends I
    ? Entities[E]
    : Embedded<E, Paths<I>>
