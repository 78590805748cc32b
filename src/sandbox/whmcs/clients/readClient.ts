import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { idAt, textAt } from '../params.js'
import type { Row } from '../rows.js'

/** Returns the client that the id in one parameter, or else the e-mail address in another, identifies. */
export const readClient = (
  { store, params }: Call,
  idName: string,
  emailName: string,
  message: string,
): Outcome<Row<'clients'>> => {
  const client =
    textAt(params, idName) === ''
      ? store.clients.find('email', textAt(params, emailName).toLowerCase())[0]
      : store.clients.get(idAt(params, idName))
  return client === undefined ? problem(message) : done(client)
}
