import type { ApiRequest, Operation, RequestParts } from './operation.js'
import { fillPath } from './path.js'
import type { RequestRules } from './system.js'
import { checkTexts } from './textCheck.js'

/** The fields of an operation that are needed to build a request. */
type OperationRoute<Parts extends RequestParts> = Pick<
  Operation<never, Parts>,
  'name' | 'method' | 'path' | 'effect' | 'withId' | 'anonymous'
>

/** Builds the request of an operation, without the credential. Later changes to the parts do not affect it. */
export const buildRequest = <C, Parts extends RequestParts>(
  rules: RequestRules<C, Parts>,
  operation: OperationRoute<Parts>,
  given: Parts,
  context: C,
): ApiRequest => {
  const { method, path, effect } = given.params?.['id'] !== undefined && operation.withId ? operation.withId : operation
  const parts = rules.complete ? rules.complete(given, context, path) : given
  const { params = {}, query, body, route } = parts
  checkTexts({ ...params, ...query, ...body })
  const pathTemplate = route?.path ?? path
  return {
    operation: `${rules.name}.${operation.name}`,
    effect: typeof effect === 'function' ? effect(given) : effect,
    method: route?.method ?? method,
    pathTemplate,
    path: fillPath(pathTemplate, params),
    query: { ...query },
    body: body && rules.encodeBody(body),
    secrets: given.secrets,
    anonymous: operation.anonymous ?? false,
  }
}
