// The language switch keeps the reader's place: sections have the same anchors in every language.
// Without this script it leads to the top of the same page.
"use strict";

/** The anchor of the last section whose heading the reader has reached, if any. */
function sectionInView() {
  const reached = window.innerHeight / 3;
  const headings = [...document.querySelectorAll("main h2[id]")];
  return headings.filter((heading) => heading.getBoundingClientRect().top <= reached).pop()?.id;
}

for (const link of document.querySelectorAll(".languages a[hreflang]")) {
  link.addEventListener("click", () => {
    const section = sectionInView();
    link.hash = section && !section.startsWith("_") ? section : "";
  });
}
