import { assert, anything as anyValue, date as anyDate, oneof, property, string } from 'fast-check'
import type * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  CgiSchema,
  CustomerSchema,
  DiscountSchema,
  GroupSchema,
  LessonSchema,
  LogSchema,
  parseWebhook,
  PaySchema,
  TaskSchema,
  TeacherSchema,
  toInstant,
} from 'billfold/alfacrm'
import { errorOf } from '../support/calls.js'
import { read, valueOf } from './wire.js'

describe('values', () => {
  test.each<[string, v.GenericSchema, unknown, unknown]>([
    ['a date as d.m.Y', CustomerSchema.entries.dob, '28.02.2010', '2010-02-28'],
    ['a date as Y-m-d', CustomerSchema.entries.e_date, '2024-05-31', '2024-05-31'],
    ['a time', CustomerSchema.entries.next_lesson_date, '2024-05-31 10:00:01', '2024-05-31T10:00:01'],
    ['a time as d.m.Y', CustomerSchema.entries.created_at, '31.05.2024 10:00:00', '2024-05-31T10:00:00'],
    ['a time of day alone', LessonSchema.entries.time_from, '10:00:00', '10:00:00'],
    ['a time of a lesson', LessonSchema.entries.time_from, '2024-05-31 10:00:01', '2024-05-31T10:00:01'],
    ['no date', CustomerSchema.entries.dob, '', null],
    ['zeros', CustomerSchema.entries.dob, '0000-00-00', null],
    ['zeros with a time', CustomerSchema.entries.paid_till, '0000-00-00 00:00:00', null],
    ['no end', CustomerSchema.entries.e_date, '2030-12-31', null],
    ['no end as d.m.Y', CgiSchema.entries.e_date, '31.12.2030', null],
    ['no end with a time', GroupSchema.entries.e_date, '2030-12-31 00:00:00', null],
    ['no end of a discount', DiscountSchema.entries.end, '31.12.2030', null],
    ['that day where it is no end', CgiSchema.entries.b_date, '31.12.2030', '2030-12-31'],
    ['no date at all', CustomerSchema.entries.dob, 'soon', undefined],
    ['a number for a date', CustomerSchema.entries.dob, 1717113600, undefined],
    ['1', CustomerSchema.entries.is_study, 1, true],
    ["'0'", PaySchema.entries.is_confirmed, '0', false],
    ['true', TaskSchema.entries.is_done, true, true],
    ['2 for a flag', TaskSchema.entries.is_done, 2, undefined],
    ['money', PaySchema.entries.income, '575.00', '575.00'],
    ['money as a number', PaySchema.entries.income, 575.5, '575.5'],
    ['much money, not rounded', PaySchema.entries.income, '12345678901234567890.10', '12345678901234567890.10'],
    ['no money', PaySchema.entries.income, '', null],
    ['words for money', PaySchema.entries.income, 'much', undefined],
    ['an id as text', PaySchema.entries.customer_id, '8', 8],
    ['no id: 0', PaySchema.entries.customer_id, 0, null],
    ["no id: '0'", PaySchema.entries.customer_id, '0', null],
    ["no id: ''", PaySchema.entries.customer_id, '', null],
    ['0 where it is no id', GroupSchema.entries.limit, '0', 0],
    ['an id as a list', PaySchema.entries.customer_id, [8], undefined],
    ['a large id', PaySchema.entries.customer_id, '9007199254740991', 9007199254740991],
    ['an id beyond 2^53 as text', PaySchema.entries.customer_id, '9007199254740993', undefined],
    ['an id that JSON has rounded', PaySchema.entries.customer_id, JSON.parse('9007199254740993'), undefined],
    ['the id of a row beyond 2^53', PaySchema.entries.id, '9007199254740993', undefined],
    ['ids beyond 2^53', CustomerSchema.entries.group_ids, '[1,9007199254740993]', undefined],
    ['ids beyond 2^53 with commas', CustomerSchema.entries.group_ids, '1,9007199254740993', undefined],
    ['much money as a number, which JSON has rounded', PaySchema.entries.income, 2 ** 60, undefined],
    ['money that arithmetic has left', PaySchema.entries.income, 0.1 + 0.2, '0.30000000000000004'],
    ['one phone', CustomerSchema.entries.phone, '+7', ['+7']],
    ['phones', CustomerSchema.entries.phone, ['+7', { value: '+8' }], ['+7', '+8']],
    ['no phone', TeacherSchema.entries.phone, '', []],
    ['no phones', TeacherSchema.entries.phone, [], []],
    ['ids as JSON', CustomerSchema.entries.group_ids, '[1,"2"]', [1, 2]],
    ['ids with commas', CustomerSchema.entries.group_ids, '1,2', [1, 2]],
    ['ids as a map', CustomerSchema.entries.group_ids, { a: 1, b: '2' }, [1, 2]],
    ['one id', CustomerSchema.entries.branch_ids, 1, [1]],
    ['no ids', CustomerSchema.entries.group_ids, '', []],
    ['words for ids', CustomerSchema.entries.group_ids, 'a,b', undefined],
    ['no streaming', LessonSchema.entries.streaming, false, false],
    ['no streaming as a list', LessonSchema.entries.streaming, [], []],
    ['an empty map', LogSchema.entries.fields_new, [], {}],
    ['an empty text for a map', LogSchema.entries.fields_new, '', {}],
    ['a map', LogSchema.entries.fields_new, { a: '1' }, { a: '1' }],
    ['a map as JSON', LogSchema.entries.fields_new, '{"a":"1"}', { a: '1' }],
    ['a list for a map', LogSchema.entries.fields_new, [1], undefined],
    ['no JSON for a map', LogSchema.entries.fields_new, '{', undefined],
    [
      'details',
      LessonSchema.entries.details,
      [{ customer_id: '8', is_attend: 1, commission: '500.00', grade: '5' }],
      [{ customer_id: 8, is_attend: true, commission: '500.00', grade: '5' }],
    ],
    ['details that are none', LessonSchema.entries.details, [{ customer_id: 'Ann' }], undefined],
    ['a color', CustomerSchema.entries.color, '#fff', '#fff'],
    ['a color as a number', CustomerSchema.entries.color, 5, 5],
  ])('%s', (_title, schema, value, expected) => expect(read(schema, value)).toEqual(expected))

  test('of any kind are read or not, and never an exception', () => {
    const schemas = [CustomerSchema, LessonSchema, LogSchema, PaySchema, CgiSchema]
    assert(
      property(oneof(anyValue({ withDate: true, withNullPrototype: false }), string()), (value) => {
        for (const { entries } of schemas)
          for (const schema of Object.values(entries)) {
            if (value === null || value === undefined || typeof value === 'symbol') continue
            const known = read(schema, value)
            expect(known === undefined || JSON.stringify(known) !== undefined).toBe(true)
          }
      }),
    )
  })
})

