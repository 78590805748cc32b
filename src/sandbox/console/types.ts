import type { AnswerRules } from '../../core/system.js'
import type { SandboxControls } from '../controls.js'
import type { Fetch } from '../faultFetch.js'
import type { JsonObject } from '../json.js'

/** The name of a system that has a sandbox. */
export type SystemName = 'teamtools' | 'alfacrm' | 'whmcs'

/** A sandbox as the console needs it. */
export type ConsoleSandbox<State> = { readonly fetch: Fetch } & SandboxControls<State>

/** The console of another system. */
export type ConsoleLink = {
  /** Such as `AlfaCRM`. */
  readonly name: string
  /** Its address, with its token. */
  readonly url: string
}

/** What the SDK needs to call a sandbox. None of it is shown with a recorded request. */
export type Credentials = {
  /** The client id of TeamTools. */
  readonly clientId?: string | undefined
  /** The client secret of TeamTools. */
  readonly clientSecret?: string | undefined
  /** The salt of TeamTools. The console only masks it. */
  readonly salt?: string | undefined
  /** The e-mail address that logs in to AlfaCRM. */
  readonly email?: string | undefined
  /** The API key of AlfaCRM. */
  readonly apiKey?: string | undefined
  /** What AlfaCRM has to be sent as `X-APP-KEY`. */
  readonly appKey?: string | undefined
  /** The identifier of a credential of WHMCS. */
  readonly identifier?: string | undefined
  /** The secret of a credential of WHMCS. */
  readonly secret?: string | undefined
  /** The access key of WHMCS. */
  readonly accessKey?: string | undefined
}

/** How a value is entered in a form. A `json` value is written as JSON, and a `date` as an ISO date. */
export type FieldKind = 'text' | 'number' | 'flag' | 'choice' | 'date' | 'json'

/** A value that a form asks for. */
export type FormField = {
  readonly name: string
  readonly kind: FieldKind
  readonly required: boolean
  /** What the documentation of the SDK says of it. */
  readonly about?: string
  /** The values of a `choice`. */
  readonly choices?: readonly string[]
}

/** A parameter of a function of the SDK: one value, or an object with fields. */
export type FormParameter = FormField & {
  /** The fields of an object. An object may be given others as well, as JSON. */
  readonly fields?: readonly FormField[]
}

/** The form of an operation. */
export type OperationForm = {
  readonly name: string
  /** The first sentence of its documentation. */
  readonly about: string
  readonly parameters: readonly FormParameter[]
}

/** What the build makes for the console. */
export type ConsolePage = {
  /** The page as one document, with its script and its style. */
  readonly html: string
  /** The forms of the operations of each system. */
  readonly forms: Readonly<Record<SystemName, readonly OperationForm[]>>
}

/** A function of the SDK that makes a call. Its result is a Result. */
export type SdkFunction = (context: object, ...args: readonly unknown[]) => Promise<SdkResult>

/** A Result of any function of the SDK. */
export type SdkResult = {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: { readonly kind: string; readonly message: string }
}

/** What of a request says which operation it is. */
export type AskedRoute = { readonly method: string; readonly path: string; readonly body: string }

/** A row of a state: as it is stored, which nothing changes, and never the same after a change. */
export type StoredRow = JsonObject

/** What is particular about one system. */
export type ConsoleSystem = {
  readonly name: SystemName
  /** As people write it. */
  readonly title: string
  /** The names of the operations, as the SDK calls them. */
  readonly operations: readonly string[]
  /** The name of the operation that a request is; undefined where it is none. */
  readonly operationOf: (asked: AskedRoute) => string | undefined
  /** What the `match` of a fault has to be to befall an operation: one for each of its routes. */
  readonly matchesOf: (operation: string) => readonly string[]
  /** How the SDK reads a refusal, and which texts of a request it hides. */
  readonly answers: AnswerRules
  /** Whether a name says that its value is a secret. */
  readonly isSecretName: (name: string) => boolean
  /** The rows of each table of a state. */
  readonly tablesOf: (state: unknown) => Readonly<Record<string, readonly StoredRow[]>>
  /** A row with its fields side by side, as it is shown. */
  readonly showRow: (row: StoredRow) => JsonObject
  /** The table to which a field of a table points, among these tables. */
  readonly targetOf: (table: string, field: string, tables: ReadonlySet<string>) => string | undefined
  /** Whether the system posts events to an address. */
  readonly hasOutbox: boolean
  /** The functions of the SDK by name. */
  readonly functions: Readonly<Record<string, unknown>>
  /** The lines of TypeScript that make a context, and what they import. */
  readonly contextCode: (baseUrl: string, credentials: Credentials, operation: string) => ContextCode
  /** A context for the SDK, without a `fetch`. */
  readonly createContext: (account: Account) => object
}

/** The beginning of a program that calls the SDK. */
export type ContextCode = { readonly imports: readonly string[]; readonly lines: readonly string[] }

/** Where and as whom the console calls the SDK. */
export type Account = {
  readonly baseUrl: string
  readonly fetch: Fetch
  readonly credentials: Credentials
  /** The time by the clock of the sandbox. */
  readonly now: () => number
}

/** What a console is made from. */
export type ConsoleOptions<State> = {
  readonly system: SystemName
  readonly sandbox: ConsoleSandbox<State>
  /** What a request to the console has to bring. */
  readonly token: string
  readonly page: ConsolePage
  /** The consoles of other systems. A function where their addresses are only known later. None when left out. */
  readonly links?: readonly ConsoleLink[] | (() => readonly ConsoleLink[]) | undefined
  /** What the forms call the SDK with, and what is masked. */
  readonly credentials?: Credentials | undefined
  /** The time in milliseconds at which requests are recorded; the machine's when left out. */
  readonly now?: (() => number) | undefined
}
