import type { Call } from '../call.js'

/**
 * Whether another client or contact has an e-mail address. The documents say that a duplicate is refused and not what it is
 * a duplicate of; two clients of one user may share theirs, as AddClient does not refuse it.
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
