import { type AlfaCrmContext, createAlfaCrmContext } from '../alfacrm/index.js'
import { cachedToken, type Context, createContext, type Fetch, rateLimited, type Result } from '../index.js'
import { requestAccessToken } from '../teamtools/index.js'
import {
  alfacrmResources,
  type ExportOptions,
  type ExportPart,
  exportRows,
  type ImportOptions,
  type ImportPart,
  importRows,
  type Resource,
  type SyncOptions,
  type SyncPart,
  syncRows,
  teamtoolsResources,
  whmcsResources,
} from '../transfer/index.js'
import type { WhmcsContext } from '../whmcs/index.js'
import type { CredentialFields, Values } from './credentials.js'

type Parts<T> = AsyncGenerator<Result<T>, void, undefined>

/** The functions of a resource, which call the API with the credentials of the user. */
export type Calls = {
  readonly exportRows: (options: ExportOptions) => Parts<ExportPart>
  readonly syncRows: (options: SyncOptions) => Parts<SyncPart>
  readonly importRows: (text: Parameters<typeof importRows>[2], options: ImportOptions) => Parts<ImportPart>
}

/** A resource without its context, which differs between the systems. */
export type KnownResource = Pick<Resource<never>, 'id' | 'columns' | 'needs' | 'since'> & {
  readonly canExport: boolean
  readonly canImport: boolean
  /** Makes the functions. `perSecond` limits the requests a second. */
  readonly connect: (credentials: Values, perSecond: number | undefined) => Calls
}

/** A system that rows are exported from and imported into. */
export type TransferSystem = CredentialFields & { readonly resources: ReadonlyMap<string, KnownResource> }

const system = <C>(
  fields: CredentialFields,
  resources: Readonly<Record<string, Resource<C>>>,
  contextOf: (values: Values, perSecond: number | undefined) => C,
): TransferSystem => {
  const known = (resource: Resource<C>): KnownResource => ({
    ...{ id: resource.id, columns: resource.columns, needs: resource.needs, since: resource.since },
    canExport: resource.list !== undefined,
    canImport: resource.import !== undefined,
    connect: (values, perSecond) => {
      const context = contextOf(values, perSecond)
      return {
        exportRows: (options) => exportRows(resource, context, options),
        syncRows: (options) => syncRows(resource, context, options),
        importRows: (text, options) => importRows(resource, context, text, options),
      }
    },
  })
  const names = Object.keys(resources).sort()
  return {
    ...fields,
    resources: new Map(names.flatMap((name) => (resources[name] ? [[name, known(resources[name])]] : []))),
  }
}

const limited = (perSecond: number | undefined): Fetch | undefined =>
  perSecond === undefined ? undefined : rateLimited(undefined, { perSecond })

const teamTools = system<Context>(
  {
    title: 'TeamTools',
    name: 'teamtools',
    variables: {
      baseUrl: 'TEAMTOOLS_BASE_URL',
      token: 'TEAMTOOLS_TOKEN',
      authUrl: 'TEAMTOOLS_AUTH_URL',
      clientId: 'TEAMTOOLS_CLIENT_ID',
      clientSecret: 'TEAMTOOLS_CLIENT_SECRET',
    },
    needed: [
      ['baseUrl', 'token'],
      ['baseUrl', 'authUrl', 'clientId', 'clientSecret'],
    ],
  },
  teamtoolsResources,
  ({ baseUrl = '', token, authUrl = '', clientId = '', clientSecret = '' }, perSecond) => {
    const fetch = limited(perSecond)
    const auth = createContext({ baseUrl: authUrl, fetch })
    const credentials = { clientId, clientSecret }
    const requested = cachedToken({ request: (options) => requestAccessToken(auth, credentials, options) })
    return createContext({ baseUrl, fetch, token: token ?? requested })
  },
)

const alfaCrm = system<AlfaCrmContext>(
  {
    title: 'AlfaCRM',
    name: 'alfacrm',
    variables: {
      baseUrl: 'ALFACRM_BASE_URL',
      email: 'ALFACRM_EMAIL',
      apiKey: 'ALFACRM_API_KEY',
      branch: 'ALFACRM_BRANCH',
      appKey: 'ALFACRM_APP_KEY',
    },
    needed: [['baseUrl', 'email', 'apiKey', 'branch']],
  },
  alfacrmResources,
  ({ baseUrl = '', email = '', apiKey = '', branch = '', appKey }, perSecond) =>
    createAlfaCrmContext({
      ...{ baseUrl, email, apiKey, perSecond },
      // A branch that is not a whole number is an `input` error of every call.
      branch: branch as `${number}`,
      ...(appKey === undefined ? {} : { headers: { 'X-APP-KEY': appKey } }),
    }),
)

const whmcs = system<WhmcsContext>(
  {
    title: 'WHMCS',
    name: 'whmcs',
    variables: {
      baseUrl: 'WHMCS_BASE_URL',
      identifier: 'WHMCS_IDENTIFIER',
      secret: 'WHMCS_SECRET',
      accessKey: 'WHMCS_ACCESS_KEY',
    },
    needed: [['baseUrl', 'identifier', 'secret']],
  },
  whmcsResources,
  ({ baseUrl = '', identifier = '', secret = '', accessKey }, perSecond) =>
    createContext({ baseUrl, fetch: limited(perSecond), token: { identifier, secret, accessKey } }),
)

/** The systems of `billfold export` and `billfold import`, by name. */
export const transferSystems: ReadonlyMap<string, TransferSystem> = new Map(
  [teamTools, alfaCrm, whmcs].map((each) => [each.name, each]),
)
