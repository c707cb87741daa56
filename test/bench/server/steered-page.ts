/** The HTML of a page with so many images, which tells when it has loaded and then goes where it is sent. */
export function steeredPage(browser: string, images: number, load: number): string {
  const image = (index: number) =>
    `<img src="/pixel?load=${load}&amp;image=${index}" width="1" height="1" alt="">`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${images} images</title><link rel="icon" href="data:,"></head>
<body>
${Array.from({ length: images }, (_, index) => image(index)).join('\n')}
<script>
addEventListener('load', () => setTimeout(async () => {
  const [{ loadEventEnd }] = performance.getEntriesByType('navigation');
  const told = { browser: ${JSON.stringify(browser)}, wall: loadEventEnd, seen: document.visibilityState };
  const next = await fetch('/loaded?' + new URLSearchParams(told));
  location.replace(await next.text());
}));
</script>
</body>
</html>
`;
}
