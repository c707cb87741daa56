import { Component } from 'preact';
import type { Say } from '../../texts.ts';
import type { Times } from '../words/times.ts';

interface CountdownProps {
  /** Milliseconds since the epoch. */
  nextAt: number;
  say: Say;
  times: Times;
}

const second = 1_000;
const round = 100;

/** The time until the next question: whole minutes above one, seconds below, as a dial that drains and as a sentence. */
export class Countdown extends Component<CountdownProps, { now: number; from: number }> {
  override state = { now: Date.now(), from: Date.now() };
  private timer: ReturnType<typeof setInterval> | undefined;

  override componentDidMount() {
    this.timer = setInterval(() => this.setState({ now: Date.now() }), second);
  }

  override componentDidUpdate({ nextAt }: CountdownProps) {
    if (nextAt !== this.props.nextAt) this.setState({ from: Date.now() });
  }

  override componentWillUnmount() {
    clearInterval(this.timer);
  }

  override render({ nextAt, say, times }: CountdownProps, { now, from }: { now: number; from: number }) {
    const left = Math.max(0, nextAt - now);
    const words = times.left(left);
    const part = Math.round((round * left) / Math.max(left, nextAt - from, 1));
    return (
      <div class="countdown__dial">
        <svg viewBox="0 0 80 80" aria-hidden="true">
          <circle class="rail" cx="40" cy="40" r="36" />
          <circle
            class="left"
            cx="40"
            cy="40"
            r="36"
            pathLength={round}
            stroke-dasharray={`${part} ${round}`}
          />
        </svg>
        <span class="countdown__time" role="timer" aria-label={say('waitingIn', words.long)}>
          {words.short}
        </span>
      </div>
    );
  }
}
