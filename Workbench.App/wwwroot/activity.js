// Tells the server at most once a minute that somebody presses keys or clicks: a session without them ends.
(() => {
  const interval = 60_000;
  let reportedAt = 0;

  function report() {
    const now = Date.now();
    if (now - reportedAt < interval) return;
    reportedAt = now;
    // Without a connection nothing is lost: the next key or click reports again.
    fetch(new URL("session/active", document.baseURI), { method: "POST", keepalive: true }).catch(() => {
      reportedAt = 0;
    });
  }

  if (!document.documentElement.dataset.personId) return;
  for (const event of ["keydown", "pointerdown", "wheel"]) document.addEventListener(event, report, { capture: true, passive: true });
})();
