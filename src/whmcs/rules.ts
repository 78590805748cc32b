import { apiRoot } from '../core/apiRoot.js'
import { refuse } from '../core/refuse.js'
import { sentOnce } from '../core/sentOnce.js'
import type { AnswerRules, RequestRules } from '../core/system.js'
import type { AdminLogin, ApiCredential, WhmcsContext } from './context.js'
import { encodeForm } from './form.js'
import type { WhmcsParts } from './operation.js'
import { parseAnswer, refusalOf } from './refusal.js'
import { secretsOf } from './secrets.js'

/** The MD5 of a password. Anything else may be the password itself, which is not to be sent. */
const md5 = /^[\da-f]{32}$/i

/** A token of either kind. */
type AnyCredential = { readonly [part in keyof ApiCredential | keyof AdminLogin]?: unknown }

/** A credential by the names that WHMCS gives its parts. */
const credentialOf = (token: unknown): object => {
  if (token === undefined || token === null) return {}
  const { identifier, secret, username, password, accessKey } = Object(token) as AnyCredential
  const isLogin = typeof password === 'string' && md5.test(password)
  if (!secret && !isLogin) refuse('token must have identifier and secret, or be what adminLogin gives')
  return { identifier, secret, username, password, accesskey: accessKey }
}

/** The root of an installation, also where `baseUrl` is the whole address of the API. */
const rootOf = (baseUrl: unknown): string =>
  apiRoot(typeof baseUrl === 'string' ? baseUrl.replace(/includes\/api\.php.*/, '') : baseUrl)

/**
 * Every call is the POST of a form. The credential and the action come last: PHP drops the fields beyond a limit, and a call
 * without them is refused, where one without some of its parameters would be half done.
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

/** An answer says by `result` whether it is a success. */
export const whmcsAnswers: AnswerRules = { parse: parseAnswer, refusalOf, secretsOf }
