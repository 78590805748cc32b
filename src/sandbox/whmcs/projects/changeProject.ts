import { done } from '../../outcome.js'
import { type Handler, nowOf, todayOf } from '../call.js'
import { noDay } from '../dates.js'
import { adminId } from '../adminId.js'
import { textAt } from '../params.js'
import { addRow, updateRow } from '../resource.js'
import { projectFields, readProject, touch } from './fields.js'

/** CreateProject. The default status is `Pending`. */
export const createProject: Handler = /* @__PURE__ */ addRow({
  table: 'projects',
  blank: (call) =>
    done({
      ...{ title: '', status: 'Pending', created: todayOf(call), duedate: noDay, lastmodified: '' },
      ...{ ticketids: '', invoiceids: '', notes: '', userid: 0, adminid: 0, completed: false },
    }),
  fields: projectFields,
  answer: (_call, { id }) => done({ message: 'Project has been created', projectid: String(id) }),
})

/** UpdateProject. */
export const updateProject: Handler = /* @__PURE__ */ updateRow({
  ...{ table: 'projects', id: 'projectid', missing: 'Project ID Not Found' },
  fields: projectFields,
  answer: () => done({ message: 'Project Has Been Updated' }),
})

/** AddProjectMessage. The default author is the admin of the credential. */
export const addProjectMessage: Handler = (call) => {
  const { store, params, admin } = call
  const project = readProject(call)
  if (!project.ok) return project
  const adminid = adminId(call, 'adminid', admin.id)
  if (!adminid.ok) return adminid
  const message = textAt(params, 'message')
  store.projectmessages.insert({ projectid: project.value.id, adminid: adminid.value, date: nowOf(call), message })
  touch(call, project.value.id)
  return done({ message: 'Message has been added' })
}
