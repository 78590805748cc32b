import type { Definition } from '../definition.js'
import { customer } from './customer.js'
import { dictionaries } from './dictionaries.js'
import { cgi, group } from './group.js'
import { lesson } from './lesson.js'
import { pay } from './pay.js'
import { records } from './records.js'
import { regularLesson } from './regularLesson.js'
import { rowlessDefinitions } from './rowless.js'
import { customerTariff, discount, tariff } from './tariff.js'
import { teachers } from './teacher.js'

/** Every entity of the API. */
export const definitions: readonly Definition[] = [
  ...[customer, group, cgi, lesson, regularLesson, pay, tariff, customerTariff, discount],
  ...dictionaries,
  ...teachers,
  ...records,
  ...rowlessDefinitions,
]
