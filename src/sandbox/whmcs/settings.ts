import type { Wait } from '../faultFetch.js'
import type { Fault } from '../faults.js'
import type { JsonObject } from '../json.js'
import type { DateFormat } from './dates.js'
import { type Installed, installedOf, type WhmcsInstallation } from './installation.js'
import type { WhmcsQuirks } from './quirks.js'
import type { WhmcsState } from './state.js'

/** An API credential. A call may also send it as `username` and `password`. */
export type WhmcsCredential = {
  readonly identifier: string
  readonly secret: string
  /** The user name of the admin that the credential belongs to. The default is the first admin. */
  readonly admin?: string
  /** The actions that the API role of the credential lists. The default is every action. */
  readonly actions?: readonly string[]
}

/** A member of the staff. The admin's id is the position in the list, starting at 1. */
export type WhmcsAdmin = {
  readonly username: string
  /** The name that replies show. The default is the user name. */
  readonly name?: string
  /**
   * The password of the legacy login, which sends `username` and the MD5 hash of this. The default is no legacy login.
   */
  readonly password?: string
  readonly disabled?: true
  /** Set this if the admin's role lacks the permission `API Access`. */
  readonly withoutApiAccess?: true
  /** The ids of the departments whose tickets the admin sees. The default is every department. */
  readonly departments?: readonly number[]
  /** The e-mail address. The default is the user name at `sandbox.invalid`. */
  readonly email?: string
  /** The `signature` in the answer of GetAdminDetails. It is also the `notes` until UpdateAdminNotes changes them. */
  readonly signature?: string
  readonly notes?: string
  /** The id of the admin's role. The default is 1. */
  readonly roleid?: number
  /** The permissions of the admin's role. The default is `API Access`. */
  readonly permissions?: readonly string[]
}

/** A support department. */
export type WhmcsDepartment = { readonly id: number; readonly name: string }

/** A ticket status. */
export type WhmcsTicketStatus = {
  readonly title: string
  readonly color: string
  /** Whether tickets with this status count among `All Active Tickets`. */
  readonly active: boolean
  /** Whether tickets with this status count among `Awaiting Reply`. */
  readonly awaiting: boolean
}

/** A currency. Its id is the position in the list, starting at 1. The first currency is the default. */
export type WhmcsCurrency = { readonly code: string; readonly prefix: string; readonly suffix: string }

/** A payment gateway. The first gateway in the list is the default. */
export type WhmcsPaymentMethod = { readonly module: string; readonly displayname: string }

/** A configured response of an action, or a function that makes it from the parameters as they were sent. */
export type WhmcsResponse = object | ((params: JsonObject) => object)

/** A system that an action depends on, such as a module. It returns an error message, or undefined for success. */
export type WhmcsRemote = (action: string, params: Readonly<Record<string, string>>) => string | undefined

/** The options of a WHMCS sandbox. */
export type WhmcsSandboxOptions = {
  /** The API credentials that the sandbox accepts. */
  readonly credentials: readonly WhmcsCredential[]
  /** The admins. The default is one admin with the user name `admin`, who cannot use the legacy login. */
  readonly admins?: readonly WhmcsAdmin[]
  /** The access key. A call that sends it skips the IP allow-list. */
  readonly accessKey?: string
  /** The IP addresses (no CIDR ranges) that may call the API. The default is every address. */
  readonly allowedIps?: readonly string[]
  /** The IP address of the caller. The default is 127.0.0.1. */
  readonly ip?: string | (() => string)
  /** Returns the time in milliseconds. The default is the system clock. */
  readonly now?: () => number
  /** The minutes by which local time, in which the server writes all dates, is ahead of UTC. The default is 0. */
  readonly utcOffsetMinutes?: number
  /** The format of the dates that AddTransaction accepts. The default is `DD/MM/YYYY`. */
  readonly dateFormat?: DateFormat
  /** The support departments. The default is `Support` (1) and `Sales` (2). */
  readonly departments?: readonly WhmcsDepartment[]
  /**
   * The ticket statuses. The default is those of a fresh installation: Open, Answered, Customer-Reply, Closed, On Hold,
   * In Progress.
   */
  readonly ticketStatuses?: readonly WhmcsTicketStatus[]
  /** The currencies. The default is US dollars. */
  readonly currencies?: readonly WhmcsCurrency[]
  /** The payment gateways. The default is `banktransfer` and `paypal`. */
  readonly paymentMethods?: readonly WhmcsPaymentMethod[]
  /** The version that WhmcsDetails returns. The default is 8.13.1. */
  readonly version?: string
  /**
   * Responses by the names of their actions, which may be custom actions. A configured response replaces what the
   * sandbox would answer. The sandbox adds `result: 'success'` if the action is documented with it and the response
   * does not have it.
   */
  readonly responses?: Readonly<Record<string, WhmcsResponse>>
  /** The data that comes with the installation and that no action creates. */
  readonly installation?: WhmcsInstallation
  /**
   * Called when an action needs a module, a registrar or a fraud check. It returns the error message of that system, or
   * undefined for success. `action` is the name of the API action, such as `ModuleCreate`, even if AcceptOrder makes
   * the request. By default every request succeeds.
   */
  readonly remote?: WhmcsRemote
  /** The ways in which this installation differs from the documentation. */
  readonly quirks?: WhmcsQuirks
  /** The answer to an unknown action. The default is the status 200 with the message `Command Not Found`. */
  readonly unknownAction?: { readonly status?: number; readonly message?: string }
  /** PHP's `max_input_vars`. The sandbox drops the fields after this number. The default is 1000. */
  readonly maxInputVars?: number
  /** PHP's `post_max_size` in bytes. The sandbox drops a larger body completely. The default is 8 MiB. */
  readonly postMaxSize?: number
  /** Faults that are set at the start. `match` is an action, such as `GetTicket`, or `*` for every action. */
  readonly faults?: readonly Fault[]
  /** Waits for the `delay` of a fault. The default is a timer. */
  readonly wait?: Wait
  /** Whether `/_sandbox/faults` sets faults over HTTP. Defaults to false, because the route requires no credentials. */
  readonly control?: boolean
  /** A state that `exportState` returned. If it cannot be read, every answer is a 500 with the reason. */
  readonly state?: WhmcsState
}

