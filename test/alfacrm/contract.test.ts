import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { alfacrmOperations } from 'billfold/alfacrm'
import { facts } from './facts.js'
import { exported, type Loose, operation, operationNames, pageOf, read as readBy, recording } from './wire.js'

const index = fileURLToPath(new URL('../../src/alfacrm/index.ts', import.meta.url))
const root = fileURLToPath(new URL('../../tsconfig.json', import.meta.url))
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(root, (file) => ts.sys.readFile(file)).config,
  ts.sys,
  fileURLToPath(new URL('../..', import.meta.url)),
)
const program = ts.createProgram([index], options)
const checker = program.getTypeChecker()
const module = checker.getSymbolAtLocation(program.getSourceFile(index)!)!
const types = new Map(
  checker
    .getExportsOfModule(module)
    .map((symbol) => [symbol.name, symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol]),
)

/** The fields of an exported type, each with its type as hovering shows it, and whether it can be left out. */
const membersOf = (name: string): ReadonlyMap<string, { readonly type: string; readonly optional: boolean }> => {
  const symbol = types.get(name)
  if (!symbol) throw new Error(`no type ${name}`)
  const declared = checker.getDeclaredTypeOfSymbol(symbol)
  // Of a union the first, which is the reading that is preferred.
  const members = checker.getPropertiesOfType(declared.isUnion() ? declared.types[0]! : declared)
  return new Map(
    members.map((member) => [
      member.name,
      {
        type: checker.typeToString(checker.getNonNullableType(checker.getTypeOfSymbol(member))),
        optional: !!(member.flags & ts.SymbolFlags.Optional),
      },
    ]),
  )
}

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean)
const pairs = (text: string): readonly (readonly [name: string, type: string])[] =>
  words(text).map((word) => [word.slice(0, word.indexOf(':')), word.slice(word.indexOf(':') + 1)])

/** How a type of the sources is read: its type here, and a value as the API sends it with what becomes of it. */
const readings: readonly (readonly [of: RegExp, type: RegExp, sent: unknown, read: unknown])[] = [
  [/^(int|number)$/, /^(number|[\d| ]+)$/, '5', 5],
  [/^string(\(\d+\))?$|^time$/, /string/, '10:00', '10:00'],
  [/^(false|bool)\|object/, /^boolean \| readonly Row\[\]$/, [{ a: 1 }], [{ a: 1 }]],
  [/^bool/, /^boolean$/, 1, true],
  [/^date/, /^string$/, '31.05.2024', '2024-05-31'],
  [/decimal/, /`\$\{number\}`/, '575.00', '575.00'],
  [/^int\[\]/, /^readonly number\[\]$/, { 0: '1', 1: 2 }, [1, 2]],
  [/^string\[\]$/, /^readonly string\[\]$/, ['+7', { value: '+8' }], ['+7', '+8']],
  [/^object\[\]$/, /^readonly Row\[\]$/, [{ a: 1 }], [{ a: 1 }]],
  [/^object/, /^Row$/, [], {}],
  [/^(int|number)\|string$/, /^(string \| number|number)$/, 5, 5],
  [/^LessonDetail\[\]$/, /^readonly LessonDetail\[\]$/, [{ is_attend: '1' }], [{ is_attend: true }]],
]
const readingOf = (type: string): (typeof readings)[number] => readings.find(([of]) => of.test(type))!

const entities = Object.entries(facts)
/** The type of an entity's rows here, where it is not named after it. */
const rowTypes: Readonly<Record<string, string>> = {
  Calendar: 'CalendarLesson',
  Bonus: 'BonusBalance',
  LeadForm: 'LeadForm',
  Webhook: 'WebhookEvent',
}
const plurals: Readonly<Record<string, string>> = {
  Branch: 'Branches',
  StudyStatus: 'StudyStatuses',
  LeadStatus: 'LeadStatuses',
  PayItemCategory: 'PayItemCategories',
  Company: 'Companies',
}
const pluralOf = (entity: string): string => plurals[entity] ?? `${entity}s`

/** The functions of a method. */
const functionsOf = (entity: string, method: string): readonly string[] => {
  const own: Readonly<Record<string, string>> = {
    'Cgi customer': 'listCustomerGroups',
    'Lesson teach': 'teachLesson',
    'Pay fiscal-sell': 'fiscalSellPay',
    'Calendar customer': 'getCustomerCalendar',
    'Calendar teacher': 'getTeacherCalendar',
    'Calendar group': 'getGroupCalendar',
    'Bonus balance-bonus': 'getBonusBalance',
    'Bonus bonus-add': 'addBonus',
    'Bonus bonus-spend': 'spendBonus',
    'LeadForm save': 'saveLeadForm',
    'Webhook receive': 'parseWebhook',
  }
  const name = own[`${entity} ${method}`]
  if (name) return [name]
  if (method === 'index') return [`list${pluralOf(entity)}`, `get${entity}`]
  return [method === 'list' ? `list${pluralOf(entity)}` : `${method}${entity}`]
}

