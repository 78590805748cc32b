import type { Call } from '../call.js'
import { logActivity } from '../system/activity.js'
import type { WhmcsEmailTemplate } from './installation.js'
import { commonFields, merged, type MergeFields } from './mergeFields.js'
import { recordEmail } from './record.js'
import { mailSubjects } from './subject.js'

/** The content of an e-mail: a template or a custom text. */
export type MailText = Pick<WhmcsEmailTemplate, 'name' | 'type' | 'subject' | 'message'>

/**
 * Sends an e-mail about the record with an id. It returns false and sends nothing if the record does not exist or the
 * text is empty.
 */
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

/** Returns the template with a name in the default language. */
export const templateNamed = (
  { settings }: Pick<Call, 'settings'>,
  name: string,
  forStaff = false,
): WhmcsEmailTemplate | undefined =>
  settings.installation.emailTemplates.find(
    (one) => one.name === name && (one.type === 'admin') === forStaff && one.language === undefined,
  )

/**
 * Sends a template to a client on behalf of an action. It sends nothing if the installation lacks the template or has
 * disabled it.
 */
export const sendTemplate = (call: Call, name: string, id: number, variables: MergeFields = {}): void => {
  const template = templateNamed(call, name)
  if (template !== undefined && !template.disabled) deliver(call, template, id, variables)
}
