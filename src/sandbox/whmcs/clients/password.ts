import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { done } from '../../outcome.js'
import { type Handler, problem } from '../call.js'
import { readClient } from './readClient.js'

/**
 * Returns the stored form of a password. WHMCS stores a bcrypt hash. The sandbox stores a plain digest, which does not
 * protect the password.
 */
export const digestOf = (password: string): string =>
  password === '' ? '' : bytesToHex(sha256(utf8ToBytes(`password ${password}`)))

/** GetClientPassword. It returns the stored password of the client's owner. */
export const getClientPassword: Handler = (call) => {
  const client = readClient(call, 'userid', 'email', 'Client ID Not Found')
  if (!client.ok) return client
  const owner = call.store.users.get(client.value.owner)
  return owner === undefined ? problem('Client ID Not Found') : done({ password: owner.password })
}
