import { isRemote } from './decisions.js'
import type { Facts } from './facts.js'

/** Actions of which more is known than what their parameters tell. */
const particular: Readonly<Record<string, string>> = {
  CapturePayment: '`rejected` with what the gateway says',
  DeleteQuote: '`rejected` for a refusal without a reason',
}

/**
 * The errors that are particular to an action. WHMCS has no codes and `src/whmcs/refusal.ts` goes by its words, so that an
 * error is what the words make it.
 */
export const errorsOf = ({ action, oneOf, request }: Facts): string => {
  const asked = [...request.filter(({ required }) => required).map(({ name }) => name), ...oneOf.flat()]
  const namesOne = asked.some((name) => name !== 'transid' && /id$|^ticketnum$/i.test(name))
  const encoded = (encoding: string): boolean => request.some((row) => row.encoding?.endsWith(encoding))
  const said = [
    encoded('base64(json)') && '`input` for an attachment without a name or bytes',
    encoded('base64(php-serialize)') && '`input` for what PHP has no form of',
    namesOne && '`notFound` where WHMCS finds no such id',
    asked.length > 0 && '`invalid` where it calls something required, invalid or a duplicate',
    isRemote(action) && '`rejected` with what the other system says',
    particular[action],
  ].filter(Boolean)
  if (said.length === 0) return 'those of every call'
  const text = said.join('; ')
  return namesOne ? text : text.replace('where it', 'where WHMCS')
}
