import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { formatMoney, parseMoney } from '../decimal.js'
import { activeModules } from '../modules/registry.js'
import { idAt, idOf, textAt } from '../params.js'
import { isArray, scalarText } from '../php/array.js'
import { type Fields, flag, type Read, readFields, whole } from '../resource.js'
import type { Row, Values } from '../rows.js'

type Tld = Values<'tlds'>
type Prices = Readonly<Record<string, number>>

const purposes = ['register', 'transfer', 'renew'] as const
const fees = ['grace_period_fee', 'redemption_period_fee'] as const

const mostYears = { register: 10, transfer: 10, renew: 9 } as const

/** The prices of one purpose by years. A negative price removes the period. */
const prices =
  (purpose: (typeof purposes)[number]): Read<Prices> =>
  ({ params }, _name, before) => {
    const sent = params.get(purpose)
    if (!isArray(sent)) return done(before)
    const read: [years: string, cents: number][] = []
    for (const [years, value] of sent) {
      if (idOf(years) > mostYears[purpose])
        return problem(`The maximum ${purpose} period is ${String(mostYears[purpose])} years`)
      const cents = parseMoney(scalarText(value) ?? '')
      if (idOf(years) < 1 || cents === undefined) return problem(`Invalid Pricing: ${purpose} has decimals by years`)
      read.push([String(idOf(years)), cents])
    }
    if (purpose === 'transfer' && read.length > 1) return problem('Only one transfer period can be defined')
    const all = purpose === 'transfer' ? read : [...Object.entries(before), ...read]
    return done(Object.fromEntries(all.filter(([, cents]) => cents >= 0)))
  }

const fee: Read<number> = ({ params }, name, before) => {
  const cents = textAt(params, name) === '' ? before : parseMoney(textAt(params, name))
  return cents === undefined ? problem(`Invalid Amount: ${name} is a plain decimal`) : done(Math.max(cents, -1))
}

const registrar: Read<string> = (call, name, before) => {
  if (!call.params.has(name)) return done(before)
  const sent = textAt(call.params, name)
  const names = activeModules(call, 'registrar').map((module) => module.name)
  if (sent === '' || names.includes(sent)) return done(sent)
  if (names.length === 0) return problem('No Active Registrars - auto_registrar value cannot be defined')
  return problem(`Invalid auto_registrar value. Must be empty or one of: ${names.join(', ')}`)
}

const group: Read<string> = ({ params }, name, before) => {
  if (!params.has(name)) return done(before)
  const sent = textAt(params, name)
  const known = ['', 'HOT', 'NEW', 'SALE'].includes(sent.toUpperCase())
  return known ? done(sent.toLowerCase()) : problem(`Invalid group parameter: ${sent}. Should be one of HOT, NEW, SALE`)
}

const fields: Fields<Tld> = {
  ...{ idprotect: ['id_protection', flag], dns: ['dns_management', flag], email: ['email_forwarding', flag] },
  ...{ epp: ['epp_required', flag], registrar: ['auto_registrar', registrar], group },
  ...{ graceDays: ['grace_period_days', whole], graceFee: ['grace_period_fee', fee] },
  ...{ redemptionDays: ['redemption_period_days', whole], redemptionFee: ['redemption_period_fee', fee] },
  ...{ register: prices('register'), transfer: prices('transfer'), renew: prices('renew') },
}

const faultIn = ({ params, settings }: Call): string | undefined => {
  const sent = [...purposes, ...fees].filter((name) => params.has(name))
  if (purposes.some((name) => params.has(name) && !isArray(params.get(name))))
    return 'Parameters register, renew and transfer must be arrays'
  const [code, codes] = [textAt(params, 'currency_code'), settings.currencies.map((currency) => currency.code)]
  if (sent.length > 0 && code === '') return 'Variable currency_code is required when defining pricing'
  return code === '' || codes.includes(code)
    ? undefined
    : `Provided currency_code value does not exist. Must be one of: ${codes.join(', ')}`
}

