import * as teamtools from 'billfold/teamtools'
import { CustomerSchema, getCustomer, InvoiceSchema, listInvoices, PlanSchema } from 'billfold/teamtools'
import * as v from 'valibot'
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import { answering, id, resources, valueOf } from './wire.js'

const exported = teamtools as unknown as Readonly<Record<string, unknown>>

type ObjectSchema = v.LooseObjectSchema<v.ObjectEntries, undefined>

const schemaOf = (name: string): ObjectSchema => exported[`${name}Schema`] as ObjectSchema

const entities = [...resources, 'Event', 'WebEvent']

const stamp = { date: '2016-05-04 12:30:51.000000', timezone_type: 3, timezone: 'UTC' }
const at = new Date('2016-05-04T12:30:51Z')

describe.each(entities)('%sSchema', (name) => {
  test('is exported and reads what every entity has', () => {
    const sent = { id, created_at: stamp, updated_at: null, tags: ['a'], department: { kept: true } }
    expect(v.parse(schemaOf(name), sent)).toEqual({ ...sent, created_at: at })
  })

  test('wants an id', () => {
    for (const wrong of [{}, { id: 5 }, { id: '' }, { id: null }]) expect(v.is(schemaOf(name), wrong)).toBe(false)
  })

  test('can be picked from, made partial and taken apart', () => {
    const schema = schemaOf(name)
    expect(v.parse(v.pick(schema, ['created_at']), { created_at: stamp, more: 1 })).toEqual({ created_at: at, more: 1 })
    expect(v.parse(v.partial(schema), {})).toEqual({})
    expect(v.parse(v.omit(schema, ['id']), { created_at: stamp })).toEqual({ created_at: at })
    expect(Object.keys(schema.entries)).toEqual(expect.arrayContaining(['id', 'created_at', 'deleted_at', 'tags']))
    expect(v.parse(v.object({ when: schema.entries['created_at']! }), { when: stamp })).toEqual({ when: at })
  })

  test('is a Standard Schema', async () => {
    const { validate } = schemaOf(name)['~standard']
    expect(await validate({ id, created_at: stamp })).toMatchObject({ value: { id, created_at: at } })
    expect((await validate({ id, created_at: 'never' })).issues).toHaveLength(1)
  })
})

describe('a schema', () => {
  test('of an attribute is exported as well', () => {
    expect(v.parse(teamtools.AttributeSchema, { name: 'size', required: '1' })).toEqual({
      name: 'size',
      required: true,
    })
  })

  test('makes one for a form', () => {
    const form = v.pick(CustomerSchema, ['name', 'email'])
    expect(v.is(form, { name: 'Ann', email: null })).toBe(true)
    expect(v.is(form, { name: 5 })).toBe(false)
    expectTypeOf<v.InferOutput<typeof form>['name']>().toEqualTypeOf<string | null | undefined>()
  })

  test('makes a stricter one', () => {
    const strict = v.object({
      ...v.pick(CustomerSchema, ['name']).entries,
      email: v.pipe(v.string(), v.email()),
    })
    expect(v.is(strict, { email: 'ann@example.com' })).toBe(true)
    expect(v.is(strict, { email: 'ann' })).toBe(false)
  })

  test('can be given more', () => {
    const own = v.looseObject({ ...CustomerSchema.entries, department: v.string() })
    expect(v.parse(own, { id, joinDate: stamp, department: 'Sales' })).toEqual({
      id,
      joinDate: at,
      department: 'Sales',
    })
  })

  test('reads money as whole cents and keeps what it does not name', () => {
    const sent = { id, total: '1750', items: [{ description: 'A', amount: '5', more: [1] }], status: 'newer' }
    expect(v.parse(InvoiceSchema, sent)).toEqual({
      ...sent,
      total: 1750,
      items: [{ description: 'A', amount: 5, more: [1] }],
    })
    for (const wrong of [{ total: 1.5 }, { total: '1.5' }, { items: [{ amount: 1.5 }] }, { items: {} }])
      expect(v.is(InvoiceSchema, { id, ...wrong })).toBe(false)
  })

  test('reads the amounts of a pricing at any depth', () => {
    const condition = { min: '1', max: -1 }
    const pricing = { type: 'tier', levels: [{ condition, expression: [{ type: 'unit', amount: '120' }] }] }
    expect(v.parse(PlanSchema, { id, pricing })).toEqual({
      id,
      pricing: {
        type: 'tier',
        levels: [{ condition: { min: 1, max: -1 }, expression: [{ type: 'unit', amount: 120 }] }],
      },
    })
    for (const wrong of [{ amount: 1.5 }, [{ amount: 'x' }], { a: { max: 2 ** 53 } }, 5, 'x'])
      expect(v.is(PlanSchema, { id, pricing: wrong })).toBe(false)
  })

  test('leaves what it is given as it was', () => {
    const sent = Object.freeze({ id, joinDate: Object.freeze({ ...stamp }), tags: Object.freeze(['a']) })
    expect(v.parse(CustomerSchema, sent)).toEqual({ id, joinDate: at, tags: ['a'] })
  })
})

describe('validate', () => {
  afterEach(() => void vi.restoreAllMocks())

  const wrong = { id, name: 5, tags: 'none', joinDate: stamp, city: 'Ghent', more: { kept: true } }

  test.each(['warn', 'off'] as const)('%s gives wrong fields as they came, and reads the others', async (validate) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const value = valueOf(await getCustomer(answering({ data: wrong }, { validate }), id))
    expect(value).toEqual({ ...wrong, joinDate: at })
    const said = 'teamtools.getCustomer: tags: expected Array, name: expected string'
    expect(warn.mock.calls).toEqual(validate === 'warn' ? [[said]] : [])
  })

  test.each(['warn', 'off'] as const)('%s does so in each entity of a list and below', async (validate) => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const invoices = [
      { id, total: '5', items: [{ amount: 'x' }] },
      { id: 5, total: 'much', payments: { data: [{ id, amount: '7', created_at: 'never' }] } },
    ]
    expect(valueOf(await listInvoices(answering({ data: invoices }, { validate })))).toEqual([
      { id, total: 5, items: [{ amount: 'x' }] },
      { id: 5, total: 'much', payments: [{ id, amount: 7, created_at: 'never' }] },
    ])
  })
})
