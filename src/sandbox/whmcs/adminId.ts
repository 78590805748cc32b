import { done } from '../outcome.js'
import { problem } from './call.js'
import { idAt, textAt } from './params.js'
import type { Read } from './resource.js'

/** Reads the id of an admin. */
export const adminId: Read<number> = ({ settings, params }, name, before) => {
  if (textAt(params, name) === '') return done(before)
  const id = idAt(params, name)
  return settings.admins.some((admin) => admin.id === id) ? done(id) : problem('Admin ID Not Found')
}
