/** A server that hosts services. */
export type WhmcsServer = {
  readonly id: number
  readonly name: string
  readonly hostname: string
  readonly ipaddress: string
  /** The server module, such as `cpanel`. */
  readonly module: string
  readonly inactive?: true
  /** The maximum number of services on the server. The default is 200. */
  readonly maxAllowedServices?: number
  /** The status that the server reports. By default it reports that it is up. */
  readonly status?: { readonly http: boolean; readonly load: string; readonly uptime: string }
}

/** The initial data for the actions on servers. */
export type ServersInstallation = {
  /** The servers. The default is `Saturn` (1) with the module `cpanel`. */
  readonly servers?: readonly WhmcsServer[]
}

/** The default data for the actions on servers. */
export const serversDefaults: Required<ServersInstallation> = {
  servers: [{ id: 1, name: 'Saturn', hostname: 'saturn.example', ipaddress: '192.0.2.1', module: 'cpanel' }],
}
