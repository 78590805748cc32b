import type { Call } from '../call.js'

/**
 * Whether another client or contact has an e-mail address. According to the documents, duplicates are refused, but they
 * do not say which ones. Two clients of one user may have the same address, because AddClient does not refuse it.
 */
export const isEmailTaken = (
  { store }: Call,
  email: string,
  but: { readonly client?: number; readonly contact?: number },
): boolean => {
  const key = email.toLowerCase()
  if (key === '') return false
  const owner = store.clients.get(but.client ?? 0)?.owner
  return (
    store.clients.find('email', key).some(({ id, owner: other }) => id !== but.client && other !== owner) ||
    store.contacts.find('email', key).some(({ id }) => id !== but.contact)
  )
}