const methods = entities.flatMap(([entity, { methods }]) => words(methods).map((method) => [entity, method] as const))

describe('the facts', () => {
  test('are all there', () => {
    const count = (texts: readonly (string | undefined)[]): number => texts.flatMap((text) => words(text ?? '')).length
    const nested = entities.flatMap(([, { nested }]) => Object.values(nested ?? {}))
    expect(entities).toHaveLength(41)
    expect(methods).toHaveLength(120)
    expect(count(entities.map(([, { filters }]) => filters))).toBe(267)
    expect(count([...entities.flatMap(([, { fields, sent }]) => [fields, sent]), ...nested])).toBe(393)
  })
})

describe('functions', () => {
  test.each(methods)('%s %s is there, as is its raw twin', (entity, method) => {
    for (const name of functionsOf(entity, method)) {
      expect(typeof exported[name], name).toBe('function')
      if (name !== 'parseWebhook') expect(typeof exported[`${name}Raw`], `${name}Raw`).toBe('function')
    }
  })

  test('there are no others', () => {
    const known = methods.flatMap(([entity, method]) => functionsOf(entity, method))
    expect([...operationNames].sort()).toEqual(known.filter((name) => name !== 'parseWebhook').sort())
    const raw = Object.keys(exported).filter((name) => name.endsWith('Raw'))
    expect(raw.map((name) => name.slice(0, -3)).sort()).toEqual([...operationNames, 'login'].sort())
  })

  test('every list says how its pages are gone through', () => {
    const lists = operationNames.filter((name) => name.startsWith('list'))
    expect(lists).toHaveLength(38)
    for (const name of lists) expect((exported[name] as Loose).pages.total({ total: 7 }), name).toBe(7)
  })
})

describe('fields', () => {
  const fields = entities.flatMap(([entity, { fields }]) =>
    pairs(fields).flatMap(([name, type]) => (name === 'custom_*' ? [] : [[entity, name, type] as const])),
  )

  test.each(fields)('%s.%s, %s, has its type', (entity, name, type) => {
    const members = membersOf(rowTypes[entity] ?? entity)
    const text = entity === 'Calendar' && type === 'int|string' ? 'int' : type
    expect(members.get(name)?.type).toMatch(
      entity === 'Webhook' && /event|entity$|^fields/.test(name) ? /./ : readingOf(text)[1],
    )
  })

  const read = fields.filter(([entity]) => !['Webhook', 'LeadForm'].includes(entity))
  test.each(read)('%s.%s, %s, is read', (entity, name, type) => {
    const schema = exported[`${rowTypes[entity] ?? entity}Schema`] as Loose
    const [, , sent, value] = readingOf(type)
    expect(readBy(schema.entries[name], sent)).toEqual(value)
  })

  test.each(entities.filter(([, { fields }]) => fields.includes('custom_*')))(
    '%s takes fields of the account',
    (entity) => {
      const declared = checker.getDeclaredTypeOfSymbol(types.get(entity)!)
      expect(checker.typeToString(checker.getIndexInfosOfType(declared)[0]!.type)).toBe('unknown')
    },
  )

  test('of what is only sent are there', () => {
    const sent = entities.flatMap(([entity, { sent = '' }]) => pairs(sent).map(([name]) => [entity, name] as const))
    expect(sent).toHaveLength(10)
    const typeOf = (entity: string): string => (entity === 'Bonus' ? 'BonusSpending' : `${entity}Input`)
    for (const [entity, name] of sent) expect(membersOf(typeOf(entity)).has(name), `${entity}.${name}`).toBe(true)
  })

  test.each([
    ['LessonDetail', 'LessonDetail'],
    ['LessonDetail', 'LessonDetailInput'],
    ['TeachBody', 'TeachData'],
  ])('of %s are in %s', (nested, type) => {
    const names = pairs(facts['Lesson']?.nested?.[nested] ?? '').map(([name]) => name)
    expect(names.length).toBeGreaterThan(6)
    expect([...membersOf(type).keys()]).toEqual(expect.arrayContaining(names))
  })
})

