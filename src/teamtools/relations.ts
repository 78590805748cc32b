import * as v from 'valibot'
import { prepared } from '../core/fields.js'
import type { EntityName } from './include.js'
import { CouponSchema } from './schemas/coupon.js'
import { CustomerSchema } from './schemas/customer.js'
import { EndUserSchema } from './schemas/endUser.js'
import { EventSchema } from './schemas/event.js'
import { FeatureSchema } from './schemas/feature.js'
import { GroupSchema } from './schemas/group.js'
import { InvoiceSchema } from './schemas/invoice.js'
import { MemberSchema } from './schemas/member.js'
import { PackageSchema } from './schemas/package.js'
import { PaymentSchema } from './schemas/payment.js'
import { PlanSchema } from './schemas/plan.js'
import { RefundSchema } from './schemas/refund.js'
import { SubscriptionSchema } from './schemas/subscription.js'
import { TeamSchema } from './schemas/team.js'
import { WebEventSchema } from './schemas/webEvent.js'

/** The relations that `include` can embed in each entity: the name of one entity, or an array with the name of many. */
export interface Relations {
  Coupon: {}
  Customer: { subscription: 'Subscription'; invoices: ['Invoice']; users: ['EndUser'] }
  EndUser: { customer: 'Customer'; events: ['Event'] }
  Event: {}
  Feature: { packages: ['Package']; dependencies: ['Feature']; dependants: ['Feature'] }
  Group: { packages: ['Package'] }
  Invoice: { payments: ['Payment']; refunds: ['Refund']; subscription: 'Subscription' }
  Member: { teams: ['Team'] }
  Package: { features: ['Feature']; plan: 'Plan'; group: 'Group' }
  Payment: {}
  Plan: { subscription: 'Subscription'; package: 'Package' }
  Refund: {}
  Subscription: { package: 'Package'; plan: 'Plan'; coupon: 'Coupon' }
  Team: { members: ['Member'] }
  WebEvent: {}
}

/** Returns the schema of an entity with its relations. The schema is created when it is first needed. */
export type EmbeddingSchema = () => v.GenericSchema

/** The schemas of an entity's relations, one for each name in {@link Relations}. */
type RelationEntries<E extends EntityName> = { readonly [Name in keyof Relations[E]]: v.GenericSchema }

/** Adds the relations to the schema of an entity. They are created late, because relations refer to each other. */
const embedding = <E extends EntityName>(
  schema: v.GenericSchema & { readonly entries: v.ObjectEntries },
  relations: () => RelationEntries<E>,
): EmbeddingSchema => {
  let made: v.GenericSchema | undefined
  return () => (made ??= v.looseObject({ ...schema.entries, ...relations() }))
}

/** Takes a relation out of its `{ data }` envelope, if it has one. Returns undefined if PHP sends null. */
const withoutEnvelope = (value: unknown): unknown =>
  (typeof value === 'object' && value !== null && 'data' in value ? value.data : value) ?? undefined

/** PHP may also send an empty array if there is no related entity. */
const unwrapOne = (value: unknown): unknown => {
  const data = withoutEnvelope(value)
  return Array.isArray(data) && data.length === 0 ? undefined : data
}

const one = (related: EmbeddingSchema): v.GenericSchema => prepared(unwrapOne, v.optional(v.lazy(related)))

const many = (related: EmbeddingSchema): v.GenericSchema =>
  prepared(withoutEnvelope, v.optional(v.array(v.lazy(related))))

/** The schemas that the operations use: each entity with all relations that can be embedded in it. */
export const couponWithRelations: EmbeddingSchema = () => CouponSchema
export const eventWithRelations: EmbeddingSchema = () => EventSchema
export const paymentWithRelations: EmbeddingSchema = () => PaymentSchema
export const refundWithRelations: EmbeddingSchema = () => RefundSchema
export const webEventWithRelations: EmbeddingSchema = () => WebEventSchema

export const customerWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'Customer'>(CustomerSchema, () => ({
  subscription: one(subscriptionWithRelations),
  invoices: many(invoiceWithRelations),
  users: many(endUserWithRelations),
}))

export const endUserWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'EndUser'>(EndUserSchema, () => ({
  customer: one(customerWithRelations),
  events: many(eventWithRelations),
}))

export const featureWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'Feature'>(FeatureSchema, () => ({
  packages: many(packageWithRelations),
  dependencies: many(featureWithRelations),
  dependants: many(featureWithRelations),
}))

export const groupWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'Group'>(GroupSchema, () => ({
  packages: many(packageWithRelations),
}))

export const invoiceWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'Invoice'>(InvoiceSchema, () => ({
  payments: many(paymentWithRelations),
  refunds: many(refundWithRelations),
  subscription: one(subscriptionWithRelations),
}))

export const memberWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'Member'>(MemberSchema, () => ({
  teams: many(teamWithRelations),
}))

export const packageWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'Package'>(PackageSchema, () => ({
  features: many(featureWithRelations),
  plan: one(planWithRelations),
  group: one(groupWithRelations),
}))

export const planWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'Plan'>(PlanSchema, () => ({
  subscription: one(subscriptionWithRelations),
  package: one(packageWithRelations),
}))

export const subscriptionWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'Subscription'>(
  SubscriptionSchema,
  () => ({
    package: one(packageWithRelations),
    plan: one(planWithRelations),
    coupon: one(couponWithRelations),
  }),
)

export const teamWithRelations: EmbeddingSchema = /* @__PURE__ */ embedding<'Team'>(TeamSchema, () => ({
  members: many(memberWithRelations),
}))
