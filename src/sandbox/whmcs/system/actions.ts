import type { Handlers } from '../call.js'
import { getActivityLog, logActivityAction } from './activityLog.js'
import { getAdminDetails, getAdminUsers, getStaffOnline, updateAdminNotes } from './admins.js'
import { getAutomationLog } from './automation.js'
import { addBannedIp } from './bannedIps.js'
import { getConfigurationValue, setConfigurationValue } from './configuration.js'
import { triggerNotificationEvent } from './notifications.js'
import { decryptPassword, encryptPassword } from './passwords.js'
import { getStats } from './stats.js'
import { getToDoItems, getToDoItemStatuses, updateToDoItem } from './toDo.js'

/** The actions on the installation. */
export const systemActions: Handlers = {
  AddBannedIp: addBannedIp,
  DecryptPassword: decryptPassword,
  EncryptPassword: encryptPassword,
  GetActivityLog: getActivityLog,
  GetAdminDetails: getAdminDetails,
  GetAdminUsers: getAdminUsers,
  GetAutomationLog: getAutomationLog,
  GetConfigurationValue: getConfigurationValue,
  GetStaffOnline: getStaffOnline,
  GetStats: getStats,
  GetToDoItems: getToDoItems,
  GetToDoItemStatuses: getToDoItemStatuses,
  LogActivity: logActivityAction,
  SetConfigurationValue: setConfigurationValue,
  TriggerNotificationEvent: triggerNotificationEvent,
  UpdateAdminNotes: updateAdminNotes,
  UpdateToDoItem: updateToDoItem,
}
