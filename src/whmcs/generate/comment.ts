import { effectOf } from '../effect.js'
import { isRemote, pagedRows, secrets } from './decisions.js'
import { docComment } from './docComment.js'
import { examples } from './examples.js'
import type { Facts } from './facts.js'
import { errorsOf } from './refusals.js'
import { sentences } from './sentences.js'
import { unitsOf } from './units.js'

/** The doc comment of an action, as source. */
export const comment = (facts: Facts): string => {
  const { action, since, deprecatedSince, oneOf, request } = facts
  const one = oneOf.map((names) => names.map((name) => `\`${name}\``).join(' with '))
  const hidden = secrets[action]?.map((name) => `\`${name}\``)
  const remote = isRemote(action) || request.some(({ name }) => name === 'fetchStatus')
  const said = [
    sentences[action],
    `Action \`${action}\`${since === '1.0' ? '' : `, from WHMCS ${since.replace(/-.*/, '')}`}.`,
    one.length > 0 && `Takes ${one.join(' or ')}.`,
    ...unitsOf(facts),
    pagedRows(facts) && 'A list for `paginate`. Gives 25 rows when `limitnum` is left out.',
    action === 'UpgradeProduct'
      ? 'Only a calculation is repeated after an unknown outcome.'
      : effectOf(action) === 'once' && 'Never repeated after an unknown outcome.',
    remote && 'WHMCS waits for another system to answer: allow a long timeout.',
    hidden && `${hidden.length > 1 ? 'Secrets' : 'A secret'}, which no error shows: ${hidden.join(', ')}.`,
    `Errors: ${errorsOf(facts)}.`,
    `Source: the developer documentation of \`${action}\`.`,
  ]
  const example = examples[action]
  const rest =
    (example ? ` *\n * @example\n * \`\`\`ts\n${example.replace(/^/gm, ' * ')}\n * \`\`\`\n` : '') +
    (deprecatedSince ? ` * @deprecated since WHMCS ${deprecatedSince}\n` : '')
  return docComment(said.filter(Boolean).join(' '), 116, rest)
}
