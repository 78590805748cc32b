/**
 * Exports lists as text, compares them with an earlier scan, and imports rows from text.
 *
 * - **Files**: nothing here opens a file. The functions yield and read text, and give checkpoints as plain data, so that
 *   they run in every runtime.
 * - **Errors**: a generator yields its error as the last Result. No message contains a value of a row.
 *
 * @module transfer
 */
export { escapeCell, unescapeCell } from './cells.js'
export { exportRows, type ExportCheckpoint, type ExportOptions, type ExportPart } from './exportRows.js'
export type { CellType } from './cellTypes.js'
export type { FileFormat, Row } from './format.js'
export type { ImportCheckpoint } from './importCheckpoint.js'
export type { ImportFailure } from './importFailure.js'
export type { ImportOptions, ImportPart, ImportSummary } from './importOptions.js'
export { importRows } from './importRows.js'
export type { Place } from './pagesFrom.js'
export { type FileRow, readRows } from './readRows.js'
export type { Resource, ResourceImport, ResourceList, SaveCallOptions } from './resource.js'
export type { RowRange } from './rowRanges.js'
export { type Columns, rowWriter } from './rowWriter.js'
export { type RowChange, type SyncEntry, syncRows, type SyncOptions, type SyncPart } from './syncRows.js'
export type { TextChunks } from './textChunks.js'
export { alfacrmResources } from './alfacrmResources.js'
export { teamtoolsResources } from './teamtoolsResources.js'
export { whmcsResources } from './whmcsResources.js'
