/** The extension's own name and icon, at the head of its pages. */
export function Brand({ title }: { title: string }) {
  return (
    <header class="options__head">
      <img src="/icons/normal-32.png" srcset="/icons/normal-128.png 4x" alt="" />
      <h1>{title}</h1>
    </header>
  );
}
