import type { RefObject } from 'preact';
import { Icon } from '../../design/Icon.tsx';
import type { Say } from '../../texts.ts';
import type { Telling } from '../words/telling.ts';
import type { Times } from '../words/times.ts';
import type { Chosen, Written } from './written.ts';

interface ReportTextProps {
  written: Written;
  telling: Telling;
  chosen: Chosen;
  say: Say;
  times: Times;
  /** What to select where copying fails. */
  shown: RefObject<HTMLElement | null>;
  choose(choice: Partial<Chosen>): void;
  copy(text: string): void;
}

/**
 * All of the report, what may be added to it, and the ways for it to leave. A letter opens beside the popup: where mail is
 * read in a web page, that page would take its place.
 */
export function ReportText({ written, telling, chosen, say, times, shown, choose, copy }: ReportTextProps) {
  const { text, file, letter, mails } = written;
  return (
    <div class="report__body">
      <p>{say('reportWhat')}</p>
      <section
        ref={shown}
        class="report__text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: It scrolls, so the keyboard must reach it.
        tabIndex={0}
        aria-label={say('reportTitle')}
      >
        <pre dir="auto">{text}</pre>
      </section>
      <p class="report__note">{say('reportUtc', times.exact(telling.told.incident.failure.at))}</p>
      <Ticks telling={telling} chosen={chosen} say={say} choose={choose} />
      {mails.length === 0 ? null : <To mails={mails} to={chosen.to} say={say} choose={choose} />}
      <div class="report__ways">
        <button type="button" class="button" data-action="copy-report" onClick={() => copy(text)}>
          {say('reportCopy')}
        </button>
        <a class="button" data-action="save-report" href={file.href} download={file.name}>
          {say('reportSave')}
        </a>
        <a
          class="button"
          data-action="mail-report"
          href={letter.href}
          target="_blank"
          rel="noopener noreferrer"
        >
          <Icon name="send" small />
          {say('reportMail')}
        </a>
      </div>
      {letter.cut ? <p class="report__note">{say('reportMailCut')}</p> : null}
    </div>
  );
}

function Ticks({
  telling: { hasQuery, hasInnerHost },
  chosen,
  say,
  choose,
}: Pick<ReportTextProps, 'telling' | 'chosen' | 'say' | 'choose'>) {
  return (
    <>
      {hasQuery ? (
        <label class="report__tick">
          <input
            type="checkbox"
            data-action="report-query"
            checked={chosen.query}
            onChange={({ currentTarget }) => choose({ query: currentTarget.checked })}
          />
          <span>
            {say('reportQuery')}
            <small>{say('reportQueryWhy')}</small>
          </span>
        </label>
      ) : null}
      {hasInnerHost ? (
        <label class="report__tick">
          <input
            type="checkbox"
            data-action="report-inner-host"
            checked={chosen.innerHost}
            onChange={({ currentTarget }) => choose({ innerHost: currentTarget.checked })}
          />
          <span>{say('reportInner')}</span>
        </label>
      ) : null}
    </>
  );
}

function To({
  mails,
  to,
  say,
  choose,
}: { mails: readonly string[]; to: string } & Pick<ReportTextProps, 'say' | 'choose'>) {
  return (
    <label class="report__to">
      {say('reportMailTo')}
      <select
        data-action="report-to"
        value={to}
        onChange={({ currentTarget }) => choose({ to: currentTarget.value })}
      >
        <option value="">{say('reportMailNobody')}</option>
        {mails.map((mail) => (
          <option key={mail} value={mail}>
            {mail}
          </option>
        ))}
      </select>
    </label>
  );
}
