import { fresh } from '../ids.js'
import { type JsonObject, own } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'

/** A token that was issued, and the time in milliseconds at which it expires. */
export type Token = { readonly token: string; readonly until: number }

/** The credentials and the settings of tokens. */
export type AuthOptions = {
  readonly email: string
  readonly apiKey: string
  /** The lifetime of a token in seconds. */
  readonly tokenLifetime: number
  readonly now: () => number
  readonly tokens: (() => string) | undefined
  readonly refusal: 401 | 403
  readonly loginVoidsTokens: boolean
}

/** Issues tokens and checks them. */
export type Auth = {
  /** Answers `auth/login`. */
  readonly login: (body: JsonObject) => Outcome<JsonObject>
  /** Refuses a value that is not a valid token. */
  readonly check: (token: string | null) => Outcome<null>
  readonly list: () => readonly Token[]
  readonly load: (tokens: readonly Token[]) => void
  /** A counter that increases with every change. */
  readonly revision: () => number
}

/** Makes the token service, which issues tokens for an e-mail address and a key. */
export const createAuth = (options: AuthOptions): Auth => {
  const { email, apiKey, tokenLifetime, now, refusal } = options
  const live = new Map<string, number>()
  let revision = 0
  const issue = (): string => {
    for (const [token, until] of live) if (options.loginVoidsTokens || until <= now()) live.delete(token)
    const isUnused = (made: string) => made !== '' && !live.has(made)
    const token = fresh(options.tokens, isUnused, () => crypto.randomUUID())
    live.set(token, now() + tokenLifetime * 1000)
    revision += 1
    return token
  }
  const refused = () =>
    refuse(refusal, refusal === 401 ? 'Your request was made with invalid credentials.' : 'Not Authorized')
  return {
    login: (body) =>
      own(body, 'email') === email && own(body, 'api_key') === apiKey
        ? done({ token: issue() })
        : refuse(403, 'Not Authorized'),
    check: (token) => ((live.get(token ?? '') ?? -Infinity) > now() ? done(null) : refused()),
    list: () => [...live].map(([token, until]) => ({ token, until })),
    load: (tokens) => {
      live.clear()
      for (const { token, until } of tokens) live.set(token, until)
      revision += 1
    },
    revision: () => revision,
  }
}
