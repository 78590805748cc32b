import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { StandardSchema } from 'billfold'
import {
  type Customer,
  getCustomer,
  listCustomers,
  listCustomersByTag,
  saveCustomer,
  saveCustomers,
} from 'billfold/teamtools'
import { errorOf } from '../support/calls.js'
import { useServedShop } from './served.js'
import { answering, id, valueOf } from './wire.js'

/** What an account defined, as the schemas below give it. */
type Own = {
  readonly department: string
  readonly size: number
  readonly address?: { readonly zip: string } | undefined
}

/** The same in two libraries: `size` is counted out of a text, and unknown keys are dropped. */
const schemas: readonly (readonly [string, StandardSchema<Own, unknown>])[] = [
  [
    'valibot',
    v.object({
      department: v.string(),
      size: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.number()),
      address: v.optional(v.object({ zip: v.string() })),
    }),
  ],
  [
    'zod',
    z.object({ department: z.string(), size: z.coerce.number(), address: z.object({ zip: z.string() }).optional() }),
  ],
]

const data = { id, joinDate: '2016-05-11', department: 'Sales', size: '12', unknown: { kept: true } }
const read = { id, joinDate: new Date('2016-05-11'), department: 'Sales', size: 12, unknown: { kept: true } }

describe.each(schemas)('attributes by a schema of %s', (_library, attributes) => {
  const pathsOf = async (wrong: object): Promise<readonly string[] | undefined> =>
    errorOf(await getCustomer(answering({ data: { ...data, ...wrong } }), id, { attributes })).issues?.map(
      ({ path }) => path,
    )

  test('are typed and read with one entity', async () => {
    const customer: Customer & Own = valueOf(await getCustomer(answering({ data }), id, { attributes }))
    expect(customer).toEqual(read)
  })

  test('are typed and read with each of a list', async () => {
    const list: readonly (Customer & Own)[] = valueOf(
      await listCustomers(answering({ data: [data, data] }), { attributes }),
    )
    expect(list).toEqual([read, read])
  })

  test('are typed and read with each of a list by tag', async () => {
    const list = await listCustomersByTag(answering({ data: [data] }), 'new', { attributes })
    expect(list.value?.map(({ department, size }) => department.length + size)).toEqual([17])
  })

  test('are typed and read with what was saved', async () => {
    const customer: Customer & Own = valueOf(await saveCustomer(answering({ data }), { name: 'A' }, { attributes }))
    expect(customer).toEqual(read)
  })

  test('are typed and read with what was saved in bulk', async () => {
    const list = await saveCustomers(answering({ data: [data] }), [{ name: 'A' }], { attributes })
    expect(list.value?.map(({ department, size }) => [department, size])).toEqual([['Sales', 12]])
  })

  test('are typed and read beside what is embedded', async () => {
    const context = answering({ data: { ...data, subscription: { data: { id, balance: '5' } } } })
    const customer = await getCustomer(context, id, { include: 'subscription', attributes })
    expect([customer.value?.subscription?.balance, customer.value?.size]).toEqual([5, 12])
  })

  test('that are missing are a mismatch at their path', async () => {
    expect(await pathsOf({ department: undefined })).toEqual(['department'])
  })

  test('that are wrong at depth are a mismatch at their path', async () => {
    expect(await pathsOf({ address: { zip: 5 } })).toEqual(['address.zip'])
  })

  test('that are wrong in several places are a mismatch at each path', async () => {
    expect(await pathsOf({ department: 5, size: 'many' })).toEqual(['department', 'size'])
  })

  test('that are wrong in a list are a mismatch at their path in it', async () => {
    const context = answering({ data: [data, { ...data, department: null }] })
    const error = errorOf(await listCustomers(context, { attributes }))
    expect([error.kind, error.issues?.map(({ path }) => path)]).toEqual(['mismatch', ['1.department']])
  })

  test('that are wrong in what was saved are a mismatch that was answered', async () => {
    const context = answering({ data: { id } })
    const error = errorOf(await saveCustomer(context, { id, name: 'A' }, { attributes }))
    expect(error).toMatchObject({ kind: 'mismatch', delivery: 'answered', status: 200, retryable: false })
  })

  test('that are wrong are given as they came when validation is off', async () => {
    const context = answering({ data: { ...data, department: 5 } }, { validate: 'off' })
    expect((await getCustomer(context, id, { attributes })).value).toMatchObject({ id, department: 5 })
  })

  test('are not asked for in an empty list', async () => {
    expect(valueOf(await listCustomers(answering({ data: [] }), { attributes }))).toEqual([])
  })

  test('are not asked for when the answer is a refusal', async () => {
    const fetch = (): Promise<Response> => Promise.resolve(new Response('{}', { status: 404 }))
    expect(errorOf(await getCustomer(answering({}, { fetch }), id, { attributes })).kind).toBe('notFound')
  })
})

describe('a schema', () => {
  const schema = (validate: () => unknown): StandardSchema<Own, unknown> =>
    ({ '~standard': { version: 1, vendor: 'test', validate } }) as never

  test('that takes its time is waited for', async () => {
    const attributes = z.object({ department: z.string().refine((text) => Promise.resolve(text !== 'Sales')) })
    const error = errorOf(await getCustomer(answering({ data }), id, { attributes }))
    expect(error.issues).toMatchObject([{ path: 'department' }])
  })

  test('is given dates and relations as they were read', async () => {
    const attributes = z.object({ joinDate: z.date(), users: z.array(z.object({ created_at: z.date() })) })
    const users = { data: [{ id, created_at: '2016-05-11' }] }
    expect(await getCustomer(answering({ data: { ...data, users } }), id, { attributes })).toMatchObject({ ok: true })
  })

  test('is not asked when the entity itself is of a wrong shape', async () => {
    let asked = 0
    const attributes = schema(() => ({ value: { asked: ++asked } }))
    const error = errorOf(await getCustomer(answering({ data: { ...data, name: 5 } }), id, { attributes }))
    expect([error.issues?.map(({ path }) => path), asked]).toEqual([['name'], 0])
  })

  test.each([
    [
      'throws',
      schema(() => {
        throw new Error('no schema')
      }),
    ],
    ['rejects', schema(() => Promise.reject(new Error('no schema')))],
    ['is none', {} as never],
  ])('that %s is an error and no exception', async (_title, attributes) => {
    expect(errorOf(await getCustomer(answering({ data }), id, { attributes })).kind).toBe('mismatch')
  })
})

describe('through the sandbox', () => {
  const openShop = useServedShop()
  const [[, attributes]] = schemas as [(typeof schemas)[number]]

  test('attributes that the account defined are saved and read', async () => {
    const { ctx, must } = await openShop()
    await must('POST', 'customers/attributes', { name: 'department', prettyName: 'D', type: 'text', required: true })
    const input = { name: 'A', email: 'a@a.a', department: 'Sales', size: 12, tags: ['new'] }
    const saved = valueOf(await saveCustomer(ctx, input, { attributes }))
    expect(valueOf(await getCustomer(ctx, saved.id, { attributes }))).toEqual(saved)
    expect(valueOf(await listCustomersByTag(ctx, 'new', { attributes }))).toEqual([saved])
  })

  test('an entity from before they were defined is a mismatch', async () => {
    const { ctx, customer } = await openShop()
    const error = errorOf(await getCustomer(ctx, customer.id, { attributes }))
    expect(error.issues?.map(({ path }) => path)).toEqual(['department', 'size'])
  })
})
