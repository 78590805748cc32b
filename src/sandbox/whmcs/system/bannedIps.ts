import { done } from '../../outcome.js'
import { type Handler, problem } from '../call.js'
import { localTime, parseTime } from '../dates.js'
import { idAt, textAt } from '../params.js'
import { logActivity } from './activity.js'

const dayMs = 86_400_000

/**
 * AddBannedIp. The sandbox records the ban but does not enforce it, because the response of the API to a banned address
 * is not documented.
 */
export const addBannedIp: Handler = (call) => {
  const { store, params, settings } = call
  const days = idAt(params, 'days')
  if (days < 0) return problem('Invalid days: it is a whole number')
  const sent = textAt(params, 'expires')
  const { utcOffsetMinutes } = settings
  const expires =
    sent === '' ? localTime(settings.now() + days * dayMs, utcOffsetMinutes) : parseTime(sent, utcOffsetMinutes)
  if (expires === undefined) return problem('Invalid Date Format')
  const [ip, reason] = [textAt(params, 'ip'), textAt(params, 'reason')]
  const ban = store.bannedips.insert({ ip, reason, expires })
  logActivity(call, `Banned IP Added - ${ip}`)
  return done({ banid: String(ban.id) })
}
