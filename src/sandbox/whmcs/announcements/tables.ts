/** The table of announcements. */
export const announcementTables = {
  announcements: { text: 'date title announcement created updated', flag: 'published' },
} as const
