import type { Handlers } from '../call.js'
import { getTicketAttachment } from './attachments.js'
import { blockTicketSender } from './blockSender.js'
import { deleteTicket, mergeTicket, updateTicket } from './changeTicket.js'
import { getSupportDepartments, getSupportStatuses, getTicketCounts } from './counts.js'
import { getTicket, getTicketNotes } from './getTicket.js'
import { getTickets } from './getTickets.js'
import { openTicket } from './openTicket.js'
import { getTicketPredefinedCats, getTicketPredefinedReplies } from './predefined.js'
import { addTicketNote, addTicketReply, deleteTicketNote, deleteTicketReply, updateTicketReply } from './replies.js'

/** The actions on support tickets. */
export const ticketActions: Handlers = {
  AddTicketNote: addTicketNote,
  AddTicketReply: addTicketReply,
  BlockTicketSender: blockTicketSender,
  DeleteTicket: deleteTicket,
  DeleteTicketNote: deleteTicketNote,
  DeleteTicketReply: deleteTicketReply,
  GetSupportDepartments: getSupportDepartments,
  GetSupportStatuses: getSupportStatuses,
  GetTicket: getTicket,
  GetTicketAttachment: getTicketAttachment,
  GetTicketCounts: getTicketCounts,
  GetTicketNotes: getTicketNotes,
  GetTicketPredefinedCats: getTicketPredefinedCats,
  GetTicketPredefinedReplies: getTicketPredefinedReplies,
  GetTickets: getTickets,
  MergeTicket: mergeTicket,
  OpenTicket: openTicket,
  UpdateTicket: updateTicket,
  UpdateTicketReply: updateTicketReply,
}
