import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { done } from '../../outcome.js'
import { type Handler, problem } from '../call.js'
import { readClient } from './readClient.js'

/** What is kept of a password. WHMCS keeps a bcrypt hash; the sandbox a plain digest, which is no protection. */
export const digestOf = (password: string): string =>
  password === '' ? '' : bytesToHex(sha256(utf8ToBytes(`password ${password}`)))

/** GetClientPassword: what is kept of the password of the client's owner. */
export const getClientPassword: Handler = (call) => {
  const client = readClient(call, 'userid', 'email', 'Client ID Not Found')
  if (!client.ok) return client
  const owner = call.store.users.get(client.value.owner)
  return owner === undefined ? problem('Client ID Not Found') : done({ password: owner.password })
}
