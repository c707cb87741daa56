/** Functions that run in the chrome scope and deal with notices. They use nothing but their arguments. */
import type { Alert, AlertListener, Gecko } from './gecko.ts';

/** Stands in for the system's list of notices, which a machine without a desktop has not. */
export function holdNotices({ Ci, Cm, ChromeUtils, Services, memory }: Gecko): void {
  memory.notices = [];
  const list = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert: (alert: Alert, listener: AlertListener) => {
      memory.notices?.push({ cookie: alert.cookie, listener });
      listener.observe(null, 'alertshow', alert.cookie);
    },
    closeAlert: () => {},
  };
  const factory = {
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    createInstance: (type: unknown) => list.QueryInterface(type),
  };
  const registrar = Cm.QueryInterface(Ci.nsIComponentRegistrar);
  const id = Services.uuid.generateUUID();
  registrar.registerFactory(id, 'notices that stay', '@mozilla.org/alerts-service;1', factory);
}

export function pressNotice({ memory }: Gecko): void {
  const [notice, ...others] = memory.notices ?? [];
  if (notice === undefined || others.length > 0) throw new Error('There is not one notice.');
  memory.notices = [];
  notice.listener.observe(null, 'alertclickcallback', notice.cookie);
}
