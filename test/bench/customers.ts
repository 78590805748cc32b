/** A moment as PHP writes one in JSON. */
const moment = (seconds: number): object => {
  const [day, time] = new Date(1_462_097_472_000 + seconds * 1000).toISOString().split(/[TZ]/)
  return { date: `${day} ${time}000`, timezone_type: 3, timezone: 'UTC' }
}

const hex = (index: number): string => index.toString(16).padStart(24, '0')

/** A customer as the API and its sandbox write one. */
export const customer = (index: number): object => ({
  id: hex(index + 1),
  name: `Customer ${index}`,
  email: `customer${index}@example.com`,
  phone: '+1234567890',
  city: 'Berlin',
  country: 'Germany',
  joinDate: moment(index * 86_400),
  groupId: hex(index + 2),
  subscriptionId: hex(index + 3),
  updated_at: moment(index * 3607),
  created_at: moment(index * 61),
  tags: ['new'],
  notes: [],
})

/** The answer that holds `length` customers, from the one at `from` on. */
export const listAnswer = (length: number, from = 0): string =>
  JSON.stringify({ data: Array.from({ length }, (_, index) => customer(from + index)) })

/** The answer that holds one. */
export const oneAnswer: string = JSON.stringify({ data: customer(0) })
