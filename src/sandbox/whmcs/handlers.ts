import { done } from '../outcome.js'
import { announcementActions } from './announcements/actions.js'
import { affiliateActions } from './affiliates/actions.js'
import { authenticationActions } from './authentication/actions.js'
import { billingActions } from './billing/actions.js'
import type { Handler, Handlers } from './call.js'
import { clientActions } from './clients/actions.js'
import { domainActions } from './domains/actions.js'
import { moduleActions } from './modules/actions.js'
import { orderActions } from './orders/actions.js'
import { serverActions } from './servers/actions.js'
import { serviceActions } from './services/actions.js'
import { mailActions } from './mail/actions.js'
import { projectActions } from './projects/actions.js'
import { systemActions } from './system/actions.js'
import { ticketActions } from './tickets/actions.js'

const whmcsDetails: Handler = ({ settings: { version } }) =>
  done({ whmcs: { version, canonicalversion: `${version}-release.1` } })

/** The handlers of all areas. */
export const handlers: Handlers = {
  ...clientActions,
  ...billingActions,
  ...orderActions,
  ...serviceActions,
  ...moduleActions,
  ...domainActions,
  ...serverActions,
  ...ticketActions,
  ...announcementActions,
  ...mailActions,
  ...projectActions,
  ...systemActions,
  ...affiliateActions,
  ...authenticationActions,
  WhmcsDetails: whmcsDetails,
}
