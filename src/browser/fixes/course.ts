import type { Reply } from '../../commands.ts';
import { type Course, type Note, newCourse, noted } from '../../incident/course.ts';
import { withShown } from '../incidents.ts';
import { readCourse, writeCourse } from '../store.ts';

/** Takes in what the person says of a fix. */
export async function note(tabId: number, said: Note): Promise<Reply> {
  const isHad = await changeCourse(tabId, (course) => noted(course, said, Date.now()));
  return isHad ? { kind: 'done' } : { kind: 'refused', reason: 'no-incident' };
}

/** Changes the course of what the tab shows, while nothing else can happen to the tab. Returns whether it shows a failure. */
export async function changeCourse(tabId: number, change: (course: Course) => Course): Promise<boolean> {
  let isHad = false;
  await withShown(tabId, async ({ id }) => {
    const course = (await readCourse(tabId, id)) ?? newCourse(id);
    await writeCourse(tabId, change(course));
    isHad = true;
  });
  return isHad;
}
