import type { Say } from '../../texts.ts';
import type { CookieList } from '../words/cookie-list.ts';

/** The names and sizes of the cookies that the page's site is sent; never a value. */
export function Cookies({ list, say }: { list: CookieList; say: Say }) {
  const { summary, cookies } = list;
  return (
    <>
      <p>{summary}</p>
      {cookies.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached from the keyboard.
        <section class="cookies" tabIndex={0} aria-label={say('cookiesLabel')}>
          <ul>
            {cookies.map(({ name, size, note }, index) => (
              <li key={`${index} ${name}`}>
                <bdi>
                  <code>{name}</code>
                </bdi>
                {note === '' ? null : <b>{note}</b>}
                <span>{size}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
