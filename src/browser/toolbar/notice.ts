import { hostOf } from '../../incident/address.ts';
import type { Incident } from '../../incident/incident.ts';
import { isNamed, statusName } from '../../incident/status.ts';
import { readSettings } from '../settings.ts';
import { text } from '../texts.ts';
import { isButtonVisible } from './button.ts';
import { giveNotice } from './give-notice.ts';

/**
 * Tells of an incident by a quiet notice where the person cannot see the badge and has allowed notices. A notice stays
 * in the system's list, so none is given from a private window.
 */
export async function noticeIfHidden(incident: Incident): Promise<void> {
  if (incident.place.private) return;
  if (!(await readSettings()).notices || (await isButtonVisible())) return;
  const { status } = incident.failure;
  const name = status !== null && isNamed(status) ? `${status} ${statusName(status)}` : text('tunnelRefused');
  const title = hostOf(incident.failure.url);
  await giveNotice({ id: incident.id, icon: 'alert', title, message: text('noticeMessage', name) });
}
