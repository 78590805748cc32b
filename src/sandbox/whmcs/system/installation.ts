import type { FirstRowsOf } from '../installation.js'

/** A setting of the configuration. */
export type WhmcsSetting = { readonly setting: string; readonly value: string }

/** An item of the to-do list. */
export type WhmcsToDoItem = {
  readonly title: string
  readonly description?: string
  /** `New` when left out. */
  readonly status?: string
  /** A day, `Y-m-d`; none when left out. */
  readonly date?: string
  /** A day, `Y-m-d`; none when left out. */
  readonly duedate?: string
  /** The admin who has it; nobody when left out. */
  readonly adminid?: number
}

/** An admin who is logged in. The times are local, `Y-m-d H:i:s`. */
export type WhmcsStaffOnline = {
  readonly adminusername: string
  readonly logintime: string
  readonly ipaddress: string
  readonly lastvisit: string
}

/** What a task of the daily automation did. */
export type WhmcsAutomation = {
  /** Local time, `Y-m-d H:i:s`. */
  readonly date: string
  /** The task, such as `createinvoices`. */
  readonly namespace: string
  /** How much it did of what. */
  readonly counts: Readonly<Record<string, number>>
}

/** What the actions on the system find there from the start. */
export type SystemInstallation = {
  /** The settings that there are: no other can be read or set. A few of those of WHMCS when left out. */
  readonly configuration?: readonly WhmcsSetting[]
  /** One, to set up the cron job, when left out. */
  readonly toDoItems?: readonly WhmcsToDoItem[]
  /** The admins who are logged in; the API logs nobody in. None when left out. */
  readonly staffOnline?: readonly WhmcsStaffOnline[]
  /** What the daily automation did before. Nothing when left out. */
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

/** What is there when it is left out. */
export const systemDefaults: Required<SystemInstallation> = {
  configuration: Object.entries(settings).map(([setting, value]) => ({ setting, value })),
  toDoItems: [{ title: 'Set up the cron job' }],
  staffOnline: [],
  automationLog: [],
}

/** The rows that the tables of the system hold from the start. */
export const systemRows: FirstRowsOf = ({ configuration, toDoItems, automationLog }) => ({
  configuration: configuration.map(({ setting, value }, index) => ({ id: index + 1, setting, value })),
  todos: toDoItems.map((item, index) => ({
    ...{ description: '', status: 'New', date: '', duedate: '', adminid: 0 },
    ...item,
    id: index + 1,
  })),
  automation: automationLog.map((entry, index) => ({ ...entry, id: index + 1 })),
})
