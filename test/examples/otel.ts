import { type Attributes, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import type { HookEvent, Hooks } from 'billfold'

type Ended = HookEvent & { readonly milliseconds: number; readonly status?: number }

/** Hooks that make a span of each answer, and of each call that ended without one. */
export const traced = (tracer: Tracer): Hooks => {
  const record = (event: Ended, failed: string | undefined): void => {
    const endTime = Date.now()
    const attributes: Attributes = {
      'http.request.method': event.method,
      'url.template': event.path,
      'billfold.attempt': event.attempt,
      ...(event.status !== undefined && { 'http.response.status_code': event.status }),
      ...(failed !== undefined && { 'error.type': failed }),
    }
    const startTime = endTime - event.milliseconds
    const span = tracer.startSpan(event.operation, { kind: SpanKind.CLIENT, startTime, attributes })
    if (failed !== undefined) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end(endTime)
  }
  return {
    onResponse: (event) => record(event, event.status < 400 ? undefined : `${event.status}`),
    // An error with a status has its span from the answer.
    onError: (event) => event.kind && record(event, event.kind),
  }
}
