import { hostOf, hostsOf, type Scenario } from '../scenario.ts';
import { RequestLog } from './request-log.ts';

/** Host of the lab's own pages. */
const ownHost = 'lab.test';

/** What one running lab remembers: which scenarios are mended, and what it was asked. */
export class LabState {
  readonly log = new RequestLog();
  readonly #mended = new Set<string>();
  readonly #byHost: ReadonlyMap<string, Scenario>;

  constructor(
    readonly scenarios: readonly Scenario[],
    readonly port: number,
  ) {
    this.#byHost = new Map(
      scenarios.flatMap((scenario) => hostsOf(scenario).map((host) => [host, scenario])),
    );
  }

  get indexUrl(): string {
    return `http://${ownHost}:${this.port}/`;
  }

  /** Every host name of the lab; subdomains of them are answered too. */
  get hosts(): readonly string[] {
    return [ownHost, ...this.#byHost.keys()];
  }

  /** Throws if there is no such scenario. */
  scenario(id: string): Scenario {
    const found = this.scenarios.find((scenario) => scenario.id === id);
    if (!found) throw new Error(`The lab has no scenario "${id}"`);
    return found;
  }

  /** The scenario that answers under a host name or under a parent of it. */
  scenarioAt(host: string): Scenario | undefined {
    for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
      const found = this.#byHost.get(name);
      if (found) return found;
    }
    return undefined;
  }

  isOwnHost(host: string): boolean {
    return [ownHost, 'localhost', '127.0.0.1'].includes(host);
  }

  /** The address of a path at a scenario's host; without a path, of the page it starts with. */
  urlOf(id: string, path?: string): string {
    const scenario = this.scenario(id);
    return this.urlAt(id, hostOf(scenario), path ?? scenario.start ?? '/');
  }

  /** The address of a path at one of the hosts of a scenario. Throws if the scenario does not answer there. */
  urlAt(id: string, host: string, path: string): string {
    const scenario = this.scenario(id);
    if (!hostsOf(scenario).includes(host)) throw new Error(`The scenario "${id}" is not at ${host}`);
    const scheme = scenario.reach === 'tunnel' ? 'https' : 'http';
    const hasPort = scenario.reach !== 'tunnel' && scenario.reach !== 'proxy';
    return `${scheme}://${host}${hasPort ? `:${this.port}` : ''}${path}`;
  }

  mend(id: string): void {
    this.#mended.add(this.scenario(id).id);
  }

  breakAgain(id: string): void {
    this.#mended.delete(this.scenario(id).id);
  }

  isMended(id: string): boolean {
    return this.#mended.has(id);
  }
}
