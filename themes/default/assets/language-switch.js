// The language switch keeps the reader's place: sections have the same anchors in every language.
// Without this script it leads to the top of the same page.
"use strict";

/** The place to keep: the section whose heading the reader has passed, or the one the address names. */
function place() {
  const reached = window.innerHeight / 3;
  const headings = [...document.querySelectorAll("main h2[id]:not([id^='_'])")];
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= reached).pop();
  // The switch stands at the top of the page: whoever came from the contents has scrolled back to reach it.
  return passed ? passed.id : location.hash;
}

for (const link of document.querySelectorAll(".languages a[hreflang]")) {
  link.addEventListener("click", () => {
    link.hash = place();
  });
}
