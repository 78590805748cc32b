import type { Wait } from '../faultFetch.js'
import type { Fault } from '../faults.js'
import type { JsonObject } from '../json.js'
import type { DateFormat } from './dates.js'
import { type Installed, installedOf, type WhmcsInstallation } from './installation.js'
import type { WhmcsQuirks } from './quirks.js'
import type { WhmcsState } from './state.js'

/** An API credential. It may also travel as `username` and `password`. */
export type WhmcsCredential = {
  readonly identifier: string
  readonly secret: string
  /** The user name of the admin it belongs to; the first one when left out. */
  readonly admin?: string
  /** The actions that its API role lists; every one when left out. */
  readonly actions?: readonly string[]
}

/** A member of the staff. Their id is their place in the list, from 1. */
export type WhmcsAdmin = {
  readonly username: string
  /** The name that replies show; the user name when left out. */
  readonly name?: string
  /** With one, the legacy login works: `username` and the MD5 of this. */
  readonly password?: string
  readonly disabled?: true
  /** The role lacks the permission `API Access`. */
  readonly withoutApiAccess?: true
  /** The departments whose tickets they see; every one when left out. */
  readonly departments?: readonly number[]
}

/** A support department. */
export type WhmcsDepartment = { readonly id: number; readonly name: string }

/** A ticket status. */
export type WhmcsTicketStatus = {
  readonly title: string
  readonly color: string
  /** Counts among `All Active Tickets`. */
  readonly active: boolean
  /** Counts among `Awaiting Reply`. */
  readonly awaiting: boolean
}

/** A currency; the first one is the default. Its id is its place in the list, from 1. */
export type WhmcsCurrency = { readonly code: string; readonly prefix: string; readonly suffix: string }

/** A payment gateway; the first one is the default. */
export type WhmcsPaymentMethod = { readonly module: string; readonly displayname: string }

/** A response configured for an action: what it answers, or what makes it from the parameters as they were sent. */
export type WhmcsResponse = object | ((params: JsonObject) => object)

/** What a WHMCS sandbox is made from. */
export type WhmcsSandboxOptions = {
  /** The API credentials that are let in. */
  readonly credentials: readonly WhmcsCredential[]
  /** One named `admin` without a legacy login when left out. */
  readonly admins?: readonly WhmcsAdmin[]
  /** Skips the IP allow-list. */
  readonly accessKey?: string
  /** Single addresses, no CIDR; every address when left out. */
  readonly allowedIps?: readonly string[]
  /** The address that callers come from; 127.0.0.1 when left out. */
  readonly ip?: string | (() => string)
  /** The time in milliseconds; the clock's when left out. */
  readonly now?: () => number
  /** How far the server's local time, in which every date is written, is ahead of UTC; 0 when left out. */
  readonly utcOffsetMinutes?: number
  /** The form of the dates that AddTransaction takes; `DD/MM/YYYY` when left out. */
  readonly dateFormat?: DateFormat
  /** `Support` (1) and `Sales` (2) when left out. */
  readonly departments?: readonly WhmcsDepartment[]
  /** Those of a fresh installation when left out: Open, Answered, Customer-Reply, Closed, On Hold, In Progress. */
  readonly ticketStatuses?: readonly WhmcsTicketStatus[]
  /** US dollars when left out. */
  readonly currencies?: readonly WhmcsCurrency[]
  /** `banktransfer` and `paypal` when left out. */
  readonly paymentMethods?: readonly WhmcsPaymentMethod[]
  /** What WhmcsDetails calls the version; 8.13.1 when left out. */
  readonly version?: string
  /**
   * What other actions answer, custom ones too; a response takes the place of an action that the sandbox carries out.
   * `result: 'success'` is added where the action is documented with it and the response has none.
   */
  readonly responses?: Readonly<Record<string, WhmcsResponse>>
  /** What comes with the installation and no action creates. */
  readonly installation?: WhmcsInstallation
  /** What this installation does differently. */
  readonly quirks?: WhmcsQuirks
  /** How an unknown action is refused; 200 and `Command Not Found` when left out. */
  readonly unknownAction?: { readonly status?: number; readonly message?: string }
  /** PHP's `max_input_vars`: the fields past it are dropped; 1000 when left out. */
  readonly maxInputVars?: number
  /** PHP's `post_max_size` in bytes: a body past it is dropped whole; 8 MiB when left out. */
  readonly postMaxSize?: number
  /** `match` names an action: `GetTicket`, or `*` for any. */
  readonly faults?: readonly Fault[]
  /** Carries out the waiting of a fault's `delay`; a timer when left out. */
  readonly wait?: Wait
  /** Whether `/_sandbox/faults` sets faults over HTTP. Off when left out: it asks for no credentials. */
  readonly control?: boolean
  /** What `exportState` gave before. One that cannot be read makes every answer a 500 that says so. */
  readonly state?: WhmcsState
}

/** An admin with their id and the name that replies show. */
export type Admin = WhmcsAdmin & { readonly id: number; readonly name: string }

/** The options with everything that was left out. */
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

/** Fills in what the options leave out. */
export const settingsOf = (options: WhmcsSandboxOptions): Settings => {
  const { ip = '127.0.0.1', now, unknownAction } = options
  const admins: readonly WhmcsAdmin[] = options.admins ?? [{ username: 'admin', name: 'Demo Admin' }]
  return {
    ...defaults,
    ...options,
    admins: admins.map((admin, index) => ({ ...admin, id: index + 1, name: admin.name ?? admin.username })),
    installation: installedOf(options.installation),
    accessKey: options.accessKey,
    allowedIps: options.allowedIps,
    ip: typeof ip === 'function' ? ip : () => ip,
    now: () => Math.floor(now?.() ?? Date.now()),
    // Actions are found whatever their letter case.
    responses: new Map(Object.entries(options.responses ?? {}).map(([name, one]) => [name.toLowerCase(), one])),
    unknownAction: { status: 200, message: 'Command Not Found', ...unknownAction },
  }
}
