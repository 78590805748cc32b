import { crud, type Definition, type Field } from '../definition.js'
import { branch, branches, flag, flagOn, integer, integers, text } from '../fields.js'
import { contains, equals, type Filter, filterBy, isFlag } from '../filters.js'
import { toFlag } from '../read.js'

/** The position of an entry in its dictionary. */
const weight = integer

const name = text(50)

const dictionary = (
  entity: string,
  route: string,
  fields: Readonly<Record<string, Field>>,
  filters: Readonly<Record<string, Filter>>,
  required: readonly string[],
): Definition => ({ entity, route, methods: crud, fields, filters, required })

const enabled = { name: contains('name'), is_enabled: isFlag('is_enabled') } as const

/** Makes a read-only dictionary of which only the names are known. */
const names = (entity: string, route: string): Definition => ({
  entity,
  route,
  methods: ['index'],
  fields: { name: text() },
  filters: {},
  required: [],
})

const branchDefinition: Definition = {
  ...dictionary(
    'Branch',
    'branch',
    { name, is_active: flagOn, subject_ids: integers, weight },
    { name: contains('name'), is_active: isFlag('is_active'), subject_ids: equals('subject_ids') },
    ['name', 'is_active'],
  ),
  branchless: true,
}

const subject: Definition = {
  ...dictionary(
    'Subject',
    'subject',
    { name, weight },
    {
      name: contains('name'),
      // `true` selects active rows, `false` selects all rows.
      active: filterBy(toFlag, ({ removedAt }, wanted) => wanted === 0 || removedAt === null),
    },
    ['name'],
  ),
  branchless: true,
  archives: true,
  defaults: () => ({ active: 1 }),
}

const room = dictionary(
  'Room',
  'room',
  {
    ...branch,
    location_id: integer,
    streaming_id: integer,
    color_id: integer,
    name,
    note: text(50),
    is_enabled: flagOn,
    weight,
  },
  { is_enabled: isFlag('is_enabled') },
  ['branch_id', 'name', 'color_id', 'weight'],
)

const lessonType = dictionary(
  'LessonType',
  'lesson-type',
  { name: text(), type: integer, icon: text(), is_active: flagOn, sort: integer },
  {},
  [],
)

const payItem = dictionary(
  'PayItem',
  'pay-item',
  { ...branches, category_id: integer, pay_type_ids: integers, name: text(), weight },
  {},
  [],
)

/** Branches and the dictionaries that other entities refer to. */
export const dictionaries: readonly Definition[] = [
  branchDefinition,
  dictionary(
    'Location',
    'location',
    { ...branch, is_active: flagOn, name, weight },
    { name: contains('name'), is_active: isFlag('is_active') },
    ['name', 'is_active', 'branch_id'],
  ),
  subject,
  {
    ...dictionary('StudyStatus', 'study-status', { name, is_enabled: flag, weight }, enabled, ['name', 'is_enabled']),
    branchless: true,
  },
  {
    ...dictionary(
      'LeadStatus',
      'lead-status',
      { name, is_enabled: flag, weight, color: text(), color_id: integer, pipeline_id: integer },
      { ...enabled, pipeline_id: equals('pipeline_id') },
      ['name', 'is_enabled'],
    ),
    branchless: true,
  },
  {
    ...dictionary(
      'LeadSource',
      'lead-source',
      { code: text(50), name, is_enabled: flag, weight },
      { ...enabled, code: contains('code') },
      ['code', 'name', 'is_enabled'],
    ),
    branchless: true,
  },
  dictionary('LeadReject', 'lead-reject', { name, is_enabled: flag, weight }, {}, ['name', 'is_enabled']),
  names('CustomerReject', 'customer-reject'),
  { ...room, branchless: true },
  lessonType,
  dictionary(
    'PayAccount',
    'pay-account',
    { ...branch, name: text(), user_ids: integers, is_enabled: flagOn, weight },
    {},
    [],
  ),
  payItem,
  dictionary('PayItemCategory', 'pay-item-category', { name: text(), weight }, {}, []),
  names('PayType', 'pay-type'),
  names('Streaming', 'streaming'),
  names('Pipeline', 'pipeline'),
  names('Level', 'level'),
  { ...names('Company', 'company'), branchless: true, get: true },
  {
    ...names('User', 'user'),
    fields: { name: text(), email: text() },
    filters: { email: contains('email') },
  },
]
