import type { Definition } from '../definition.js'
import { mustBe, type Reader, readerOf } from '../kinds.js'

const percent: Reader = (value) => {
  const number = readerOf('number')(value)
  return number.ok && (Number(number.value) < 0 || Number(number.value) > 100) ? mustBe('from 0 to 100') : number
}

/** Coupons that a subscription can name. */
export const coupons: Definition = {
  resource: 'coupons',
  entity: 'coupon',
  attributes: [
    { name: 'code', kind: 'text', unique: true, searchable: true },
    { name: 'name', kind: 'text', searchable: true },
    { name: 'percentOff', kind: 'number', read: percent },
    { name: 'amountOff', kind: 'money' },
  ],
  relations: [],
}
