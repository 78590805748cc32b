import { done } from '../../outcome.js'
import { type Call, type Handler, nowOf, problem, rowAt } from '../call.js'
import { noDay } from '../dates.js'
import { idAt, isTrue } from '../params.js'
import { readFields, reference } from '../resource.js'
import type { Row, Values } from '../rows.js'
import { readProject, taskFields, touch } from './fields.js'

const blank = (call: Call, project: Row<'projects'>): Values<'projecttasks'> => {
  const before = call.store.projecttasks.find('projectid', project.id)
  const order = 1 + Math.max(0, ...before.map((task) => task.order))
  return {
    ...{ task: '', notes: '', created: nowOf(call), duedate: noDay, projectid: project.id, adminid: 0, order },
    ...{ completed: false, billed: isTrue(call.params, 'billed') },
  }
}

/** AddProjectTask. */
export const addProjectTask: Handler = (call) => {
  const project = readProject(call)
  if (!project.ok) return project
  const values = readFields(call, blank(call, project.value), taskFields)
  if (!values.ok) return values
  call.store.projecttasks.insert(values.value)
  touch(call, project.value.id)
  return done({ message: 'Task has been added' })
}

/** UpdateProjectTask. `projectid` moves the task with its timers to another project. */
export const updateProjectTask: Handler = (call) => {
  const { store } = call
  const task = rowAt(call, 'projecttasks', 'taskid', 'Task ID Not Found')
  if (!task.ok) return task
  const projectid = reference('projects', 'Project ID Not Found')(call, 'projectid', task.value.projectid)
  if (!projectid.ok) return projectid
  if (projectid.value === 0) return problem('Project ID Not Found')
  const values = readFields(call, { ...task.value, projectid: projectid.value }, taskFields)
  if (!values.ok) return values
  store.projecttasks.patch(task.value, values.value)
  for (const log of store.timelogs.find('taskid', task.value.id)) {
    store.timelogs.patch(log, { projectid: projectid.value })
  }
  touch(call, projectid.value)
  return done({ message: 'Task has been updated' })
}

/** DeleteProjectTask. It also deletes the timers of the task. */
export const deleteProjectTask: Handler = (call) => {
  const { store, params } = call
  const project = readProject(call)
  if (!project.ok) return project
  const task = store.projecttasks.get(idAt(params, 'taskid'))
  if (task?.projectid !== project.value.id) return problem('Task ID Not Found')
  store.timelogs.find('taskid', task.id).forEach(store.timelogs.remove)
  store.projecttasks.remove(task)
  touch(call, project.value.id)
  return done({ message: 'Task has been deleted' })
}
