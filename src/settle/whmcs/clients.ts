import { map } from '../../index.js'
import {
  type AddClientRequest,
  type AddContactRequest,
  type AddUserRequest,
  getClients,
  type GetClientsClient,
  getContacts,
  type GetContactsContact,
  getUsers,
  type GetUsersUser,
} from '../../whmcs/index.js'
import { isSimilarText } from './compare.js'
import { readOptions, type Trace } from './trace.js'
import { wholeList } from './wholeList.js'

/** Whether a row has the e-mail address that was sent. */
const hasEmail = (row: { readonly email?: string | null | undefined }, sent: { readonly email?: string | undefined }) =>
  isSimilarText(sent.email, row.email)

/**
 * Returns the beginning of an e-mail address up to the first character that WHMCS may store in another form. A search
 * finds what begins with it.
 */
const beginningOf = (email: string): string => /^[\w.@+-]*/.exec(email.trim())?.[0] ?? ''

const emailKey = { email: { shown: ({ email }: { readonly email?: string | null | undefined }) => [email] } }

/** A client is found by the e-mail address. */
export const client: Trace<AddClientRequest, GetClientsClient> = {
  needs: ['email'],
  read: (context, { email }, search) =>
    wholeList(async (place) =>
      map(
        await getClients(context, { search: beginningOf(email), orderby: 'id', ...place }, readOptions(search)),
        ({ clients, totalresults }) => ({ rows: clients, total: totalresults }),
      ),
    ),
  idOf: ({ id }) => id,
  keys: emailKey,
  isAlike: hasEmail,
  writtenAt: ({ datecreated }) => datecreated,
}

/** A user is found by the e-mail address. */
export const user: Trace<AddUserRequest, GetUsersUser> = {
  needs: ['email'],
  read: (context, { email }, search) =>
    wholeList(async (place) =>
      map(
        await getUsers(context, { search: beginningOf(email), sorting: 'ASC', ...place }, readOptions(search)),
        ({ users, totalresults }) => ({ rows: users, total: totalresults }),
      ),
    ),
  idOf: ({ id }) => id,
  keys: emailKey,
  isAlike: hasEmail,
  writtenAt: ({ datecreated }) => datecreated,
}

/** A contact is found by the e-mail address among the contacts of the client. */
export const contact: Trace<AddContactRequest, GetContactsContact> = {
  needs: ['clientid'],
  read: (context, { clientid }, search) =>
    wholeList(async (place) =>
      map(
        await getContacts(context, { userid: clientid, ...place }, readOptions(search)),
        ({ contacts, totalresults }) => ({ rows: contacts, total: totalresults }),
      ),
    ),
  idOf: ({ id }) => id,
  keys: emailKey,
  isAlike: hasEmail,
  writtenAt: ({ created_at }) => created_at,
}
