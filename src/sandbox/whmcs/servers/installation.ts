/** A server that services are on. */
export type WhmcsServer = {
  readonly id: number
  readonly name: string
  readonly hostname: string
  readonly ipaddress: string
  /** The server module: `cpanel`. */
  readonly module: string
  readonly inactive?: true
  /** 200 when left out. */
  readonly maxAllowedServices?: number
  /** What it says of itself when it is asked; left out: that it is up. */
  readonly status?: { readonly http: boolean; readonly load: string; readonly uptime: string }
}

/** What the actions on servers find there from the start. */
export type ServersInstallation = {
  /** `Saturn` (1) with the module `cpanel` when left out. */
  readonly servers?: readonly WhmcsServer[]
}

/** What is there when it is left out. */
export const serversDefaults: Required<ServersInstallation> = {
  servers: [{ id: 1, name: 'Saturn', hostname: 'saturn.example', ipaddress: '192.0.2.1', module: 'cpanel' }],
}
