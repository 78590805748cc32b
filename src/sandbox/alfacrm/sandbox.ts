import { assemble, type Sandbox } from '../assemble.js'
import { createClock } from '../clock.js'
import { type Dialect, envelopes, type Fetch, type Wait, waitWithTimer } from '../faultFetch.js'
import type { Fault } from '../faults.js'
import { kinds, makeSandbox, type OptionRules } from '../options.js'
import { createOutbox, type Outbox } from '../outbox.js'
import { refuse } from '../outcome.js'
import { createAccount } from './account.js'
import { createActions } from './actions.js'
import { answer, type Parts, toResponse } from './answer.js'
import { createAuth } from './auth.js'
import { logChange, webhookOf } from './changes.js'
import { definitions } from './entities/index.js'
import { errorBody } from './errors.js'
import { createRateLimit } from './rate.js'
import { fillAccount, type StartRows } from './start.js'
import { type AlfaCrmState, exportState, loadState } from './state.js'
import { type AlfaCrmVariants, defaultVariants } from './variants.js'

/** What an AlfaCRM sandbox is made from. */
export type AlfaCrmSandboxOptions = {
  /** The e-mail address that logs in. */
  readonly email: string
  /** The API key that logs in. */
  readonly apiKey: string
  /** What `X-APP-KEY` has to hold, on login too; not looked at when left out. */
  readonly appKey?: string
  /** Seconds that a token lasts; 3600 when left out. */
  readonly tokenLifetime?: number
  /** Requests answered in any second of the clock, past which there are 429s; 5 when left out, 0 is no limit. */
  readonly rate?: number
  /** Routes on which the user has no right, such as `pay`: 403. `*` is a role without the module v2api. */
  readonly denied?: readonly string[]
  /** Hours by which the account's local time is ahead of UTC; 3 when left out. */
  readonly utcOffset?: number
  /** Readings of points on which reports about the API differ. */
  readonly variants?: Partial<AlfaCrmVariants>
  /** Rows that are there at the start, for what the API itself cannot create. */
  readonly rows?: StartRows
  /** The time in milliseconds; the clock's when left out. */
  readonly now?: () => number
  /** Makes tokens; random ones when left out. */
  readonly tokens?: () => string
  /** Faults to answer with from the start. */
  readonly faults?: readonly Fault[]
  /** Carries out the waiting of a fault's `delay`; a timer when left out. */
  readonly wait?: Wait
  /** Whether `/_sandbox/faults` sets faults over HTTP. Off when left out: it asks for no token. */
  readonly control?: boolean
  /** Where webhooks are posted to. */
  readonly webhookUrl?: string
  /** Delivers the webhooks; the global fetch when left out. */
  readonly fetch?: Fetch
  /** What {@link AlfaCrmSandbox.exportState} gave before. One that cannot be read makes every answer a 500 that says so. */
  readonly state?: AlfaCrmState
  /** Largest body; 16 MiB when left out. */
  readonly maxBodyBytes?: number
}

/** The AlfaCRM API in memory. The host of an address makes no difference. */
export type AlfaCrmSandbox = Sandbox<AlfaCrmState>

/** Faults are matched by the path. */
const dialect: Dialect = {
  ...envelopes,
  error: (message, status) => errorBody(status, message),
  half: '{"items": [{"id": 1',
  nothing: {},
}

const createParts = (options: AlfaCrmSandboxOptions, now: () => number, outbox: Outbox): Parts => {
  const { email, apiKey, appKey, tokenLifetime = 3600, rate = 5, denied = [], utcOffset = 3, tokens } = options
  const variants = { ...defaultVariants, ...options.variants }
  const { refusal, loginVoidsTokens } = variants
  const account = createAccount({
    definitions,
    variants,
    now,
    utcOffset,
    onChange: (changed, change) => {
      logChange(changed, change)
      outbox.enqueue({ event: `${change.definition.entity} ${change.event}`, body: () => webhookOf(change) })
    },
  })
  fillAccount(account, definitions, email, options.rows ?? {})
  return {
    account,
    auth: createAuth({ email, apiKey, tokenLifetime, now, tokens, refusal, loginVoidsTokens }),
    isWithinRate: createRateLimit(rate, now),
    find: createActions(definitions),
    appKey,
    denied: new Set(denied),
    maxBodyBytes: options.maxBodyBytes ?? 16 * 1024 * 1024,
  }
}

