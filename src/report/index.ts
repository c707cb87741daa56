export { readSelfName } from './browser-name.ts';
export { contactsOf } from './contacts.ts';
export { fileLink, fileName, reportJson } from './json.ts';
export { letterOf } from './mail.ts';
export { reportOf } from './report.ts';
export { reportText } from './text.ts';
