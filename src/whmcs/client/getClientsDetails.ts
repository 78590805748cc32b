import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, flag, html, id, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `GetClientsDetails`, of which {@link GetClientsDetailsRequest} says which have to be there. */
export interface GetClientsDetailsFields {
  readonly clientid?: number | undefined
  readonly email?: string | undefined
  readonly stats?: boolean | undefined
}

/** What `GetClientsDetails` takes. */
export type GetClientsDetailsRequest = GetClientsDetailsFields &
  ({ readonly clientid: number } | { readonly email: string })

/** In a {@link GetClientsDetailsAnswer}. */
export interface GetClientsDetailsClientEmailPreferences {
  readonly general?: Maybe<boolean>
  readonly invoice?: Maybe<boolean>
  readonly support?: Maybe<boolean>
  readonly product?: Maybe<boolean>
  readonly domain?: Maybe<boolean>
  readonly affiliate?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** In a {@link GetClientsDetailsAnswer}. */
export interface GetClientsDetailsClientCustomfield {
  readonly id: number
  readonly value?: Maybe<string>
  readonly [field: string]: unknown
}

/** In a {@link GetClientsDetailsAnswer}. */
export interface GetClientsDetailsClientUser {
  readonly id: number
  readonly name?: Maybe<string>
  readonly email?: Maybe<string>
  readonly is_owner?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** In a {@link GetClientsDetailsAnswer}. */
export interface GetClientsDetailsClient {
  readonly client_id?: Maybe<number>
  readonly owner_user_id?: Maybe<number>
  readonly userid?: Maybe<number>
  readonly id?: Maybe<number>
  readonly uuid?: Maybe<string>
  readonly firstname?: Maybe<string>
  readonly lastname?: Maybe<string>
  readonly fullname?: Maybe<string>
  readonly companyname?: Maybe<string>
  readonly email?: Maybe<string>
  readonly address1?: Maybe<string>
  readonly address2?: Maybe<string>
  readonly city?: Maybe<string>
  readonly fullstate?: Maybe<string>
  readonly state?: Maybe<string>
  readonly postcode?: Maybe<string>
  readonly countrycode?: Maybe<string>
  readonly country?: Maybe<string>
  readonly phonenumber?: Maybe<string>
  readonly tax_id?: Maybe<string>
  readonly email_preferences?: Maybe<GetClientsDetailsClientEmailPreferences>
  readonly statecode?: Maybe<string>
  readonly countryname?: Maybe<string>
  readonly phonecc?: Maybe<string>
  readonly phonenumberformatted?: Maybe<string>
  readonly telephoneNumber?: Maybe<string>
  readonly billingcid?: Maybe<number>
  readonly notes?: Maybe<string>
  readonly currency?: Maybe<number>
  readonly defaultgateway?: Maybe<string>
  readonly groupid?: Maybe<number>
  readonly status?: Maybe<string>
  readonly credit?: Maybe<string>
  readonly taxexempt?: Maybe<boolean>
  readonly latefeeoveride?: Maybe<boolean>
  readonly overideduenotices?: Maybe<boolean>
  readonly separateinvoices?: Maybe<boolean>
  readonly disableautocc?: Maybe<boolean>
  readonly emailoptout?: Maybe<boolean>
  readonly marketing_emails_opt_in?: Maybe<boolean>
  readonly overrideautoclose?: Maybe<boolean>
  readonly allowSingleSignOn?: Maybe<number>
  readonly email_verified?: Maybe<boolean>
  readonly language?: Maybe<string>
  readonly isOptedInToMarketingEmails?: Maybe<boolean>
  readonly lastlogin?: Maybe<string>
  readonly currency_code?: Maybe<string>
  readonly customfields: readonly GetClientsDetailsClientCustomfield[]
  readonly users: readonly GetClientsDetailsClientUser[]
  readonly [field: string]: unknown
}

/** In a {@link GetClientsDetailsAnswer}. */
export interface GetClientsDetailsStats {
  readonly numdueinvoices?: Maybe<number>
  readonly dueinvoicesbalance?: Maybe<string>
  readonly incredit?: Maybe<boolean>
  readonly creditbalance?: Maybe<string>
  readonly grossRevenue?: Maybe<string>
  readonly expenses?: Maybe<string>
  readonly income?: Maybe<string>
  readonly numoverdueinvoices?: Maybe<number>
  readonly overdueinvoicesbalance?: Maybe<string>
  readonly numDraftInvoices?: Maybe<number>
  readonly draftInvoicesBalance?: Maybe<string>
  readonly numunpaidinvoices?: Maybe<number>
  readonly unpaidinvoicesamount?: Maybe<string>
  readonly numpaidinvoices?: Maybe<number>
  readonly paidinvoicesamount?: Maybe<string>
  readonly numcancelledinvoices?: Maybe<number>
  readonly cancelledinvoicesamount?: Maybe<string>
  readonly numrefundedinvoices?: Maybe<number>
  readonly refundedinvoicesamount?: Maybe<string>
  readonly numcollectionsinvoices?: Maybe<number>
  readonly collectionsinvoicesamount?: Maybe<string>
  readonly numpaymentpendinginvoices?: Maybe<number>
  readonly paymentpendinginvoicesamount?: Maybe<string>
  readonly productsnumactivehosting?: Maybe<number>
  readonly productsnumhosting?: Maybe<number>
  readonly productsnumactivereseller?: Maybe<number>
  readonly productsnumreseller?: Maybe<number>
  readonly productsnumactiveservers?: Maybe<number>
  readonly productsnumservers?: Maybe<number>
  readonly productsnumactiveother?: Maybe<number>
  readonly productsnumother?: Maybe<number>
  readonly productsnumactive?: Maybe<number>
  readonly productsnumtotal?: Maybe<number>
  readonly numactivedomains?: Maybe<number>
  readonly numdomains?: Maybe<number>
  readonly numacceptedquotes?: Maybe<number>
  readonly numquotes?: Maybe<number>
  readonly numtickets?: Maybe<number>
  readonly numactivetickets?: Maybe<number>
  readonly numaffiliatesignups?: Maybe<number>
  readonly isAffiliate?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** What `GetClientsDetails` answers. */
export interface GetClientsDetailsAnswer extends Answer {
  readonly client?: Maybe<GetClientsDetailsClient>
  readonly stats?: Maybe<GetClientsDetailsStats>
}

const shape: Fields = {
  client: {
    client_id: int,
    owner_user_id: int,
    userid: int,
    id: int,
    uuid: text,
    firstname: text,
    lastname: text,
    fullname: text,
    companyname: text,
    email: text,
    address1: text,
    address2: text,
    city: text,
    fullstate: text,
    state: text,
    postcode: text,
    countrycode: text,
    country: text,
    phonenumber: text,
    tax_id: text,
    email_preferences: { general: flag, invoice: flag, support: flag, product: flag, domain: flag, affiliate: flag },
    statecode: text,
    countryname: text,
    phonecc: text,
    phonenumberformatted: text,
    telephoneNumber: text,
    billingcid: int,
    notes: text,
    currency: int,
    defaultgateway: text,
    groupid: int,
    status: text,
    credit: text,
    taxexempt: flag,
    latefeeoveride: flag,
    overideduenotices: flag,
    separateinvoices: flag,
    disableautocc: flag,
    emailoptout: flag,
    marketing_emails_opt_in: flag,
    overrideautoclose: flag,
    allowSingleSignOn: int,
    email_verified: flag,
    language: text,
    isOptedInToMarketingEmails: flag,
    lastlogin: html,
    currency_code: text,
    customfields: ['', { id, value: text }],
    users: ['user', { id, name: text, email: text, is_owner: flag }],
  },
  stats: {
    numdueinvoices: int,
    dueinvoicesbalance: text,
    incredit: flag,
    creditbalance: text,
    grossRevenue: text,
    expenses: text,
    income: text,
    numoverdueinvoices: int,
    overdueinvoicesbalance: text,
    numDraftInvoices: int,
    draftInvoicesBalance: text,
    numunpaidinvoices: int,
    unpaidinvoicesamount: text,
    numpaidinvoices: int,
    paidinvoicesamount: text,
    numcancelledinvoices: int,
    cancelledinvoicesamount: text,
    numrefundedinvoices: int,
    refundedinvoicesamount: text,
    numcollectionsinvoices: int,
    collectionsinvoicesamount: text,
    numpaymentpendinginvoices: int,
    paymentpendinginvoicesamount: text,
    productsnumactivehosting: int,
    productsnumhosting: int,
    productsnumactivereseller: int,
    productsnumreseller: int,
    productsnumactiveservers: int,
    productsnumservers: int,
    productsnumactiveother: int,
    productsnumother: int,
    productsnumactive: int,
    productsnumtotal: int,
    numactivedomains: int,
    numdomains: int,
    numacceptedquotes: int,
    numquotes: int,
    numtickets: int,
    numactivetickets: int,
    numaffiliatesignups: int,
    isAffiliate: flag,
  },
}

const action: Action = { name: 'GetClientsDetails', effect: 'read' }

/**
 * One client, and its figures if asked for. WHMCS repeats the fields of `client` beside it; use `client`. Action
 * `GetClientsDetails`. Needs `clientid` or `email`. `credit` is in the currency itself, not in cents, and is read as
 * text; the figures are as WHMCS formats them: `$19.90 USD`. Errors: `notFound` where WHMCS finds no such id;
 * `invalid` where it calls something required, invalid or a duplicate. Source: the developer documentation of
 * `GetClientsDetails`.
 */
export const getClientsDetails: ParsedAction<GetClientsDetailsRequest, GetClientsDetailsAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link getClientsDetails}, as the API sent it. */
export const getClientsDetailsRaw: RawAction<GetClientsDetailsRequest> = /* @__PURE__ */ raw(action)
