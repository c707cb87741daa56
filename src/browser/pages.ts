import { browser } from './api.ts';

export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}
