import { isRemote } from './decisions.js'
import type { Facts } from './facts.js'

/** Errors that cannot be derived from the parameters of an action. */
const particular: Readonly<Record<string, string>> = {
  CapturePayment: '`rejected` with the message of the gateway',
  DeleteQuote: '`rejected` when the refusal has no reason',
}

/**
 * Describes the errors that are particular to an action. WHMCS has no error codes, so `src/whmcs/refusal.ts` derives
 * the kind from the message.
 */
export const errorsOf = ({ action, oneOf, request }: Facts): string => {
  const asked = [...request.filter(({ required }) => required).map(({ name }) => name), ...oneOf.flat()]
  const namesOne = asked.some((name) => name !== 'transid' && /id$|^ticketnum$/i.test(name))
  const encoded = (encoding: string): boolean => request.some((row) => row.encoding?.endsWith(encoding))
  const said = [
    encoded('base64(json)') && '`input` when an attachment has no name or no bytes',
    encoded('base64(php-serialize)') && '`input` when a value cannot be serialized for PHP',
    namesOne && '`notFound` when WHMCS does not find an id',
    asked.length > 0 && '`invalid` when it reports a parameter as required, invalid or a duplicate',
    isRemote(action) && '`rejected` with the message of the other system',
    particular[action],
  ].filter(Boolean)
  if (said.length === 0) return 'those of every call'
  const text = said.join('; ')
  return namesOne ? text : text.replace('when it', 'when WHMCS')
}
