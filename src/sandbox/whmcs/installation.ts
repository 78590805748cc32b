import { authenticationDefaults, type AuthenticationInstallation } from './authentication/installation.js'
import { clientsDefaults, type ClientsInstallation } from './clients/installation.js'
import { mailDefaults, type MailInstallation } from './mail/installation.js'
import { modulesDefaults, type ModulesInstallation } from './modules/installation.js'
import { ordersDefaults, type OrdersInstallation } from './orders/installation.js'
import { tableIn } from './resource.js'
import type { Row, TableName } from './rows.js'
import { serversDefaults, type ServersInstallation } from './servers/installation.js'
import type { Store } from './store.js'
import { systemDefaults, type SystemInstallation, systemRows } from './system/installation.js'
import { ticketsDefaults, type TicketsInstallation } from './tickets/installation.js'

/** The data that comes with an installation and that no action creates. Each list documents its default. */
export type WhmcsInstallation = ClientsInstallation &
  AuthenticationInstallation &
  MailInstallation &
  ModulesInstallation &
  OrdersInstallation &
  ServersInstallation &
  SystemInstallation &
  TicketsInstallation

/** An installation with all defaults filled in. */
export type Installed = Required<WhmcsInstallation>

const defaults: Installed = {
  ...clientsDefaults,
  ...modulesDefaults,
  ...ordersDefaults,
  ...serversDefaults,
  ...mailDefaults,
  ...systemDefaults,
  ...ticketsDefaults,
  ...authenticationDefaults,
}

/** Fills in the defaults of an installation. */
export const installedOf = (given: WhmcsInstallation = {}): Installed => {
  const sent = Object.entries(given).filter(([, list]) => list !== undefined)
  return { ...defaults, ...(Object.fromEntries(sent) as WhmcsInstallation) }
}

/** The initial rows of tables. */
export type FirstRows = { readonly [T in TableName]?: readonly Row<T>[] }

/** Returns the initial rows of the tables of one area. */
export type FirstRowsOf = (installed: Installed) => FirstRows

/** The areas that have initial rows. */
const areas: readonly FirstRowsOf[] = [systemRows]

/** Adds the initial rows to the tables, except to those that a loaded state has filled. */
export const fillTables = (store: Store, installed: Installed, filled: ReadonlySet<string> = new Set()): void => {
  for (const [name, rows] of areas.flatMap((rowsOf) => Object.entries(rowsOf(installed)))) {
    if (filled.has(name)) continue
    const next = rows.reduce((most, { id }) => Math.max(most, id), 0) + 1
    tableIn(store, name as TableName).load(next, rows as readonly Row<TableName>[])
  }
}
