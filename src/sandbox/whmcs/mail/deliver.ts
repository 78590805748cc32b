import type { Call } from '../call.js'
import { logActivity } from '../system/activity.js'
import type { WhmcsEmailTemplate } from './installation.js'
import { commonFields, merged, type MergeFields } from './mergeFields.js'
import { recordEmail } from './record.js'
import { mailSubjects } from './subject.js'

/** What is sent: a template, or a text of its own. */
export type MailText = Pick<WhmcsEmailTemplate, 'name' | 'type' | 'subject' | 'message'>

/** Sends a text about the thing with this id. Nothing is sent, and the answer is false, where it is not there or the text comes out empty. */
export const deliver = (call: Call, text: MailText, id: number, variables: MergeFields): boolean => {
  const about = Object.hasOwn(mailSubjects, text.type) ? mailSubjects[text.type]?.(call, id) : undefined
  if (about === undefined) return false
  const { userid, to } = about
  const fields = { ...commonFields(call), ...about.fields, ...variables }
  const message = merged(text.message, fields)
  if (message.trim() === '') return false
  recordEmail(call, { userid, to, subject: merged(text.subject, fields), message })
  logActivity(call, `Email Sent to ${to.replace(/ <.*$/, '')} (${text.name}) - User ID: ${String(userid)}`, userid)
  return true
}

/** The template of this name in the default language. */
export const templateNamed = (
  { settings }: Pick<Call, 'settings'>,
  name: string,
  forStaff = false,
): WhmcsEmailTemplate | undefined =>
  settings.installation.emailTemplates.find(
    (one) => one.name === name && (one.type === 'admin') === forStaff && one.language === undefined,
  )

/** Sends clients a template, as an action does by itself: where the installation lacks it or has it disabled, nothing. */
export const sendTemplate = (call: Call, name: string, id: number, variables: MergeFields = {}): void => {
  const template = templateNamed(call, name)
  if (template !== undefined && !template.disabled) deliver(call, template, id, variables)
}
