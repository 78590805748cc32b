import { type Outcome, refuse } from '../outcome.js'
import { shapes, type TableName, type Values } from './rows.js'
import { createTable, type KeyOf, type Table } from './table.js'

/** All tables of an installation. */
export type Tables = { readonly [T in TableName]: Table<Values<T>> }

/** The data of an installation, and the function that changes it. */
export type Store = Tables & {
  /** Does some work as a transaction: if the work returns an error, every change that it made is undone. */
  readonly run: <T>(work: () => Outcome<T>) => Outcome<T>
  /** Returns a number that increases with every change. */
  readonly revision: () => number
}

type Keys = { readonly [T in TableName]?: Readonly<Record<string, KeyOf<Values<T>>>> }

const keys: Keys = {
  users: { email: ({ email }) => email.toLowerCase() },
  clients: { email: ({ email }) => email.toLowerCase(), owner: ({ owner }) => owner },
  contacts: { userid: ({ userid }) => userid, email: ({ email }) => email.toLowerCase() },
  memberships: { user: ({ user }) => user, clientid: ({ clientid }) => clientid },
  invites: { email: ({ email }) => email.toLowerCase() },
  tickets: { tid: ({ tid }) => tid, userid: ({ userid }) => userid, deptid: ({ deptid }) => deptid },
  replies: { ticketid: ({ ticketid }) => ticketid },
  notes: { ticketid: ({ ticketid }) => ticketid },
  blockedsenders: { email: ({ email }) => email.toLowerCase() },
  files: { owner: ({ owner }) => owner },
  orders: { userid: ({ userid }) => userid },
  services: { orderid: ({ orderid }) => orderid, userid: ({ userid }) => userid },
  domains: { orderid: ({ orderid }) => orderid, userid: ({ userid }) => userid },
  addons: {
    orderid: ({ orderid }) => orderid,
    userid: ({ userid }) => userid,
    serviceid: ({ serviceid }) => serviceid,
  },
  cancelRequests: { relid: ({ relid }) => relid },
  upgrades: { serviceid: ({ serviceid }) => serviceid, invoiceid: ({ invoiceid }) => invoiceid },
  tlds: { extension: ({ extension }) => extension },
  modules: { name: ({ type, name }) => `${type} ${name}` },
  invoices: { userid: ({ userid }) => userid },
  items: { invoiceid: ({ invoiceid }) => invoiceid },
  transactions: {
    invoiceid: ({ invoiceid }) => invoiceid,
    userid: ({ userid }) => userid,
    transid: ({ transid }) => transid,
  },
  quotes: { userid: ({ userid }) => userid },
  quoteItems: { quoteid: ({ quoteid }) => quoteid },
  billableItems: { userid: ({ userid }) => userid },
  payMethods: { userid: ({ userid }) => userid },
  affiliates: { clientid: ({ clientid }) => clientid },
  oauthCredentials: { identifier: ({ identifier }) => identifier },
  credits: { clientid: ({ clientid }) => clientid },
  adminnotes: { adminid: ({ adminid }) => adminid },
  configuration: { setting: ({ setting }) => setting },
  projecttasks: { projectid: ({ projectid }) => projectid },
  projectmessages: { projectid: ({ projectid }) => projectid },
  timelogs: { taskid: ({ taskid }) => taskid },
  emails: { userid: ({ userid }) => userid },
}

// An exception in the sandbox, or in a configured response, must neither stop the server nor leave a partial change
// behind.
const attempt = <T>(work: () => Outcome<T>): Outcome<T> => {
  try {
    return work()
  } catch (error) {
    return refuse(500, `the sandbox failed: ${String(error)}`)
  }
}

/** The names of the tables. */
export const tableNames: readonly TableName[] = Object.keys(shapes) as TableName[]

/** Creates an empty store. */
export const createStore = (): Store => {
  let undoing: (() => void)[] = []
  const make = <T extends TableName>(name: T) => createTable<Values<T>>(keys[name] ?? {}, (undo) => undoing.push(undo))
  const tables = Object.fromEntries(tableNames.map((name) => [name, make(name)])) as unknown as Tables
  return {
    ...tables,
    run: (work) => {
      undoing = []
      const outcome = attempt(work)
      if (!outcome.ok) for (const undo of undoing.reverse()) undo()
      undoing = []
      return outcome
    },
    revision: () => tableNames.reduce((sum, name) => sum + tables[name].revision(), 0),
  }
}
