import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Handler, listOf, problem, rowAt } from '../call.js'
import { parseDay } from '../dates.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import { filtered, hasText } from '../resource.js'
import type { Row } from '../rows.js'

const emailShown = ({ id, userid, subject, message, date, to, cc, bcc }: Row<'emails'>): JsonObject => ({
  ...{ id, userid, subject, message, date, to, cc, bcc, attachments: null, pending: 0, message_data: null },
  ...{ failed: 0, failure_reason: '', retry_count: 0, created_at: null, updated_at: null, campaign_id: 0 },
})

/** GetEmails. It returns the e-mails of a client in the order in which they were sent. */
export const getEmails: Handler = (call) => {
  const { store, params } = call
  const client = rowAt(call, 'clients', 'clientid', 'Client ID Not Found')
  if (!client.ok) return client
  const sent = textAt(params, 'date')
  const day = sent === '' ? '' : parseDay(sent.slice(0, 10))
  if (day === undefined) return problem('Invalid Date: date is Y-m-d')
  const emails = filtered(call, store.emails.find('userid', client.value.id), { subject: hasText('subject') })
  return listOf(
    call,
    ['emails', 'email'],
    emails.filter(({ date }) => date.startsWith(day)),
    emailShown,
  )
}

/**
 * GetEmailTemplates. It returns the templates of the requested language. The default is the default language. Its
 * numbers are strings.
 */
export const getEmailTemplates: Handler = ({ settings, params }) => {
  const [type, language] = [textAt(params, 'type'), textAt(params, 'language')]
  const rows = settings.installation.emailTemplates
    .map(({ name, subject, custom = false, ...about }, index) => ({ id: index + 1, name, subject, custom, about }))
    .filter(({ about }) => type === '' || about.type === type)
    .filter(({ about }) => (about.language ?? '') === language)
    .map(({ id, name, subject, custom }) => ({ id: String(id), name, subject, custom: custom ? '1' : '0' }))
  return done({
    totalresults: String(rows.length),
    ...wrapped(settings.quirks, 'emailtemplates', 'emailtemplate', rows),
  })
}
