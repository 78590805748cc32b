import { done } from '../../outcome.js'
import { type Handler, nowOf, pageOf, problem, rowAt } from '../call.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import { logActivity } from '../system/activity.js'

const types = ['End of Billing Period', 'Immediate']

/** AddCancelRequest. A service can have only one request. */
export const addCancelRequest: Handler = (call) => {
  const { store, params } = call
  const service = rowAt(call, 'services', 'serviceid', 'Service ID Not Found')
  if (!service.ok) return service
  const { id, userid } = service.value
  if (store.cancelRequests.find('relid', id).length > 0) return problem('Existing Cancellation Request Exists')
  const type = textAt(params, 'type') || 'End of Billing Period'
  if (!types.includes(type)) return problem(`Invalid Cancellation Type. It is one of ${types.join(', ')}`)
  store.cancelRequests.insert({ userid, relid: id, date: nowOf(call), type, reason: textAt(params, 'reason') })
  logActivity(call, `Cancellation Request Added - Service ID: ${String(id)}`, userid)
  return done({ serviceid: String(id), userid: String(userid) })
}

/** GetCancelledPackages. It returns numbers as strings of digits. */
export const getCancelledPackages: Handler = ({ store, params, settings }) => {
  const requests = store.cancelRequests.all()
  const { page, counters } = pageOf(params, requests)
  const rows = page.map(({ id, date, relid, reason, type }) => ({
    ...{ id: String(id), date, relid: String(relid), reason, type, created_at: date, updated_at: date },
  }))
  return done({
    ...{ totalresults: String(requests.length), startnumber: String(counters.startnumber) },
    numreturned: String(counters.numreturned),
    ...wrapped(settings.quirks, 'packages', 'package', rows),
  })
}
