import type { Context } from '../../index.js'
import {
  type Entities,
  type EntityName,
  type Event,
  type Input,
  type Invoice,
  type InvoiceItem,
  listCoupons,
  listEndUsers,
  listFeatures,
  listGroups,
  listInvoices,
  listMembers,
  listPackages,
  listPayments,
  listPlans,
  listRefunds,
  listTeams,
  type NewEvent,
  type NewInvoiceItem,
  type Payment,
  type PaymentData,
  type StripeEvent,
  type SubscribeData,
  type Subscription,
  type TrackedEvent,
} from '../../teamtools/index.js'
import { agrees, agreesIn, valueAt } from '../agreement.js'
import { neverClear } from '../judge.js'
import type { Finder } from '../settled.js'
import { type Named, type Settle, settler } from '../settler.js'
import { findSavedEvent, findTrackedEvent } from './events.js'
import {
  findAppliedPayment,
  findSavedCustomer,
  findSavedCustomers,
  findSettledInvoice,
  findSubscribed,
  subscriptions,
} from './finders.js'
import { findInvoiceItem, hasItems } from './items.js'
import { type Resource, saving, savingMany } from './saves.js'

type Find<Args extends readonly unknown[], Row> = Finder<Context, readonly [...Args, options?: unknown], Row>
type Save<E extends EntityName> = Find<[entity: Input<E>], Entities[E]>
type SaveMany<E extends EntityName> = Find<[entities: readonly Input<E>[]], readonly Entities[E][]>

/** The operations of TeamTools whose outcome can be found, each with the function that looks for its effect. */
export type TeamToolsFinders = {
  readonly applyInvoicePayment: Find<[id: string, data: PaymentData], Payment>
  readonly settleInvoice: Find<[id: string], Invoice>
  readonly subscribeCustomer: Find<[id: string, data: SubscribeData], Subscription>
  readonly addSubscriptionInvoiceItem: Find<[id: string, item: NewInvoiceItem], InvoiceItem>
  readonly saveEvent: Find<[event: NewEvent], Event>
  readonly trackEvent: Find<[event: TrackedEvent], Event>
  readonly forwardStripeEvent: Find<[event: StripeEvent], never>
  readonly saveCustomer: Save<'Customer'>
  readonly saveCustomers: SaveMany<'Customer'>
  readonly saveEndUser: Save<'EndUser'>
  readonly saveEndUsers: SaveMany<'EndUser'>
  readonly saveInvoice: Save<'Invoice'>
  readonly savePayment: Save<'Payment'>
  readonly saveRefund: Save<'Refund'>
  readonly saveSubscription: Save<'Subscription'>
  readonly saveCoupon: Save<'Coupon'>
  readonly saveFeature: Save<'Feature'>
  readonly saveGroup: Save<'Group'>
  readonly savePackage: Save<'Package'>
  readonly savePlan: Save<'Plan'>
  readonly saveMember: Save<'Member'>
  readonly saveTeam: Save<'Team'>
}

const endUsers: Resource<'EndUser'> = {
  type: 'enduser',
  list: listEndUsers,
  fields: ['email', 'firstName', 'lastName', 'customerId'],
}

/** Checks whether a package is in the group. The API stores the id of the group that was the default one. */
const isInGroup = (sent: object, row: unknown): boolean =>
  agrees('default', valueAt(sent, 'groupId')) || agreesIn(['groupId'], sent, row)

/** The finders of TeamTools by the names of their operations. */
const teamtoolsFinders: TeamToolsFinders = {
  applyInvoicePayment: findAppliedPayment,
  settleInvoice: findSettledInvoice,
  subscribeCustomer: findSubscribed,
  addSubscriptionInvoiceItem: findInvoiceItem,
  saveEvent: findSavedEvent,
  trackEvent: findTrackedEvent,
  forwardStripeEvent: /* @__PURE__ */ neverClear(
    'TeamTools does not say which events of Stripe it has received. Stripe repeats an event that is not confirmed.',
  ),
  saveCustomer: findSavedCustomer,
  saveCustomers: findSavedCustomers,
  saveEndUser: /* @__PURE__ */ saving(endUsers),
  saveEndUsers: /* @__PURE__ */ savingMany(endUsers),
  saveInvoice: /* @__PURE__ */ saving({
    type: 'invoice',
    list: listInvoices,
    fields: ['customerId'],
    isAlike: hasItems,
  }),
  savePayment: /* @__PURE__ */ saving({ type: 'payment', list: listPayments, fields: ['invoiceId', 'amount'] }),
  saveRefund: /* @__PURE__ */ saving({ type: 'refund', list: listRefunds, fields: ['invoiceId', 'amount'] }),
  saveSubscription: /* @__PURE__ */ saving(subscriptions),
  saveCoupon: /* @__PURE__ */ saving({ type: 'coupon', list: listCoupons, fields: ['code', 'name'] }),
  saveFeature: /* @__PURE__ */ saving({ type: 'feature', list: listFeatures, fields: ['name', 'uniqueKey'] }),
  saveGroup: /* @__PURE__ */ saving({ type: 'group', list: listGroups, fields: ['name'] }),
  savePackage: /* @__PURE__ */ saving({
    type: 'package',
    list: listPackages,
    fields: ['name'],
    isAlike: isInGroup,
  }),
  savePlan: /* @__PURE__ */ saving({ type: 'plan', list: listPlans, fields: ['packageId', 'name'] }),
  saveMember: /* @__PURE__ */ saving({ type: 'member', list: listMembers, fields: ['email', 'name'] }),
  saveTeam: /* @__PURE__ */ saving({ type: 'team', list: listTeams, fields: ['name'] }),
}

/**
 * Finds out whether a call of TeamTools took effect. It is `settle` for programs that use only this system.
 *
 * @example
 * ```ts
 * const args = [invoice.id, { amount: 1750 }] as const // cents
 * const call = { operation: 'teamtools.applyInvoicePayment', args, startedAt: Date.now() } as const
 * const settled = await settleTeamTools(ctx, call) // nothing was sent, but it may still arrive
 * console.log(settled.value?.outcome) // unclear
 * ```
 */
export const settleTeamTools: Settle<Named<'teamtools', TeamToolsFinders>> = /* @__PURE__ */ settler(
  'teamtools',
  teamtoolsFinders,
)
