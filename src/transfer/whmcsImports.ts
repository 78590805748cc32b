import * as v from 'valibot'
import * as whmcs from '../whmcs/index.js'
import type { Result } from '../index.js'
import type { ResourceImport, SaveCallOptions } from './resource.js'

// Schemas are made in functions, so that a bundle without the resources of WHMCS has none of them.

/** The fields of a request: names and which of them are required are those of the request's type. */
type FieldsOf<Request> = { readonly [Name in keyof Request]: v.GenericSchema }

type WhmcsImport = ResourceImport<whmcs.WhmcsContext>

const text = () => v.pipe(v.string(), v.nonEmpty())
const whole = () => v.pipe(v.number(), v.integer())
/** An amount or a rate in units of the currency, such as 19.90. */
const decimal = () => v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/))])
const anything = () => v.unknown()

/** Makes a field optional: it may be left out or null. */
const optional = (schema: v.GenericSchema = v.string()) => v.nullish(schema)
const flag = () => optional(v.boolean())
const number = () => optional(whole())

type Act<Row> = (context: whmcs.WhmcsContext, row: Row, options: SaveCallOptions) => Promise<Result<unknown>>

/** The row of an update, whose id is under the name of the resource's own id field. */
type Update = { readonly id: number }

/**
 * Makes an import from the fields of the action that creates a row. Other columns fail the checks, as WHMCS would ignore
 * them.
 */
const creating = <Request extends object>(fields: FieldsOf<Request>, add: Act<Request>): WhmcsImport => ({
  schema: v.strictObject(fields as v.ObjectEntries),
  save: add,
})

/** Like {@link creating}, for a resource whose rows are updated if they have an id. */
const saving = <Request extends object, Changes extends object>(
  fields: FieldsOf<Request>,
  add: Act<Request>,
  changes: FieldsOf<Changes>,
  update: Act<Changes & Update>,
): WhmcsImport => ({
  schema: v.strictObject(fields as v.ObjectEntries),
  updateSchema: v.partial(v.strictObject(changes as v.ObjectEntries)),
  save: (context, row, options) =>
    'id' in (row as object) ? update(context, row, options) : add(context, row, options),
})

/** The fields of a person, which clients and contacts have. */
const person = () => ({
  firstname: optional(),
  lastname: optional(),
  companyname: optional(),
  email: optional(),
  address1: optional(),
  address2: optional(),
  city: optional(),
  state: optional(),
  postcode: optional(),
  country: optional(),
  phonenumber: optional(),
})

/** The fields of a client that both actions have. */
const clientFields = () => ({
  ...person(),
  tax_id: optional(),
  currency: number(),
  groupid: number(),
  customfields: optional(anything()),
  language: optional(),
  clientip: optional(),
  notes: optional(),
  marketingoptin: flag(),
  skipvalidation: flag(),
})

/** Clients: `AddClient`, which needs `owner_user_id` or `password2` as well, and `UpdateClient`. */
export const clientImport = (): WhmcsImport =>
  saving<whmcs.AddClientFields, Omit<whmcs.UpdateClientFields, 'clientid'>>(
    {
      ...clientFields(),
      firstname: text(),
      lastname: text(),
      email: text(),
      address1: text(),
      city: text(),
      state: text(),
      postcode: text(),
      country: text(),
      phonenumber: text(),
      owner_user_id: number(),
      password2: optional(),
      securityqid: number(),
      securityqans: optional(),
      noemail: flag(),
    },
    (context, row, options) => whmcs.addClient(context, row as whmcs.AddClientRequest, options),
    {
      ...clientFields(),
      status: optional(),
      paymentmethod: optional(),
      latefeeoveride: flag(),
      overideduenotices: flag(),
      taxexempt: flag(),
      separateinvoices: flag(),
      disableautocc: flag(),
      overrideautoclose: flag(),
    },
    (context, { id, ...changes }, options) => whmcs.updateClient(context, { ...changes, clientid: id }, options),
  )

/** Contacts: `AddContact` and `UpdateContact`. */
export const contactImport = (): WhmcsImport =>
  saving<whmcs.AddContactRequest, Omit<whmcs.UpdateContactRequest, 'contactid'>>(
    { ...person(), clientid: whole(), tax_id: optional(), email_preferences: optional(anything()) },
    whmcs.addContact,
    { ...person(), email_preferences: optional(anything()) },
    (context, { id, ...changes }, options) => whmcs.updateContact(context, { ...changes, contactid: id }, options),
  )

