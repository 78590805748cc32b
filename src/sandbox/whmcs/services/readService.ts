import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { idAt, textAt } from '../params.js'
import type { Row } from '../rows.js'
import type { WhmcsServer } from '../servers/installation.js'
import type { Store } from '../store.js'

/** The service that `serviceid` names, or `accountid`, as the actions on modules called it before 7.7. */
export const readService = ({ store, params }: Call, message = 'Service ID Not Found'): Outcome<Row<'services'>> => {
  const name = textAt(params, 'serviceid') === '' ? 'accountid' : 'serviceid'
  const service = store.services.get(idAt(params, name))
  return service === undefined ? problem(message) : done(service)
}

/** The server module of a service's product; empty when it has none. */
export const moduleOf = (store: Store, { pid }: Row<'services'>): string => store.products.get(pid)?.module ?? ''

/** A server by its id. */
export const serverOf = ({ settings }: Pick<Call, 'settings'>, serverid: number): WhmcsServer | undefined =>
  settings.installation.servers.find(({ id }) => id === serverid)
