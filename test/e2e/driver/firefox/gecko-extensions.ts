/** The few of Firefox's internals that deal with extensions. */
import type { LocalFile } from './gecko.ts';

export interface AddonManager {
  getInstallForFile(
    file: LocalFile,
    mimeType: string,
  ): Promise<{ readonly error: number; install(): Promise<unknown> }>;
  getAddonByID(id: string): Promise<unknown>;
  installTemporaryAddon(folder: LocalFile): Promise<unknown>;
  readonly ERROR_SIGNEDSTATE_REQUIRED: number;
}

interface PermissionSet {
  readonly permissions: readonly string[];
  readonly origins: readonly string[];
}

export interface ExtensionPermissions {
  add(id: string, permissions: PermissionSet, extension?: Extension): Promise<void>;
  remove(id: string, permissions: PermissionSet, extension?: Extension): Promise<void>;
}

export interface Policy {
  readonly extension: Extension;
  readonly readyPromise: Promise<unknown>;
  getURL(path: string): string;
}

interface Extension {
  readonly backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
  readonly browsingContextGroupId: number;
  readonly principal: unknown;
  readonly remoteType: string;
  terminateBackground(options: object): Promise<void>;
}
