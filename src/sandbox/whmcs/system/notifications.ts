import { done } from '../../outcome.js'
import { type Handler, nowOf, problem } from '../call.js'
import { textAt, textsAt } from '../params.js'
import { isArray, objectOf } from '../php/array.js'
import { logActivity } from './activity.js'

const styles = ['', 'success', 'danger', 'info']

/**
 * TriggerNotificationEvent. The sandbox has no notification rules, so it only records the event and adds it to the
 * activity log.
 */
export const triggerNotificationEvent: Handler = (call) => {
  const { store, params, admin } = call
  const style = textAt(params, 'statusStyle')
  if (!styles.includes(style)) return problem('Invalid statusStyle: it is success, danger or info')
  const identifier = textAt(params, 'notification_identifier')
  const attributes = params.get('attributes')
  const shown = isArray(attributes) ? Object.entries(objectOf(attributes)) : []
  store.notifications.insert({
    ...textsAt(params, ['title', 'message', 'url', 'status']),
    ...{ date: nowOf(call), identifier, style, adminid: admin.id },
    attributes: Object.fromEntries(shown.map(([key, value]) => [key, JSON.stringify(value)])),
  })
  logActivity(call, `Notification Event Triggered - ${identifier}: ${textAt(params, 'title')}`)
  return done({})
}
