import type { Effect } from '../core/error.js'
import type { PageStyle } from '../core/pages.js'
import type { Result } from '../core/result.js'
import type { Signature } from '../core/signature.js'
import type { RawAnswer } from '../core/transport.js'
import type { WhmcsContext } from './context.js'
import type { WhmcsError } from './error.js'
import type { Params } from './params.js'

/** What every raw function takes as its last argument. */
export interface RawOptions {
  /** Ends this call; the context's own signal ends it as well. */
  readonly signal?: AbortSignal | undefined
  /** Parameters that the documentation does not know: those of a hook or an addon, or of a newer WHMCS. */
  readonly extra?: Params | undefined
}

/** What every parsed function takes as its last argument. */
export interface ActionOptions extends RawOptions {
  /**
   * Decodes `&amp;`, `&#039;` and the like in texts, once: WHMCS stores what users type with them. Texts that are HTML by
   * design stay as they are. Off when left out.
   */
  readonly decodeEntities?: boolean | undefined
}

/** What `call` takes as its last argument. */
export interface CallOptions extends ActionOptions {
  /**
   * What repeating the action does. When left out, it is `read` for an action that has a name such as WHMCS gives those that
   * only read (`Get…`, `List…`), and `once` for every other.
   */
  readonly effect?: Effect | undefined
}

/** An action in its raw form: the answer as it came, whatever its status. */
export type RawAction<P> = Signature<
  (context: WhmcsContext, params: P, options?: RawOptions) => Promise<Result<RawAnswer, WhmcsError>>
>

/** {@link RawAction} of an action that needs no parameters. */
export type RawQuery<P> = Signature<
  (context: WhmcsContext, params?: P, options?: RawOptions) => Promise<Result<RawAnswer, WhmcsError>>
>

/** An action in its parsed form. */
export type ParsedAction<P, T> = Signature<
  (context: WhmcsContext, params: P, options?: ActionOptions) => Promise<Result<T, WhmcsError>>
>

/** {@link ParsedAction} of an action that needs no parameters. */
export type ParsedQuery<P, T> = Signature<
  (context: WhmcsContext, params?: P, options?: ActionOptions) => Promise<Result<T, WhmcsError>>
>

/** How `paginate` goes through a list. */
export type Paged<T, Row> = { readonly pages: PageStyle<T, Row> }

/** A parsed action that gives a part of a list, for `paginate`, and so takes its options among the parameters, too. */
export type PagedAction<P, T, Row> = Signature<ParsedAction<P & ActionOptions, T> & Paged<T, Row>>

/** {@link PagedAction} of an action that needs no parameters. */
export type PagedQuery<P, T, Row> = Signature<ParsedQuery<P & ActionOptions, T> & Paged<T, Row>>
