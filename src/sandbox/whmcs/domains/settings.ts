import type { JsonObject } from '../../json.js'
import type { Handler } from '../call.js'
import { isTrue, textAt } from '../params.js'
import type { Row } from '../rows.js'
import { type Command, registrarAction } from './registrar.js'

const reading = (action: string, command: string): Command => ({ action, command, changes: () => ({}) })

/** DomainRequestEPP: the same domain has the same code each time, unless it came with one. */
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

/** The parameters of name servers. */
export const nameserverNames = ['ns1', 'ns2', 'ns3', 'ns4', 'ns5']

const nameserversShown = ({ nameservers }: Row<'domains'>): JsonObject =>
  Object.fromEntries(
    nameservers
      .split(',')
      .filter((name) => name !== '')
      .slice(0, 5)
      .map((name, index) => [`ns${String(index + 1)}`, name]),
  )

/** DomainGetNameservers; those that there are not are left out. */
export const domainGetNameservers: Handler = /* @__PURE__ */ registrarAction(
  reading('DomainGetNameservers', 'GetNameservers'),
  { answer: nameserversShown },
)

/** What a registrar is asked where the name servers change. */
export const saveNameservers = (action: string): Command => ({
  action,
  command: 'SaveNameservers',
  changes: ({ params }) => ({ nameservers: nameserverNames.flatMap((name) => textAt(params, name) || []).join(',') }),
})

/** DomainUpdateNameservers, all at once. */
export const domainUpdateNameservers: Handler = /* @__PURE__ */ registrarAction(
  saveNameservers('DomainUpdateNameservers'),
  { byName: true },
)
