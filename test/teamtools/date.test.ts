import { assert, asyncProperty, constantFrom, date as anyDate, integer } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getCustomer, saveCustomer } from 'billfold/teamtools'
import { errorOf } from '../support/calls.js'
import { answering, id, recording, valueOf } from './wire.js'

/** A date as the API sends it, read. */
const read = async (joinDate: unknown): Promise<Date> =>
  valueOf(await getCustomer(answering({ data: { id, joinDate } }), id)).joinDate

const dateTime = (date: string, timezone_type: number, timezone: string): object => ({ date, timezone_type, timezone })

describe('a DateTime object', () => {
  test.each([
    ['an offset', 1, '2016-05-04 12:30:51.000000', '+02:00', '2016-05-04T10:30:51.000Z'],
    ['an offset west of UTC', 1, '2016-05-04 12:30:51.000000', '-05:30', '2016-05-04T18:00:51.000Z'],
    [
      'a year below 100, which engines take for another',
      1,
      '0016-05-04 12:30:51.000000',
      '+02:00',
      '0016-05-04T10:30:51.000Z',
    ],
    ['a year below 100 in a zone', 3, '0099-12-31 23:30:00.000000', 'UTC', '0099-12-31T23:30:00.000Z'],
    ['an offset of nothing', 1, '2016-05-04 12:30:51.000000', '+00:00', '2016-05-04T12:30:51.000Z'],
    ['an offset at the start of Unix time', 1, '1970-01-01 00:00:00.000000', '+00:00', '1970-01-01T00:00:00.000Z'],
    ['an offset from the start of Unix time', 1, '1970-01-01 02:00:00.000000', '+02:00', '1970-01-01T00:00:00.000Z'],
    ['an abbreviation', 2, '2016-01-04 12:30:51.000000', 'EST', '2016-01-04T17:30:51.000Z'],
    ['an abbreviation of summer', 2, '2016-05-04 12:30:51.000000', 'EDT', '2016-05-04T16:30:51.000Z'],
    ['an abbreviation at the start of Unix time', 2, '1969-12-31 20:00:00.000000', 'EDT', '1970-01-01T00:00:00.000Z'],
    ['PST', 2, '2016-01-04 12:30:51.000000', 'PST', '2016-01-04T20:30:51.000Z'],
    ['GMT', 2, '2016-01-04 12:30:51.000000', 'GMT', '2016-01-04T12:30:51.000Z'],
    ['CEST', 2, '2016-05-04 12:30:51.000000', 'CEST', '2016-05-04T10:30:51.000Z'],
    ['CET', 2, '2016-01-04 12:30:51.000000', 'CET', '2016-01-04T11:30:51.000Z'],
    ['CET in summer, which is CET all the same', 2, '2016-07-04 12:30:51.000000', 'CET', '2016-07-04T11:30:51.000Z'],
    [
      'CET as a zone in summer, which has summer time',
      3,
      '2016-07-04 12:30:51.000000',
      'CET',
      '2016-07-04T10:30:51.000Z',
    ],
    ['BST', 2, '2016-07-04 12:30:51.000000', 'BST', '2016-07-04T11:30:51.000Z'],
    ['MSK', 2, '2016-07-04 12:30:51.000000', 'MSK', '2016-07-04T09:30:51.000Z'],
    ['UTC', 3, '2016-05-04 12:30:51.000000', 'UTC', '2016-05-04T12:30:51.000Z'],
    ['a zone in winter', 3, '2016-01-04 12:30:51.000000', 'Europe/Berlin', '2016-01-04T11:30:51.000Z'],
    ['a zone in summer', 3, '2016-07-04 12:30:51.000000', 'Europe/Berlin', '2016-07-04T10:30:51.000Z'],
    ['a zone off the hour', 3, '2016-05-04 12:30:51.000000', 'Asia/Kathmandu', '2016-05-04T06:45:51.000Z'],
    ['a zone named as an abbreviation', 3, '2016-07-04 12:30:51.000000', 'EST5EDT', '2016-07-04T16:30:51.000Z'],
    ['a zone before Unix time', 3, '1960-01-04 12:30:51.000000', 'Europe/Berlin', '1960-01-04T11:30:51.000Z'],
    ['milliseconds, and drops what is below', 3, '2016-05-04 12:30:51.123999', 'UTC', '2016-05-04T12:30:51.123Z'],
    ['milliseconds in a zone', 3, '2016-05-04 12:30:51.123456', 'Europe/Berlin', '2016-05-04T10:30:51.123Z'],
    ['a leap day', 3, '2016-02-29 00:00:00.000000', 'UTC', '2016-02-29T00:00:00.000Z'],
    ['a second before spring in Berlin', 3, '2016-03-27 01:59:59.000000', 'Europe/Berlin', '2016-03-27T00:59:59.000Z'],
    [
      'the first second of spring in Berlin',
      3,
      '2016-03-27 03:00:00.000000',
      'Europe/Berlin',
      '2016-03-27T01:00:00.000Z',
    ],
    [
      'the gap of spring in Berlin as PHP does',
      3,
      '2016-03-27 02:30:00.000000',
      'Europe/Berlin',
      '2016-03-27T01:30:00.000Z',
    ],
    ['an hour before autumn in Berlin', 3, '2016-10-30 01:59:59.000000', 'Europe/Berlin', '2016-10-29T23:59:59.000Z'],
    ['the hour after autumn in Berlin', 3, '2016-10-30 03:00:00.000000', 'Europe/Berlin', '2016-10-30T02:00:00.000Z'],
    [
      'a second before spring in New York',
      3,
      '2016-03-13 01:59:59.000000',
      'America/New_York',
      '2016-03-13T06:59:59.000Z',
    ],
    [
      'the first second of spring in New York',
      3,
      '2016-03-13 03:00:00.000000',
      'America/New_York',
      '2016-03-13T07:00:00.000Z',
    ],
    [
      'an hour before autumn in New York',
      3,
      '2016-11-06 00:59:59.000000',
      'America/New_York',
      '2016-11-06T04:59:59.000Z',
    ],
    [
      'the hour after autumn in New York',
      3,
      '2016-11-06 02:00:00.000000',
      'America/New_York',
      '2016-11-06T07:00:00.000Z',
    ],
    [
      'spring in Auckland, in September',
      3,
      '2016-09-25 03:00:00.000000',
      'Pacific/Auckland',
      '2016-09-24T14:00:00.000Z',
    ],
  ] as const)('with %s is read', async (_title, type, date, zone, instant) => {
    expect((await read(dateTime(date, type, zone))).toISOString()).toBe(instant)
  })

  test('in the gap of spring in New York is read as one side of it', async () => {
    const found = await read(dateTime('2016-03-13 02:30:00.000000', 3, 'America/New_York'))
    expect(['2016-03-13T06:30:00.000Z', '2016-03-13T07:30:00.000Z']).toContain(found.toISOString())
  })

  test('in the hour that autumn repeats is read as one of the two', async () => {
    const found = await read(dateTime('2016-10-30 02:30:00.000000', 3, 'Europe/Berlin'))
    expect(['2016-10-30T00:30:00.000Z', '2016-10-30T01:30:00.000Z']).toContain(found.toISOString())
  })

  test('with any offset names the instant that it names', async () => {
    const instants = anyDate({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    await assert(
      asyncProperty(instants, integer({ min: -12 * 4, max: 14 * 4 }), async (instant, quarters) => {
        const clocks = new Date(+instant + quarters * 900_000).toISOString()
        const minutes = Math.abs(quarters) * 15
        const two = (count: number): string => `${Math.floor(count)}`.padStart(2, '0')
        const zone = `${quarters < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
        const found = await read(dateTime(`${clocks.slice(0, 10)} ${clocks.slice(11, 23)}000`, 1, zone))
        expect(found).toEqual(instant)
      }),
    )
  })

  test('with any zone shows in that zone what it says', async () => {
    const zones = [
      ...['Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Asia/Kolkata', 'Australia/Lord_Howe'],
      ...['Pacific/Auckland', 'Pacific/Apia', 'Africa/Casablanca', 'America/Sao_Paulo', 'Asia/Tehran'],
    ]
    const clocksIn = (timeZone: string, instant: Date): string =>
      instant.toLocaleString('sv-SE', { timeZone, hourCycle: 'h23' })
    const instants = anyDate({ min: new Date(0), max: new Date('2037-01-01'), noInvalidDate: true })
    await assert(
      asyncProperty(instants, constantFrom(...zones), async (instant, zone) => {
        const clocks = clocksIn(zone, instant)
        expect(clocksIn(zone, await read(dateTime(`${clocks}.000000`, 3, zone)))).toBe(clocks)
      }),
    )
  })
})

describe('a text', () => {
  test.each([
    ['with a time', '2016-05-11 14:31:14', '2016-05-11T14:31:14.000Z'],
    ['of a day', '2016-05-11', '2016-05-11T00:00:00.000Z'],
    ['with microseconds', '2016-05-11 14:31:14.250000', '2016-05-11T14:31:14.250Z'],
    ['in ISO form', '2016-05-11T14:31:14Z', '2016-05-11T14:31:14.000Z'],
    ['in ISO form with an offset', '2016-05-11T14:31:14+02:00', '2016-05-11T12:31:14.000Z'],
    ['of the first year', '0001-01-01 00:00:00', '0001-01-01T00:00:00.000Z'],
    ['with tenths', '2016-05-11 14:31:14.5', '2016-05-11T14:31:14.500Z'],
    ['of the start of Unix time', '1970-01-01 00:00:00', '1970-01-01T00:00:00.000Z'],
    ['of the start of Unix time in ISO form', '1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
  ])('%s is read, as UTC where it says no zone', async (_title, text, instant) => {
    expect((await read(text)).toISOString()).toBe(instant)
  })
})

describe('what is no date', () => {
  test.each([
    ['the zero date', '0000-00-00 00:00:00'],
    ['the zero date as an object', dateTime('-0001-11-30 00:00:00.000000', 3, 'UTC')],
    ['a day that its month has not', '2016-02-30'],
    ['a day that its month has not, as an object', dateTime('2016-06-31 12:00:00.000000', 3, 'UTC')],
    ['a leap day of another year', '2015-02-29 00:00:00'],
    ['a month too many', '2016-13-01'],
    ['an hour too many', '2016-05-04 25:00:00'],
    ['a minute too many', '2016-05-04 12:60:00'],
    ['digits too many', '2016-05-04 12:30:5199'],
    ['digits too many before a fraction', '2016-05-04 12:30:511.5'],
    ['a day that 24 hours make another', '2016-05-04 24:00:00'],
    ['an unknown zone', dateTime('2016-05-04 12:30:51.000000', 3, 'Nowhere/City')],
    ['an empty zone', dateTime('2016-05-04 12:30:51.000000', 3, '')],
    ['a zone that is the name of a property', dateTime('2016-05-04 12:30:51.000000', 2, 'constructor')],
    ['a zone that is a number', { date: '2016-05-04 12:30:51.000000', timezone_type: 3, timezone: 2 }],
    ['an object without a date', { timezone_type: 3, timezone: 'UTC' }],
    ['an empty text', ''],
    ['words', 'tomorrow'],
    ['a number', 1462365051],
    ['a truth value', true],
    ['a list', []],
    ['an empty object', {}],
  ])('%s is a mismatch at its path', async (_title, joinDate) => {
    const error = errorOf(await getCustomer(answering({ data: { id, joinDate } }), id))
    expect([error.kind, error.issues?.map(({ path }) => path)]).toEqual(['mismatch', ['joinDate']])
  })

  test.each([null, undefined])('%s is a date that is not there', async (joinDate) => {
    expect(await read(joinDate)).toBe(joinDate)
  })
})

describe('a Date that is saved', () => {
  test('goes out as PHP writes one', async () => {
    const { context, sent } = recording()
    const at = new Date('2016-05-04T12:30:51.123Z')
    await saveCustomer(context, { joinDate: at, ...{ visits: [{ at }] } })
    const written = { date: '2016-05-04 12:30:51.123000', timezone_type: 3, timezone: 'UTC' }
    expect(sent[0]?.body).toEqual({ joinDate: written, visits: [{ at: written }], access_token: 'a-secret-token' })
  })

  test('comes back as the same instant', async () => {
    const { context } = recording(({ body }) => ({ data: { id, joinDate: body.joinDate } }))
    const years = { min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }
    await assert(
      asyncProperty(anyDate(years), async (joinDate) => {
        expect(valueOf(await saveCustomer(context, { joinDate })).joinDate).toEqual(joinDate)
      }),
    )
  })

  test('that is a text goes out as it is', async () => {
    const { context, sent } = recording()
    await saveCustomer(context, { joinDate: '2016-05-04' })
    expect(sent[0]?.body.joinDate).toBe('2016-05-04')
  })
})
