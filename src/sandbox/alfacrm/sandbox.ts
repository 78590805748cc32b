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

/** The options of an AlfaCRM sandbox. */
export type AlfaCrmSandboxOptions = {
  /** The e-mail address that can log in. */
  readonly email: string
  /** The API key that can log in. */
  readonly apiKey: string
  /**
   * The required value of the header `X-APP-KEY`, for logins as well. The header is not checked when this is left out.
   */
  readonly appKey?: string
  /** The lifetime of a token in seconds. The default is 3600. */
  readonly tokenLifetime?: number
  /**
   * The number of requests that are answered per second of the clock. Further requests are answered with 429. The
   * default is 5, and 0 means no limit.
   */
  readonly rate?: number
  /**
   * Routes for which the user has no right, such as `pay`. They are answered with 403. `*` stands for a role without
   * the module v2api.
   */
  readonly denied?: readonly string[]
  /** The number of hours by which the account's local time is ahead of UTC. The default is 3. */
  readonly utcOffset?: number
  /** Variants of the points on which reports about the API differ. */
  readonly variants?: Partial<AlfaCrmVariants>
  /** Rows that exist at the start, for entities that the API itself cannot create. */
  readonly rows?: StartRows
  /** Returns the time in milliseconds. The default is the system clock. */
  readonly now?: () => number
  /** Makes tokens. The default makes random ones. */
  readonly tokens?: () => string
  /** Faults that are set at the start. */
  readonly faults?: readonly Fault[]
  /** Waits for the `delay` of a fault. The default is a timer. */
  readonly wait?: Wait
  /** Whether `/_sandbox/faults` sets faults over HTTP. The default is false, because the route requires no token. */
  readonly control?: boolean
  /** The URL to which webhooks are posted. */
  readonly webhookUrl?: string
  /** Delivers the webhooks. The default is the global fetch. */
  readonly fetch?: Fetch
  /**
   * A state that `exportState` returned. If it cannot be read, every answer is a 500 with the
   * reason.
   */
  readonly state?: AlfaCrmState
  /** The largest body in bytes. The default is 16 MiB. */
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

/** The expected type of each option. The content of a state is checked when it is loaded. */
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

/** The options that replace unusable ones. */
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
 * Makes an AlfaCRM account in memory that answers like the REST API v2: `POST /v2api/auth/login`, then
 * `POST /v2api/{branch}/{entity}/{method}` with `X-ALFACRM-TOKEN`. The documents of the API are incomplete or
 * contradictory in parts. There the sandbox answers as follows, and {@link AlfaCrmVariants} change most of these
 * answers: 400 malformed (JSON, filter, missing parameter); 401 token missing, wrong or expired; 403 wrong key, no
 * right, unknown branch; 404 unknown route or row; 405 wrong method; 413 body too large; 429 too many requests; 200
 * with `success: false` for invalid input. A refusal changes nothing. With unusable options every answer of the sandbox
 * is a 500 that names the option.
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
