import { cachedToken, createContext } from 'billfold'
import { applyInvoicePayment, requestAccessToken } from 'billfold/teamtools'

/** The parts that are used of an HTTP API's event and answer: `APIGatewayProxyEventV2` of `@types/aws-lambda`. */
export type HttpEvent = {
  readonly pathParameters?: Readonly<Record<string, string | undefined>>
  readonly body?: string
  readonly isBase64Encoded: boolean
}
export type HttpAnswer = {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const { AUTH_URL = '', API_URL = '', CLIENT_ID = '', CLIENT_SECRET = '' } = process.env

// Outside of the handler: while the function stays warm its calls share the token.
const client = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET }
const token = cachedToken({ request: () => requestAccessToken({ baseUrl: AUTH_URL }, client) })
const ctx = createContext({ baseUrl: API_URL, token, timeout: 20_000 })

const answer = (statusCode: number, body: object): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const amountOf = ({ body = '', isBase64Encoded }: HttpEvent): number => {
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body
  return (JSON.parse(text) as { amount: number }).amount
}

/** `POST /invoices/{id}/payments { amount }`: a payment that came in, in cents. */
export const handler = async (event: HttpEvent): Promise<HttpAnswer> => {
  const paid = await applyInvoicePayment(ctx, event.pathParameters?.['id'] ?? '', { amount: amountOf(event) })
  if (paid.ok) return answer(200, { status: paid.value.status, open: paid.value.openAmount })
  const { kind, delivery, message } = paid.error
  // Whoever asks again after this would pay twice: look at the invoice's payments first.
  if (delivery === 'unknown') return answer(502, { error: 'the payment may have been made' })
  if (kind === 'input' || kind === 'notFound' || kind === 'invalid' || kind === 'rejected')
    return answer(422, { error: message })
  return answer(503, { error: 'not paid, try again' })
}
