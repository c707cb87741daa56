/** The kind of window that a page is opened in; `container`: a Firefox container of that name. */
export type Where = 'normal' | 'private' | 'container';

/** Something to be done before the failing page is opened. */
export type Step =
  /**
   * Opens a page and waits until it is loaded, in the tab that later shows the failing page, or in one of the
   * window that `where` names. Without `of` the page is the scenario's own; `host` is one of its other hosts.
   */
  | { visit: string; of?: string; host?: string; where?: Where }
  /** Lets the scenario answer well from now on, or badly again. */
  | { do: 'mend' | 'break' }
  /** Waits so many milliseconds. */
  | { wait: number };

/**
 * How the failing page is come to.
 * - `open`: by its address; the usual way.
 * - `back`: by going back to it in the tab's history, where `prepare` has left it.
 * - `reload`: by a reload past the cache of the page that `prepare` opened last.
 * - `wake`: by waking the tab, which was put to sleep after `prepare`.
 */
export type Arrival = 'open' | 'back' | 'reload' | 'wake';
