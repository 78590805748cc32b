import type { Operation } from '../core/operation.js'
import { authOperations } from './auth.js'
import { couponOperations } from './coupon.js'
import { customerOperations } from './customer.js'
import { endUserOperations } from './endUser.js'
import { eventOperations } from './event.js'
import { featureOperations } from './feature.js'
import { groupOperations } from './group.js'
import { invoiceOperations } from './invoice.js'
import { memberOperations } from './member.js'
import { packageOperations } from './package.js'
import { paymentOperations } from './payment.js'
import { planOperations } from './plan.js'
import { refundOperations } from './refund.js'
import { stripeOperations } from './stripe.js'
import { subscriptionOperations } from './subscription.js'
import { teamOperations } from './team.js'
import { webEventOperations } from './webEvent.js'
import { webhookOperations } from './webhook.js'

/** All operations of TeamTools as plain data. The proxy and the documentation are based on them. */
export const teamtoolsOperations: readonly Operation[] = /* @__PURE__ */ [
  authOperations,
  couponOperations,
  customerOperations,
  endUserOperations,
  eventOperations,
  featureOperations,
  groupOperations,
  invoiceOperations,
  memberOperations,
  packageOperations,
  paymentOperations,
  planOperations,
  refundOperations,
  stripeOperations,
  subscriptionOperations,
  teamOperations,
  webEventOperations,
  webhookOperations,
].flat()
