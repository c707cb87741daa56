import { splitHost } from './split-host.ts';

/** A host name. Where it is too long its front gives way: the end says whose it is. */
export function Host({ name }: { name: string }) {
  const { front, end } = splitHost(name);
  return (
    <bdi class="host" title={name}>
      {front === '' ? null : <span class="host__front">{front}</span>}
      <span class="host__end">{end}</span>
    </bdi>
  );
}
