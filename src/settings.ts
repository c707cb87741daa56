import * as v from 'valibot';

const settingsSchema = v.object({
  /** Whether the relatives of 502 are watched too: 503, 504, and Cloudflare's 520 to 527 and 530. */
  family: v.fallback(v.boolean(), true),
  /** Whether the failing site is asked nothing before the person says so, however harmless it is. */
  askFirst: v.fallback(v.boolean(), false),
  /** Whether an error is told by a notice while the toolbar button is hidden. */
  notices: v.fallback(v.boolean(), false),
});
/** What the person has chosen. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The names under which the settings are stored. */
export const settingNames = Object.keys(settingsSchema.entries);

/** Stored values as settings; a missing or invalid one falls back by itself, the others stay. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  return v.parse(settingsSchema, Object.fromEntries(settingNames.map((name) => [name, stored[name]])));
}
