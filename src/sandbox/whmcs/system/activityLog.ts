import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, pageOf, problem } from '../call.js'
import { parseLocalised } from '../dates.js'
import { idAt, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import { type Filters, filtered, hasText, isId, isText } from '../resource.js'
import type { Row } from '../rows.js'
import { logActivity } from './activity.js'

const filters: Filters<Row<'activity'>> = {
  clientid: isId('userid'),
  // This is the former name of the parameter.
  userid: isId('userid'),
  user: isText('username'),
  description: hasText('description'),
  ipaddress: isText('ipaddress'),
}

// Every entry belongs to an admin, because users cannot make API calls.
const entryShown = ({ id, userid, adminid, date, description, username, ipaddress }: Row<'activity'>): JsonObject => ({
  ...{ id, clientId: userid, userId: 0, adminId: adminid, date, description, username, ipaddress, userid },
})

const readDay = ({ params, settings }: Call): Outcome<string> => {
  const sent = textAt(params, 'date')
  const day = sent === '' ? '' : parseLocalised(sent, settings.dateFormat)
  return day === undefined ? problem(`Invalid Date: date is ${settings.dateFormat}`) : done(day)
}

/** GetActivityLog. It returns the newest entries first, and no `numreturned`. */
export const getActivityLog: Handler = (call) => {
  const { store, params, settings } = call
  const day = readDay(call)
  if (!day.ok) return day
  const entries = filtered(call, store.activity.all(), filters).filter(({ date }) => date.startsWith(day.value))
  const { page, counters } = pageOf(params, [...entries].reverse())
  const list = wrapped(settings.quirks, 'activity', 'entry', page.map(entryShown))
  return done({ totalresults: entries.length, startnumber: counters.startnumber, ...list })
}

/** LogActivity. The client does not have to exist. */
export const logActivityAction: Handler = (call) => {
  const { params } = call
  const userid = Math.max(idAt(params, 'clientid'), idAt(params, 'userid'), 0)
  logActivity(call, textAt(params, 'description'), userid)
  return done({})
}
