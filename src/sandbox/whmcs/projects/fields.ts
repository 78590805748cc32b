import { done, type Outcome } from '../../outcome.js'
import { type Call, nowOf, rowAt } from '../call.js'
import { adminId } from '../adminId.js'
import { day, type Fields, flag, reference, text } from '../resource.js'
import type { Row, Values } from '../rows.js'

/** The project that `projectid` names. */
export const readProject = (call: Call): Outcome<Row<'projects'>> =>
  rowAt(call, 'projects', 'projectid', 'Project ID Not Found')

/** Notes that a project was changed just now. */
export const touch = (call: Call, projectid: number): void => {
  const { projects } = call.store
  const project = projects.get(projectid)
  if (project !== undefined) projects.patch(project, { lastmodified: nowOf(call) })
}

/** The fields of a project, as parameters hold them. */
export const projectFields: Fields<Values<'projects'>> = {
  ...{ title: text, status: text, created: day, duedate: day, ticketids: text, invoiceids: text, notes: text },
  ...{ completed: flag, adminid: adminId, userid: reference('clients', 'Client ID Not Found') },
  lastmodified: (call) => done(nowOf(call)),
}

/** The fields of a task, as parameters hold them. */
export const taskFields: Fields<Values<'projecttasks'>> = {
  ...{ task: text, notes: text, duedate: day, completed: flag, adminid: adminId },
}
