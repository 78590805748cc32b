import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { itemsAt, textAt } from '../params.js'
import { html } from '../resource.js'
import type { Admin } from '../settings.js'
import { logActivity } from '../system/activity.js'
import { adminEmail } from '../system/admins.js'
import { readDepartment } from '../tickets/fields.js'
import type { MailText } from './deliver.js'
import { commonFields, merged } from './mergeFields.js'
import { recordEmail } from './record.js'
import { readTemplate } from './sendEmail.js'
import { addressed } from './subject.js'

const types = ['', 'system', 'account', 'support']

const readCustom = (call: Call): Outcome<MailText> => {
  const message = html(call, 'custommessage', '')
  if (!message.ok) return message
  const subject = textAt(call.params, 'customsubject')
  return done({ name: subject, type: 'admin', subject, message: message.value })
}

/**
 * Returns the recipients: every admin who is not disabled. For a department it returns only the admins of that
 * department.
 */
const recipients = (call: Call): Outcome<readonly Admin[]> => {
  const { settings, params } = call
  const enabled = settings.admins.filter(({ disabled }) => !disabled)
  if (!types.includes(textAt(params, 'type'))) return problem('Invalid type: it is system, account or support')
  if (textAt(params, 'type') !== 'support' || textAt(params, 'deptid') === '') return done(enabled)
  const department = readDepartment(call)
  if (!department.ok) return department
  const { id } = department.value
  return done(enabled.filter(({ departments }) => departments === undefined || departments.includes(id)))
}

/**
 * SendAdminEmail. The e-mail does not leave the sandbox. It is in the state, without a client, and in the activity log.
 */
export const sendAdminEmail: Handler = (call) => {
  const { params } = call
  const text = textAt(params, 'messagename') === '' ? readCustom(call) : readTemplate(call, true)
  if (!text.ok) return text
  const admins = recipients(call)
  if (!admins.ok) return admins
  const fields = { ...commonFields(call), ...Object.fromEntries(itemsAt(params, 'mergefields')) }
  const { name, subject, message } = text.value
  for (const admin of admins.value) {
    const to = addressed(admin.name, adminEmail(admin))
    recordEmail(call, { userid: 0, to, subject: merged(subject, fields), message: merged(message, fields) })
    logActivity(call, `Email Sent to Admin ${admin.name} (${name})`)
  }
  return done({})
}
