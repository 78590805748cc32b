import type { AnswerRules } from '../../core/system.js'
import type { SandboxControls } from '../controls.js'
import type { Fetch } from '../faultFetch.js'
import type { JsonObject } from '../json.js'

/** The name of a system that has a sandbox. */
export type SystemName = 'teamtools' | 'alfacrm' | 'whmcs'

/** The functions of a sandbox that the console uses. */
export type ConsoleSandbox<State> = { readonly fetch: Fetch } & SandboxControls<State>

/** A link to the console of another system. */
export type ConsoleLink = {
  /** The name of the system, such as `AlfaCRM`. */
  readonly name: string
  /** The URL of the console, including its token. */
  readonly url: string
}

/** The credentials with which the SDK calls a sandbox. The console does not show them with a recorded request. */
export type Credentials = {
  /** The client id of TeamTools. */
  readonly clientId?: string | undefined
  /** The client secret of TeamTools. */
  readonly clientSecret?: string | undefined
  /** The salt of TeamTools. The console only uses it to mask it. */
  readonly salt?: string | undefined
  /** The e-mail address that logs in to AlfaCRM. */
  readonly email?: string | undefined
  /** The API key of AlfaCRM. */
  readonly apiKey?: string | undefined
  /** The value of the `X-APP-KEY` header of AlfaCRM. */
  readonly appKey?: string | undefined
  /** The identifier of a credential of WHMCS. */
  readonly identifier?: string | undefined
  /** The secret of a credential of WHMCS. */
  readonly secret?: string | undefined
  /** The access key of WHMCS. */
  readonly accessKey?: string | undefined
}

/** The kind of input for a value. A `json` value is entered as JSON, and a `date` as an ISO date. */
export type FieldKind = 'text' | 'number' | 'flag' | 'choice' | 'date' | 'json'

/** A field of a form. */
export type FormField = {
  readonly name: string
  readonly kind: FieldKind
  readonly required: boolean
  /** The documentation of the field in the SDK. */
  readonly about?: string
  /** The options of a `choice`. */
  readonly choices?: readonly string[]
}

/** A parameter of a function of the SDK: one value, or an object with fields. */
export type FormParameter = FormField & {
  /** The fields of an object. A form can send additional fields of the object as JSON. */
  readonly fields?: readonly FormField[]
}

/** The form of an operation. */
export type OperationForm = {
  readonly name: string
  /** The first sentence of the operation's documentation. */
  readonly about: string
  readonly parameters: readonly FormParameter[]
}

/** The files that the build creates for the console. */
export type ConsolePage = {
  /** The page as a single document, including its script and its style. */
  readonly html: string
  /** The forms of the operations of each system. */
  readonly forms: Readonly<Record<SystemName, readonly OperationForm[]>>
}

/** A function of the SDK that calls an API. It returns a Result. */
export type SdkFunction = (context: object, ...args: readonly unknown[]) => Promise<SdkResult>

/** The Result of any function of the SDK. */
export type SdkResult = {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: { readonly kind: string; readonly message: string }
}

/** The parts of a request that identify its operation. */
export type AskedRoute = { readonly method: string; readonly path: string; readonly body: string }

/** A stored row of a state. It is immutable: a change replaces it with a new object. */
export type StoredRow = JsonObject

/** The parts of the console that are specific to one system. */
export type ConsoleSystem = {
  readonly name: SystemName
  /** The display name of the system. */
  readonly title: string
  /** The names of the operations in the SDK. */
  readonly operations: readonly string[]
  /** Returns the name of a request's operation, or undefined if the request matches none. */
  readonly operationOf: (asked: AskedRoute) => string | undefined
  /** Returns the `match` values of the faults that affect an operation, one for each of its routes. */
  readonly matchesOf: (operation: string) => readonly string[]
  /** The rules by which the SDK reads errors, and which strings of a request it hides. */
  readonly answers: AnswerRules
  /** Whether a name identifies a secret value. */
  readonly isSecretName: (name: string) => boolean
  /** Returns the rows of each table of a state. */
  readonly tablesOf: (state: unknown) => Readonly<Record<string, readonly StoredRow[]>>
  /** Returns a row as an object with all its fields, as the page shows it. */
  readonly showRow: (row: StoredRow) => JsonObject
  /** Returns the table that a field of a table refers to, if it is one of these tables. */
  readonly targetOf: (table: string, field: string, tables: ReadonlySet<string>) => string | undefined
  /** Whether the system posts events to a URL. */
  readonly hasOutbox: boolean
  /** The functions of the SDK by name. */
  readonly functions: Readonly<Record<string, unknown>>
  /** Returns the lines of TypeScript that create a context, and their imports. */
  readonly contextCode: (baseUrl: string, credentials: Credentials, operation: string) => ContextCode
  /** Creates a context for the SDK, without a `fetch`. */
  readonly createContext: (account: Account) => object
}

/** The beginning of a program that calls the SDK. */
export type ContextCode = { readonly imports: readonly string[]; readonly lines: readonly string[] }

/** The URL and the credentials with which the console calls the SDK. */
export type Account = {
  readonly baseUrl: string
  readonly fetch: Fetch
  readonly credentials: Credentials
  /** Returns the time by the clock of the sandbox. */
  readonly now: () => number
}

/** The options of a console. */
export type ConsoleOptions<State> = {
  readonly system: SystemName
  readonly sandbox: ConsoleSandbox<State>
  /** The token that every request to the console must contain. */
  readonly token: string
  readonly page: ConsolePage
  /**
   * The links to the consoles of other systems, or a function if their URLs are not known yet. The default is no links.
   */
  readonly links?: readonly ConsoleLink[] | (() => readonly ConsoleLink[]) | undefined
  /** The credentials that the forms use to call the SDK, and that the console masks. */
  readonly credentials?: Credentials | undefined
  /** Returns the time at which a request is recorded, in milliseconds. The default is the system clock. */
  readonly now?: (() => number) | undefined
}
