import type { Facts } from './facts.js'

/** The kind of a value: the name of its schema in `src/whmcs/fields.ts`. */
export type Kind =
  | 'optionalNumber'
  | 'id'
  | 'optionalText'
  | 'htmlText'
  | 'optionalBoolean'
  | 'optionalDate'
  | 'pipeSeparated'
  | 'anything'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Whole numbers. WHMCS also sends them as strings of digits. */
const numbers = words(
  `id userid userId clientid clientId client_id user_id owner_user_id orderid serviceid serviceId addonid contactid
   contact_id deptid adminid adminId projectid taskid invoiceid refundid relid parentid pid gid promoid serverid replyid
   noteid currency qty regperiod visitors onetime format replycount awaitingreply opentickets flag rating numRetries
   diskusage disklimit bwusage bwlimit order start end count index roleId paymethodid rsaKeyPairId credentialId`,
)

/** Dates and times in the server's local time. Dates in special formats are strings. */
const dates = words(
  `date duedate datepaid regdate nextduedate nextinvoicedate expirydate expirationdate startdate enddate created created_at
   createdAt updated_at updatedAt lastreply lastupdate lastmodified last_capture_attempt lastcaptureattempt date_refunded
   date_cancelled datecreated datesent dateaccepted validuntil overidesuspenduntil requesttime currentDatetime
   lastDailyCronInvocationTime lastAttempt logintime lastvisit starttime endtime`,
)

/** Flags in any of their spellings. The list has no name that an amount also has. */
const flags = words(
  `attachments_removed taxed taxable completed isDisabled dnsmanagement emailforwarding idprotection donotrenew
   susptermexempt separateinvoices required invoicepaid deleted value_changed twoFactorEnabled ccgateway upgradeinprogress
   published billed`,
)

/** Kinds that differ from the name of the field or from the sample, by action and path. */
export const particular: Readonly<Record<string, Kind>> = {
  'GetAnnouncements.announcements.announcement[].announcement': 'htmlText',
  'GetEmails.emails.email[].message': 'htmlText',
  'GetEmails.emails.email[].attachments': 'anything',
  'GetEmails.emails.email[].message_data': 'anything',
  // A number of ten digits, a number in any format, and amounts.
  'GetOrders.orders.order[].ordernum': 'optionalText',
  'UpgradeProduct.order_number': 'optionalText',
  'GetPromotions.promotions.promotion[].value': 'optionalText',
  'GetProducts.products.product[].configoptions.configoption[].options.option[].recurring': 'optionalText',
  'GetProducts.products.product[].configoptions.configoption[].options.option[].rawName': 'optionalText',
  'GetClientsDetails.client.lastlogin': 'htmlText',
  // Dates in special formats: one is localised, one consists of English words.
  'ListOAuthCredentials.clients[].createdAt': 'optionalText',
  'ListOAuthCredentials.clients[].updatedAt': 'optionalText',
  'ListOAuthCredentials.clients[].uuid': 'optionalText',
  'GetTLDPricing.pricing.*.grace_period': 'anything',
  'GetTLDPricing.pricing.*.redemption_period': 'anything',
  'GetProducts.products.product[].pid': 'id',
  // Strings, as in the parameters of `CreateOAuthCredential`. The sample shows an empty list.
  'ListOAuthCredentials.clients[].redirectUri[]': 'optionalText',
  // No sample shows these items, so their ids are not required.
  'GetInvoice.transactions.transaction[].id': 'optionalNumber',
  'GetClientsProducts.products.product[].customfields.customfield[].id': 'optionalNumber',
}

/** Actions with the id of the row that they are about, which their answer must contain. */
const promised: ReadonlySet<string> = words(
  `AddAnnouncement.announcementid AddBannedIp.banid AddBillableItem.billableid AddClient.clientid AddClientNote.noteid
   AddContact.contactid AddOrder.orderid AddPayMethod.paymethodid AddUser.user_id CreateInvoice.invoiceid
   CreateOAuthCredential.credentialId CreateProject.projectid CreateQuote.quoteid GetInvoice.invoiceid GetTicket.ticketid
   OpenTicket.id`,
)

/** The names of ids of rows in lists. */
const rowIds = words('id replyid noteid credentialId')

/**
 * Returns the kind of a value. The order is: the decisions above, the name, the documented type, the JSON type in the
 * sample.
 */
export const kindOf = ({ action, shape, response }: Facts, path: string): Kind => {
  const name = path.replace(/.*\./, '')
  const seen = shape.get(path) ?? []
  const type = response.find((row) => row.name === path)?.type ?? ''
  const decided = particular[`${action}.${path}`]
  if (decided) return decided
  if (promised.has(`${action}.${path}`) || (path.endsWith(`[].${name}`) && rowIds.has(name))) return 'id'
  if (type === 'bool' || seen.includes('boolean') || flags.has(name) || path.includes('.email_preferences.'))
    return 'optionalBoolean'
  if (name === 'attachment') return 'pipeSeparated'
  if (dates.has(name)) return 'optionalDate'
  if (/int|mixed/.test(type) || seen.includes('integer') || numbers.has(name)) return 'optionalNumber'
  return type === 'array' ? 'anything' : 'optionalText'
}

/** Lists that the facts do not show as lists, with the name in their wrapper. */
export const lists: Readonly<Record<string, string>> = {
  'GetRegistrars.registrars': 'registrar',
  'GetToDoItems.items': 'item',
}

/**
 * The fields of items in lists that are empty in the samples. They come from other pages of the documentation:
 * transactions from `GetTransactions`, the custom fields of a service from `GetClientsDetails` and `GetProducts`.
 */
export const itemFields: Readonly<Record<string, ReadonlySet<string>>> = {
  'GetInvoice.transactions.transaction[]': words(
    `id userid currency gateway date description amountin fees amountout rate transid invoiceid refundid`,
  ),
  'GetClientsProducts.products.product[].customfields.customfield[]': words('id name value'),
}

/**
 * Lists whose sample lacks a field because it was empty, with the path of a list of the same form in the same action.
 */
export const sameAs: Readonly<Record<string, string>> = {
  'GetTicket.notes.note[].attachments': 'replies.reply[].attachments',
}

/** The fields of answers that are secrets. */
export const secrets: Readonly<Record<string, readonly string[]>> = {
  CreateOAuthCredential: ['clientSecret'],
  CreateSsoToken: ['access_token', 'redirect_url'],
  DecryptPassword: ['password'],
  DomainRequestEPP: ['eppcode'],
  EncryptPassword: ['password'],
  GetClientPassword: ['password'],
  GetClientsProducts: ['password'],
  GetConfigurationValue: ['value'],
  GetOrders: ['transfersecret'],
  GetPayMethods: ['remote_token'],
  GetTicket: ['c'],
  GetTickets: ['c'],
  ListOAuthCredentials: ['clientSecret'],
  OpenTicket: ['c'],
  UpdateOAuthCredential: ['newClientSecret'],
  ValidateLogin: ['passwordhash'],
}

/** The lists that come in pages, with the field that contains the rows. */
export const pagedRows = ({ request, response }: Facts): string | undefined => {
  if (!request.some(({ name }) => name === 'limitnum')) return undefined
  const arrays = response.filter(({ type }) => type === 'array')
  return (arrays.find(({ items }) => items !== undefined) ?? arrays[0])?.name
}

/** Checks whether another system carries out an action: a registrar, or the module of a service. */
export const isRemote = (action: string): boolean => /^Domain(?!Whois)|^Module/.test(action)
