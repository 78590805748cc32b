/** A category of predefined replies. */
export type WhmcsReplyCategory = {
  readonly id: number
  readonly name: string
  /** The category it is in; none when left out. */
  readonly parentid?: number
}

/** A predefined reply. */
export type WhmcsPredefinedReply = {
  readonly name: string
  readonly reply: string
  /** The id of its category. */
  readonly category: number
}

/** What the actions on tickets find there from the start. */
export type TicketsInstallation = {
  /** One, `General`, when left out. */
  readonly replyCategories?: readonly WhmcsReplyCategory[]
  /** One in that category when left out. */
  readonly predefinedReplies?: readonly WhmcsPredefinedReply[]
}

/** What is there when it is left out. */
export const ticketsDefaults: Required<TicketsInstallation> = {
  replyCategories: [{ id: 1, name: 'General' }],
  predefinedReplies: [{ name: 'Thanks', reply: 'Hello [NAME],\r\n\r\nThank you for your message.', category: 1 }],
}
