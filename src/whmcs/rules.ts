import { apiRoot } from '../core/apiRoot.js'
import { refuse } from '../core/refuse.js'
import { sentOnce } from '../core/sentOnce.js'
import type { AnswerRules, RequestRules } from '../core/system.js'
import type { AdminLogin, ApiCredential, WhmcsContext } from './context.js'
import { encodeForm } from './form.js'
import type { WhmcsParts } from './operation.js'
import { parseAnswer, refusalOf } from './refusal.js'
import { secretsOf } from './secrets.js'

/** Matches the MD5 hash of a password. Any other string may be the password itself, which must not be sent. */
const md5 = /^[\da-f]{32}$/i

/** A token of either kind. */
type AnyCredential = { readonly [part in keyof ApiCredential | keyof AdminLogin]?: unknown }

/** Returns the parts of a credential under the names that WHMCS uses. */
const credentialOf = (token: unknown): object => {
  if (token === undefined || token === null) return {}
  const { identifier, secret, username, password, accessKey } = Object(token) as AnyCredential
  const isLogin = typeof password === 'string' && md5.test(password)
  if (!secret && !isLogin) refuse('token must have identifier and secret, or be the return value of adminLogin')
  return { identifier, secret, username, password, accesskey: accessKey }
}

/** Returns the root URL of an installation. `baseUrl` can also be the full URL of the API. */
const rootOf = (baseUrl: unknown): string =>
  apiRoot(typeof baseUrl === 'string' ? baseUrl.replace(/includes\/api\.php.*/, '') : baseUrl)

/**
 * Describes how requests are made. Every call is the POST of a form. The credential and the action come last, because
 * PHP drops the fields beyond a limit. WHMCS refuses a call without them, but it would carry out a call that lacks some
 * parameters in part.
 */
export const whmcsRequests: RequestRules<WhmcsContext, WhmcsParts> = {
  name: 'whmcs',
  encodeBody: encodeForm,
  authorize: ({ method, path, query, body = '' }, token, { baseUrl, headers }) => {
    const form = [body, encodeForm(credentialOf(token)), encodeForm(query)].filter((part) => part !== '').join('&')
    return {
      url: rootOf(baseUrl) + path,
      init: {
        method,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        ...sentOnce(form),
      },
    }
  },
}

/** Describes how answers are read. The field `result` of an answer tells whether it is a success. */
export const whmcsAnswers: AnswerRules = { parse: parseAnswer, refusalOf, secretsOf }
