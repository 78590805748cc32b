import * as whmcs from 'billfold/whmcs'
import type { Result } from 'billfold'
import { must } from './sandboxed.js'

type Step = readonly [action: string, call: (ctx: whmcs.WhmcsContext) => Promise<Result<unknown>>]

const announcement = { date: '2024-05-01 10:00:00', title: 'Down & up', announcement: '<p>Soon</p>', published: true }
const task = { projectid: 1, duedate: '2030-12-31', task: 'Draw "it"', notes: 'a & b' }

const projects: readonly Step[] = [
  ['AddAnnouncement', (ctx) => whmcs.addAnnouncement(ctx, announcement)],
  ['UpdateAnnouncement', (ctx) => whmcs.updateAnnouncement(ctx, { announcementid: '1', title: 'Up' })],
  ['GetAnnouncements', (ctx) => whmcs.getAnnouncements(ctx)],
  ['DeleteAnnouncement', (ctx) => whmcs.deleteAnnouncement(ctx, { announcementid: 1 })],
  ['CreateProject', (ctx) => whmcs.createProject(ctx, { title: 'Site', adminid: 1, created: '2024-05-01' })],
  ['UpdateProject', (ctx) => whmcs.updateProject(ctx, { projectid: 1, notes: 'Ü & ✓', completed: false })],
  ['AddProjectTask', (ctx) => whmcs.addProjectTask(ctx, task)],
  ['UpdateProjectTask', (ctx) => whmcs.updateProjectTask(ctx, { taskid: 1, completed: true })],
  ['StartTaskTimer', (ctx) => whmcs.startTaskTimer(ctx, { timerid: 1, projectid: 1 })],
  ['EndTaskTimer', (ctx) => whmcs.endTaskTimer(ctx, { timerid: 1 })],
  ['AddProjectMessage', (ctx) => whmcs.addProjectMessage(ctx, { projectid: 1, message: 'Hi' })],
  ['GetProject', (ctx) => whmcs.getProject(ctx, { projectid: 1 })],
  ['GetProjects', (ctx) => whmcs.getProjects(ctx)],
  ['DeleteProjectTask', (ctx) => whmcs.deleteProjectTask(ctx, { projectid: 1, taskid: 1 })],
]

const text = { customsubject: 'A & B', custommessage: '<p>{$client_name} {$mine}</p>' }

const mail: readonly Step[] = [
  ['GetEmailTemplates', (ctx) => whmcs.getEmailTemplates(ctx)],
  ['SendEmail', (ctx) => whmcs.sendEmail(ctx, { ...text, customtype: 'general', id: 1, customvars: { mine: '✓' } })],
  ['GetEmails', (ctx) => whmcs.getEmails(ctx, { clientid: 1 })],
  ['SendAdminEmail', (ctx) => whmcs.sendAdminEmail(ctx, { ...text, mergefields: { mine: '✓' } })],
  ['GetTicketPredefinedCats', (ctx) => whmcs.getTicketPredefinedCats(ctx)],
  ['GetTicketPredefinedReplies', (ctx) => whmcs.getTicketPredefinedReplies(ctx)],
  [
    'BlockTicketSender',
    async (ctx) => {
      const guest = { deptid: 1, subject: 's', message: 'm', name: 'Guest', email: 'guest@x.example' }
      const { id } = await must(whmcs.openTicket(ctx, guest))
      return whmcs.blockTicketSender(ctx, { ticketid: Number(id), delete: true })
    },
  ],
]

const event = { notification_identifier: 'custom.add', title: 'Added', message: 'x' }

const installation: readonly Step[] = [
  ['LogActivity', (ctx) => whmcs.logActivity(ctx, { description: 'Seen & <done>', clientid: 1 })],
  ['GetActivityLog', (ctx) => whmcs.getActivityLog(ctx)],
  ['UpdateAdminNotes', (ctx) => whmcs.updateAdminNotes(ctx, { notes: 'a "note"' })],
  ['GetAdminDetails', (ctx) => whmcs.getAdminDetails(ctx)],
  ['GetAdminUsers', (ctx) => whmcs.getAdminUsers(ctx)],
  ['GetStaffOnline', (ctx) => whmcs.getStaffOnline(ctx)],
  ['SetConfigurationValue', (ctx) => whmcs.setConfigurationValue(ctx, { setting: 'LogoURL', value: '' })],
  ['GetConfigurationValue', (ctx) => whmcs.getConfigurationValue(ctx, { setting: 'CompanyName' })],
  ['EncryptPassword', (ctx) => whmcs.encryptPassword(ctx, { password2: 'a password' })],
  [
    'DecryptPassword',
    async (ctx) => {
      const { password } = await must(whmcs.encryptPassword(ctx, { password2: 'a password' }))
      return whmcs.decryptPassword(ctx, { password2: String(password) })
    },
  ],
  ['AddBannedIp', (ctx) => whmcs.addBannedIp(ctx, { ip: '1.2.3.4', reason: 'Abuse', days: 30 })],
  ['TriggerNotificationEvent', (ctx) => whmcs.triggerNotificationEvent(ctx, event)],
  ['UpdateToDoItem', (ctx) => whmcs.updateToDoItem(ctx, { itemid: 1, adminid: 1, status: 'Pending' })],
  ['GetToDoItems', (ctx) => whmcs.getToDoItems(ctx)],
  ['GetToDoItemStatuses', (ctx) => whmcs.getToDoItemStatuses(ctx)],
  ['GetAutomationLog', (ctx) => whmcs.getAutomationLog(ctx)],
  ['GetStats', (ctx) => whmcs.getStats(ctx, { timeline_days: 3 })],
]

/** Calls that use every action on announcements, projects, e-mails and the installation itself. */
export const system: readonly Step[] = [...projects, ...mail, ...installation]
