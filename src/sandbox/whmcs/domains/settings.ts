import type { JsonObject } from '../../json.js'
import type { Handler } from '../call.js'
import { isTrue, textAt } from '../params.js'
import type { Row } from '../rows.js'
import { type Command, registrarAction } from './registrar.js'

const reading = (action: string, command: string): Command => ({ action, command, changes: () => ({}) })

/**
 * DomainRequestEPP. The sandbox returns the same code for the same domain each time, unless the domain already has a
 * code.
 */
export const domainRequestEPP: Handler = /* @__PURE__ */ registrarAction(reading('DomainRequestEPP', 'GetEPPCode'), {
  answer: ({ id, eppcode }) => ({ eppcode: eppcode || `SANDBOX&amp;${String(id)}` }),
})

/** DomainGetLockingStatus. */
export const domainGetLockingStatus: Handler = /* @__PURE__ */ registrarAction(
  reading('DomainGetLockingStatus', 'GetRegistrarLock'),
  { answer: ({ locked }) => ({ lockstatus: locked ? 'locked' : 'unlocked' }) },
)

/** DomainUpdateLockingStatus. */
export const domainUpdateLockingStatus: Handler = /* @__PURE__ */ registrarAction({
  action: 'DomainUpdateLockingStatus',
  command: 'SaveRegistrarLock',
  changes: ({ params }) => ({ locked: isTrue(params, 'lockstatus') }),
})

/** The names of the parameters for name servers. */
export const nameserverNames = ['ns1', 'ns2', 'ns3', 'ns4', 'ns5']

const nameserversShown = ({ nameservers }: Row<'domains'>): JsonObject =>
  Object.fromEntries(
    nameservers
      .split(',')
      .filter((name) => name !== '')
      .slice(0, 5)
      .map((name, index) => [`ns${String(index + 1)}`, name]),
  )

/** DomainGetNameservers. The answer has only the name servers that are set. */
export const domainGetNameservers: Handler = /* @__PURE__ */ registrarAction(
  reading('DomainGetNameservers', 'GetNameservers'),
  { answer: nameserversShown },
)

/** The command that the registrar receives when the name servers change. */
export const saveNameservers = (action: string): Command => ({
  action,
  command: 'SaveNameservers',
  changes: ({ params }) => ({ nameservers: nameserverNames.flatMap((name) => textAt(params, name) || []).join(',') }),
})

/** DomainUpdateNameservers. It replaces all name servers. */
export const domainUpdateNameservers: Handler = /* @__PURE__ */ registrarAction(
  saveNameservers('DomainUpdateNameservers'),
  { byName: true },
)
