import { done } from '../outcome.js'
import { affiliateActions } from './affiliates/actions.js'
import { authenticationActions } from './authentication/actions.js'
import { billingActions } from './billing/actions.js'
import type { Handler, Handlers } from './call.js'
import { clientActions } from './clients/actions.js'
import { orderActions } from './orders/actions.js'
import { ticketActions } from './tickets/actions.js'

const whmcsDetails: Handler = ({ settings: { version } }) =>
  done({ whmcs: { version, canonicalversion: `${version}-release.1` } })

/** The actions that the sandbox carries out, area by area. */
export const handlers: Handlers = {
  ...clientActions,
  ...billingActions,
  ...orderActions,
  ...ticketActions,
  ...affiliateActions,
  ...authenticationActions,
  WhmcsDetails: whmcsDetails,
}
