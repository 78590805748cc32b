/** A row of the demo's school as it is created and changed: each value as it is read again. */
export type Sample = {
  readonly create: object
  readonly change: object
  /** What is only sent with a create, or another form of what is read. */
  readonly sent?: object
  /** What goes into the URL, for those calls that take it. */
  readonly place?: object
  readonly placed?: readonly ('get' | 'create' | 'update' | 'delete')[]
  /** Found again by its id after it was deleted. */
  readonly archived?: boolean
}

const period = { b_date: '2026-02-01', e_date: null }

/** A sample of each entity that can be created, in the account of the demo. */
export const samples: Readonly<Record<string, Sample>> = {
  Branch: { create: { name: 'South', is_active: true, subject_ids: [1], weight: 3 }, change: { is_active: false } },
  Location: { create: { name: 'Park', is_active: true, branch_id: 1, weight: 2 }, change: { name: 'Lake' } },
  Customer: {
    create: {
      ...{ name: 'Anna', legal_type: 1, is_study: true, branch_ids: [1], dob: '2014-05-31', gender: 2, e_date: null },
      ...{ phone: ['+7(900)000-00-09'], email: ['anna@example.com'], note: 'vip', color: 3, custom_size: 'M' },
    },
    change: { is_study: false, lead_status_id: 1, dob: '2014-06-01', e_date: '2026-12-31', custom_size: 'L' },
    archived: true,
  },
  Group: {
    create: { name: 'B1', branch_ids: [1], teacher_ids: [1], limit: 8, ...period, custom_room: '5' },
    change: { name: 'B2', e_date: '2026-12-31' },
    archived: true,
  },
  Cgi: {
    create: { ...period, branch_id: 1 },
    change: { ...period, e_date: '2026-12-31', branch_id: 1 },
    place: { groupId: 2, customerId: 5 },
    placed: ['get', 'create', 'update'],
  },
  Lesson: {
    create: { lesson_type_id: 2, subject_id: 1, teacher_ids: [1], group_ids: [1], topic: 'a', homework: 'b' },
    sent: { lesson_date: '2026-03-05', time_from: '17:00', duration: 60 },
    change: { topic: 'c', room_id: 1 },
  },
  Subject: { create: { name: 'Physics', weight: 3 }, change: { name: 'Maths' }, archived: true },
  StudyStatus: { create: { name: 'Away', is_enabled: true, weight: 3 }, change: { is_enabled: false } },
  LeadStatus: {
    create: { name: 'Called', is_enabled: true, weight: 3, color: '#fff', color_id: 2, pipeline_id: 1 },
    change: { is_enabled: false },
  },
  LeadSource: { create: { code: 'ad', name: 'Ad', is_enabled: true, weight: 2 }, change: { code: 'radio' } },
  LeadReject: { create: { name: 'Far', is_enabled: true, weight: 2 }, change: { is_enabled: false } },
  Pay: {
    create: {
      ...{ branch_id: 1, customer_id: 1, pay_type_id: 1, pay_account_id: 1, payer_name: 'Anna' },
      ...{ document_date: '2026-03-01', income: '1150.50', note: 'x', is_confirmed: true, custom_md_order: 'a' },
    },
    change: { income: '1150.05', is_confirmed: false, document_date: '2026-03-02' },
  },
  Communication: {
    create: { comment: 'called' },
    change: { comment: 'called twice' },
    place: { class: 'Customer', relatedId: 2 },
    placed: ['get', 'create'],
  },
  CustomerTariff: {
    create: { tariff_id: 1, balance: '10.50', b_date: '2026-03-01', note: 'x' },
    sent: { period: 1, period_type: 3 },
    change: { note: 'y', is_separate_balance: true },
    place: { customerId: 2 },
    placed: ['get', 'create', 'update', 'delete'],
  },
  Discount: {
    create: { branch_id: 1, customer_id: 1, discount_type: 1, amount: '10', begin: '2026-03-01', end: '2026-03-31' },
    change: { amount: '12.5' },
  },
  RegularLesson: {
    create: {
      ...{ branch_id: 1, lesson_type_id: 2, related_class: 'Group', related_id: 1, subject_id: 1, teacher_ids: [1] },
      ...{ days: [3], time_from_v: '10:00', time_to_v: '11:30', ...period, is_public: false },
    },
    change: { time_to_v: '11:00', is_public: true },
  },
  Tariff: {
    create: { type: 1, name: 'Four', price: '2300.00', lessons_count: 4, duration: 60, branch_ids: [1] },
    change: { price: '2400.50', is_archive: true },
  },
  Task: {
    create: {
      ...{ title: 'Call', text: 'today', user_id: 1, assigned_ids: [1], customer_ids: [1], priority: 3 },
      ...{ due_date: '2026-03-05', is_private: true },
    },
    change: { is_done: true, due_date: '2026-03-06' },
  },
  Teacher: {
    create: {
      ...{ name: 'Olga', branch_ids: [1], dob: '1990-05-14', gender: 2, subject_id: 1, e_date: null },
      ...{ phone: ['+7(900)000-01-09'], email: ['olga@example.com'] },
    },
    change: { name: 'Olga B', e_date: '2026-12-31' },
    archived: true,
  },
  Room: {
    create: { branch_id: 1, location_id: 1, name: 'Room 2', color_id: 2, weight: 2, is_enabled: true, note: 'x' },
    change: { is_enabled: false },
  },
  LessonType: { create: { name: 'Camp', type: 2, icon: 'sun', is_active: true, sort: 4 }, change: { sort: 5 } },
  PayAccount: {
    create: { branch_id: 1, name: 'Card', user_ids: [1], is_enabled: true, weight: 2 },
    change: { weight: 3 },
  },
  PayItem: {
    create: { branch_ids: [1], category_id: 1, pay_type_ids: [1], name: 'Books', weight: 1 },
    change: { pay_type_ids: [1, 5] },
  },
  PayItemCategory: { create: { name: 'Goods', weight: 1 }, change: { name: 'Services' } },
}
