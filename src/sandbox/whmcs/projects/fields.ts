import { done, type Outcome } from '../../outcome.js'
import { type Call, nowOf, rowAt } from '../call.js'
import { adminId } from '../adminId.js'
import { day, type Fields, flag, reference, text } from '../resource.js'
import type { Row, Values } from '../rows.js'

/** Returns the project that `projectid` identifies. */
export const readProject = (call: Call): Outcome<Row<'projects'>> =>
  rowAt(call, 'projects', 'projectid', 'Project ID Not Found')

/** Sets the time of a project's last change to the current time. */
export const touch = (call: Call, projectid: number): void => {
  const { projects } = call.store
  const project = projects.get(projectid)
  if (project !== undefined) projects.patch(project, { lastmodified: nowOf(call) })
}

/** The fields of a project with the functions that read their parameters. */
export const projectFields: Fields<Values<'projects'>> = {
  ...{ title: text, status: text, created: day, duedate: day, ticketids: text, invoiceids: text, notes: text },
  ...{ completed: flag, adminid: adminId, userid: reference('clients', 'Client ID Not Found') },
  lastmodified: (call) => done(nowOf(call)),
}

/** The fields of a task with the functions that read their parameters. */
export const taskFields: Fields<Values<'projecttasks'>> = {
  ...{ task: text, notes: text, duedate: day, completed: flag, adminid: adminId },
}
