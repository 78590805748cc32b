import type { Operation } from './operations/operation.js'
import { authOperations } from './auth.js'
import { bonusOperations } from './bonus.js'
import { branchOperations } from './branch.js'
import { calendarOperations } from './calendar.js'
import { cgiOperations } from './cgi.js'
import { communicationOperations } from './communication.js'
import { companyOperations } from './company.js'
import { customerOperations } from './customer.js'
import { customerRejectOperations } from './customerReject.js'
import { customerTariffOperations } from './customerTariff.js'
import { discountOperations } from './discount.js'
import { groupOperations } from './group.js'
import { leadFormOperations } from './leadForm.js'
import { leadRejectOperations } from './leadReject.js'
import { leadSourceOperations } from './leadSource.js'
import { leadStatusOperations } from './leadStatus.js'
import { lessonOperations } from './lesson.js'
import { lessonTypeOperations } from './lessonType.js'
import { levelOperations } from './level.js'
import { locationOperations } from './location.js'
import { logOperations } from './log.js'
import { mailMessageOperations } from './mailMessage.js'
import { payOperations } from './pay.js'
import { payAccountOperations } from './payAccount.js'
import { payItemOperations } from './payItem.js'
import { payItemCategoryOperations } from './payItemCategory.js'
import { payTypeOperations } from './payType.js'
import { phoneCallOperations } from './phoneCall.js'
import { pipelineOperations } from './pipeline.js'
import { regularLessonOperations } from './regularLesson.js'
import { roomOperations } from './room.js'
import { smsMessageOperations } from './smsMessage.js'
import { streamingOperations } from './streaming.js'
import { studyStatusOperations } from './studyStatus.js'
import { subjectOperations } from './subject.js'
import { tariffOperations } from './tariff.js'
import { taskOperations } from './task.js'
import { teachLessonOperations } from './teachLesson.js'
import { teacherOperations } from './teacher.js'
import { teacherRateOperations } from './teacherRate.js'
import { userOperations } from './user.js'
import { workingHourOperations } from './workingHour.js'

/** All operations of AlfaCRM as data. The proxy allows exactly these, and documents are generated from them. */
export const alfacrmOperations: readonly Operation[] = /* @__PURE__ */ [
  authOperations,
  bonusOperations,
  branchOperations,
  calendarOperations,
  cgiOperations,
  communicationOperations,
  companyOperations,
  customerOperations,
  customerRejectOperations,
  customerTariffOperations,
  discountOperations,
  groupOperations,
  leadFormOperations,
  leadRejectOperations,
  leadSourceOperations,
  leadStatusOperations,
  lessonOperations,
  lessonTypeOperations,
  levelOperations,
  locationOperations,
  logOperations,
  mailMessageOperations,
  payOperations,
  payAccountOperations,
  payItemOperations,
  payItemCategoryOperations,
  payTypeOperations,
  phoneCallOperations,
  pipelineOperations,
  regularLessonOperations,
  roomOperations,
  smsMessageOperations,
  streamingOperations,
  studyStatusOperations,
  subjectOperations,
  tariffOperations,
  taskOperations,
  teachLessonOperations,
  teacherOperations,
  teacherRateOperations,
  userOperations,
  workingHourOperations,
].flat()
