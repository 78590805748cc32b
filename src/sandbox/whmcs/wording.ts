/** The documented messages for missing parameters, by action and parameter. The default message is `… is required`. */
export const missingMessages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AddProjectMessage: { projectid: 'Project ID not Set', message: 'Message not Entered' },
  AddProjectTask: { projectid: 'Project ID not Set', task: 'A task description must be specified' },
  BlockTicketSender: { ticketid: 'Ticket ID Required' },
  CreateProject: { title: 'Project Title is Required.', adminid: 'Admin ID not Set' },
  DeleteProjectTask: { projectid: 'Project ID is Required', taskid: 'Task ID is Required' },
  EndTaskTimer: { timerid: 'Timer ID Not Set' },
  GetConfigurationValue: { setting: 'Parameter setting is required' },
  GetProject: { projectid: 'Project ID Not Set' },
  SendEmail: {
    'messagename|customtype': 'You must provide either an existing email template name or a custom message type',
    id: 'A related ID is required',
  },
  SetConfigurationValue: { setting: 'Parameter setting is required', 'value=': 'Parameter value is required' },
  StartTaskTimer: { timerid: 'Timer ID Not Set', projectid: 'Project ID is Required' },
  TriggerNotificationEvent: {
    notification_identifier: 'API Notification Events require a identifier string to be passed.',
    title: 'API Notification Events require a title to be provided.',
    message: 'API Notification Events require a message to be provided.',
  },
  UpdateProject: { projectid: 'Project ID Not Set' },
  UpdateProjectTask: { taskid: 'Task ID is Required' },
}
