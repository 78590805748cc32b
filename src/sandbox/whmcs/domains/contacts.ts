import type { JsonObject } from '../../json.js'
import type { Call, Handler } from '../call.js'
import { textAt } from '../params.js'
import type { Row } from '../rows.js'
import { plainText } from '../text.js'
import { registrarAction } from './registrar.js'

type Contacts = Readonly<Record<string, string>>

/** Returns the registrant: the contact of the order, or the client if the order has none. */
const registrantOf = ({ store }: Call, domain: Row<'domains'>): JsonObject => {
  const contact = store.contacts.get(store.orders.get(domain.orderid)?.contactid ?? 0)
  const person = contact ?? store.clients.get(domain.userid)
  if (person === undefined) return {}
  return {
    ...{ First_Name: person.firstname, Last_Name: person.lastname, Organisation_Name: person.companyname || null },
    ...{ Job_Title: null, Email: person.email, Address_1: person.address1, Address_2: person.address2 },
    ...{ City: person.city, State: person.state, Postcode: person.postcode, Country: person.country },
    Phone: person.phonenumber,
  }
}

/** DomainGetWhoisInfo. Each contact is JSON in a string, as documented. */
export const domainGetWhoisInfo: Handler = /* @__PURE__ */ registrarAction(
  { action: 'DomainGetWhoisInfo', command: 'GetContactDetails', changes: () => ({}) },
  { answer: (domain, call) => ({ Registrant: JSON.stringify(registrantOf(call, domain)), ...domain.whois }) },
)

const token = /<(\/?)([A-Za-z_][\w.-]*)\s*(\/?)>|[^<]+/g

/** Parses the strings of `<contactdetails><Role><Field>…` by role and field. It returns undefined for any other XML. */
const parseContacts = (xml: string): ReadonlyMap<string, ReadonlyMap<string, string>> | undefined => {
  const roles = new Map<string, Map<string, string>>()
  const open: string[] = []
  let length = 0
  for (const [whole, closes = '', name = '', empty = ''] of xml.matchAll(token)) {
    length += whole.length
    const [, role = '', field = ''] = open
    if (name === '') {
      if (open.length === 3) roles.get(role)?.set(field, plainText(whole))
      else if (whole.trim() !== '') return undefined
    } else if (closes !== '') {
      if (open.pop() !== name) return undefined
    } else {
      if (open.length > 2 || (open.length === 0 && name !== 'contactdetails')) return undefined
      if (open.length === 1) roles.set(name, new Map())
      if (open.length === 2) roles.get(role)?.set(name, '')
      if (empty === '') open.push(name)
    }
  }
  return open.length === 0 && length === xml.length ? roles : undefined
}

/** Returns the contacts that were sent, each as JSON. It returns undefined if the XML is not valid. */
const contactsSent = ({ params }: Call): Contacts | undefined => {
  // The parameter is stored with HTML escaping.
  const roles = parseContacts(plainText(textAt(params, 'xml')))
  if (roles === undefined || roles.size === 0) return undefined
  return Object.fromEntries([...roles].map(([role, fields]) => [role, JSON.stringify(Object.fromEntries(fields))]))
}

/** DomainUpdateWhoisInfo. Each contact that is sent replaces the previous one. */
export const domainUpdateWhoisInfo: Handler = /* @__PURE__ */ registrarAction(
  {
    action: 'DomainUpdateWhoisInfo',
    command: 'SaveContactDetails',
    changes: (call, { whois }) => ({ whois: { ...whois, ...contactsSent(call) } }),
  },
  {
    refused: (call) =>
      contactsSent(call) === undefined
        ? 'Invalid XML: it is <contactdetails> with contacts and their fields'
        : undefined,
  },
)
