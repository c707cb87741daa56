/** Functions that run inside the failed page. Each uses nothing from outside itself, and brings back JSON. */

/** What the document tells of itself; null where it is another site's by now. */
export function readPageHere(origin: string) {
  if (location.origin !== origin) return null;
  const cut = (value: string, longest: number) => value.slice(0, longest);
  const [entry] = performance.getEntriesByType('navigation');
  const timing = entry instanceof PerformanceNavigationTiming ? entry : null;
  const words =
    /contact|support|help|status|feedback|kontakt|hilfe|aide|ayuda|contacto|soporte|suporte|assist|お問い合わせ|サポート|联系|支持|帮助|اتصل|دعم/i;
  const support = [...document.links]
    .slice(0, 500)
    .filter(({ protocol, href, textContent }) => {
      if (protocol === 'mailto:') return true;
      return /^https?:$/.test(protocol) && (words.test(href) || words.test(textContent ?? ''));
    })
    .slice(0, 8)
    .map(({ href, textContent }) => ({ href, label: cut(textContent?.trim() ?? '', 512) }))
    .filter(({ href }) => href.length <= 2_048);
  const failedParts = performance
    .getEntriesByType('resource')
    .flatMap((part) =>
      part instanceof PerformanceResourceTiming && part.responseStatus >= 500
        ? [{ host: cut(new URL(part.name).host, 512), status: part.responseStatus }]
        : [],
    )
    .slice(0, 50);
  return {
    title: cut(document.title, 512),
    // biome-ignore lint/performance/useDomNodeTextContent: scripts and what is hidden are not said to anybody.
    text: cut(document.body?.innerText ?? '', 65_536),
    timing: {
      status: timing?.responseStatus ?? 0,
      workerStart: timing?.workerStart ?? 0,
      delivery: timing !== null && 'deliveryType' in timing ? String(timing.deliveryType) : null,
      transferred: timing?.transferSize ?? 0,
    },
    controlled: navigator.serviceWorker?.controller != null,
    support,
    failedParts,
  };
}

/** Whether the site's worker stands before the page; null where it is another site's by now. */
export function readControlHere(origin: string) {
  if (location.origin !== origin) return null;
  return { controlled: navigator.serviceWorker?.controller != null };
}

/** Removes the site's workers and what they have stored; null where the page is another site's by now. */
export async function removeWorkersHere(origin: string) {
  if (location.origin !== origin) return null;
  if (!isSecureContext) return { removed: 0 }; // There are none: https://www.w3.org/TR/service-workers/#secure-context
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  const gone = await Promise.all(workers.map((worker) => worker.unregister()));
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
  return { removed: gone.filter(Boolean).length };
}

/** What the browser's cache gives for the address without sending anything; a 504 stands for nothing. */
export async function readCopyHere(url: string) {
  const at = Date.now();
  try {
    const copy = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin', redirect: 'manual' });
    if (copy.type === 'opaqueredirect' || copy.headers.get('date') === null) return null;
    const body = copy.status >= 400 ? (await copy.text()).slice(0, 65_536) : null;
    return { kind: 'answer', at, took: 0, status: copy.status, headers: [...copy.headers], body };
  } catch {
    return null;
  }
}

export async function readWorkerHere(url: string) {
  const registration = await navigator.serviceWorker?.getRegistration();
  const names = registration === undefined ? [] : (await caches.keys()).slice(0, 20);
  const copies: number[] = [];
  for (const name of names) {
    const copy = await (await caches.open(name)).match(url);
    if (copy !== undefined && copies.length < 10) copies.push(copy.status);
  }
  return {
    registered: registration !== undefined,
    controlled: navigator.serviceWorker?.controller != null,
    copies,
  };
}
