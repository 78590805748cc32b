import { expect, test } from 'vitest'
import { addAnnouncement, deleteAnnouncement, getAnnouncements, updateAnnouncement } from 'billfold/whmcs'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { createWhmcs } from './whmcs.js'

const first = { date: '2024-05-01 10:00:00', title: 'Down & up', announcement: '<p>Soon &amp; short</p>' }

test('announcements are added, changed, listed the newest first, and deleted', async () => {
  const whmcs = createWhmcs(forSdk)
  const context = contextOf(whmcs)
  expect(await ok(addAnnouncement(context, first))).toMatchObject({ announcementid: 1 })
  const second = { date: '2024-05-02 10:00:00', title: 'New', announcement: 'x', published: true }
  expect(await ok(addAnnouncement(context, second))).toMatchObject({ announcementid: 2 })
  expect(await whmcs.must('GetAnnouncements')).toMatchObject({
    ...{ totalresults: '2', startnumber: '0', numreturned: '2' },
    announcements: {
      announcement: [
        { id: '2', published: '1' },
        {
          ...{ id: '1', date: '2024-05-01 10:00:00', title: 'Down &amp; up', announcement: '<p>Soon &amp; short</p>' },
          ...{ published: '0', parentid: '0', language: '' },
          ...{ created_at: '2024-05-03 12:30:51', updated_at: '2024-05-03 12:30:51' },
        },
      ],
    },
  })
  whmcs.clock.ms += 60_000
  await ok(updateAnnouncement(context, { announcementid: '1', date: '2024-05-03 00:00:00', published: true }))
  const page = await ok(getAnnouncements(context, { limitnum: 1 }))
  expect(page).toMatchObject({ totalresults: 2, numreturned: 1 })
  expect(page.announcements).toMatchObject([
    { id: 1, title: 'Down &amp; up', published: true, updated_at: '2024-05-03 12:31:51' },
  ])
  expect(await ok(deleteAnnouncement(context, { announcementid: 1 }))).toMatchObject({ announcementid: 1 })
  expect((await ok(getAnnouncements(context))).announcements).toMatchObject([{ id: 2 }])
})

test('there is none with that id, and no such date', async () => {
  const context = contextOf(createWhmcs(forSdk))
  const missing = ['notFound', 'Announcement ID Not Found']
  expect(await refused(updateAnnouncement(context, { announcementid: '9', title: 'x' }))).toEqual(missing)
  expect(await refused(deleteAnnouncement(context, { announcementid: 9 }))).toEqual(missing)
  expect(await refused(addAnnouncement(context, { ...first, date: '3 May' }))).toEqual([
    ...['invalid', 'Invalid Date: date is Y-m-d H:i:s'],
  ])
  expect((await ok(getAnnouncements(context))).announcements).toEqual([])
})

test('an installation that keeps texts as they are sent keeps their HTML, too', async () => {
  const whmcs = createWhmcs({ ...forSdk, quirks: { unescapedText: true } })
  await ok(addAnnouncement(contextOf(whmcs), first))
  expect((await whmcs.must('GetAnnouncements')).announcements.announcement[0].announcement).toBe(first.announcement)
})
