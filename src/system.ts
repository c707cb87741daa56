/** The computer and the browser that the person sits at, for commands and places. */
export interface System {
  readonly browser: 'chrome' | 'firefox';
  readonly os: 'windows' | 'macos' | 'linux' | 'chromeos' | 'android' | 'other';
}
