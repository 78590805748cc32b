import { type Json, type JsonObject, own } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'

/** A token that was issued, and the time in milliseconds at which it expires. */
export type Token = { readonly token: string; readonly kind: 'access' | 'refresh'; readonly until: number }

/** The credentials for which tokens are issued. */
export type AuthOptions = {
  readonly clientId: string
  readonly clientSecret: string
  /** The lifetime of a token in seconds. */
  readonly tokenLifetime: number
  readonly now: () => number
  readonly newToken: (isUnused: (token: string) => boolean) => string
}

/** Issues tokens and checks them. */
export type Auth = {
  /** Answers `POST access_token`. */
  readonly grant: (body: JsonObject) => Outcome<JsonObject>
  /** Refuses a value that is not a valid access token. */
  readonly check: (token: Json | undefined) => Outcome<null>
  readonly list: () => readonly Token[]
  readonly load: (tokens: readonly Token[]) => void
  /** A counter that increases with every change. */
  readonly revision: () => number
}

/**
 * The lifetime of a refresh token. It is valid for one refresh. The access token of its pair stays valid after that.
 */
const refreshLifetime = 7 * 86_400_000

/** Makes the token service, which issues tokens for client credentials and for refresh tokens. */
export const createAuth = ({ clientId, clientSecret, tokenLifetime, now, newToken }: AuthOptions): Auth => {
  const tokens = new Map<string, Token>()
  let revision = 0
  const find = (token: Json | undefined, kind: Token['kind']) => {
    const found = typeof token === 'string' ? tokens.get(token) : undefined
    return found?.kind === kind ? found : undefined
  }
  const add = (kind: Token['kind'], lifetime: number): string => {
    const token = newToken((made) => !tokens.has(made))
    tokens.set(token, { token, kind, until: now() + lifetime })
    return token
  }
  const issue = (): Outcome<JsonObject> => {
    for (const { token, until } of tokens.values()) if (until <= now()) tokens.delete(token)
    const access_token = add('access', tokenLifetime * 1000)
    const refresh_token = add('refresh', refreshLifetime)
    revision += 1
    return done({ access_token, token_type: 'Bearer', expires_in: tokenLifetime, refresh_token })
  }
  const refresh = (token: Json | undefined): Outcome<JsonObject> => {
    const found = find(token, 'refresh')
    if (found === undefined || found.until <= now()) return refuse(401, 'the refresh token is wrong, used or expired')
    tokens.delete(found.token)
    return issue()
  }
  return {
    grant: (body) => {
      const type = own(body, 'grant_type')
      if (type === 'refresh_token') return refresh(own(body, 'refresh_token'))
      if (type !== 'client_credentials') return refuse(400, 'grant_type must be client_credentials or refresh_token')
      const right = own(body, 'client_id') === clientId && own(body, 'client_secret') === clientSecret
      return right ? issue() : refuse(401, 'the client id or secret is wrong')
    },
    check: (token) => {
      if (token === undefined || token === null || token === '') return refuse(401, 'access_token is missing')
      const found = find(token, 'access')
      if (found === undefined) return refuse(401, 'access_token is wrong')
      return found.until > now() ? done(null) : refuse(401, 'access_token has expired')
    },
    list: () => [...tokens.values()],
    load: (loaded) => {
      tokens.clear()
      for (const each of loaded) tokens.set(each.token, each)
      revision += 1
    },
    revision: () => revision,
  }
}
