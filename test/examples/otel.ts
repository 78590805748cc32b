import { type Attributes, context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api'
import type { Hooks, Result } from 'billfold'

/** Where the requests of a context go. A base URL that is relative to a page names no server. */
const serverOf = (baseUrl: string): Attributes => {
  const absolute = baseUrl.includes('://') ? baseUrl : `https://${baseUrl}`
  if (baseUrl.startsWith('/') || !URL.canParse(absolute)) return {}
  const { hostname, port, protocol } = new URL(absolute)
  return { 'server.address': hostname, 'server.port': Number(port) || (protocol === 'http:' ? 80 : 443) }
}

const end = (span: Span | undefined, failed?: string | number): void => {
  if (failed !== undefined) span?.setAttribute('error.type', `${failed}`).setStatus({ code: SpanStatusCode.ERROR })
  span?.end()
}

/** Makes a call under a span of its own, with a span below it for each attempt. The hooks of the context are replaced. */
export const traced = async <C extends { readonly baseUrl: string }, T>(
  tracer: Tracer,
  ctx: C,
  call: (ctx: C & Hooks) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const whole = tracer.startSpan('billfold', { kind: SpanKind.INTERNAL })
  const parent = trace.setSpan(context.active(), whole)
  let current: Span | undefined
  const endAttempt = (failed?: string | number): void => {
    end(current, failed)
    current = undefined
  }
  const hooks: Hooks = {
    onRequest: ({ operation, method, path, attempt }) => {
      whole.updateName(operation)
      const attributes: Attributes = {
        ...serverOf(ctx.baseUrl),
        'http.request.method': method,
        'url.template': path,
        ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
      }
      current = tracer.startSpan(`${method} ${path}`, { kind: SpanKind.CLIENT, attributes }, parent)
    },
    onResponse: ({ status }) => {
      current?.setAttribute('http.response.status_code', status)
      endAttempt(status < 400 ? undefined : status)
    },
    // These end the span of an attempt that had no answer.
    onRetry: ({ reason }) => endAttempt(reason),
    onError: ({ operation, kind }) => {
      whole.updateName(operation)
      endAttempt(kind)
    },
  }
  const result = await context.with(parent, () => call({ ...ctx, ...hooks }))
  end(whole, result.error?.kind)
  return result
}
