/**
 * Exports lists to files and imports rows from them.
 *
 * @module transfer
 */

/** The formats of a file: CSV, or one JSON object a line. */
export type FileFormat = 'csv' | 'ndjson'
