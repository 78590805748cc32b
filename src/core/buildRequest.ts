import type { ApiRequest, Operation, RequestParts } from './operation.js'
import { fillPath } from './path.js'
import type { RequestRules } from './system.js'
import { checkTexts } from './textCheck.js'

/** As much of an operation as a request is built from. */
type OperationRoute<Parts extends RequestParts> = Pick<
  Operation<never, Parts>,
  'name' | 'method' | 'path' | 'effect' | 'withId' | 'anonymous'
>

/** The request of an operation, complete but for the credential: plain data that later changes of the parts do not reach. */
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
