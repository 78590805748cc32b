import { done } from '../../outcome.js'
import { type Handler, nowOf, problem } from '../call.js'
import { idAt, isTrue, textAt } from '../params.js'
import { logActivity } from '../system/activity.js'

/** AddClientNote. No action returns the notes. */
export const addClientNote: Handler = (call) => {
  const { store, params, admin } = call
  const client = store.clients.get(idAt(params, 'userid'))
  if (client === undefined) return problem('Client ID not found')
  const note = store.clientNotes.insert({
    ...{ userid: client.id, adminid: admin.id, created: nowOf(call) },
    ...{ note: textAt(params, 'notes'), sticky: isTrue(params, 'sticky') },
  })
  logActivity(call, `Added Note - User ID: ${String(client.id)}`, client.id)
  return done({ noteid: String(note.id) })
}
