import { Mark } from '../design/Mark.tsx';
import type { FormFate } from '../incident/form.ts';
import type { Say } from '../texts.ts';

interface CareCardProps {
  form: FormFate;
  /** Whether the address is offered to be opened without the form. */
  opensAnew: boolean;
  say: Say;
  /** To the form, which the browser usually still has filled in; null: the page is back. */
  goBack: (() => void) | null;
}

/** What to know before anything is pressed, where a form may have been sent. */
export function CareCard({ form, opensAnew, say, goBack }: CareCardProps) {
  if (form === 'in-doubt') {
    return (
      <Card title={say('careTitle')}>
        <p>{say('careIntro')}</p>
        <ul class="dots">
          <li>{say('careMail')}</li>
          <li>{say('careList')}</li>
          <li>{say('careBank')}</li>
        </ul>
        {opensAnew ? <p>{say('careOpen')}</p> : null}
        {goBack === null ? null : (
          <p class="card__choices">
            <span>{say('careBack')}</span>
            <button type="button" class="button" data-action="go-back" onClick={goBack}>
              {say('goBack')}
            </button>
          </p>
        )}
      </Card>
    );
  }
  if (form !== 'unknown') return null;
  return (
    <Card title={say('careUnknownTitle')}>
      <p>{say('careUnknown')}</p>
    </Card>
  );
}

function Card({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <section class="card card--care" aria-labelledby="care-title">
      <h2 class="card__title" id="care-title">
        <Mark health="suspect" />
        {title}
      </h2>
      {children}
    </section>
  );
}
