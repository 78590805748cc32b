import { isEmpty, keyAt, textOf } from '../agreement.js'
import type { Dated } from '../judge.js'

/** The rows that can matter for what was sent. */
type LookUp<Row> = (sent: object) => readonly Dated<Row>[]

/**
 * The forms in which a value is compared with others: as text, and as a number. Two values that agree have a form in
 * common. Lists and objects have none.
 */
const formsOf = (value: unknown): readonly (string | number)[] => {
  if (typeof value === 'number' || typeof value === 'boolean') return [Number(value)]
  if (typeof value !== 'string' || isEmpty(value)) return []
  // A text agrees with a number only if it is this number, and the numbers that count are safe integers.
  return Number.isSafeInteger(Number(value)) ? [textOf(value), Number(value)] : [textOf(value)]
}

/**
 * Gives the rows that can matter for what was sent: of those that have the first field, the ones that agree in it; of the
 * others, which show nothing there, the ones that agree in the second field, and so on. A bulk save has hundreds of
 * entities, and comparing each with every row would block the program.
 */
export const lookUp = <Row>(rows: readonly Dated<Row>[], [field, ...others]: readonly string[]): LookUp<Row> => {
  if (field === undefined) return () => rows
  const byForm = new Map<string | number, Dated<Row>[]>()
  const withoutForm: Dated<Row>[] = []
  const withoutField: Dated<Row>[] = []
  for (const each of rows) {
    const value = keyAt(each.row, field)
    const forms = formsOf(value)
    if (isEmpty(value)) withoutField.push(each)
    else if (forms.length === 0) withoutForm.push(each)
    for (const form of forms) {
      const same = byForm.get(form)
      if (same === undefined) byForm.set(form, [each])
      else same.push(each)
    }
  }
  const amongOthers = lookUp(withoutField, others)
  return (sent) => {
    const forms = formsOf(keyAt(sent, field))
    if (forms.length === 0) return rows
    const same = new Set(forms.flatMap((form) => byForm.get(form) ?? []))
    return [...same, ...withoutForm, ...amongOthers(sent)]
  }
}
