import { effectOf } from '../effect.js'
import { isRemote, pagedRows, secrets } from './decisions.js'
import { docComment } from './docComment.js'
import { examples } from './examples.js'
import type { Facts } from './facts.js'
import { errorsOf } from './refusals.js'
import { sentences } from './sentences.js'
import { unitsOf } from './units.js'

/** Makes the source of the doc comment of an action. */
export const comment = (facts: Facts): string => {
  const { action, since, deprecatedSince, oneOf, request } = facts
  const one = oneOf.map((names) => names.map((name) => `\`${name}\``).join(' with '))
  const hidden = secrets[action]?.map((name) => `\`${name}\``)
  const remote = isRemote(action) || request.some(({ name }) => name === 'fetchStatus')
  const said = [
    sentences[action],
    `Action \`${action}\`${since === '1.0' ? '' : `, from WHMCS ${since.replace(/-.*/, '')}`}.`,
    one.length > 0 && `Requires ${one.join(' or ')}.`,
    ...unitsOf(facts),
    pagedRows(facts) && 'Use `paginate` for all pages. WHMCS returns 25 rows when `limitnum` is left out.',
    action === 'UpgradeProduct'
      ? 'When the outcome of a request is unknown, only a calculation is retried.'
      : effectOf(action) === 'once' && 'The request is not retried when its outcome is unknown.',
    remote && 'WHMCS waits for the answer of another system, so allow a long timeout.',
    hidden && `Errors never contain the ${hidden.length > 1 ? 'secrets' : 'secret'} ${hidden.join(', ')}.`,
    `Errors: ${errorsOf(facts)}.`,
    `Source: the developer documentation of \`${action}\`.`,
  ]
  const example = examples[action]
  const rest =
    (example ? ` *\n * @example\n * \`\`\`ts\n${example.replace(/^/gm, ' * ')}\n * \`\`\`\n` : '') +
    (deprecatedSince ? ` * @deprecated since WHMCS ${deprecatedSince}\n` : '')
  return docComment(said.filter(Boolean).join(' '), 116, rest)
}