/** An admin with an id and with the name that replies show. */
export type Admin = WhmcsAdmin & { readonly id: number; readonly name: string }

/** The options with all defaults filled in. */
export type Settings = {
  readonly credentials: readonly WhmcsCredential[]
  readonly admins: readonly Admin[]
  readonly accessKey: string | undefined
  readonly allowedIps: readonly string[] | undefined
  readonly ip: () => string
  readonly now: () => number
  readonly utcOffsetMinutes: number
  readonly dateFormat: DateFormat
  readonly departments: readonly WhmcsDepartment[]
  readonly ticketStatuses: readonly WhmcsTicketStatus[]
  readonly currencies: readonly WhmcsCurrency[]
  readonly paymentMethods: readonly WhmcsPaymentMethod[]
  readonly version: string
  readonly responses: ReadonlyMap<string, WhmcsResponse>
  readonly installation: Installed
  readonly remote: WhmcsRemote
  readonly quirks: WhmcsQuirks
  readonly unknownAction: { readonly status: number; readonly message: string }
  readonly maxInputVars: number
  readonly postMaxSize: number
}

const ticketStatuses: readonly WhmcsTicketStatus[] = [
  { title: 'Open', color: '#779500', active: true, awaiting: true },
  { title: 'Answered', color: '#000000', active: true, awaiting: false },
  { title: 'Customer-Reply', color: '#ff6600', active: true, awaiting: true },
  { title: 'Closed', color: '#888888', active: false, awaiting: false },
  { title: 'On Hold', color: '#224488', active: true, awaiting: false },
  { title: 'In Progress', color: '#cc0000', active: true, awaiting: false },
]

const defaults = {
  departments: [
    { id: 1, name: 'Support' },
    { id: 2, name: 'Sales' },
  ],
  ticketStatuses,
  currencies: [{ code: 'USD', prefix: '$', suffix: ' USD' }],
  paymentMethods: [
    { module: 'banktransfer', displayname: 'Bank Transfer' },
    { module: 'paypal', displayname: 'PayPal' },
  ],
  version: '8.13.1',
  quirks: {},
  utcOffsetMinutes: 0,
  dateFormat: 'DD/MM/YYYY',
  maxInputVars: 1000,
  postMaxSize: 8 * 1024 * 1024,
} as const

/** Fills in the defaults of the options. */
export const settingsOf = (options: WhmcsSandboxOptions): Settings => {
  const { ip = '127.0.0.1', now, unknownAction } = options
  const admins: readonly WhmcsAdmin[] = options.admins ?? [{ username: 'admin', name: 'Demo Admin' }]
  return {
    ...defaults,
    ...options,
    admins: admins.map((admin, index) => ({ ...admin, id: index + 1, name: admin.name ?? admin.username })),
    installation: installedOf(options.installation),
    remote: options.remote ?? (() => undefined),
    accessKey: options.accessKey,
    allowedIps: options.allowedIps,
    ip: typeof ip === 'function' ? ip : () => ip,
    now: () => Math.floor(now?.() ?? Date.now()),
    // The names of actions are case-insensitive.
    responses: new Map(Object.entries(options.responses ?? {}).map(([name, one]) => [name.toLowerCase(), one])),
    unknownAction: { status: 200, message: 'Command Not Found', ...unknownAction },
  }
}
