import { beforeEach, expect, test } from 'vitest'
import {
  addProjectMessage,
  addProjectTask,
  createProject,
  deleteProjectTask,
  endTaskTimer,
  getProject,
  getProjects,
  startTaskTimer,
  updateProject,
  updateProjectTask,
  type WhmcsContext,
} from 'billfold/whmcs'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { createWhmcs, person, type Whmcs } from './whmcs.js'

let whmcs: Whmcs
let context: WhmcsContext

beforeEach(async () => {
  whmcs = createWhmcs({ ...forSdk, admins: [{ username: 'admin' }, { username: 'second' }] })
  context = contextOf(whmcs)
  await whmcs.must('AddClient', person)
  await ok(createProject(context, { title: 'Site', adminid: 1, userid: 1, duedate: '2024-06-01' }))
})

test('a project is created, changed and found', async () => {
  expect(await ok(createProject(context, { title: 'Shop', adminid: 2, status: 'New', completed: true }))).toMatchObject(
    {
      ...{ message: 'Project has been created', projectid: 2 },
    },
  )
  expect(await ok(updateProject(context, { projectid: 1, notes: 'Call', ticketids: '1,2' }))).toMatchObject({
    message: 'Project Has Been Updated',
  })
  expect(await whmcs.call('GetProject', { projectid: 1 })).toEqual({
    projectinfo: {
      ...{ id: '1', userid: '1', title: 'Site', attachments: '', ticketids: '1,2', invoiceids: '', notes: 'Call' },
      ...{ adminid: '1', status: 'Pending', created: '2024-05-03', duedate: '2024-06-01', completed: '0' },
      lastmodified: '2024-05-03 12:30:51',
    },
    ...{ tasks: { task: [] }, messages: { message: [] } },
  })
  const list = await whmcs.must('GetProjects')
  expect(list).toMatchObject({ totalresults: 2, startnumber: 0, numreturned: 2, projects: [{ id: 1 }, { id: 2 }] })
  const ids = async (filter: Parameters<typeof getProjects>[1]) =>
    (await ok(getProjects(context, filter))).projects.map(({ id }) => id)
  expect(await ids({ adminid: 2 })).toEqual([2])
  expect(await ids({ userid: 1 })).toEqual([1])
  expect(await ids({ completed: false })).toEqual([1])
  expect(await ids({ title: 'Shop', status: 'New' })).toEqual([2])
  expect(await ids({ duedate: '2024-06-02' })).toEqual([])
  expect(await ids({ limitstart: 1 })).toEqual([2])
})

test('its tasks are added, changed, moved and deleted', async () => {
  await ok(addProjectTask(context, { projectid: 1, duedate: '2024-05-20', task: 'Draw', billed: true }))
  await ok(addProjectTask(context, { projectid: 1, duedate: '2024-05-21', task: 'Build', adminid: 2 }))
  expect((await whmcs.call('GetProject', { projectid: 1 })).tasks.task).toEqual([
    {
      ...{ id: '1', projectid: '1', task: 'Draw', notes: '', adminid: '0', created: '2024-05-03 12:30:51' },
      ...{ duedate: '2024-05-20', completed: '0', billed: '1', order: '1', timelogs: '' },
    },
    expect.objectContaining({ id: '2', adminid: '2', order: '2' }),
  ])
  await ok(createProject(context, { title: 'Other', adminid: 1 }))
  await ok(updateProjectTask(context, { taskid: 1, projectid: 2, completed: true, notes: 'done' }))
  const moved = await ok(getProject(context, { projectid: 2 }))
  expect(moved.tasks).toMatchObject([{ id: 1, projectid: 2, completed: true, notes: 'done' }])
  expect(await ok(deleteProjectTask(context, { projectid: 2, taskid: 1 }))).toMatchObject({
    message: 'Task has been deleted',
  })
  expect((await ok(getProject(context, { projectid: 2 }))).tasks).toEqual([])
})

