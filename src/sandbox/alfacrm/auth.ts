import { fresh } from '../ids.js'
import { type JsonObject, own } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'

/** A token that was handed out, and the milliseconds at which it expires. */
export type Token = { readonly token: string; readonly until: number }

/** What tokens are given for, and how. */
export type AuthOptions = {
  readonly email: string
  readonly apiKey: string
  /** Seconds. */
  readonly tokenLifetime: number
  readonly now: () => number
  readonly tokens: (() => string) | undefined
  readonly refusal: 401 | 403
  readonly loginVoidsTokens: boolean
}

/** Hands out tokens and knows them again. */
export type Auth = {
  /** Answers `auth/login`. */
  readonly login: (body: JsonObject) => Outcome<JsonObject>
  /** Refuses what is no current token. */
  readonly check: (token: string | null) => Outcome<null>
  readonly list: () => readonly Token[]
  readonly load: (tokens: readonly Token[]) => void
  /** Goes up with every change. */
  readonly revision: () => number
}

/** Tokens by e-mail address and key. */
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
