// The connection to the server. While it is lost, a dialog says so and has the focus; the page reconnects by itself. Where a field
// has the focus, a notice says so instead, and what is typed goes on into the field. A page that the server has forgotten is never
// resumed but reloaded: autosave.js restores what was typed.
(() => {
  const reloadCountKey = "reloads"; // Stored in the browser: open tabs have it, so it stays.

  const dialog = document.getElementById("connection-lost");
  const notice = document.getElementById("connection-notice");
  const typingFields = "input:not([type=checkbox], [type=radio], [type=file], [type=button], [type=submit]), textarea, select, [contenteditable]:not([contenteditable=false])";
  const retrySeconds = dialog.querySelector("[data-retry-seconds]");
  const button = dialog.querySelector("button");
  const timeout = Number(dialog.dataset.timeoutSeconds) * 1000; // milliseconds without a message from the server
  const retryDelays = [0, 1, 2, 3, 5, 8, 13, 20, 30]; // seconds before each try; the last one is repeated
  const graceTime = 700; // milliseconds without a connection, and without a key pressed, before the dialog or the notice opens
  const startTimeout = 30000; // milliseconds that a page may take to start
  let hasStarted = false;
  let isLost = false;
  let needsReload = false; // Only a reload can restore the page.
  const reloads = Number(sessionStorage.getItem(reloadCountKey)); // in a row after which the page did not start
  let retryNow = () => {};
  let lastKeyAt = -graceTime; // as performance.now()

  const delay = (time, value) => new Promise((resolve) => setTimeout(resolve, time, value));
  const setState = (state) => (dialog.dataset.state = state);

  function countDown(time) {
    let left = time;
    setState(left > 0 ? "waiting" : "trying");
    retrySeconds.textContent = left;
    return new Promise((resolve) => {
      const interval = setInterval(() => (--left > 0 ? (retrySeconds.textContent = left) : retryNow()), 1000);
      retryNow = () => {
        clearInterval(interval);
        resolve();
      };
      if (left === 0) retryNow();
    });
  }

  // Returns whether a server answers for this page: "signedOut" if the session has ended.
  async function probeServer() {
    try {
      const response = await fetch(location.href, { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(timeout) });
      return response.type === "opaqueredirect" ? "signedOut" : response.status < 500 ? "reachable" : "unreachable";
    } catch {
      return "unreachable";
    }
  }

  // Returns "forgotten" if a server answers and no longer has this page. After "unreachable" the loop tries again.
  async function tryReconnect() {
    const found = await probeServer();
    if (found !== "reachable") return found;
    if (needsReload) return "forgotten";
    const reconnection = Blazor.reconnect().then((resumed) => (resumed ? "connected" : "forgotten"), () => "unreachable");
    const result = await Promise.race([reconnection, delay(2 * timeout, "timedOut")]);
    needsReload = result === "timedOut";
    return result;
  }

  async function reconnectLoop() {
    for (let round = hasStarted ? 0 : 3 + reloads; isLost; round++) {
      await countDown(retryDelays[Math.min(round, retryDelays.length - 1)]);
      setState("trying");
      button.disabled = true;
      const result = await tryReconnect();
      button.disabled = false;
      if (dialog.open) button.focus();
      if (result === "forgotten" || result === "signedOut") {
        await waitWhileTyping();
        sessionStorage.setItem(reloadCountKey, reloads + 1);
        return location.reload();
      }
    }
  }

  // A reload empties the page: what is typed at that moment would be lost.
  async function waitWhileTyping() {
    for (let idle; isLost && (idle = performance.now() - lastKeyAt) < graceTime; ) await delay(graceTime - idle);
  }

  // The dialog takes the focus, the notice does not: keys still reach the field, and autosave.js keeps them. A page that has not
  // started keeps nothing.
  function showLost() {
    const isTyping = hasStarted && !dialog.open && document.activeElement?.matches(typingFields);
    if (isTyping && !notice.matches(":popover-open")) notice.showPopover();
    if (isTyping || dialog.open) return;
    notice.hidePopover();
    dialog.showModal();
  }

  async function showLostAfterGrace() {
    await delay(graceTime);
    if (!hasStarted) await waitWhileTyping();
    if (isLost) showLost();
  }

  // The focus of the next field is set after that of the last one is lost.
  function onFocusLost() {
    if (notice.matches(":popover-open")) setTimeout(() => isLost && showLost());
  }

  const reconnectionHandler = {
    onConnectionDown() {
      if (isLost) return;
      isLost = true;
      document.dispatchEvent(new Event("connection-down"));
      showLostAfterGrace();
      reconnectLoop();
    },
    onConnectionUp() {
      isLost = needsReload = false;
      retryNow();
      if (dialog.open) dialog.close();
      notice.hidePopover();
      // Blazor shows its own error when a try fails half way.
      document.getElementById("blazor-error-ui").style.display = "";
      document.dispatchEvent(new Event("connection-up"));
    },
  };

  // The server stopped after it sent the page and before the page connected.
  function onStartFailed() {
    if (hasStarted || isLost) return;
    needsReload = true;
    reconnectionHandler.onConnectionDown();
  }

  // The page may start after the time limit; then nothing is wrong.
  function onCircuitOpened() {
    hasStarted = true;
    needsReload = false;
    sessionStorage.removeItem(reloadCountKey);
    if (isLost) reconnectionHandler.onConnectionUp();
  }

  addEventListener("keydown", () => (lastKeyAt = performance.now()), { capture: true, passive: true });
  document.addEventListener("focusout", onFocusLost);
  button.addEventListener("click", () => retryNow());
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.addEventListener("close", () => isLost && dialog.showModal());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && retryNow());
  addEventListener("online", () => retryNow());
  addEventListener("unhandledrejection", onStartFailed);
  setTimeout(onStartFailed, startTimeout);
  Blazor.start({
    circuit: {
      reconnectionHandler,
      circuitHandlers: [{ onCircuitOpened }],
      configureSignalR: (connection) => connection.withServerTimeout(timeout).withKeepAliveInterval(timeout / 3),
    },
  });
})();
