import type { Handlers } from '../call.js'
import { addClient } from './addClient.js'
import { closeClient, updateClient } from './changeClient.js'
import { getClientsDetails } from './clientDetails.js'
import { addContact, deleteContact, getContacts, updateContact } from './contacts.js'
import { getClients } from './getClients.js'

/** The actions on clients and their contacts. */
export const clientActions: Handlers = {
  AddClient: addClient,
  AddContact: addContact,
  CloseClient: closeClient,
  DeleteContact: deleteContact,
  GetClients: getClients,
  GetClientsDetails: getClientsDetails,
  GetContacts: getContacts,
  UpdateClient: updateClient,
  UpdateContact: updateContact,
}
