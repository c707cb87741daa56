import type { Visit } from '../scenario.ts';
import { badGateway, wellPage } from './pages.ts';

/** Answers `/page` with 502 until the scenario is mended, and every other address well. */
export function answerWithStoredError(visit: Visit, cacheControl?: string): void {
  if (visit.mended || visit.url.pathname !== '/page') wellPage(visit);
  else badGateway(visit, cacheControl === undefined ? {} : { 'Cache-Control': cacheControl });
}
