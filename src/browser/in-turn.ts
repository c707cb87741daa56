/** The last task of each key. Losing it with the worker loses nothing: the tasks die with it, the state is stored. */
const tails = new Map<number | string, Promise<unknown>>();

/** Runs the tasks of one key (a tab, a site) one after the other, in the order of the calls. */
export function inTurn<T>(key: number | string, task: () => Promise<T>): Promise<T> {
  const done = (tails.get(key) ?? Promise.resolve()).then(task, task);
  tails.set(key, done);
  const forget = () => {
    if (tails.get(key) === done) tails.delete(key);
  };
  done.then(forget, forget);
  return done;
}
