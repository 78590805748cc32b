import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { idAt, textAt } from '../params.js'
import { isArray, scalarText } from '../php/array.js'
import { unserializeBase64 } from '../php/unserialize.js'
import { html } from '../resource.js'
import type { WhmcsEmailTemplate } from './installation.js'
import { deliver, type MailText, templateNamed } from './deliver.js'
import type { MergeFields } from './mergeFields.js'
import { mailSubjects } from './subject.js'

const notThisWay = new Set([
  ...['Order Confirmation', 'Password Reset Confirmation', 'Password Reset Validation', 'Quote Accepted'],
  ...['Quote Accepted Notification', 'Quote Delivery with PDF', 'Clients Only Bounce Message'],
  ...['Replies Only Bounce Message', 'Affiliate Monthly Referrals Report'],
])

const failed = problem('Sending Failed. Please see documentation.')

/** The template that `messagename` names: one for the staff, or one for clients. */
export const readTemplate = (call: Call, forStaff: boolean): Outcome<MailText> => {
  const name = textAt(call.params, 'messagename')
  const found = templateNamed(call, name, forStaff)
  if (found === undefined) return problem('Email Template not found')
  return found.disabled ? problem('Email Template is disabled') : done(found)
}

const isMailType = (type: string): type is WhmcsEmailTemplate['type'] =>
  type === 'affiliate' || Object.hasOwn(mailSubjects, type)

const readCustom = (call: Call): Outcome<MailText> => {
  const { params } = call
  const [type, subject] = [textAt(params, 'customtype'), textAt(params, 'customsubject')]
  const message = html(call, 'custommessage', '')
  if (!message.ok) return message
  if (!isMailType(type)) return problem('Invalid message type provided')
  if (subject === '') return problem('A subject is required for a custom message')
  if (message.value === '') return problem('A message body is required for a custom message')
  return done({ name: subject, type, subject, message: message.value })
}

const readVariables = ({ params }: Call): Outcome<MergeFields> => {
  const sent = textAt(params, 'customvars')
  if (sent === '') return done({})
  const variables = unserializeBase64(sent)
  if (!isArray(variables)) return problem('The custom variables you provided are invalid.')
  return done(Object.fromEntries([...variables].map(([name, value]) => [name, scalarText(value) ?? ''])))
}

/** SendEmail. Nothing leaves the sandbox: GetEmails shows what a client was sent. */
export const sendEmail: Handler = (call) => {
  const { params } = call
  const text = textAt(params, 'messagename') === '' ? readCustom(call) : readTemplate(call, false)
  if (!text.ok) return text
  const variables = readVariables(call)
  if (!variables.ok) return variables
  // It is documented that these cannot be sent so, and not what is said then.
  if (notThisWay.has(text.value.name)) return failed
  return deliver(call, text.value, idAt(params, 'id'), variables.value) ? done({}) : failed
}
