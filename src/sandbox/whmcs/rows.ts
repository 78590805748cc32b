type Kinds = {
  readonly text: string
  readonly number: number
  readonly flag: boolean
  readonly texts: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
}

/** What kind of value a field of a row holds. */
export type Kind = keyof Kinds

/**
 * The fields of every table by their kind. Money is whole cents; a date is local text; 0 and the empty text are nothing.
 * A file's `owner` is its post: `ticket:1`, `reply:2`, `note:3`; its data is base64.
 */
export const shapes = {
  users: { text: 'firstname lastname email' },
  clients: {
    text: 'firstname lastname companyname email address1 address2 city state postcode country phonenumber tax_id language notes status datecreated defaultgateway',
    number: 'owner currency groupid credit',
    flag: 'marketing taxexempt latefeeoveride overideduenotices separateinvoices disableautocc overrideautoclose',
    texts: 'preferences customfields',
  },
  contacts: {
    text: 'firstname lastname companyname email address1 address2 city state postcode country phonenumber tax_id created updated',
    number: 'userid',
    texts: 'preferences',
  },
  tickets: {
    text: 'tid c name email admin cc date subject message status priority lastreply service',
    number: 'deptid userid contactid flag',
    texts: 'customfields',
  },
  replies: { text: 'name email admin date message', number: 'ticketid userid contactid' },
  notes: { text: 'admin date message', number: 'ticketid' },
  files: { text: 'owner name data' },
  products: {
    text: 'type name slug description module paytype',
    number: 'gid qty',
    flag: 'stockcontrol tax',
    numbers: 'pricing',
  },
  orders: {
    text: 'date nameservers promocode paymentmethod status ipaddress notes',
    number: 'userid contactid amount invoiceid',
  },
  services: {
    text: 'domain billingcycle status regdate',
    number: 'userid orderid pid qty amount',
    texts: 'customfields',
  },
  domains: { text: 'domain type status regdate', number: 'userid orderid regperiod amount' },
  invoices: {
    text: 'date duedate datepaid daterefunded datecancelled status paymentmethod notes created updated',
    number: 'userid credit overpaid taxrate taxrate2',
  },
  items: { text: 'type description', number: 'invoiceid relid amount', flag: 'taxed' },
  transactions: {
    text: 'gateway date description transid',
    number: 'userid currency amountin fees amountout rate invoiceid',
  },
  credits: { text: 'date description', number: 'clientid amount relid' },
} as const

/** A table's name. */
export type TableName = keyof typeof shapes

type Words<Text> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text

type Fields<Shape, K extends Kind> = {
  readonly [Field in Shape extends { readonly [Key in K]: infer Names extends string } ? Words<Names> : never]: Kinds[K]
}

type Flat<T> = { readonly [Field in keyof T]: T[Field] }

type Of<Shape> = Flat<
  Fields<Shape, 'text'> &
    Fields<Shape, 'number'> &
    Fields<Shape, 'flag'> &
    Fields<Shape, 'texts'> &
    Fields<Shape, 'numbers'>
>

/** A row of a table without its id. */
export type Values<T extends TableName> = Of<(typeof shapes)[T]>

/** A row of a table. It is never changed, only replaced. */
export type Row<T extends TableName> = Values<T> & { readonly id: number }

/** Each field of a table and its kind. */
export const fieldsOf = (name: TableName): readonly (readonly [field: string, kind: Kind])[] =>
  Object.entries(shapes[name]).flatMap(([kind, names]) =>
    names.split(' ').map((field) => [field, kind as Kind] as const),
  )
