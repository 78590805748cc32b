import { collect, type Context, paginate, type Result } from '../../index.js'
import { type Event, getEndUserEvents, listEndUsers, type NewEvent, type TrackedEvent } from '../../teamtools/index.js'
import { agrees } from '../agreement.js'
import { type Dated, judge } from '../judge.js'
import type { Finder, Search, Settled } from '../settled.js'
import { spanOf } from '../span.js'

/** Says why events may be missing from a list, because the counter of the latest is higher than their number. */
const gapIn = (events: readonly Event[]): string | undefined => {
  const highest = events.reduce((most, { counter }) => Math.max(most, counter ?? 0), 0)
  return highest > events.length ? 'The API does not list all events of the end user.' : undefined
}

const judgeEvents = async (
  context: Context,
  endUserIds: readonly string[],
  sent: NewEvent | TrackedEvent,
  search: Search,
): Promise<Result<Settled<Event>>> => {
  const rows: Dated<Event>[] = []
  let gap = endUserIds.length === 0 ? 'There is no end user with this e-mail address.' : undefined
  for (const id of endUserIds) {
    const events = await getEndUserEvents(context, id, { signal: search.signal })
    if (!events.ok) return events
    const named = events.value.filter(({ name }) => agrees(sent.name, name))
    gap ??= gapIn(named)
    for (const row of named) rows.push({ row, madeIn: spanOf(row.timestamp) })
  }
  // Nobody can change or delete an event.
  const traces = () => Promise.resolve({ ok: true as const, value: [] })
  return judge(search, { sent, rows, isAlike: () => true, traces, gap })
}

/** Finds an event that a server recorded. */
export const findSavedEvent: Finder<Context, readonly [event: NewEvent, options?: unknown], Event> = (
  context,
  [event],
  search,
) => judgeEvents(context, [event.endUserId], event, search)

/** Finds an event that a page recorded. A page names the end user by an e-mail address, which several end users can share. */
export const findTrackedEvent: Finder<Context, readonly [event: TrackedEvent, options?: unknown], Event> = async (
  context,
  [event],
  search,
) => {
  const query = { filter: `email{ct}${event.endUser}`, signal: search.signal }
  const users = await collect(paginate(listEndUsers, context, query), { max: Infinity })
  if (!users.ok) return users
  const ids = users.value.filter(({ email }) => agrees(event.endUser, email)).map(({ id }) => id)
  return judgeEvents(context, ids, event, search)
}