/** What each option has to be. What is in a state is looked at when it is loaded. */
const rules: OptionRules<AlfaCrmSandboxOptions> = {
  required: { email: kinds.text, apiKey: kinds.text },
  optional: {
    control: kinds.flag,
    faults: kinds.faults,
    now: kinds.function,
    wait: kinds.function,
    appKey: kinds.text,
    tokenLifetime: kinds.amount,
    rate: kinds.amount,
    denied: kinds.texts,
    utcOffset: kinds.number,
    variants: kinds.object,
    rows: kinds.rows,
    tokens: kinds.function,
    webhookUrl: kinds.text,
    fetch: kinds.function,
    maxBodyBytes: kinds.amount,
  },
}

/** In the place of options that cannot be used. */
const fallback: AlfaCrmSandboxOptions = { email: '', apiKey: '' }

const make = (options: AlfaCrmSandboxOptions, fault: string | undefined): AlfaCrmSandbox => {
  const { webhookUrl, state, faults, wait = waitWithTimer, control = false } = options
  const clock = createClock(options.now ?? Date.now, () => undefined)
  const deliver: Fetch = options.fetch ?? ((input, init) => fetch(input, init))
  const outbox = createOutbox({ url: webhookUrl, fetch: deliver, now: clock.now, wait })
  const parts = createParts(options, clock.now, outbox)
  const { account, auth, maxBodyBytes } = parts
  return assemble<AlfaCrmState>(
    {
      ...{ clock, outbox, dialect },
      exportState: () => exportState(account, auth),
      loadState: (next) => loadState(account, auth, next),
      // The state holds no events that are still to be delivered.
      resume: () => undefined,
      revision: () => account.revision() + auth.revision(),
      answer: async (request) => toResponse(account.variants, await answer(parts, request)),
      refuseAll: (_request, message) => toResponse(account.variants, refuse(500, message)),
    },
    { state, faults, wait, control, maxBodyBytes, fault },
  )
}

/**
 * An AlfaCRM account in memory that answers like the REST API v2: `POST /v2api/auth/login`, then
 * `POST /v2api/{branch}/{entity}/{method}` with `X-ALFACRM-TOKEN`. Where the API's documents are silent or at odds, these
 * are its answers, most of them changed by {@link AlfaCrmVariants}: 400 malformed (JSON, filter, missing parameter); 401
 * token missing, wrong or expired; 403 wrong key, no right, unknown branch; 404 unknown route or row; 405 wrong verb; 413
 * body too large; 429 too fast; 200 with `success: false` for what is invalid. A refusal changes nothing.
 * Options that cannot be used make a sandbox whose every answer is a 500 that says which of them it is.
 *
 * @example
 * ```ts
 * import { createAlfaCrmContext, createCustomer } from 'billfold/alfacrm'
 *
 * const login = { email: 'api@school.example', apiKey: 'key' }
 * const sandbox = createAlfaCrmSandbox(login)
 * const ctx = createAlfaCrmContext({ baseUrl: 'school.s20.online', branch: 1, ...login, fetch: sandbox.fetch })
 * const lead = await createCustomer(ctx, { name: 'Ann', legal_type: 1, is_study: false, branch_ids: [1] })
 * console.log(lead.value?.name) // Ann
 * ```
 */
export const createAlfaCrmSandbox = (options: AlfaCrmSandboxOptions): AlfaCrmSandbox =>
  makeSandbox(options, rules, fallback, make)
