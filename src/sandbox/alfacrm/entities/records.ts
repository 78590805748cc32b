import { own } from '../../json.js'
import { done, type Outcome, refuse } from '../../outcome.js'
import { crud, type Definition, type Draft } from '../definition.js'
import {
  boolean,
  branches,
  datetime,
  day,
  derived,
  fixed,
  flag,
  idOf,
  idsOf,
  integer,
  integers,
  json,
  oneOf,
  stamp,
  text,
} from '../fields.js'
import { contains, dayFrom, days, dayTo, equals, filterBy, isFlag } from '../filters.js'
import { isNone, toFlag } from '../read.js'

/** The user who owns the API key. */
export const apiUser = 1

const classes: ReadonlyMap<string, string> = new Map([
  ['Customer', 'customer'],
  ['Group', 'group'],
  ['Task', 'task'],
])

const noClass = refuse(400, 'Параметр «class» должен быть Customer, Group или Task.')

const completeCommunication = ({ account, call, before, values }: Draft): Outcome<Draft['values']> => {
  if (before !== undefined) return done(values)
  const cls = call.query.get('class') ?? ''
  const route = classes.get(cls)
  const related = call.ids.get('related_id') ?? 0
  if (route === undefined) return noClass
  if (account.table(route).get(related) === undefined) return refuse(404, `${cls} ${String(related)} не найден.`)
  return done({ ...values, class: cls, related_id: related, user_id: apiUser })
}

const communication: Definition = {
  entity: 'Communication',
  route: 'communication',
  methods: crud,
  fields: {
    branch_id: fixed(idOf('branch')),
    type_id: { ...integer, initial: 1 },
    class: fixed(text()),
    related_id: fixed(integer),
    user_id: fixed(integer),
    added: derived(datetime, (account, { createdAt }) => account.localTime(createdAt)),
    comment: text(2048),
    updated_at: stamp,
  },
  filters: { type_id: equals('type_id'), user_id: equals('user_id'), comment: contains('comment') },
  required: ['comment'],
  needs: { index: ['class', 'related_id'], create: ['class', 'related_id'], update: ['id'], delete: ['id'] },
  spares: ({ communicationsByClass }) => (communicationsByClass ? ['related_id'] : []),
  complete: completeCommunication,
  scope: (account, { query, ids }) => {
    const cls = query.get('class') ?? ''
    if (!classes.has(cls)) return noClass
    const id = ids.get('related_id')
    const table = account.table('communication')
    return done({
      rows: id === undefined ? table.all() : table.find('related_id', id),
      test: ({ values }) => own(values, 'class') === cls,
    })
  },
}

const task: Definition = {
  entity: 'Task',
  route: 'task',
  methods: crud,
  fields: {
    company_id: integer,
    ...branches,
    user_id: integer,
    assigned_ids: integers,
    group_ids: idsOf('group'),
    customer_ids: idsOf('customer'),
    title: text(255),
    text: text(),
    is_archive: flag,
    created_at: stamp,
    updated_at: stamp,
    is_done: flag,
    is_private: flag,
    due_date: day,
    done_date: datetime,
    is_public_entry: flag,
    is_notify: flag,
    priority: { ...oneOf(1, 2, 3), initial: 2 },
  },
  filters: {
    user_id: equals('user_id'),
    assigned_id: equals('assigned_ids'),
    text: contains('text'),
    priority: equals('priority'),
    ...days('due_date', 'due_date', 'Y-m-d'),
    due_date_is_null: filterBy(toFlag, ({ values }, wanted) => isNone(own(values, 'due_date')) === (wanted === 1)),
    ...days('done_date', 'done_date', 'Y-m-d'),
    is_done: isFlag('is_done'),
    is_archive: isFlag('is_archive'),
  },
  required: ['title', 'text', 'user_id', 'assigned_ids'],
}

const log: Definition = {
  entity: 'Log',
  route: 'log',
  methods: ['index'],
  branchless: true,
  fields: {
    branch_id: { ...integer, hidden: true },
    entity: text(),
    entity_id: integer,
    user_id: integer,
    event: integer,
    fields_old: json,
    fields_new: json,
    fields_rel: json,
    date_time: datetime,
  },
  filters: {
    entity: contains('entity'),
    entity_id: equals('entity_id'),
    user_id: equals('user_id'),
    event: equals('event'),
    date_from: dayFrom('date_time', 'd.m.Y'),
    date_to: dayTo('date_time', 'd.m.Y'),
  },
  required: [],
}

const sentMessage = { is_fail: boolean, is_sent: boolean, sent_date: datetime, added: datetime } as const

const sentFilters = {
  user_id: equals('user_id'),
  is_fail: isFlag('is_fail'),
  is_sent: isFlag('is_sent'),
  is_archive: isFlag('is_archive'),
  ...days('added', 'added', 'Y-m-d'),
  ...days('sent_date', 'date', 'Y-m-d'),
} as const

const bare = (
  entity: string,
  route: string,
  fields: Definition['fields'],
  filters: Definition['filters'],
): Definition => ({ entity, route, methods: ['index'], bare: true, fields, filters, required: [] })

/** The hidden fields of a message exist only for its filters. */
const behind = { user_id: { ...integer, hidden: true }, is_archive: { ...boolean, hidden: true } } as const

/** Comments, tasks, messages, phone calls and the log of changes. */
export const records: readonly Definition[] = [
  communication,
  task,
  log,
  bare(
    'SmsMessage',
    'sms-message',
    { phone: text(), text: text(), ...sentMessage, ...behind },
    { phone: contains('phone'), ...sentFilters },
  ),
  bare(
    'MailMessage',
    'mail-message',
    {
      ...{ email: text(), subject: text(), html: text(), is_sent: boolean, sent_date: datetime },
      ...{
        name: { ...text(), hidden: true },
        is_fail: { ...boolean, hidden: true },
        added: { ...datetime, hidden: true },
      },
      ...behind,
    },
    { email: contains('email'), name: contains('name'), subject: contains('subject'), ...sentFilters },
  ),
  bare(
    'PhoneCall',
    'phone-call',
    {
      direction: oneOf(1, 2),
      local_number: text(),
      remote_number: text(),
      duration: integer,
      call_date: datetime,
      record_url: text(),
      is_success: { ...boolean, hidden: true },
    },
    {
      direction: equals('direction'),
      is_success: isFlag('is_success'),
      local_number: contains('local_number'),
      remote_number: contains('remote_number'),
      ...days('call_date', 'date', 'Y-m-d'),
    },
  ),
]
