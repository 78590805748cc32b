import { type Call, nowOf } from '../call.js'

/** An e-mail that the installation sends: nothing leaves the sandbox, GetEmails shows it. */
export type Mail = {
  /** The client it is for; 0 for nobody, as with e-mails to the staff. */
  readonly userid: number
  readonly subject: string
  readonly message: string
  readonly to: string
  readonly cc?: string
  readonly bcc?: string
}

/** Records an e-mail as sent now. */
export const recordEmail = (call: Call, mail: Mail): void => {
  call.store.emails.insert({ cc: '', bcc: '', ...mail, date: nowOf(call) })
}
