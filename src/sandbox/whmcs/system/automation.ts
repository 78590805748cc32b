import type { Json, JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, nowOf, problem, todayOf } from '../call.js'
import { parseDay } from '../dates.js'
import { textAt } from '../params.js'
import type { Row } from '../rows.js'

/** Records the result of an automation task, such as `createinvoices`, with the current time. */
export const recordAutomation = (call: Call, namespace: string, counts: Readonly<Record<string, number>>): void => {
  call.store.automation.insert({ date: nowOf(call), namespace, counts })
}

const readDay = (call: Call, name: string): Outcome<string> => {
  const sent = textAt(call.params, name)
  const day = sent === '' ? todayOf(call) : parseDay(sent.slice(0, 10))
  return day === undefined ? problem(`Invalid Date: ${name} is Y-m-d`) : done(day)
}

/** Groups the entries by day and then by task. The format is an assumption, because the documented sample omits it. */
const statisticsOf = (entries: readonly Row<'automation'>[]): Json => {
  const days = [...new Set(entries.map(({ date }) => date.slice(0, 10)))]
  const tasks = (day: string): JsonObject => {
    const ofDay = entries.filter(({ date }) => date.startsWith(day))
    const names = [...new Set(ofDay.map(({ namespace }) => namespace))]
    const counts = (name: string) => ofDay.filter(({ namespace }) => namespace === name).map((entry) => entry.counts)
    return Object.fromEntries(names.map((name) => [name, counts(name)]))
  }
  // PHP encodes an empty array as a list.
  return days.length === 0 ? [] : Object.fromEntries(days.map((day) => [day, tasks(day)]))
}

/** GetAutomationLog. */
export const getAutomationLog: Handler = (call) => {
  const { store, params } = call
  const [start, end] = [readDay(call, 'startdate'), readDay(call, 'enddate')]
  if (!start.ok) return start
  if (!end.ok) return end
  const [startdate, enddate] = [`${start.value} 00:00:00`, `${end.value} 23:59:59`]
  const namespace = textAt(params, 'namespace')
  const entries = store.automation.all()
  const found = entries
    .filter(({ date }) => date >= startdate && date <= enddate)
    .filter((entry) => namespace === '' || entry.namespace === namespace)
  const lastDailyCronInvocationTime = entries.at(-1)?.date ?? ''
  const statistics = statisticsOf(found)
  return done({ currentDatetime: nowOf(call), lastDailyCronInvocationTime, startdate, enddate, statistics })
}
