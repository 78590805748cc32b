import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, pageOf, todayOf } from '../call.js'
import { wrapped } from '../quirks.js'
import { filtered, type Read, text, updateRow } from '../resource.js'
import type { Row } from '../rows.js'
import { adminId } from '../adminId.js'
import { localTime, noDay, parseDay } from '../dates.js'
import { textAt } from '../params.js'
import { problem } from '../call.js'

type Item = Row<'todos'>

const statuses = ['New', 'Pending', 'In Progress', 'Completed', 'Postponed']

// In the documented sample, completed and postponed items are never overdue.
const canBeDue = ({ status }: Item): boolean => status !== 'Completed' && status !== 'Postponed'

/** Whether an item is due on or before a day. */
export const isDue = (item: Item, day: string): boolean => canBeDue(item) && item.duedate !== '' && item.duedate <= day

const dayShown = (day: string): string => (day === '' ? noDay : day)

// No documented sample contains an item, so the fields are those of UpdateToDoItem.
const itemShown = ({ id, date, title, description, adminid, status, duedate }: Item): JsonObject => ({
  ...{ id: String(id), date: dayShown(date), title, description, admin: String(adminid), status },
  duedate: dayShown(duedate),
})

/**
 * GetToDoItems. `Incomplete` matches every status except `Completed`. The response has no `numreturned`, and no list if
 * there are no items.
 */
export const getToDoItems: Handler = (call) => {
  const { store, params, settings } = call
  const items = filtered(call, store.todos.all(), {
    status: ({ status }, sent) => (sent === 'Incomplete' ? status !== 'Completed' : status === sent),
  })
  const { page, counters } = pageOf(params, items)
  const list = wrapped(settings.quirks, 'items', 'item', page.map(itemShown), 'absent')
  return done({ totalresults: String(items.length), startnumber: String(counters.startnumber), ...list })
}

/** GetToDoItemStatuses. An item is overdue from the day after its due date. */
export const getToDoItemStatuses: Handler = (call) => {
  const today = todayOf(call)
  const counted = statuses.map((type) => {
    const items = call.store.todos.all().filter(({ status }) => status === type)
    const overdue = items.filter((item) => isDue(item, today) && item.duedate !== today)
    return { type, count: items.length, overdue: overdue.length }
  })
  return done({
    totalresults: counted.length,
    ...wrapped(call.settings.quirks, 'todoitemstatuses', 'status', counted),
  })
}

// The parameter is documented as a number without a unit. The sandbox reads seconds since 1970, as in other actions,
// and also accepts a day.
const day: Read<string> = (call: Call, name, before) => {
  const sent = textAt(call.params, name)
  if (sent === '') return done(before)
  const seconds = /^\d{1,12}$/.test(sent) ? Number(sent) : undefined
  const read =
    seconds === undefined ? parseDay(sent) : localTime(seconds * 1000, call.settings.utcOffsetMinutes).slice(0, 10)
  return read === undefined ? problem(`Invalid Date: ${name}`) : done(read)
}

/** UpdateToDoItem. */
export const updateToDoItem: Handler = /* @__PURE__ */ updateRow({
  table: 'todos',
  id: 'itemid',
  missing: 'To-Do Item ID Not Found',
  fields: { title: text, description: text, status: text, date: day, duedate: day, adminid: adminId },
  answer: (_call, { id }) => done({ itemid: String(id) }),
})
