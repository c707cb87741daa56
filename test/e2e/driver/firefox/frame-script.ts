import { NAME_HELPER } from '../source.ts';
import type { Answer, Frame, FrameGecko, Order } from './orders.ts';

/** The text of the driver's part inside a page, as an address that can be loaded as a frame script. */
export function frameScriptUrl(): string {
  const text = `{ ${NAME_HELPER} (${obeyOrders})(this, { ChromeUtils, Cu }); }`;
  return `data:application/javascript;charset=utf-8,${encodeURIComponent(text)}`;
}

/** Runs inside the page's process. It uses nothing but its arguments. */
function obeyOrders(frame: Frame, { ChromeUtils, Cu }: FrameGecko): void {
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const obey = async (order: Order): Promise<string> => {
    const page = frame.content;
    switch (order.kind) {
      case 'evaluate': {
        const sandbox = Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false });
        return String(await Cu.evalInSandbox(order.expression, sandbox));
      }
      case 'click':
        await event.synthesizeMouseAtPoint(order.x, order.y, { type: 'mousemove' }, page);
        await event.synthesizeMouseAtPoint(order.x, order.y, {}, page);
        return '';
      case 'press': {
        const { key, code, printable, shift } = order;
        event.sendSingleKey({ key, code, printable, shiftKey: shift }, page);
        return '';
      }
    }
  };
  frame.addMessageListener('driver:order', async ({ data }) => {
    const answer: Answer = await obey(data).then(
      (value) => ({ id: data.id, value }),
      (error: unknown) => ({ id: data.id, error: String(error) }),
    );
    frame.sendAsyncMessage('driver:answer', answer);
  });
}
