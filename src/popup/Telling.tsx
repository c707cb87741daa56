export { Contact } from './telling/Contact.tsx';
export { ReportTool } from './telling/ReportTool.tsx';
