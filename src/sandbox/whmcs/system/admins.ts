import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, nowOf } from '../call.js'
import { noTime } from '../dates.js'
import { isTrue, textAt } from '../params.js'
import type { Admin } from '../settings.js'
import { wrapped } from '../quirks.js'
import { filtered } from '../resource.js'
import { contains } from '../text.js'

type Shown = Pick<Call, 'store' | 'settings'>

/** Returns the e-mail address of an admin. */
export const adminEmail = ({ email, username }: Admin): string => email ?? `${username}@sandbox.invalid`

const notesOf = ({ store }: Shown, admin: Admin): string =>
  store.adminnotes.find('adminid', admin.id)[0]?.notes ?? admin.notes ?? ''

const departmentsOf = ({ settings }: Shown, { departments }: Admin): readonly number[] =>
  departments ?? settings.departments.map(({ id }) => id)

/** GetAdminDetails. It returns the admin of the credential. The list of departments starts and ends with a comma. */
export const getAdminDetails: Handler = (call) => {
  const { admin, settings } = call
  const departments = departmentsOf(call, admin)
  const { version } = settings
  return done({
    ...{ adminid: String(admin.id), name: admin.name, notes: notesOf(call, admin), signature: admin.signature ?? '' },
    allowedpermissions: (admin.permissions ?? ['API Access']).join(','),
    departments: departments.length === 0 ? '' : `,${departments.join(',')},`,
    requesttime: nowOf(call),
    whmcs: { version, canonicalversion: `${version}-release.1` },
  })
}

/** UpdateAdminNotes. It changes the notes of the admin of the credential. */
export const updateAdminNotes: Handler = ({ store, params, admin }) => {
  const notes = textAt(params, 'notes')
  const [row] = store.adminnotes.find('adminid', admin.id)
  if (row === undefined) store.adminnotes.insert({ adminid: admin.id, notes })
  else store.adminnotes.patch(row, { notes })
  return done({})
}

const namesOf = (name: string): JsonObject => {
  const [firstname = '', ...rest] = name.split(' ')
  return { firstname, lastname: rest.join(' ') }
}

const adminShown = (call: Shown, admin: Admin): JsonObject => {
  const email = adminEmail(admin)
  return {
    id: admin.id,
    uuid: `00000000-0000-4000-8000-${String(admin.id).padStart(12, '0')}`,
    ...{ roleId: admin.roleid ?? 1, username: admin.username, twoFactorAuthModule: '', ...namesOf(admin.name), email },
    ...{ signature: admin.signature ?? '', notes: notesOf(call, admin), template: 'blend', language: 'english' },
    ...{ isDisabled: admin.disabled ? 1 : 0, loginAttempts: 0 },
    supportDepartmentIds: departmentsOf(call, admin).map(String),
    ...{ receivesTicketNotifications: [], homepageWidgetsConfig: '', hiddenHomepageWidgets: '' },
    ...{ created_at: noTime, updated_at: noTime, fullName: admin.name },
    gravatarHash: bytesToHex(md5(utf8ToBytes(email.toLowerCase()))),
  }
}

/** GetAdminUsers. It returns the whole list. */
export const getAdminUsers: Handler = (call) => {
  const { settings, params } = call
  const enabled = settings.admins.filter(({ disabled }) => !disabled || isTrue(params, 'include_disabled'))
  const found = filtered(call, enabled, {
    roleid: ({ roleid = 1 }, sent) => String(roleid) === sent,
    email: (admin, sent) => contains(adminEmail(admin), sent),
  })
  return done({ count: found.length, admin_users: found.map((admin) => adminShown(call, admin)) })
}

/** GetStaffOnline. */
export const getStaffOnline: Handler = ({ settings }) => {
  const { staffOnline } = settings.installation
  const rows = staffOnline.map(({ adminusername, logintime, ipaddress, lastvisit }) => ({
    ...{ adminusername, logintime, ipaddress, lastvisit },
  }))
  return done({ totalresults: rows.length, ...wrapped(settings.quirks, 'staffonline', 'staff', rows) })
}
