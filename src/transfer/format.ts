/** The formats of a file: CSV, or one JSON object a line. */
export type FileFormat = 'csv' | 'ndjson'

/** A row as plain data. */
export type Row = Readonly<Record<string, unknown>>

export const isFormat = (value: unknown): value is FileFormat => value === 'csv' || value === 'ndjson'

/** The column of a CSV file that holds the keys of a row that have no column of their own, as one JSON object. */
export const otherKeys = '_other'
