import type { Handlers } from '../call.js'
import { addClient } from './addClient.js'
import { closeClient, updateClient } from './changeClient.js'
import { getClientsDetails } from './clientDetails.js'
import { addContact, deleteContact, getContacts, updateContact } from './contacts.js'
import { deleteClient } from './deleteClient.js'
import { getClients } from './getClients.js'
import { getClientGroups } from './groups.js'
import {
  createClientInvite,
  deleteUserClient,
  getPermissionsList,
  getUserPermissions,
  updateUserPermissions,
} from './memberships.js'
import { addClientNote } from './notes.js'
import { getClientPassword } from './password.js'
import { addUser, getUsers, resetPassword, updateUser } from './users.js'

/** The actions on clients, their users and contacts. */
export const clientActions: Handlers = {
  AddClient: addClient,
  AddClientNote: addClientNote,
  AddContact: addContact,
  AddUser: addUser,
  CloseClient: closeClient,
  CreateClientInvite: createClientInvite,
  DeleteClient: deleteClient,
  DeleteContact: deleteContact,
  DeleteUserClient: deleteUserClient,
  GetClientGroups: getClientGroups,
  GetClientPassword: getClientPassword,
  GetClients: getClients,
  GetClientsDetails: getClientsDetails,
  GetContacts: getContacts,
  GetPermissionsList: getPermissionsList,
  GetUserPermissions: getUserPermissions,
  GetUsers: getUsers,
  ResetPassword: resetPassword,
  UpdateClient: updateClient,
  UpdateContact: updateContact,
  UpdateUser: updateUser,
  UpdateUserPermissions: updateUserPermissions,
}
