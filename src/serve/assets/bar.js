// Keeps a page of the preview up to date: it is loaded again when its own bytes have changed, and only then.
{
  const bar = document.querySelector(".__kokuji");
  const count = bar.querySelector(".count");

  const look = async () => {
    const response = await fetch(`/__kokuji/state?page=${encodeURIComponent(bar.dataset.page)}`);
    if (!response.ok) return;
    const { digest, findings, wrong } = await response.json();
    if (digest !== bar.dataset.digest) {
      // The browser itself keeps the place on the page.
      location.reload();
      return;
    }
    count.dataset.wrong = wrong;
    if (count.textContent !== findings) count.textContent = findings;
  };

  // The preview may be gone for a while, or have changed before the page began to listen.
  const quietly = () => look().catch(() => {});
  const events = new EventSource("/__kokuji/events");
  for (const name of ["open", "change", "findings"]) events.addEventListener(name, quietly);
  addEventListener("pagehide", () => events.close());
}
