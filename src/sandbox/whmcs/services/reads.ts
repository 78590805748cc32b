import { paymentMethodSent } from '../billing/paymentMethods.js'
import { done } from '../../outcome.js'
import { problem } from '../call.js'
import { idAt, textAt } from '../params.js'
import { cycleShown } from '../orders/cycles.js'
import type { Read } from '../resource.js'
import { serverOf } from './readService.js'

/** Reads a gateway. */
export const gateway: Read<string> = (call, name, before) => paymentMethodSent(call, before, name)

/** Reads the id of a promotion. The id 0 stands for no promotion. */
export const promotion: Read<number> = ({ params, settings }, name, before) => {
  if (textAt(params, name) === '') return done(before)
  const sent = idAt(params, name)
  const isThere = sent === 0 || settings.installation.promotions.some(({ id }) => id === sent)
  return isThere ? done(sent) : problem('Promotion ID Not Found')
}

/** Reads the id of a server. The id 0 stands for no server. */
export const server: Read<number> = (call, name, before) => {
  if (textAt(call.params, name) === '') return done(before)
  const sent = idAt(call.params, name)
  return sent === 0 || serverOf(call, sent) !== undefined ? done(sent) : problem('Server ID Not Found')
}

/** Reads a billing cycle. */
export const cycle: Read<string> = ({ params }, name, before) => {
  const sent = textAt(params, name)
  const shown = sent === '' ? before : cycleShown(sent)
  return shown === undefined ? problem('Invalid Billing Cycle') : done(shown)
}

/** Reads a string. An empty string does not change the field. */
export const textIfAny: Read<string> = ({ params }, name, before) => done(textAt(params, name) || before)

/** The statuses of services and addons. */
export const statuses = ['Pending', 'Active', 'Suspended', 'Terminated', 'Cancelled', 'Fraud', 'Completed']
