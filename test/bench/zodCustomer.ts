import { z } from 'zod'

/** A date as billfold gives it, for its commonest form alone and without a look whether the day exists. */
const moment = () =>
  z
    .object({ date: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+$/), timezone: z.literal('UTC') })
    .transform(({ date }) => new Date(`${date.slice(0, 10)}T${date.slice(11, 23)}Z`))
    .pipe(z.date())

const customer = () =>
  z.looseObject({
    id: z.string().min(1),
    created_at: moment().nullish(),
    updated_at: moment().nullish(),
    deleted_at: moment().nullish(),
    tags: z.array(z.string()).nullish(),
    name: z.string().nullish(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
    city: z.string().nullish(),
    country: z.string().nullish(),
    joinDate: moment().nullish(),
    groupId: z.string().nullish(),
    subscriptionId: z.string().nullish(),
  })

/** What reads an envelope with a customer, and one with a list of them, as one would write it in zod. */
export const zodReaders = (): {
  readonly one: (json: unknown) => unknown
  readonly list: (json: unknown) => unknown
} => {
  const one = z.object({ data: customer() })
  const list = z.object({ data: z.array(customer()) })
  return { one: (json) => one.parse(json), list: (json) => list.parse(json) }
}