const blank = (extension: string, position: number): Tld => ({
  ...{ extension, registrar: '', group: '', position, dns: false, email: false, idprotect: false, epp: false },
  ...{ graceDays: 0, graceFee: -1, redemptionDays: 0, redemptionFee: -1, register: {}, transfer: {}, renew: {} },
})

const inOrder = ({ store }: Pick<Call, 'store'>): readonly Row<'tlds'>[] =>
  [...store.tlds.all()].sort((a, b) => a.position - b.position)

const extensionOf = (text: string): string => `.${text.trim().toLowerCase().replace(/^\.+/, '')}`

/** Moves a top-level domain to the place after another one. */
const moveBehind = (call: Call, id: number, after: string): Outcome<null> => {
  if (after === '') return done(null)
  const [target] = call.store.tlds.find('extension', extensionOf(after))
  if (target === undefined || target.id === id)
    return problem('Invalid display_after: there is no other such extension')
  const others = inOrder(call).filter((tld) => tld.id !== id)
  const moved = others.flatMap((tld) => (tld.id === target.id ? [tld.id, id] : [tld.id]))
  for (const [index, one] of moved.entries()) {
    const row = call.store.tlds.get(one)
    if (row !== undefined) call.store.tlds.patch(row, { position: index + 1 })
  }
  return done(null)
}

/** CreateOrUpdateTLD. For an existing top-level domain, parameters that are not sent keep their values. */
export const createOrUpdateTLD: Handler = (call) => {
  const { store, params } = call
  const extension = extensionOf(textAt(params, 'extension'))
  if (!/^(?:\.[^\s.&]{1,63})+$/.test(extension)) return problem('Invalid Extension')
  const fault = faultIn(call)
  if (fault !== undefined) return problem(fault)
  const [known] = store.tlds.find('extension', extension)
  const values = readFields<Tld>(call, known ?? blank(extension, store.tlds.size() + 1), fields)
  if (!values.ok) return values
  const row = known === undefined ? store.tlds.insert(values.value) : store.tlds.patch(known, values.value)
  const moved = moveBehind(call, row.id, textAt(params, 'display_after'))
  return moved.ok ? done({ extension, id: String(row.id) }) : moved
}

const pricesShown = (cents: Prices): JsonObject =>
  Object.fromEntries(Object.entries(cents).map(([years, price]) => [years, formatMoney(price)]))

const periodShown = (days: number, cents: number): JsonObject | null =>
  cents < 0 ? null : { days, price: formatMoney(cents) }

const tldShown = (tld: Row<'tlds'>): JsonObject => ({
  ...{ tld: tld.extension.slice(1), categories: [], group: tld.group },
  addons: { dns: tld.dns, email: tld.email, idprotect: tld.idprotect },
  ...{ register: pricesShown(tld.register), transfer: pricesShown(tld.transfer), renew: pricesShown(tld.renew) },
  grace_period: periodShown(tld.graceDays, tld.graceFee),
  redemption_period: periodShown(tld.redemptionDays, tld.redemptionFee),
})

const currencyAsked = ({ store, params, settings }: Call): Outcome<number> => {
  if (textAt(params, 'clientid') !== '') {
    const client = store.clients.get(idAt(params, 'clientid'))
    return client === undefined ? problem('Client ID Not Found') : done(client.currency)
  }
  const id = textAt(params, 'currencyid') === '' ? 1 : idAt(params, 'currencyid')
  return settings.currencies[id - 1] === undefined ? problem('Currency ID Not Found') : done(id)
}

/** GetTLDPricing. The prices are the same in every currency, because every exchange rate is 1. */
export const getTLDPricing: Handler = (call) => {
  const id = currencyAsked(call)
  if (!id.ok) return id
  const { code = '', prefix = '', suffix = '' } = call.settings.currencies[id.value - 1] ?? {}
  const pricing = inOrder(call).map((tld) => [tld.extension.slice(1), tldShown(tld)] as const)
  return done({
    currency: { id: id.value, code, prefix, suffix, format: 1, rate: '1.00000' },
    // PHP encodes an empty map as a list.
    pricing: pricing.length === 0 ? [] : Object.fromEntries(pricing),
  })
}
