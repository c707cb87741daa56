/** What a page asks for, as far as it matters to whoever looks at the page. A call is what its scripts ask for. */
export const partKinds = ['call', 'frame', 'script', 'style', 'image', 'font', 'media', 'other'] as const;
export type PartKind = (typeof partKinds)[number];

/**
 * By webRequest's names of types.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/webRequest/ResourceType
 */
const byType: Readonly<Record<string, PartKind>> = {
  xmlhttprequest: 'call',
  sub_frame: 'frame',
  script: 'script',
  stylesheet: 'style',
  image: 'image',
  imageset: 'image',
  font: 'font',
  media: 'media',
};

/** By the names of Resource Timing, 4.3 (initiatorType). What a style sheet asks for may be an image or a font. */
const byInitiator: Readonly<Record<string, PartKind>> = {
  fetch: 'call',
  xmlhttprequest: 'call',
  iframe: 'frame',
  frame: 'frame',
  script: 'script',
  img: 'image',
  image: 'image',
  input: 'image',
  audio: 'media',
  video: 'media',
  track: 'media',
  stylesheet: 'style',
};

export function kindOfType(type: string): PartKind {
  return Object.hasOwn(byType, type) ? (byType[type] ?? 'other') : 'other';
}

/** @param initiator what made the page ask, or `stylesheet` for a link that is one */
export function kindOfInitiator(initiator: string): PartKind {
  return Object.hasOwn(byInitiator, initiator) ? (byInitiator[initiator] ?? 'other') : 'other';
}
