import type { Definition } from '../definition.js'
import { coupons } from './coupons.js'
import { customers } from './customers.js'
import { endusers } from './endusers.js'
import { events } from './events.js'
import { features } from './features.js'
import { groups } from './groups.js'
import { invoices } from './invoices.js'
import { packages } from './packages.js'
import { payments } from './payments.js'
import { plans } from './plans.js'
import { refunds } from './refunds.js'
import { subscriptions } from './subscriptions.js'
import { members, teams } from './teams.js'
import { webevents } from './webevents.js'

/** Every resource of the API. */
export const definitions: readonly Definition[] = [
  ...[customers, endusers, features, groups, packages, plans, subscriptions],
  ...[invoices, payments, refunds, coupons, members, teams, events, webevents],
]
