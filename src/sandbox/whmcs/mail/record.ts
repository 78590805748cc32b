import { type Call, nowOf } from '../call.js'

/** An e-mail of the installation. It does not leave the sandbox. GetEmails lists it. */
export type Mail = {
  /** The id of the client, or 0 if the e-mail is not for a client, such as an e-mail to the staff. */
  readonly userid: number
  readonly subject: string
  readonly message: string
  readonly to: string
  readonly cc?: string
  readonly bcc?: string
}

/** Records an e-mail with the current time. */
export const recordEmail = (call: Call, mail: Mail): void => {
  call.store.emails.insert({ cc: '', bcc: '', ...mail, date: nowOf(call) })
}