test('a timer of a task starts and ends', async () => {
  await ok(addProjectTask(context, { projectid: 1, duedate: '2024-05-20', task: 'Draw' }))
  const logs = async () => (await whmcs.call('GetProject', { projectid: 1 })).tasks.task[0].timelogs.timelog
  expect(await ok(startTaskTimer(context, { timerid: 1, projectid: 1, adminid: 2 }))).toMatchObject({
    message: 'Start Timer Has Been Set',
  })
  const start = String(Date.UTC(2024, 4, 3, 12, 30, 51) / 1000)
  const running = { id: '1', projectid: '1', taskid: '1', adminid: '2', start, end: '0', donotbill: '0' }
  expect(await logs()).toEqual([{ ...running, starttime: '2024-05-03 12:30:51', endtime: '0000-00-00 00:00:00' }])
  whmcs.clock.ms += 3_600_000
  expect(await ok(endTaskTimer(context, { timerid: 1 }))).toMatchObject({ message: 'Timer Has Ended' })
  expect(await logs()).toMatchObject([{ end: String(Number(start) + 3600), endtime: '2024-05-03 13:30:51' }])
  expect(await refused(endTaskTimer(context, { timerid: 1 }))).toEqual(['notFound', 'Timer ID Not Found'])
  await ok(startTaskTimer(context, { timerid: 1, projectid: 1, start_time: 1000, end_time: 4600 }))
  const [, second] = (await ok(getProject(context, { projectid: 1 }))).tasks[0]?.timelogs ?? []
  expect(second).toMatchObject({ adminid: 1, start: 1000, end: 4600, starttime: '1970-01-01 00:16:40' })
  await ok(deleteProjectTask(context, { projectid: 1, taskid: 1 }))
  expect(whmcs.sandbox.exportState().tables['timelogs']?.rows).toEqual([])
})

test('messages are by the admin whose credential it is, or by another', async () => {
  await ok(addProjectMessage(context, { projectid: 1, message: 'One' }))
  await ok(addProjectMessage(context, { projectid: 1, message: 'Two', adminid: 2 }))
  expect((await whmcs.call('GetProject', { projectid: 1 })).messages.message).toEqual([
    { id: '1', projectid: '1', date: '2024-05-03 12:30:51', message: 'One', attachments: '', adminid: '1' },
    expect.objectContaining({ id: '2', message: 'Two', adminid: '2' }),
  ])
})

test.each([
  ['CreateProject', { adminid: 1 }, 'Project Title is Required.'],
  ['CreateProject', { title: 'x' }, 'Admin ID not Set'],
  ['CreateProject', { title: 'x', adminid: 9 }, 'Admin ID Not Found'],
  ['CreateProject', { title: 'x', adminid: 1, userid: 9 }, 'Client ID Not Found'],
  ['CreateProject', { title: 'x', adminid: 1, created: '1 May' }, 'Invalid Date: created is Y-m-d'],
  ['UpdateProject', {}, 'Project ID Not Set'],
  ['UpdateProject', { projectid: 9 }, 'Project ID Not Found'],
  ['GetProject', {}, 'Project ID Not Set'],
  ['GetProject', { projectid: 9 }, 'Project ID Not Found'],
  ['AddProjectMessage', { message: 'x' }, 'Project ID not Set'],
  ['AddProjectMessage', { projectid: 1 }, 'Message not Entered'],
  ['AddProjectMessage', { projectid: 1, message: 'x', adminid: 9 }, 'Admin ID Not Found'],
  ['AddProjectTask', { projectid: 1, duedate: '2024-05-20' }, 'A task description must be specified'],
  ['AddProjectTask', { projectid: 9, duedate: '2024-05-20', task: 'x' }, 'Project ID Not Found'],
  ['UpdateProjectTask', {}, 'Task ID is Required'],
  ['UpdateProjectTask', { taskid: 9 }, 'Task ID Not Found'],
  ['UpdateProjectTask', { taskid: 1, projectid: 9 }, 'Project ID Not Found'],
  ['DeleteProjectTask', { projectid: 1 }, 'Task ID is Required'],
  ['DeleteProjectTask', { projectid: 2, taskid: 1 }, 'Task ID Not Found'],
  ['StartTaskTimer', { projectid: 1 }, 'Timer ID Not Set'],
  ['StartTaskTimer', { projectid: 9, timerid: 1 }, 'Project ID Not Found'],
  ['StartTaskTimer', { projectid: 2, timerid: 1 }, 'Timer ID Not Found'],
  ['StartTaskTimer', { projectid: 1, timerid: 1, start_time: 'x' }, 'Invalid start_time: it is seconds since 1970'],
  ['EndTaskTimer', {}, 'Timer ID Not Set'],
  ['EndTaskTimer', { timerid: 1 }, 'Timer ID Not Found'],
])('%s with %j is refused and changes nothing', async (action, fields, message) => {
  await ok(createProject(context, { title: 'Second', adminid: 1 }))
  await ok(addProjectTask(context, { projectid: 1, duedate: '2024-05-20', task: 'x' }))
  const before = whmcs.sandbox.exportState()
  expect(await whmcs.call(action, fields)).toEqual({ result: 'error', message })
  expect(whmcs.sandbox.exportState()).toEqual(before)
})
