import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, pageOf } from '../call.js'
import { localTime, noTime } from '../dates.js'
import { wrapped } from '../quirks.js'
import { type Filters, filtered, isId, isText } from '../resource.js'
import type { Row } from '../rows.js'
import { readProject } from './fields.js'

type Project = Row<'projects'>

const bit = (flag: boolean): string => (flag ? '1' : '0')

const timelogShown = ({ settings }: Call, log: Row<'timelogs'>): JsonObject => {
  const local = (seconds: number) => (seconds === 0 ? noTime : localTime(seconds * 1000, settings.utcOffsetMinutes))
  return {
    ...{ id: String(log.id), projectid: String(log.projectid), taskid: String(log.taskid) },
    ...{ adminid: String(log.adminid), start: String(log.start), end: String(log.end), donotbill: '0' },
    ...{ starttime: local(log.start), endtime: local(log.end) },
  }
}

const taskShown = (call: Call, task: Row<'projecttasks'>): JsonObject => {
  const logs = call.store.timelogs.find('taskid', task.id).map((log) => timelogShown(call, log))
  return {
    ...{ id: String(task.id), projectid: String(task.projectid), task: task.task, notes: task.notes },
    ...{ adminid: String(task.adminid), created: task.created, duedate: task.duedate },
    ...{ completed: bit(task.completed), billed: bit(task.billed), order: String(task.order) },
    ...wrapped(call.settings.quirks, 'timelogs', 'timelog', logs, 'text'),
  }
}

const messageShown = ({ id, projectid, date, message, adminid }: Row<'projectmessages'>): JsonObject => ({
  ...{ id: String(id), projectid: String(projectid), date, message, attachments: '', adminid: String(adminid) },
})

const textsShown = ({ title, ticketids, invoiceids, notes }: Project): JsonObject => ({
  ...{ title, ticketids, invoiceids, notes },
})

const datesShown = ({ status, created, duedate }: Project): JsonObject => ({ status, created, duedate })

/** GetProject. The response has no `result`, and its numbers are strings. */
export const getProject: Handler = (call) => {
  const project = readProject(call)
  if (!project.ok) return project
  const { store, settings } = call
  const { id, userid, adminid, completed, lastmodified } = project.value
  const tasks = store.projecttasks.find('projectid', id).map((task) => taskShown(call, task))
  const messages = store.projectmessages.find('projectid', id).map(messageShown)
  return done({
    projectinfo: {
      ...{ id: String(id), userid: String(userid), attachments: '', ...textsShown(project.value) },
      ...{ adminid: String(adminid), ...datesShown(project.value), completed: bit(completed), lastmodified },
    },
    ...wrapped(settings.quirks, 'tasks', 'task', tasks),
    ...wrapped(settings.quirks, 'messages', 'message', messages),
  })
}

const filters: Filters<Project> = {
  ...{ userid: isId('userid'), adminid: isId('adminid'), title: isText('title'), notes: isText('notes') },
  ...{ ticketids: isText('ticketids'), invoiceids: isText('invoiceids'), status: isText('status') },
  ...{ created: isText('created'), duedate: isText('duedate'), lastmodified: isText('lastmodified') },
  completed: ({ completed }, sent) => completed === (sent !== '0'),
}

/** GetProjects. The list has no wrapper, and its numbers are numbers. */
export const getProjects: Handler = (call) => {
  const projects = filtered(call, call.store.projects.all(), filters)
  const { page, counters } = pageOf(call.params, projects)
  const rows = page.map((project) => ({
    ...{ id: project.id, userid: project.userid, ...textsShown(project), adminid: project.adminid },
    ...{ ...datesShown(project), completed: project.completed ? 1 : 0, lastmodified: project.lastmodified },
    watchers: '',
  }))
  return done({ totalresults: projects.length, ...counters, projects: rows })
}
