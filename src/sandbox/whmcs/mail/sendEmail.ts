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

/** Returns the template that `messagename` identifies, either for the staff or for clients. */
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

/** SendEmail. The e-mail does not leave the sandbox. GetEmails lists it. */
export const sendEmail: Handler = (call) => {
  const { params } = call
  const text = textAt(params, 'messagename') === '' ? readCustom(call) : readTemplate(call, false)
  if (!text.ok) return text
  const variables = readVariables(call)
  if (!variables.ok) return variables
  // According to the documents, these templates cannot be sent with this action. They do not give the error message.
  if (notThisWay.has(text.value.name)) return failed
  return deliver(call, text.value, idAt(params, 'id'), variables.value) ? done({}) : failed
}
