import { expect, test } from 'vitest'
import { announcementActions } from '../../../src/sandbox/whmcs/announcements/actions.js'
import { mailActions } from '../../../src/sandbox/whmcs/mail/actions.js'
import { projectActions } from '../../../src/sandbox/whmcs/projects/actions.js'
import { systemActions } from '../../../src/sandbox/whmcs/system/actions.js'
import { base64, createShop, createWhmcs, type Loose } from './whmcs.js'

const actions = Object.keys({ ...announcementActions, ...mailActions, ...projectActions, ...systemActions })

const names =
  'announcementid title announcement date published projectid taskid timerid adminid userid clientid task notes duedate ' +
  'created completed start_time end_time ticketids messagename customtype customsubject custommessage customvars id type ' +
  'deptid mergefields subject language ip reason days expires password2 limitstart limitnum user description ipaddress ' +
  'setting value startdate enddate namespace timeline_days notification_identifier message attributes statusStyle status ' +
  'itemid roleid email include_disabled'

const values: readonly unknown[] = [
  ...['__proto__', 'constructor', '-1', '0', '1e9', '999999999999999999999', '9'.repeat(15), '\0', '٣', '{$toString}'],
  ...['9999-12-31', '0000-00-00', base64('a:1:{s:9:"__proto__";a:1:{s:1:"x";i:1;}}'), 'x'.repeat(2_000)],
  ...[[], ['x'], { __proto__x: 1, constructor: { prototype: '1' } }],
]

test.each(actions)('%s takes any parameters without harm', async (action) => {
  const { must, call } = await createShop()
  await must('CreateProject', { title: 'x', adminid: 1 })
  await must('AddProjectTask', { projectid: 1, duedate: '2024-05-20', task: 'x' })
  for (const value of values)
    for (const some of [() => true, (name: string) => !/id$/.test(name), (name: string) => /^\w*id\w*$/.test(name)]) {
      const sent = names.split(' ').map((name) => [name, some(name) ? value : '1'])
      const answer: Loose = await call(action, Object.fromEntries(sent))
      expect(JSON.stringify(answer)).not.toContain('the sandbox failed')
    }
  expect(({} as Loose).prototype).toBeUndefined()
  await must('WhmcsDetails')
})

test('a state with what they left behind loads again', async () => {
  const { sandbox, call } = await createShop()
  for (const action of actions)
    for (const value of values) await call(action, Object.fromEntries(names.split(' ').map((name) => [name, value])))
  const state = JSON.parse(JSON.stringify(sandbox.exportState()))
  expect(createWhmcs({ state }).sandbox.exportState()).toEqual(sandbox.exportState())
})
