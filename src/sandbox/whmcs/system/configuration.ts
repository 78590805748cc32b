import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { textAt } from '../params.js'
import type { Row } from '../rows.js'

/** Returns the value of a setting, or an empty string if the setting does not exist. */
export const settingOf = ({ store }: Pick<Call, 'store'>, setting: string): string =>
  store.configuration.find('setting', setting)[0]?.value ?? ''

const readSetting = ({ store, params }: Call): Outcome<Row<'configuration'>> => {
  const [row] = store.configuration.find('setting', textAt(params, 'setting'))
  return row === undefined ? problem('Invalid name for parameter setting') : done(row)
}

/** GetConfigurationValue. */
export const getConfigurationValue: Handler = (call) => {
  const row = readSetting(call)
  return row.ok ? done({ setting: row.value.setting, value: row.value.value }) : row
}

/** SetConfigurationValue. */
export const setConfigurationValue: Handler = (call) => {
  const row = readSetting(call)
  if (!row.ok) return row
  const value = textAt(call.params, 'value')
  call.store.configuration.patch(row.value, { value })
  return done({ value_changed: String(value !== row.value.value) })
}
