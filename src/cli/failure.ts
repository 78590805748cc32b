import type { ApiError } from '../index.js'
import { exitCodes } from './exitCodes.js'

/** Why a command ended without being done. */
export type Failure = {
  /** The kind of an error of the SDK, or a kind of the command line: `usage`, `credentials`, `file`, `interrupted`. */
  readonly kind: string
  readonly message: string
  readonly exitCode: number
  /** What people can do next, as sentences. */
  readonly hints?: readonly string[]
}

/** A value, or the failure that prevented it. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** Returns an outcome that failed, with the exit code of its kind. */
export const failed = (kind: 'usage' | 'credentials' | 'file' | 'interrupted', message: string) => {
  const exitCode = kind === 'file' ? exitCodes.failed : exitCodes[kind]
  return { ok: false, failure: { kind, message, exitCode } } as const
}

/** Adds what people can do next to an outcome that failed. */
export const withHints = (
  { failure }: { readonly failure: Failure },
  hints: readonly string[],
): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure: { ...failure, hints } })

/** Returns the outcome for an error of the SDK. */
export const failedCall = ({ kind, message }: ApiError) => {
  const isRefused = kind === 'unauthorized' || kind === 'forbidden'
  const exitCode = isRefused ? exitCodes.credentials : kind === 'input' ? exitCodes.usage : exitCodes.failed
  return { ok: false, failure: { kind, message, exitCode } } as const
}

/** Returns the code of an error of the operating system, such as `ENOENT`, or undefined. */
export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Returns the outcome for an error of the file system. It names the file and the code of the error. */
export const failedFile = (action: string, file: string, error: unknown) =>
  failed('file', `${file} cannot be ${action}: ${String(codeOf(error) ?? error)}`)
