import { isList, own } from '../../json.js'
import { done, refuse } from '../../outcome.js'
import { crud, type Definition, type Handler } from '../definition.js'
import { branch, derived, flag, idOf, integer, integers, money, stamp, text } from '../fields.js'
import { valueIn } from '../figures.js'
import { contains, dayFrom, dayTo, equals, equalsDerived, isFlag, numbers, stamps } from '../filters.js'
import { findRow } from '../save.js'
import { showRow } from '../show.js'

const fiscalTypes = new Set(['1', '2'])

const fiscalSell: Handler = (account, call) => {
  if (!fiscalTypes.has(call.query.get('type') ?? '')) return refuse(400, 'Параметр «type» должен быть 1 или 2.')
  const found = findRow(account, pay, call)
  if (!found.ok) return found
  const row = account.update(pay, found.value, { ...found.value.values, is_fiscal: 1 }, call.branch)
  return done({ success: true, errors: [], model: showRow(account, pay, row, call) })
}

const payIds = [
  ...['location_id', 'customer_id', 'employee_id', 'pay_item_category_id', 'pay_type_id', 'pay_item_id'],
  ...['pay_account_id', 'commodity_id'],
]

/** Payments. */
export const pay: Definition = {
  entity: 'Pay',
  route: 'pay',
  methods: crud,
  custom: true,
  fields: {
    ...branch,
    location_id: integer,
    customer_id: idOf('customer'),
    pay_type_id: integer,
    pay_type_name: derived(text(), (account, { values }) =>
      valueIn(account, 'pay-type', own(values, 'pay_type_id'), 'name'),
    ),
    pay_account_id: integer,
    pay_item_id: integer,
    pay_item_category_id: derived(integer, (account, { values }) =>
      valueIn(account, 'pay-item', own(values, 'pay_item_id'), 'category_id'),
    ),
    teacher_id: integer,
    employee_id: integer,
    commodity_id: integer,
    ctt_id: idOf('customer-tariff'),
    group_id: idOf('group'),
    group_ids: integers,
    document_date: { kind: 'date', shown: ({ documentDate }) => documentDate },
    income: money,
    expenditure: money,
    payer_name: text(50),
    note: text(),
    is_confirmed: { ...flag, initial: 1, formName: 'confirmed' },
    is_fiscal: flag,
    manager_id: integer,
    created_at: stamp,
    updated_at: stamp,
  },
  filters: {
    customer_id: equals('customer_id'),
    ...Object.fromEntries(payIds.map((name) => [name, equals(name)])),
    pay_item_category_id: equalsDerived((row, look) => look.valueOf(row, 'pay_item_category_id')),
    payer_name: contains('payer_name'),
    note: contains('note'),
    date_from: dayFrom('document_date', 'Y.m.d', 'Y-m-d'),
    date_to: dayTo('document_date', 'Y.m.d', 'Y-m-d'),
    ...numbers('income', 'sum'),
    is_confirmed: isFlag('is_confirmed'),
    group_ids: equalsDerived(({ values }) => {
      const list = own(values, 'group_ids')
      return [...(isList(list) ? list : []), own(values, 'group_id') ?? null]
    }),
    is_fiscal: isFlag('is_fiscal'),
    ...stamps,
  },
  required: [
    ...['branch_id', 'customer_id', 'pay_type_id', 'pay_account_id'],
    ...['document_date', 'income', 'payer_name'],
  ],
  own: [{ name: 'fiscal-sell', needs: ['id', 'type'], handle: fiscalSell }],
}
