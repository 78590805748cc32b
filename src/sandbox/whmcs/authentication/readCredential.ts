import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { idAt, itemsAt, textAt, textIfSent } from '../params.js'
import type { Row, Values } from '../rows.js'

/** The fields of a credential that a caller can set. */
export type Chosen = Omit<Values<'oauthCredentials'>, 'identifier' | 'secret' | 'secrets' | 'created' | 'updated'>

const grantTypes = ['authorization_code', 'single_sign_on']

const readGrantType = ({ params }: Call, before: string): Outcome<string> => {
  const sent = textAt(params, 'grantType')
  if (sent === '') return done(before)
  return grantTypes.includes(sent) ? done(sent) : problem(`The requested grant type "${sent}" is invalid.`)
}

const readScope = ({ params, settings }: Call, before: string): Outcome<string> => {
  const scopes = textAt(params, 'scope')
    .split(' ')
    .filter((scope) => scope !== '')
  if (scopes.length === 0) return before === '' ? problem('At least one valid scope is required.') : done(before)
  const unknown = scopes.find((scope) => !settings.installation.oauthScopes.includes(scope))
  return unknown === undefined ? done(scopes.join(' ')) : problem(`The requested scope "${unknown}" is invalid.`)
}

const readService = ({ store, params }: Call, before: number): Outcome<number> => {
  if (textAt(params, 'serviceId') === '') return done(before)
  const service = store.services.get(idAt(params, 'serviceId'))
  if (service === undefined) return problem('A valid Service ID is required.')
  const client = store.clients.get(service.userid)
  return client === undefined ? problem('Service ID not associated with valid Client.') : done(service.id)
}

const isComplete = ({ granttype, name, serviceid }: Chosen): Outcome<null> => {
  if (granttype === 'authorization_code' && name === '') return problem('A name for the Client Credential is required.')
  if (granttype === 'single_sign_on' && serviceid === 0)
    return problem('A service ID is required for the single sign-on grant type.')
  return done(null)
}

const readUris = ({ params }: Call, before: Chosen['redirecturis']): Chosen['redirecturis'] => {
  if (!params.has('redirectUri')) return before
  const uris = [...itemsAt(params, 'redirectUri').values()].filter((uri) => uri !== '')
  return Object.fromEntries(uris.map((uri, index) => [String(index), uri]))
}

const nothing: Chosen = {
  ...{ name: '', description: '', granttype: '', scope: '', logouri: '', serviceid: 0, redirecturis: {} },
}

/** Reads the fields that were sent, and keeps the values of the others. A new credential has no values. */
export const readChosen = (call: Call, before: Chosen | Row<'oauthCredentials'> = nothing): Outcome<Chosen> => {
  const { params } = call
  const granttype = readGrantType(call, before.granttype)
  if (!granttype.ok) return granttype
  const scope = readScope(call, before.scope)
  if (!scope.ok) return scope
  const serviceid = readService(call, before.serviceid)
  if (!serviceid.ok) return serviceid
  const chosen: Chosen = {
    ...{ granttype: granttype.value, scope: scope.value, serviceid: serviceid.value },
    name: textIfSent(params, 'name') ?? before.name,
    description: textIfSent(params, 'description') ?? before.description,
    // UpdateOAuthCredential documents a list of logos, but a credential has one logo.
    logouri: params.has('logoUri') ? ([...itemsAt(params, 'logoUri').values()][0] ?? '') : before.logouri,
    redirecturis: readUris(call, before.redirecturis),
  }
  const complete = isComplete(chosen)
  return complete.ok ? done(chosen) : complete
}