describe('toInstant', () => {
  test.each([
    ['2024-05-31T10:00:00', 'Europe/Moscow', '2024-05-31T07:00:00.000Z'],
    ['2024-05-31', 'Europe/Moscow', '2024-05-30T21:00:00.000Z'],
    ['31.05.2024 10:00', 'UTC', '2024-05-31T10:00:00.000Z'],
    ['2024-01-31T10:00:00', 'Europe/Berlin', '2024-01-31T09:00:00.000Z'],
    ['2024-07-31T10:00:00', 'Europe/Berlin', '2024-07-31T08:00:00.000Z'],
    // Put back at 3: the first of the two. Put forward at 2: as much after the change.
    ['2024-10-27T02:30:00', 'Europe/Berlin', '2024-10-27T00:30:00.000Z'],
    ['2024-10-27T03:00:00', 'Europe/Berlin', '2024-10-27T02:00:00.000Z'],
    ['2024-03-31T02:30:00', 'Europe/Berlin', '2024-03-31T01:30:00.000Z'],
    ['2024-03-31T03:00:00', 'Europe/Berlin', '2024-03-31T01:00:00.000Z'],
    ['2024-11-03T01:30:00', 'America/New_York', '2024-11-03T05:30:00.000Z'],
    ['2024-03-10T02:30:00', 'America/New_York', '2024-03-10T07:30:00.000Z'],
    ['2014-10-26T01:30:00', 'Europe/Moscow', '2014-10-25T21:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => expect(toInstant(local, zone)?.toISOString()).toBe(instant))

  test.each([
    ['soon', 'UTC'],
    ['2024-06-31', 'UTC'],
    ['2024-05-31', 'Mars/Base'],
    [undefined, 'UTC'],
    [5, 'UTC'],
    ['2024-05-31T25:00', 'UTC'],
  ])('%s in %s is none', (local, zone) => {
    expect(toInstant(local as string, zone)).toBeUndefined()
  })

  test.each([
    'Europe/Moscow',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Asia/Yekaterinburg',
  ])('shows again what the clocks of %s showed', (timeZone) => {
    const shown = (instant: Date): string => {
      const parts = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        hourCycle: 'h23',
        dateStyle: 'short',
        timeStyle: 'medium',
      })
      return parts.format(instant).replace(', ', 'T')
    }
    assert(
      property(anyDate({ min: new Date('2012-01-01'), max: new Date('2037-01-01'), noInvalidDate: true }), (day) => {
        const instant = new Date(Math.floor(+day / 1000) * 1000)
        const found = toInstant(shown(instant), timeZone)!
        expect(shown(found)).toBe(shown(instant))
        // The same instant, or the first of two that look alike.
        expect([0, 1_800_000, 3_600_000]).toContain(+instant - +found)
      }),
    )
  })
})

describe('parseWebhook', () => {
  const pay = {
    branch_id: 1,
    event: 'create',
    entity: 'Pay',
    entity_id: '77',
    fields_old: [],
    fields_new: { income: '10', customer_id: '8', document_date: '2024-05-31', confirmed: true, custom_a: '5' },
    fields_rel: [],
    user_id: 3,
    datetime: '2024-05-31 10:00:00',
  }

  test('reads a row by its entity', () => {
    const event = valueOf(parseWebhook(JSON.stringify(pay)))
    expect(event).toEqual({
      ...pay,
      known: true,
      entity_id: 77,
      fields_old: {},
      fields_new: { income: '10', customer_id: 8, document_date: '2024-05-31', confirmed: true, custom_a: '5' },
      fields_rel: {},
      datetime: '2024-05-31T10:00:00',
    })
  })

  test('takes what was taken out of JSON, older payloads too', () => {
    const { branch_id: _, fields_rel: __, ...old } = pay
    expect(valueOf(parseWebhook(old))).toMatchObject({ known: true, fields_rel: {}, entity_id: 77 })
  })

  test.each([
    ['Lesson', { status: '3', details: [] }, { status: 3, details: [] }],
    ['Customer', { lead_status_id: '4', phone: '+7' }, { lead_status_id: 4, phone: ['+7'] }],
    ['Group', { e_date: '31.12.2030' }, { e_date: null }],
    ['CustomerTariff', { balance: '0.00', is_archive: false }, { balance: '0.00', is_archive: false }],
    ['CGI', { customer_id: '8' }, { customer_id: 8 }],
    ['Cgi', { customer_id: '8' }, { customer_id: 8 }],
  ])('knows %s', (entity, sent, read) => {
    const event = valueOf(parseWebhook({ ...pay, event: 'update', entity, fields_new: sent, fields_old: '' }))
    expect(event).toMatchObject({ known: true, fields_new: read, fields_old: {} })
  })

  test.each([
    ['an entity', { entity: 'Rocket' }],
    ['an event', { event: 'explode' }],
    ['an entity named like a function', { entity: 'constructor' }],
  ])('keeps what is newer than this package as it came: %s', (_title, more) => {
    const event = valueOf(parseWebhook({ ...pay, ...more }))
    expect(event).toMatchObject({ known: false, fields_new: pay.fields_new, ...more })
  })

  test.each([
    ['', 'malformed'],
    ['{', 'malformed'],
    ['null', 'mismatch'],
    ['[]', 'mismatch'],
    [undefined, 'malformed'],
    [{}, 'mismatch'],
    [{ ...pay, entity: undefined }, 'mismatch'],
    [{ ...pay, event: 5 }, 'mismatch'],
    [{ ...pay, entity_id: 'Ann' }, 'mismatch'],
    [{ ...pay, entity_id: null }, 'mismatch'],
    [{ ...pay, fields_new: [1] }, 'mismatch'],
    [{ ...pay, fields_new: { income: 'much' } }, 'mismatch'],
  ])('of %j is an error', (payload, kind) => {
    expect(errorOf(parseWebhook(payload))).toMatchObject({ kind, operation: 'alfacrm.parseWebhook' })
  })

  test('of anything is a Result', () =>
    assert(
      property(oneof(anyValue(), string()), (payload) => {
        expect(parseWebhook(payload).ok).toBeTypeOf('boolean')
        expect(parseWebhook({ ...pay, fields_new: payload }).ok).toBeTypeOf('boolean')
      }),
    ))
})