describe('what is created', () => {
  /** What is not a field, as it is an argument of its own. */
  const places: Readonly<Record<string, readonly string[]>> = {
    Cgi: ['customer_id', 'group_id'],
    CustomerTariff: ['customer_id'],
  }
  const created = entities.filter(([, { methods }]) => / create /.test(` ${methods} `))

  test.each(created)('%s has its required fields, and nothing else is required', (entity, { required }) => {
    const names = words(required).filter((name) => !places[entity]?.includes(name))
    const members = [...membersOf(`${entity}Input`)]
    expect(
      members
        .filter(([, { optional }]) => !optional)
        .map(([name]) => name)
        .sort(),
    ).toEqual((entity === 'RegularLesson' ? [...names] : names).sort())
  })

  test.each(created)('%s has none of the fields that are arguments', (entity) => {
    for (const name of places[entity] ?? []) expect(membersOf(`${entity}Input`).has(name)).toBe(false)
  })
})

describe('filters', () => {
  const filters = entities.flatMap(([entity, { filters }]) =>
    pairs(filters).map(([name, type]) => [entity, name, type] as const),
  )
  const typeOf = (type: string): RegExp =>
    type.startsWith('bool')
      ? /^(Flag|boolean|boolean \| 0 \| 1|0 \| 1 \| boolean)/
      : /^(date|time|string$)/.test(type)
        ? /string/
        : type === 'string|string[]'
          ? /^string \| readonly string\[\]$/
          : /number|[012]|LessonStatus/

  test.each(filters)('%s %s, %s, has its type', (entity, name, type) => {
    const list = types.get(`list${pluralOf(entity)}`)!
    const signature = checker.getTypeOfSymbolAtLocation(list, program.getSourceFile(index)!).getCallSignatures()[0]!
    const query = checker.getNonNullableType(checker.getTypeOfSymbol(signature.parameters[1]!))
    const member = checker.getPropertyOfType(query, name)
    expect(member, name).toBeDefined()
    expect(checker.typeToString(checker.getNonNullableType(checker.getTypeOfSymbol(member!)))).toMatch(typeOf(type))
  })
})