/** Announcements: `AddAnnouncement` and `UpdateAnnouncement`. */
export const announcementImport = (): WhmcsImport =>
  saving<whmcs.AddAnnouncementRequest, Omit<whmcs.UpdateAnnouncementRequest, 'announcementid'>>(
    { date: text(), title: text(), announcement: text(), published: flag() },
    whmcs.addAnnouncement,
    { date: text(), title: text(), announcement: text(), published: flag() },
    (context, { id, ...changes }, options) =>
      whmcs.updateAnnouncement(context, { ...changes, announcementid: String(id) }, options),
  )

/** Users: `AddUser`. */
export const userImport = (): WhmcsImport =>
  creating<whmcs.AddUserRequest>(
    { firstname: text(), lastname: text(), email: text(), password2: text(), language: optional() },
    whmcs.addUser,
  )

/** Billable items: `AddBillableItem`. WHMCS has no action that lists them. */
export const billableItemImport = (): WhmcsImport =>
  creating<whmcs.AddBillableItemRequest>(
    {
      clientid: whole(),
      description: text(),
      amount: decimal(),
      unit: v.picklist(['hours', 'quantity']),
      quantity: optional(decimal()),
      invoiceaction: optional(v.picklist(['noinvoice', 'nextcron', 'nextinvoice', 'duedate', 'recur'])),
      recur: number(),
      recurcycle: optional(v.picklist(['Days', 'Weeks', 'Months', 'Years'])),
      recurfor: number(),
      duedate: optional(),
    },
    whmcs.addBillableItem,
  )

/** Credits: `AddCredit`. */
export const creditImport = (): WhmcsImport =>
  creating<whmcs.AddCreditRequest>(
    {
      clientid: whole(),
      description: text(),
      amount: decimal(),
      date: optional(),
      adminid: number(),
      type: optional(v.picklist(['add', 'remove'])),
    },
    whmcs.addCredit,
  )

/** Transactions: `AddTransaction`. */
export const transactionImport = (): WhmcsImport =>
  creating<whmcs.AddTransactionRequest>(
    {
      paymentmethod: text(),
      userid: number(),
      invoiceid: number(),
      transid: optional(),
      date: optional(),
      currencyid: number(),
      description: optional(),
      amountin: optional(decimal()),
      fees: optional(decimal()),
      amountout: optional(decimal()),
      rate: optional(decimal()),
      credit: flag(),
      allowduplicatetransid: flag(),
    },
    whmcs.addTransaction,
  )

/** Products: `AddProduct`. */
export const productImport = (): WhmcsImport =>
  creating<whmcs.AddProductRequest>(
    {
      name: text(),
      gid: whole(),
      slug: optional(),
      type: optional(v.picklist(['hostingaccount', 'reselleraccount', 'server', 'other'])),
      stockcontrol: flag(),
      qty: number(),
      paytype: optional(v.picklist(['free', 'onetime', 'recurring'])),
      hidden: flag(),
      showdomainoptions: flag(),
      tax: flag(),
      isFeatured: flag(),
      proratabilling: flag(),
      description: optional(),
      shortdescription: optional(),
      tagline: optional(),
      color: optional(),
      welcomeemail: number(),
      proratadate: number(),
      proratachargenextmonth: number(),
      autosetup: optional(v.picklist(['', 'on', 'payment', 'order'])),
      module: optional(),
      servergroupid: number(),
      order: number(),
      pricing: optional(anything()),
    },
    whmcs.addProduct,
  )

/** Projects: `CreateProject`. */
export const projectImport = (): WhmcsImport =>
  creating<whmcs.CreateProjectRequest>(
    {
      title: text(),
      adminid: whole(),
      userid: number(),
      status: optional(),
      created: optional(),
      duedate: optional(),
      completed: flag(),
      ticketids: optional(),
      invoiceids: optional(),
    },
    whmcs.createProject,
  )

/** Tickets: `OpenTicket`, which needs a client, a contact or a name and an e-mail address as well. */
export const ticketImport = (): WhmcsImport =>
  creating<whmcs.OpenTicketFields>(
    {
      deptid: whole(),
      subject: text(),
      message: text(),
      clientid: number(),
      userid: number(),
      contactid: number(),
      name: optional(),
      email: optional(),
      priority: optional(v.picklist(['Low', 'Medium', 'High'])),
      created: optional(),
      serviceid: number(),
      domainid: number(),
      admin: flag(),
      noemail: flag(),
      markdown: flag(),
      customfields: optional(anything()),
      preventClientClosure: flag(),
    },
    (context, row, options) => whmcs.openTicket(context, row as whmcs.OpenTicketRequest, options),
  )
