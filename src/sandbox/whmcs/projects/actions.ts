import type { Handlers } from '../call.js'
import { addProjectMessage, createProject, updateProject } from './changeProject.js'
import { getProject, getProjects } from './getProjects.js'
import { addProjectTask, deleteProjectTask, updateProjectTask } from './tasks.js'
import { endTaskTimer, startTaskTimer } from './timers.js'

/** The actions on projects. */
export const projectActions: Handlers = {
  AddProjectMessage: addProjectMessage,
  AddProjectTask: addProjectTask,
  CreateProject: createProject,
  DeleteProjectTask: deleteProjectTask,
  EndTaskTimer: endTaskTimer,
  GetProject: getProject,
  GetProjects: getProjects,
  StartTaskTimer: startTaskTimer,
  UpdateProject: updateProject,
  UpdateProjectTask: updateProjectTask,
}
