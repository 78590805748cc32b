import { describe, expect, expectTypeOf, test } from 'vitest'
import type {
  CommunicationInputSchema,
  CustomerTariffInputSchema,
  PayInputSchema,
  TaskInputSchema,
  TeacherInputSchema,
} from 'billfold/alfacrm'
import {
  CgiInputSchema,
  type CommunicationInput,
  createCustomer,
  type CustomerInput,
  CustomerInputSchema,
  CustomerSchema,
  type CustomerTariffInput,
  DoneSchema,
  type LessonInput,
  LessonInputSchema,
  listCustomersRaw,
  type LocationInput,
  LocationInputSchema,
  LocationSchema,
  pageOf,
  type PayInput,
  type RegularLessonInput,
  RegularLessonInputSchema,
  type TaskInput,
  type TeacherInput,
} from 'billfold/alfacrm'
import * as v from 'valibot'
import { errorOf } from '../support/calls.js'
import { exported, pageOf as pageWith, recording, valueOf } from './wire.js'

const pathsOf = (schema: v.GenericSchema, value: unknown): readonly string[] =>
  (v.safeParse(schema, value).issues ?? []).map((issue) => v.getDotPath(issue) ?? '').sort()

describe('the schema of a row', () => {
  test('reads what the API sends, and keeps fields that it does not know', () => {
    const row = { id: '5', is_active: '1', name: 'Park', weight: '', custom_floor: '2' }
    expect(v.parse(LocationSchema, row)).toEqual({
      id: 5,
      is_active: true,
      name: 'Park',
      weight: null,
      custom_floor: '2',
    })
  })

  test('can be picked from for a form', () => {
    const schema = v.pick(CustomerSchema, ['name', 'phone'])
    expect(v.parse(schema, { name: 'Ann', phone: '+7' })).toEqual({ name: 'Ann', phone: ['+7'] })
  })

  test('is a Standard Schema', async () => {
    const read = await LocationSchema['~standard'].validate({ id: 'five' })
    expect(read.issues).toHaveLength(1)
  })

  test('reads the rows of a raw answer by the page', async () => {
    const { context } = recording(() => pageWith({ 0: { id: '5', dob: '28.02.2010' } }, '1'))
    const { body } = valueOf(await listCustomersRaw(context))
    expect(v.parse(pageOf(CustomerSchema), JSON.parse(body as string))).toMatchObject({
      total: 1,
      items: [{ id: 5, dob: '2010-02-28' }],
    })
  })

  test('of an answer without data knows an exception', () => {
    expect(v.is(DoneSchema, { success: true, errors: [] })).toBe(true)
    expect(v.is(DoneSchema, { name: 'Forbidden', status: 403 })).toBe(false)
  })
})

describe('the schema of what is created', () => {
  test('is there for every row that can be', () => {
    const creates = Object.keys(exported).filter((name) => /^create[A-Z]\w+Raw$/.test(name))
    expect(creates.length).toBeGreaterThan(20)
    for (const name of creates) expect(exported, name).toHaveProperty(`${name.slice(6, -3)}InputSchema`)
  })

  test('gives what the create function takes', async () => {
    const form = { name: 'Ann', legal_type: '1', is_study: '0', dob: '28.02.2010', phone: '+7', custom_size: 'M' }
    const input = v.parse(CustomerInputSchema, form)
    expect(input).toEqual({
      name: 'Ann',
      legal_type: 1,
      is_study: false,
      dob: '2010-02-28',
      phone: ['+7'],
      custom_size: 'M',
    })
    const { context, sent } = recording(() => ({ success: true, model: { id: 5 } }))
    valueOf(await createCustomer(context, input))
    expect(sent[0]!.body).toMatchObject({ legal_type: 1, is_study: 0, dob: '28.02.2010' })
  })

  test('says which fields are missing or are none', () => {
    expect(pathsOf(LocationInputSchema, {})).toEqual(['branch_id', 'is_active', 'name'])
    expect(pathsOf(LocationInputSchema, { name: null, is_active: 2, branch_id: '' })).toEqual([
      'branch_id',
      'is_active',
      'name',
    ])
    expect(pathsOf(v.partial(LocationInputSchema), { weight: 'much' })).toEqual(['weight'])
  })

  test('wants an end to be said, which may be none', () => {
    const membership = { b_date: '2024-05-31', branch_id: 1 }
    expect(pathsOf(CgiInputSchema, membership)).toEqual(['e_date'])
    expect(v.parse(CgiInputSchema, { ...membership, e_date: null })).toMatchObject({ e_date: null })
    expect(v.parse(CgiInputSchema, { ...membership, e_date: '31.12.2030' })).toMatchObject({ e_date: null })
  })

  test('of a lesson has the fields that only a new one has', () => {
    expect(pathsOf(LessonInputSchema, {})).toEqual([
      'duration',
      'lesson_date',
      'lesson_type_id',
      'subject_id',
      'time_from',
    ])
  })

  test('of a regular lesson takes its days under either pair of names', () => {
    const lesson = {
      ...{ lesson_type_id: 1, related_class: 'Group', related_id: 7, subject_id: 1, teacher_ids: [1] },
      ...{ time_from_v: '10:00', time_to_v: '11:00' },
    }
    expect(v.is(RegularLessonInputSchema, { ...lesson, b_date: '2024-05-31', e_date: null })).toBe(true)
    expect(v.is(RegularLessonInputSchema, { ...lesson, b_date_v: '2024-05-31', e_date_v: '2024-06-30' })).toBe(true)
    expect(v.is(RegularLessonInputSchema, { ...lesson, b_date: '2024-05-31', e_date_v: null })).toBe(false)
  })

  test('is of the type of the input', () => {
    expectTypeOf<v.InferOutput<typeof LocationInputSchema>>().toExtend<LocationInput>()
    expectTypeOf<v.InferOutput<typeof CustomerInputSchema>>().toExtend<CustomerInput>()
    expectTypeOf<v.InferOutput<typeof CustomerTariffInputSchema>>().toExtend<CustomerTariffInput>()
    expectTypeOf<v.InferOutput<typeof CommunicationInputSchema>>().toExtend<CommunicationInput>()
    expectTypeOf<v.InferOutput<typeof LessonInputSchema>>().toExtend<LessonInput>()
    expectTypeOf<v.InferOutput<typeof RegularLessonInputSchema>>().toExtend<RegularLessonInput>()
    expectTypeOf<v.InferOutput<typeof PayInputSchema>>().toExtend<PayInput>()
    expectTypeOf<v.InferOutput<typeof TaskInputSchema>>().toExtend<TaskInput>()
    expectTypeOf<v.InferOutput<typeof TeacherInputSchema>>().toExtend<TeacherInput>()
  })
})

test('an answer of another shape is told by paths and expected forms, without its values', async () => {
  const { context } = recording(() => ({ success: true, model: { id: 5, dob: 'a-private-word' } }))
  const error = errorOf(await createCustomer(context, { name: 'Ann', legal_type: 1, is_study: 0 }))
  expect(error.issues).toEqual([{ path: 'model.dob', message: 'expected date' }])
  expect(error.message).not.toContain('a-private-word')
})
