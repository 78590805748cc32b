import { isRemote } from './decisions.js'
import type { Facts } from './facts.js'

/** Errors that do not follow from the parameters of an action. */
const particular: Readonly<Record<string, string>> = {
  CapturePayment: '`rejected` with the message of the gateway',
  DeleteQuote: '`rejected` for a refusal without a reason',
}

/**
 * The errors that are particular to an action. WHMCS has no error codes: `src/whmcs/refusal.ts` tells the kind by the message.
 */
export const errorsOf = ({ action, oneOf, request }: Facts): string => {
  const asked = [...request.filter(({ required }) => required).map(({ name }) => name), ...oneOf.flat()]
  const namesOne = asked.some((name) => name !== 'transid' && /id$|^ticketnum$/i.test(name))
  const encoded = (encoding: string): boolean => request.some((row) => row.encoding?.endsWith(encoding))
  const said = [
    encoded('base64(json)') && '`input` for an attachment without a name or bytes',
    encoded('base64(php-serialize)') && '`input` for a value that PHP cannot serialize',
    namesOne && '`notFound` when WHMCS finds no such id',
    asked.length > 0 && '`invalid` when it says that something is required, invalid or a duplicate',
    isRemote(action) && '`rejected` with the message of the other system',
    particular[action],
  ].filter(Boolean)
  if (said.length === 0) return 'those of every call'
  const text = said.join('; ')
  return namesOne ? text : text.replace('when it', 'when WHMCS')
}
