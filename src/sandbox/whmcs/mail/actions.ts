import type { Handlers } from '../call.js'
import { getEmails, getEmailTemplates } from './getEmails.js'
import { sendAdminEmail } from './sendAdminEmail.js'
import { sendEmail } from './sendEmail.js'

/** The actions on e-mails. */
export const mailActions: Handlers = {
  GetEmails: getEmails,
  GetEmailTemplates: getEmailTemplates,
  SendAdminEmail: sendAdminEmail,
  SendEmail: sendEmail,
}
