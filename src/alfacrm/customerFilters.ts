import type { ArchivedFilter, Flag } from './filter.js'
import type { Local } from './local.js'

/** The filters of a list of customers. */
export interface CustomerFilters extends ArchivedFilter {
  /** Only the customers with this id or these ids. */
  readonly id?: number | readonly number[] | undefined
  /** Only the customers with these ids. */
  readonly ids?: readonly number[] | undefined
  /** The default is `all`, which is sent as `is_study` 2. */
  readonly study?: 'leads' | 'clients' | 'all' | undefined
  /** Replaces `study` for accounts that expect another form: 0 leads, 1 clients, 2 both. */
  readonly is_study?: 0 | 1 | 2 | readonly (0 | 1 | 2)[] | undefined
  /** Only customers with the study status of this id. */
  readonly study_status_id?: number | undefined
  /** Only leads at the funnel stage with this id. The sources are not sure about this filter. */
  readonly lead_status_id?: number | undefined
  /** Only customers with this name. */
  readonly name?: string | undefined
  /** The gender: 0 not set, 1 male, 2 female. */
  readonly gender?: number | undefined
  /** Only customers of at least this age in years. */
  readonly age_from?: number | undefined
  /** Only customers of at most this age in years. */
  readonly age_to?: number | undefined
  /** It is compared by its digits. */
  readonly phone?: string | readonly string[] | undefined
  /** Only customers with this e-mail address. */
  readonly email?: string | undefined
  /** The legal type: 1 person, 2 company. */
  readonly legal_type?: number | undefined
  /** Only customers with this `legal_name`. */
  readonly legal_name?: string | undefined
  /** Only customers of the company with this id. */
  readonly company_id?: number | undefined
  /** Only customers with at least this count of lessons. */
  readonly lesson_count_from?: number | undefined
  /** Only customers with at most this count of lessons. */
  readonly lesson_count_to?: number | undefined
  /** Only customers with at least this balance, in units of the currency. */
  readonly balance_contract_from?: number | undefined
  /** Only customers with at most this balance, in units of the currency. */
  readonly balance_contract_to?: number | undefined
  /** Only customers with at least this balance of bonuses. */
  readonly balance_bonus_from?: number | undefined
  /** Only customers with at most this balance of bonuses. */
  readonly balance_bonus_to?: number | undefined
  /** Only customers who were archived from this day on. */
  readonly removed_from?: Local | undefined
  /** Only customers who were archived up to this day. */
  readonly removed_to?: Local | undefined
  /** Only customers at the level with this id. */
  readonly level_id?: number | undefined
  /** Only customers with this `assigned_id`. */
  readonly assigned_id?: number | undefined
  /** Only customers with this `employee_id`. */
  readonly employee_id?: number | undefined
  /** Only customers from the source with this id. */
  readonly lead_source_id?: number | undefined
  /** Only customers with this `color`. */
  readonly color?: number | undefined
  /** Only customers with this note. */
  readonly note?: string | undefined
  /** Only customers of this date and later. The sources do not say which date is meant. */
  readonly date_from?: Local | undefined
  /** Only customers of this date and earlier. The sources do not say which date is meant. */
  readonly date_to?: Local | undefined
  /** Only customers whose next lesson is from this day on. */
  readonly next_lesson_date_from?: Local | undefined
  /** Only customers whose next lesson is up to this day. */
  readonly next_lesson_date_to?: Local | undefined
  /** Only customers who last attended a lesson from this day on. */
  readonly last_attend_date_from?: Local | undefined
  /** Only customers who last attended a lesson up to this day. */
  readonly last_attend_date_to?: Local | undefined
  /** Only customers whose subscription ends from this day on. */
  readonly tariff_till_from?: Local | undefined
  /** Only customers whose subscription ends up to this day. */
  readonly tariff_till_to?: Local | undefined
  /** Only clients who left for the reason with this id. One program saw no effect of this filter. */
  readonly customer_reject_id?: number | undefined
  /** Only leads who were lost for the reason with this id. One program saw no effect of this filter. */
  readonly lead_reject_id?: number | undefined
  /** Only customers with this comment. */
  readonly comment?: string | undefined
  /** Only customers who were born from this day on. */
  readonly dob_from?: Local | undefined
  /** Only customers who were born up to this day. */
  readonly dob_to?: Local | undefined
  /** True adds `groups` to each row. */
  readonly withGroups?: Flag | undefined
  /** Only the customers in the group with this id. */
  readonly group_id?: number | undefined
  /** Only customers of the branches with these ids. */
  readonly branch_ids?: readonly number[] | undefined
  /** Only rows that were changed from this day on. */
  readonly updated_at_from?: Local | undefined
  /** Only rows that were changed up to this day. */
  readonly updated_at_to?: Local | undefined
  /** Only rows that were created from this day on. */
  readonly created_at_from?: Local | undefined
  /** Only rows that were created up to this day. */
  readonly created_at_to?: Local | undefined
}
