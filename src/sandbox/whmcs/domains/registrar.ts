import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, failure, type Handler, problem, todayOf } from '../call.js'
import { addMonths } from '../dates.js'
import { askRemote } from '../modules/remote.js'
import { idAt, idOf, isTrue, textAt } from '../params.js'
import { renewalPrice, renewedDomain } from '../orders/renewals.js'
import type { Row, Values } from '../rows.js'
import { logActivity } from '../system/activity.js'

type Domain = Row<'domains'>

/**
 * A command for a registrar: the action, the function of the registrar's module, and the changes of the domain after
 * success.
 */
export type Command = {
  readonly action: string
  readonly command: string
  readonly changes: (call: Call, domain: Domain) => Partial<Values<'domains'>>
}

/**
 * Sends a command to the registrar of a domain. It returns the error message of the registrar, or undefined for
 * success.
 */
export const askRegistrar = (
  call: Call,
  domain: Domain,
  { action, command, changes }: Command,
  parameters?: Readonly<Record<string, string>>,
): string | undefined => {
  const asked = { action, command, module: domain.registrar, type: 'domain', relid: domain.id } as const
  const error = askRemote(call, parameters === undefined ? asked : { ...asked, parameters })
  if (error === undefined) call.store.domains.patch(domain, changes(call, domain))
  if (!command.startsWith('Get'))
    logActivity(
      call,
      `${command} ${error === undefined ? 'Successful' : `Failed - Error: ${error}`} - Domain: ${domain.domain}`,
      domain.userid,
    )
  return error
}

/** Returns the domain that `domainid` identifies. If `byName` is true, `domain` can identify it, too. */
export const readDomainRow = ({ store, params }: Call, message: string, byName: boolean): Outcome<Domain> => {
  const name = textAt(params, 'domain').toLowerCase()
  const found =
    textAt(params, 'domainid') === '' && byName
      ? store.domains.all().find(({ domain }) => domain.toLowerCase() === name)
      : store.domains.get(idAt(params, 'domainid'))
  return found === undefined ? problem(message) : done(found)
}

/**
 * Creates an action that sends a command to the registrar of a domain. `answer` makes the response from the changed
 * domain.
 */
export const registrarAction =
  (
    one: Command,
    {
      byName = false,
      refused = () => undefined,
      answer = () => ({}),
    }: {
      /** Whether the parameter `domain` can identify the domain. */
      readonly byName?: boolean
      readonly refused?: (call: Call, domain: Domain) => string | undefined
      readonly answer?: (domain: Domain, call: Call) => JsonObject
    } = {},
  ): Handler =>
  (call) => {
    const domain = readDomainRow(call, byName ? 'Domain Not Found' : 'Domain ID Not Found', byName)
    if (!domain.ok) return domain
    const { id, registrar } = domain.value
    if (registrar === '') return problem('Domain not assigned to a registrar')
    const wrong = refused(call, domain.value)
    if (wrong !== undefined) return problem(wrong)
    const error = askRegistrar(call, domain.value, one)
    if (error !== undefined) return failure(error)
    return done(answer(call.store.domains.get(id) ?? domain.value, call))
  }

const register: Command = {
  action: 'DomainRegister',
  command: 'RegisterDomain',
  changes: (call, { regperiod, idnlanguage }) => ({
    ...{ status: 'Active', regdate: todayOf(call), expirydate: addMonths(todayOf(call), regperiod * 12) },
    ...{ nextduedate: addMonths(todayOf(call), regperiod * 12) },
    idnlanguage: textAt(call.params, 'idnlanguage') || idnlanguage,
  }),
}

// The sandbox does not simulate how the other registrar releases the domain.
const transfer: Command = {
  action: 'DomainTransfer',
  command: 'TransferDomain',
  changes: ({ params }, { eppcode }) => ({ status: 'Pending Transfer', eppcode: textAt(params, 'eppcode') || eppcode }),
}

const renewFor = (years: number): Command => ({
  action: 'DomainRenew',
  command: 'RenewDomain',
  changes: (call, domain) => ({
    ...renewedDomain(domain, years, todayOf(call)),
    ...{ status: 'Active', regperiod: years, recurring: renewalPrice(call, domain, years) ?? domain.recurring },
  }),
})

/** Sends a registration or a transfer to the registrar. */
export const registerAtRegistrar = (call: Call, domain: Domain): string | undefined =>
  askRegistrar(call, domain, domain.type === 'transfer' ? transfer : register, { domainid: String(domain.id) })

/** Sends a renewal to the registrar. */
export const renewAtRegistrar = (call: Call, domain: Domain, years: number): string | undefined =>
  askRegistrar(call, domain, renewFor(years), { domainid: String(domain.id), regperiod: String(years) })

/** DomainRegister. */
export const domainRegister: Handler = /* @__PURE__ */ registrarAction(register, { byName: true })

/** DomainTransfer. */
export const domainTransfer: Handler = /* @__PURE__ */ registrarAction(transfer, { byName: true })

const yearsSent = ({ params }: Call, { regperiod }: Domain): number =>
  textAt(params, 'regperiod') === '' ? Math.max(regperiod, 1) : idOf(textAt(params, 'regperiod'))

/**
 * DomainRenew. The default period is the registration period of the domain. The price of this period becomes the
 * recurring price of the domain.
 */
export const domainRenew: Handler = (call) => {
  const domain = readDomainRow(call, 'Domain Not Found', true)
  const years = domain.ok ? yearsSent(call, domain.value) : 1
  const refused = (one: Call, row: Domain) =>
    years < 1 || years > 10 || renewalPrice(one, row, years) === undefined ? 'Invalid Renewal Period' : undefined
  return registrarAction(renewFor(years), { byName: true, refused })(call)
}

/** DomainRelease. Afterwards the domain belongs to another registrar. */
export const domainRelease: Handler = /* @__PURE__ */ registrarAction(
  { action: 'DomainRelease', command: 'ReleaseDomain', changes: () => ({ status: 'Transferred' }) },
  { byName: true },
)

/** DomainToggleIdProtect. */
export const domainToggleIdProtect: Handler = /* @__PURE__ */ registrarAction({
  action: 'DomainToggleIdProtect',
  command: 'IDProtectToggle',
  changes: ({ params }) => ({ idprotection: isTrue(params, 'idprotect') }),
})
