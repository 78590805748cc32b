import type { FirstRowsOf } from '../installation.js'

/** A setting of the configuration. */
export type WhmcsSetting = { readonly setting: string; readonly value: string }

/** An item of the to-do list. */
export type WhmcsToDoItem = {
  readonly title: string
  readonly description?: string
  /** The status of the item. The default is `New`. */
  readonly status?: string
  /** The day of the item, as `Y-m-d`. The default is no day. */
  readonly date?: string
  /** The day on which the item is due, as `Y-m-d`. The default is no day. */
  readonly duedate?: string
  /** The id of the admin whom the item is assigned to. By default the item is not assigned. */
  readonly adminid?: number
}

/** An admin who is logged in. The times are local times, as `Y-m-d H:i:s`. */
export type WhmcsStaffOnline = {
  readonly adminusername: string
  readonly logintime: string
  readonly ipaddress: string
  readonly lastvisit: string
}

/** The result of a task of the daily automation. */
export type WhmcsAutomation = {
  /** The local time, as `Y-m-d H:i:s`. */
  readonly date: string
  /** The name of the task, such as `createinvoices`. */
  readonly namespace: string
  /** The counters of the task by their names. */
  readonly counts: Readonly<Record<string, number>>
}

/** The initial data for the actions on the system. */
export type SystemInstallation = {
  /**
   * The settings of the configuration. Actions can read and set only these settings. The default is a few settings of
   * WHMCS.
   */
  readonly configuration?: readonly WhmcsSetting[]
  /** The to-do items. The default is one item, to set up the cron job. */
  readonly toDoItems?: readonly WhmcsToDoItem[]
  /** The admins who are logged in. The API logs no admin in. The default is no admins. */
  readonly staffOnline?: readonly WhmcsStaffOnline[]
  /** The earlier results of the daily automation. The default is no results. */
  readonly automationLog?: readonly WhmcsAutomation[]
}

const settings = {
  CompanyName: 'Sandbox Company',
  Email: 'billing@sandbox.invalid',
  Domain: 'https://sandbox.invalid',
  SystemURL: 'https://sandbox.invalid/whmcs/',
  LogoURL: '',
  Signature: 'Sandbox Company',
  Template: 'twenty-one',
  Language: 'english',
  DefaultCountry: 'US',
  Charset: 'utf-8',
  AllowRegister: 'on',
  PremiumDomains: '',
  TaxEnabled: '',
  MaintenanceMode: '',
}

/** The default data for the actions on the system. */
export const systemDefaults: Required<SystemInstallation> = {
  configuration: Object.entries(settings).map(([setting, value]) => ({ setting, value })),
  toDoItems: [{ title: 'Set up the cron job' }],
  staffOnline: [],
  automationLog: [],
}

/** The initial rows of the tables of the system. */
export const systemRows: FirstRowsOf = ({ configuration, toDoItems, automationLog }) => ({
  configuration: configuration.map(({ setting, value }, index) => ({ id: index + 1, setting, value })),
  todos: toDoItems.map((item, index) => ({
    ...{ description: '', status: 'New', date: '', duedate: '', adminid: 0 },
    ...item,
    id: index + 1,
  })),
  automation: automationLog.map((entry, index) => ({ ...entry, id: index + 1 })),
})
