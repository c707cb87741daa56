/** What the tables mean, printed below them. */
export const explanation = `\
Figures are medians, with the interval that holds the true median in 95 of 100 runs (with fewer than six
rounds: the least and the greatest). Ratios are taken round by round. "none / none", "floor / floor" and
"bare / bare" compare two browsers between which nothing differs: their spread is the noise. "apart" means that
a ratio's interval holds neither 1 nor the median of its control.

Response to badge: from just before the server sends the first byte of a 502 to the browser's word to the
extension that the badge is set, by one machine's clock; below a millisecond is not told apart. The time is taken
by a probe in the background of each extension; nothing asks for the badge meanwhile. "bare" paints when the tab shows
the page, as ours does, and does nothing else. "at answer" paints once, at the answer: the earliest there is, but the
commit of the page wipes it. "cold": the background was stopped, and in Chromium its process had ended. "kept": how
often the badges of "at answer", "bare" and "ours" were still there when the page had been shown.

Page: CPU time, user and system, of all processes of the browser (/proc, in steps of 10 ms for each process), from
before the load until 200 ms after it; wall time by the page's own clock, to the end of its load event. 20 images
are loaded five times for one sample. "floor": an extension with webRequest and one listener for top-level pages
that does nothing. "slow" wastes a millisecond on every request: where it is not apart, the run shows nothing.

All requests watched: the same page with the product's watch of failed parts off, as it is by default, and on.`;