describe('routes', () => {
  /** Arguments after the context, and the query and the body that they make. */
  type Row = readonly [args: readonly unknown[], query: object, body: object]
  const named: Readonly<Record<string, Row>> = {
    listCgis: [[{ groupId: 7 }], { group_id: '7' }, { page: 0 }],
    getCgi: [[5, { groupId: 7 }], { group_id: '7' }, { id: 5, page: 0 }],
    createCgi: [
      [
        { groupId: 7, customerId: 8 },
        { b_date: '2024-05-31', e_date: null, branch_id: 1 },
      ],
      { group_id: '7', customer_id: '8' },
      { group_id: 7, customer_id: 8, b_date: '31.05.2024', e_date: '31.12.2030', branch_id: 1 },
    ],
    updateCgi: [
      [5, { groupId: 7, customerId: 8 }, { e_date: '2024-05-31' }],
      { id: '5', group_id: '7', customer_id: '8' },
      { group_id: 7, customer_id: 8, e_date: '31.05.2024' },
    ],
    deleteCgi: [[5], { id: '5' }, {}],
    listCustomerGroups: [[8], { customer_id: '8' }, { page: 0 }],
    listCommunications: [[{ class: 'Customer', relatedId: 8 }], { class: 'Customer', related_id: '8' }, { page: 0 }],
    getCommunication: [[5, { class: 'Task', relatedId: 8 }], { class: 'Task', related_id: '8' }, { id: 5, page: 0 }],
    createCommunication: [
      [{ class: 'Group', relatedId: 8 }, { comment: 'Called' }],
      { class: 'Group', related_id: '8' },
      { class: 'Group', related_id: 8, comment: 'Called' },
    ],
    listCustomerTariffs: [[{ customerId: 8, dead: true }], { customer_id: '8' }, { page: 0, dead: true }],
    getCustomerTariff: [[5, { customerId: 8 }], { customer_id: '8' }, { id: 5, page: 0 }],
    createCustomerTariff: [
      [{ customerId: 8 }, { tariff_id: 3, balance: '0' }],
      { customer_id: '8' },
      { customer_id: 8, tariff_id: 3, balance: '0' },
    ],
    updateCustomerTariff: [
      [5, { customerId: 8 }, { note: 'a' }],
      { id: '5', customer_id: '8' },
      { customer_id: 8, note: 'a' },
    ],
    deleteCustomerTariff: [[5, { customerId: 8 }], { id: '5', customer_id: '8' }, {}],
    listCustomers: [[], {}, { page: 0, is_study: 2, removed: 1 }],
    getCustomer: [[5], {}, { id: 5, page: 0, is_study: 2, removed: 1 }],
    listGroups: [[], {}, { page: 0, removed: 1 }],
    getGroup: [[5], {}, { id: 5, page: 0, removed: 1 }],
    listTeachers: [[], {}, { page: 0, removed: 1 }],
    getTeacher: [[5], {}, { id: 5, page: 0, removed: 1 }],
    listSubjects: [[], {}, { page: 0, active: false }],
    getSubject: [[5], {}, { id: 5, page: 0, active: false }],
    listLessons: [[{ status: 'planned' }], {}, { page: 0, status: 1 }],
    getLesson: [[5, { status: 3 }], {}, { id: 5, page: 0, status: 3 }],
    teachLesson: [
      [5, { details: [{ customer_id: 8, is_attend: true, commission: 500 }], time_from: '10:00' }],
      { id: '5' },
      { branch_id: 1, details: [{ customer_id: 8, is_attend: 1, commission: 500 }], time_from: '10:00:00', status: 3 },
    ],
    fiscalSellPay: [[5, 2], { id: '5', type: '2' }, {}],
    getBonusBalance: [[8], { customer_id: '8' }, {}],
    addBonus: [[8, { amount: 10 }], { customer_id: '8' }, { amount: 10 }],
    spendBonus: [[8, { amount: '10', note: 'a' }], { customer_id: '8' }, { amount: '10', note: 'a' }],
    saveLeadForm: [[5, { name: 'Ann' }], { id: '5' }, { LeadFormForm: { name: 'Ann' } }],
  }
  const days = { from: '2024-05-01', to: '2024-05-31' }
  for (const whose of ['Customer', 'Teacher', 'Group'])
    (named as Record<string, Row>)[`get${whose}Calendar`] = [
      [5, days],
      { id: '5', date1: '2024-05-01', date2: '2024-05-31' },
      {},
    ]
  const general: Readonly<Record<string, Row>> = {
    list: [[], {}, { page: 0 }],
    get: [[5], {}, { id: 5, page: 0 }],
    create: [[{ name: 'A', is_active: true, id: 9, custom_a: true }], {}, { name: 'A', is_active: 1, custom_a: true }],
    update: [[5, { name: 'B' }], { id: '5' }, { name: 'B' }],
    delete: [[5], { id: '5' }, {}],
  }
  const lastOf = (method: string): string => (method === 'list' ? '' : `/${method}`)

  const rows = methods.flatMap(([entity, method]) =>
    functionsOf(entity, method)
      .filter((name) => name !== 'parseWebhook')
      .map((name) => {
        const [args, query, body] = named[name] ?? general[/^[a-z]+/.exec(name)![0]]!
        return { name, path: `${facts[entity]!.route}${lastOf(method)}`, entity, method, args, query, body }
      }),
  )
  const answerOf = (name: string): unknown =>
    /Calendar$/.test(name)
      ? []
      : name === 'getBonusBalance'
        ? { balance_bonus: 5 }
        : { success: true, errors: [], model: { id: 5 }, ...pageOf([{ id: 5 }]) }

  test('of all methods are tested', () => expect(rows).toHaveLength(119 + 32))

  test.each(rows)('$name calls $path', async ({ name, path, entity, args, query, body }) => {
    for (const suffix of ['', 'Raw']) {
      const { context, sent } = recording(() => answerOf(name))
      const given = name === 'getLesson' && !suffix ? args.slice(0, 1) : args
      expect(await operation(name + suffix)(context, ...given)).toMatchObject({ ok: true })
      expect(sent).toHaveLength(1)
      const [{ url, method, headers, body: text }] = sent as [(typeof sent)[0]]
      const isInBranch = !/^(Branch|Company)$/.test(entity)
      const scope = isInBranch ? '1/' : ''
      const data = alfacrmOperations.find((one) => one.name === name)
      expect(data).toMatchObject({ method, path: `${isInBranch ? '{branch}/' : ''}${path}` })
      expect(data?.queryNames ?? []).toEqual(expect.arrayContaining([...url.searchParams.keys()]))
      expect(`${url.origin}${url.pathname}`).toBe(`https://acme.s20.online/v2api/${scope}${path}`)
      expect(headers.get('accept')).toBe('application/json')
      expect(headers.get('x-alfacrm-token')).toBe(entity === 'LeadForm' ? null : 'a-secret-token')
      if (entity === 'Company') expect([method, text]).toEqual(['GET', undefined])
      else {
        expect([method, headers.get('content-type')]).toEqual(['POST', 'application/json'])
        expect(Object.fromEntries(url.searchParams)).toEqual(query)
        expect(text).toEqual(body)
      }
    }
  })

  test.each(rows)('$name has the required parameters in its URL', async ({ name, entity, method, args }) => {
    const { context, sent } = recording(() => answerOf(name))
    await operation(`${name}Raw`)(context, ...args)
    const required = words(facts[entity]!.query).flatMap((word) =>
      word.split('?')[0] === method ? [word.split('?')[1]!] : [],
    )
    for (const parameter of required) expect(sent[0]!.url.searchParams.has(parameter), parameter).toBe(true)
  })
})
