import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { adminId } from '../adminId.js'
import { idAt, textAt } from '../params.js'
import type { Row } from '../rows.js'
import { readProject, touch } from './fields.js'

/** Reads seconds since 1970 from a parameter. The default is `unset`. */
const readSeconds = ({ params }: Call, name: string, unset: number): Outcome<number> => {
  const seconds = textAt(params, name) === '' ? unset : idAt(params, name)
  return seconds < 0 ? problem(`Invalid ${name}: it is seconds since 1970`) : done(seconds)
}

const nowSeconds = ({ settings }: Call): number => Math.floor(settings.now() / 1000)

// `timerid` is documented as the id of the task. StartTaskTimer does not return the id of a timer.
const readTask = ({ store, params }: Call): Outcome<Row<'projecttasks'>> => {
  const task = store.projecttasks.get(idAt(params, 'timerid'))
  return task === undefined ? problem('Timer ID Not Found') : done(task)
}

/** StartTaskTimer. A timer with an end time is not running. */
export const startTaskTimer: Handler = (call) => {
  const project = readProject(call)
  if (!project.ok) return project
  const task = readTask(call)
  if (!task.ok) return task
  if (task.value.projectid !== project.value.id) return problem('Timer ID Not Found')
  const adminid = adminId(call, 'adminid', call.admin.id)
  if (!adminid.ok) return adminid
  const start = readSeconds(call, 'start_time', nowSeconds(call))
  if (!start.ok) return start
  const end = readSeconds(call, 'end_time', 0)
  if (!end.ok) return end
  const times = { start: start.value, end: end.value }
  call.store.timelogs.insert({ projectid: project.value.id, taskid: task.value.id, adminid: adminid.value, ...times })
  touch(call, project.value.id)
  return done({ message: 'Start Timer Has Been Set' })
}

/** EndTaskTimer. It ends the running timer of the task that was started last. */
export const endTaskTimer: Handler = (call) => {
  const { store, params } = call
  const task = readTask(call)
  if (!task.ok) return task
  const project = textAt(params, 'projectid') === '' ? done(undefined) : readProject(call)
  if (!project.ok) return project
  const elsewhere = project.value !== undefined && project.value.id !== task.value.projectid
  const running = store.timelogs
    .find('taskid', task.value.id)
    .filter(({ end }) => end === 0)
    .at(-1)
  if (elsewhere || running === undefined) return problem('Timer ID Not Found')
  const adminid = adminId(call, 'adminid', running.adminid)
  if (!adminid.ok) return adminid
  const end = readSeconds(call, 'end_time', nowSeconds(call))
  if (!end.ok) return end
  store.timelogs.patch(running, { end: end.value, adminid: adminid.value })
  touch(call, task.value.projectid)
  return done({ message: 'Timer Has Ended' })
}
