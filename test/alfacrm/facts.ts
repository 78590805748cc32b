/** What the sources say of one entity: names and types only. A field is `name:type`, a required query parameter `method?name`. */
export type Fact = {
  readonly route: string
  readonly methods: string
  readonly query: string
  readonly filters: string
  readonly fields: string
  /** Fields of nothing but what is sent. */
  readonly sent?: string
  readonly nested?: Readonly<Record<string, string>>
  readonly required: string
}

/** All entities: 120 methods, 393 fields, 267 filters. */
export const facts: Readonly<Record<string, Fact>> = {
  Branch: {
    route: 'branch',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'id:int name:string is_active:bool01 subject_ids:int[] page:int',
    fields: 'id:int name:string(50) is_active:bool01 subject_ids:int[] weight:int',
    required: 'name is_active',
  },
  Location: {
    route: 'location',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'id:int name:string is_active:bool01 page:int',
    fields: 'id:int branch_id:int is_active:bool01 name:string(50) weight:int',
    required: 'name is_active branch_id',
  },
  Customer: {
    route: 'customer',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters:
      'id:int|int[] ids:int[] is_study:int|int[] study_status_id:int lead_status_id:int name:string gender:int age_from:int age_to:int phone:string|string[] email:string legal_type:int legal_name:string company_id:int lesson_count_from:int lesson_count_to:int balance_contract_from:number balance_contract_to:number balance_bonus_from:number balance_bonus_to:number removed:int removed_from:date removed_to:date level_id:int assigned_id:int employee_id:int lead_source_id:int color:int note:string date_from:date date_to:date next_lesson_date_from:date next_lesson_date_to:date last_attend_date_from:date last_attend_date_to:date tariff_till_from:date tariff_till_to:date customer_reject_id:int lead_reject_id:int comment:string dob_from:date dob_to:date withGroups:bool group_id:int branch_ids:int[] updated_at_from:date updated_at_to:date created_at_from:date created_at_to:date page:int',
    fields:
      'id:int name:string(50) branch_ids:int[] teacher_ids:int[] is_study:bool01 study_status_id:int lead_status_id:int lead_reject_id:int customer_reject_id:int lead_source_id:int assigned_id:int employee_id:int pipeline_id:int legal_type:int legal_name:string(50) company_id:int dob:date gender:int balance:decimal-string balance_base:decimal-string balance_bonus:number last_attend_date:date b_date:datetime e_date:date paid_count:int paid_lesson_count:int paid_lesson_date:datetime next_lesson_date:datetime paid_till:datetime phone:string[] email:string[] web:string[] addr:string[] note:string color:int|string group_ids:int[]|string|object groups:object[] created_at:datetime updated_at:datetime custom_*:unknown',
    required: 'name legal_type is_study',
  },
  Group: {
    route: 'group',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters:
      'id:int ids:int[] name:string note:string customer_name:string removed:int level_id:int status_id:int branch_id:int teacher_id:int b_date_from:date b_date_to:date e_date_from:date e_date_to:date updated_at_from:date updated_at_to:date created_at_from:date created_at_to:date page:int',
    fields:
      'id:int branch_ids:int[] teacher_ids:int[] teachers:object[] name:string(50) level_id:int status_id:int company_id:int streaming_id:int limit:int note:string(255) b_date:date e_date:date created_at:date updated_at:date custom_*:unknown',
    required: 'name branch_ids',
  },
  Cgi: {
    route: 'cgi',
    methods: 'index customer create update delete',
    query: 'index?group_id customer?customer_id create?group_id update?id delete?id',
    filters: 'b_date:date e_date:date page:int',
    fields: 'id:int customer_id:int group_id:int b_date:date e_date:date branch_id:int created_at:date updated_at:date',
    required: 'customer_id group_id b_date e_date branch_id',
  },
  Lesson: {
    route: 'lesson',
    methods: 'index create update delete teach',
    query: 'update?id delete?id teach?id',
    filters:
      'id:int|int[] status:int teacher_id:int customer_id:int group_id:int subject_id:int lesson_type_id:int location_ids:int[] room_ids:int[] date_from:date date_to:date updated_at_from:date updated_at_to:date created_at_from:date created_at_to:date page:int',
    fields:
      'id:int branch_id:int regular_id:int date:date time_from:datetime time_to:datetime lesson_type_id:int lesson_type_name:string status:int subject_id:int room_id:int teacher_ids:int[] customer_ids:int[] group_ids:int[] streaming:false|object[] note:string topic:string homework:string details:LessonDetail[] created_at:date updated_at:date custom_*:unknown',
    sent: 'lesson_date:date time_from:time duration:int',
    nested: {
      LessonDetail:
        'id:int branch_id:int lesson_id:int customer_id:int ctt_id:int is_attend:bool01 reason_id:int commission:decimal-string|number grade:number|string homework_grade_id:int bonus:number note:string',
      TeachBody:
        'status:int branch_id:int time_from:time time_to:time details:LessonDetail[] topic:string homework:string',
    },
    required: 'lesson_date time_from duration lesson_type_id subject_id',
  },
  Subject: {
    route: 'subject',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'id:int name:string active:bool page:int',
    fields: 'id:int name:string(50) weight:int',
    required: 'name',
  },
  StudyStatus: {
    route: 'study-status',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'id:int name:string is_enabled:bool01 page:int',
    fields: 'id:int name:string(50) is_enabled:bool01 weight:int',
    required: 'name is_enabled',
  },
  LeadStatus: {
    route: 'lead-status',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'id:int name:string is_enabled:bool01 pipeline_id:int page:int',
    fields: 'id:int name:string(50) is_enabled:bool01 weight:int color:string color_id:int pipeline_id:int',
    required: 'name is_enabled',
  },
  LeadSource: {
    route: 'lead-source',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'id:int code:string name:string is_enabled:bool01 page:int',
    fields: 'id:int code:string(50) name:string(50) is_enabled:bool01 weight:int',
    required: 'code name is_enabled',
  },
  LeadReject: {
    route: 'lead-reject',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'page:int',
    fields: 'id:int name:string(50) is_enabled:bool01 weight:int',
    required: 'name is_enabled',
  },
  CustomerReject: {
    route: 'customer-reject',
    methods: 'index',
    query: '',
    filters: 'page:int',
    fields: 'id:int name:string',
    required: '',
  },
  Pay: {
    route: 'pay',
    methods: 'index create update delete fiscal-sell',
    query: 'update?id delete?id fiscal-sell?id fiscal-sell?type',
    filters:
      'id:int currency:string location_id:int customer_id:int employee_id:int pay_item_category_id:int pay_type_id:int pay_item_id:int pay_account_id:int commodity_id:int payer_name:string note:string date_from:date date_to:date sum_from:number sum_to:number bonus_from:number bonus_to:number is_confirmed:bool01 group_ids:int[] is_fiscal:bool01 updated_at_from:date updated_at_to:date created_at_from:date created_at_to:date page:int',
    fields:
      'id:int branch_id:int location_id:int customer_id:int pay_type_id:int pay_type_name:string pay_account_id:int pay_item_id:int pay_item_category_id:int teacher_id:int employee_id:int commodity_id:int ctt_id:int group_id:int group_ids:int[] document_date:date income:decimal-string expenditure:decimal-string payer_name:string(50) note:string is_confirmed:bool01 is_fiscal:bool01 manager_id:int created_at:date|datetime updated_at:date|datetime custom_md_order:string custom_order_description:string custom_*:unknown',
    required: 'branch_id customer_id pay_type_id pay_account_id document_date income payer_name',
  },
  Communication: {
    route: 'communication',
    methods: 'index create update delete',
    query: 'index?class index?related_id create?class create?related_id update?id delete?id',
    filters: 'id:int type_id:int user_id:int comment:string page:int',
    fields:
      'id:int branch_id:int type_id:int class:string related_id:int user_id:int added:datetime comment:string(2048) updated_at:datetime',
    required: 'comment',
  },
  SmsMessage: {
    route: 'sms-message',
    methods: 'list',
    query: '',
    filters:
      'id:int user_id:int phone:string is_fail:bool is_sent:bool is_archive:bool added_from:date added_to:date date_from:date date_to:date page:int',
    fields: 'id:int phone:string text:string is_fail:bool is_sent:bool added:datetime sent_date:datetime',
    required: '',
  },
  MailMessage: {
    route: 'mail-message',
    methods: 'list',
    query: '',
    filters:
      'id:int user_id:int email:string name:string subject:string is_fail:bool is_sent:bool is_archive:bool added_from:date added_to:date date_from:date date_to:date page:int',
    fields: 'id:int email:string subject:string html:string is_sent:bool sent_date:datetime',
    required: '',
  },
  PhoneCall: {
    route: 'phone-call',
    methods: 'list',
    query: '',
    filters:
      'direction:int is_success:bool local_number:string remote_number:string date_from:date date_to:date page:int',
    fields:
      'id:int direction:int local_number:string remote_number:string duration:int call_date:datetime record_url:string',
    required: '',
  },
  CustomerTariff: {
    route: 'customer-tariff',
    methods: 'index create update delete',
    query: 'index?customer_id create?customer_id update?customer_id delete?customer_id update?id delete?id',
    filters:
      'id:int tariff_id:int is_burnable_out:bool balance:int|[int,int] dead:bool tariff_type:int is_separate_balance:bool page:int',
    fields:
      'id:int customer_id:int tariff_id:int subject_ids:int[] lesson_type_ids:int[] is_separate_balance:bool01 balance:decimal-string paid_count:int paid_till:datetime note:string(500) b_date:date e_date:date paid_lesson_count:int is_archive:bool01 calculation_type:int created_at:date updated_at:date',
    sent: 'group_id:int lesson_count:int period:int period_type:int unit:string',
    required: 'tariff_id customer_id balance',
  },
  Discount: {
    route: 'discount',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'customer_id:int page:int',
    fields:
      'id:int branch_id:int customer_id:int discount_type:int amount:int|decimal-string note:string subject_ids:int[] lesson_type_ids:int[] begin:date end:date',
    required: '',
  },
  Log: {
    route: 'log',
    methods: 'index',
    query: '',
    filters: 'entity:string entity_id:int user_id:int event:int date_from:date date_to:date page:int',
    fields:
      'id:int entity:string entity_id:int user_id:int event:int fields_old:object|[]|""|json-string fields_new:object|[]|""|json-string fields_rel:object|[]|""|json-string date_time:datetime',
    required: '',
  },
  RegularLesson: {
    route: 'regular-lesson',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters:
      'ids:int[] id:int subject_id:int teacher_id:int group_id:int date_from:date date_to:date time_from:datetime time_to:datetime public:bool01 page:int',
    fields:
      'id:int branch_id:int lesson_type_id:int related_class:string related_id:int subject_id:int streaming:bool|object[] teacher_ids:int[] room_id:int day:int days:int[]|string time_from_v:time time_to_v:time b_date_v:date e_date_v:date b_date:date e_date:date is_public:bool01 customer_ids:int[] duration:int created_at:datetime updated_at:datetime',
    required: 'lesson_type_id related_class related_id subject_id teacher_ids time_from_v time_to_v b_date e_date',
  },
  Tariff: {
    route: 'tariff',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters:
      'name:string price_from:number price_to:number type:int calculation_type:int is_archive:bool lessons_count:int page:int',
    fields:
      'id:int type:int name:string(50) price:decimal-string lessons_count:int duration:int added:datetime branch_ids:int[] is_archive:bool01 subject_ids:int[] lesson_type_ids:int[] calculation_type:int created_at:date updated_at:date',
    required: 'type name price lessons_count',
  },
  Task: {
    route: 'task',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters:
      'id:int user_id:int assigned_id:int text:string priority:int due_date_from:date due_date_to:date due_date_is_null:bool done_date_from:date done_date_to:date is_done:bool is_archive:bool page:int',
    fields:
      'id:int company_id:int branch_ids:int[] user_id:int assigned_ids:int[] group_ids:int[] customer_ids:int[] title:string(255) text:string is_archive:bool01 created_at:datetime updated_at:string is_done:bool01 is_private:bool01 due_date:date done_date:datetime is_public_entry:bool01 is_notify:bool01 priority:int',
    required: 'title text user_id assigned_ids',
  },
  Teacher: {
    route: 'teacher',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters:
      'id:int name:string phone:string removed:int age_from:int age_to:int subject_id:int skill_id:int branch_id:int e_date:date page:int',
    fields:
      'id:int branch_ids:int[] name:string(100) dob:date gender:int subject_id:int subject_name:string skill_id:int skill_name:string teacher-to-skill:object[] note:string phone:string[] email:string[] avatarUrl:string e_date:date created_at:date',
    required: 'name branch_ids',
  },
  TeacherRate: {
    route: 'teacher/teacher-rate',
    methods: 'list',
    query: '',
    filters:
      'id:int teacher_id:int type:int b_date_from:date b_date_to:date e_date_from:date e_date_to:date lesson_type_ids:int[] subject_ids:int[] page:int',
    fields:
      'id:int teacher_id:int rate:number type:int b_date:date e_date:date is_multirate:bool is_proportional:bool condition_attend:int reason_ids:int[] count_from:int count_to:int duration:int lesson_type_ids:int[] subject_ids:int[] is_gt_zero:bool',
    required: 'teacher_id rate type',
  },
  WorkingHour: {
    route: 'teacher/working-hour',
    methods: 'list',
    query: '',
    filters: 'id:int location_id:int weekday:int time_from:time time_to:time teacher_id:int page:int',
    fields: 'id:int teacher_id:int location_id:int weekday:int time_from:time time_to:time',
    required: 'teacher_id time_from time_to',
  },
  Room: {
    route: 'room',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'is_enabled:bool01 page:int',
    fields:
      'id:int branch_id:int location_id:int streaming_id:int color_id:int name:string(50) note:string(50) is_enabled:bool01 weight:int',
    required: 'branch_id name color_id weight',
  },
  LessonType: {
    route: 'lesson-type',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'page:int',
    fields: 'id:int name:string type:int icon:string is_active:bool01 sort:int',
    required: '',
  },
  PayAccount: {
    route: 'pay-account',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'page:int',
    fields: 'id:int branch_id:int name:string user_ids:int[] is_enabled:bool01 weight:int',
    required: '',
  },
  PayItem: {
    route: 'pay-item',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'page:int',
    fields: 'id:int branch_ids:int[] category_id:int pay_type_ids:int[] name:string weight:int',
    required: '',
  },
  PayItemCategory: {
    route: 'pay-item-category',
    methods: 'index create update delete',
    query: 'update?id delete?id',
    filters: 'page:int',
    fields: 'id:int name:string weight:int',
    required: '',
  },
  PayType: {
    route: 'pay-type',
    methods: 'index',
    query: '',
    filters: 'page:int',
    fields: 'id:int name:string',
    required: '',
  },
  Calendar: {
    route: 'calendar',
    methods: 'customer teacher group',
    query:
      'customer?id customer?date1 customer?date2 teacher?id teacher?date1 teacher?date2 group?id group?date1 group?date2',
    filters: '',
    fields: 'id:string branch_id:int title:string type:int|string status:int|string start:datetime duration:int|string',
    required: '',
  },
  Streaming: {
    route: 'streaming',
    methods: 'index',
    query: '',
    filters: '',
    fields: '',
    required: '',
  },
  User: {
    route: 'user',
    methods: 'index',
    query: '',
    filters: 'email:string page:int',
    fields: 'id:int name:string email:string',
    required: '',
  },
  Pipeline: {
    route: 'pipeline',
    methods: 'index',
    query: '',
    filters: 'page:int',
    fields: 'id:int name:string',
    required: '',
  },
  Level: {
    route: 'level',
    methods: 'index',
    query: '',
    filters: 'page:int',
    fields: 'id:int name:string',
    required: '',
  },
  Company: {
    route: 'company',
    methods: 'index',
    query: '',
    filters: '',
    fields: '',
    required: '',
  },
  Bonus: {
    route: 'bonus',
    methods: 'balance-bonus bonus-add bonus-spend',
    query: 'balance-bonus?customer_id bonus-add?customer_id bonus-spend?customer_id',
    filters: '',
    fields: 'balance_bonus:number',
    sent: 'amount:number note:string',
    required: 'amount',
  },
  LeadForm: {
    route: 'lead-form',
    methods: 'save',
    query: 'save?id',
    filters: '',
    fields: 'LeadFormForm:object',
    required: '',
  },
  Webhook: {
    route: '(inbound)',
    methods: 'receive',
    query: '',
    filters: '',
    fields:
      'branch_id:int event:string entity:string entity_id:int|string fields_old:object|[] fields_new:object|[] fields_rel:object|[] user_id:int datetime:datetime',
    required: '',
  },
}
