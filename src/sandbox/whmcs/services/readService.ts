import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { idAt, textAt } from '../params.js'
import type { Row } from '../rows.js'
import type { WhmcsServer } from '../servers/installation.js'
import type { Store } from '../store.js'

/**
 * Returns the service that `serviceid` identifies. It also accepts `accountid`, the name of this parameter in module
 * actions before 7.7.
 */
export const readService = ({ store, params }: Call, message = 'Service ID Not Found'): Outcome<Row<'services'>> => {
  const name = textAt(params, 'serviceid') === '' ? 'accountid' : 'serviceid'
  const service = store.services.get(idAt(params, name))
  return service === undefined ? problem(message) : done(service)
}

/** Returns the server module of a service's product, or an empty string if it has none. */
export const moduleOf = (store: Store, { pid }: Row<'services'>): string => store.products.get(pid)?.module ?? ''

/** Returns a server by its id. */
export const serverOf = ({ settings }: Pick<Call, 'settings'>, serverid: number): WhmcsServer | undefined =>
  settings.installation.servers.find(({ id }) => id === serverid)
