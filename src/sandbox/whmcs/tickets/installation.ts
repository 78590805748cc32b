/** A category of predefined replies. */
export type WhmcsReplyCategory = {
  readonly id: number
  readonly name: string
  /** The id of the parent category. By default the category has no parent. */
  readonly parentid?: number
}

/** A predefined reply. */
export type WhmcsPredefinedReply = {
  readonly name: string
  readonly reply: string
  /** The id of the reply's category. */
  readonly category: number
}

/** The initial data for the actions on tickets. */
export type TicketsInstallation = {
  /** The categories of predefined replies. The default is one category, `General`. */
  readonly replyCategories?: readonly WhmcsReplyCategory[]
  /** The predefined replies. The default is one reply in the category `General`. */
  readonly predefinedReplies?: readonly WhmcsPredefinedReply[]
}

/** The default data for the actions on tickets. */
export const ticketsDefaults: Required<TicketsInstallation> = {
  replyCategories: [{ id: 1, name: 'General' }],
  predefinedReplies: [{ name: 'Thanks', reply: 'Hello [NAME],\r\n\r\nThank you for your message.', category: 1 }],
}
