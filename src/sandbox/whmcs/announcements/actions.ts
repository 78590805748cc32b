import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, type Handlers, nowOf, pageOf, problem } from '../call.js'
import { parseTime } from '../dates.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import { addRow, type Fields, flag, html, type Read, removeRow, type Resource, text, updateRow } from '../resource.js'
import type { Row, Values } from '../rows.js'

const time: Read<string> = ({ params, settings }, name, before) => {
  const sent = textAt(params, name)
  const read = sent === '' ? before : parseTime(sent, settings.utcOffsetMinutes)
  return read === undefined ? problem(`Invalid Date: ${name} is Y-m-d H:i:s`) : done(read)
}

const now: Read<string> = (call) => done(nowOf(call))

const fields: Fields<Values<'announcements'>> = {
  ...{ date: time, title: text, announcement: html, published: flag, updated: now },
}

const idShown = (_call: Call, { id }: Row<'announcements'>) => done({ announcementid: String(id) })

const resource: Resource<'announcements'> = {
  ...{ table: 'announcements', id: 'announcementid', missing: 'Announcement ID Not Found', answer: idShown },
}

const announcementShown = (row: Row<'announcements'>): JsonObject => ({
  ...{ id: String(row.id), date: row.date, title: row.title, announcement: row.announcement },
  ...{ published: row.published ? '1' : '0', parentid: '0', language: '' },
  ...{ created_at: row.created, updated_at: row.updated },
})

const newestFirst = (a: Row<'announcements'>, b: Row<'announcements'>): number =>
  a.date < b.date ? 1 : a.date > b.date ? -1 : b.id - a.id

/**
 * GetAnnouncements. It returns the announcements from the newest to the oldest, published or not. Its counters are
 * strings.
 */
const getAnnouncements: Handler = ({ store, params, settings }) => {
  const rows = [...store.announcements.all()].sort(newestFirst)
  const { page, counters } = pageOf(params, rows)
  return done({
    totalresults: String(rows.length),
    ...{ startnumber: String(counters.startnumber), numreturned: String(counters.numreturned) },
    ...wrapped(settings.quirks, 'announcements', 'announcement', page.map(announcementShown)),
  })
}

/** The actions on announcements. */
export const announcementActions: Handlers = {
  AddAnnouncement: /* @__PURE__ */ addRow({
    table: 'announcements',
    blank: (call) =>
      done({ ...{ date: '', title: '', announcement: '', published: false }, created: nowOf(call), updated: '' }),
    fields,
    answer: idShown,
  }),
  DeleteAnnouncement: /* @__PURE__ */ removeRow(resource),
  GetAnnouncements: getAnnouncements,
  UpdateAnnouncement: /* @__PURE__ */ updateRow({ ...resource, fields }),
}
