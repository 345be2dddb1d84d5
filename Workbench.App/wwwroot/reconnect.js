// The connection to the server: while it is lost a dialog says so and holds the focus; the page goes on by itself. It never
// resumes a page that the server has forgotten, but loads it again: what was typed is kept (keep.js).
(() => {
  const dialog = document.getElementById("connection-lost");
  const seconds = dialog.querySelector("[data-seconds]");
  const button = dialog.querySelector("button");
  const silence = Number(dialog.dataset.silence) * 1000; // milliseconds without a sign from the server
  const pauses = [0, 1, 2, 3, 5, 8, 13, 20, 30]; // seconds before each try; the last one again and again
  const blink = 700; // milliseconds that a loss may last without being mentioned
  const beginning = 30000; // milliseconds that a page may take to come alive
  let alive = false;
  let lost = false;
  let stuck = false; // Only a page that is loaded anew can help.
  const count = "reloads";
  const reloads = Number(sessionStorage.getItem(count)); // in a row that did not bring the page to life
  let wake = () => {};

  const after = (time, value) => new Promise((done) => setTimeout(done, time, value));
  const show = (state) => (dialog.dataset.state = state);

  function pause(time) {
    let left = time;
    show(left > 0 ? "waiting" : "trying");
    seconds.textContent = left;
    return new Promise((done) => {
      const tick = setInterval(() => (--left > 0 ? (seconds.textContent = left) : wake()), 1000);
      wake = () => {
        clearInterval(tick);
        done();
      };
      if (left === 0) wake();
    });
  }

  // Whether a server is there for this page: "over" when the session is.
  async function look() {
    try {
      const answer = await fetch(location.href, { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(silence) });
      return answer.type === "opaqueredirect" ? "over" : answer.status < 500 ? "there" : "away";
    } catch {
      return "away";
    }
  }

  // "gone": a server is there and has forgotten this page. After "away" it is tried again.
  async function attempt() {
    const found = await look();
    if (found !== "there") return found;
    if (stuck) return "gone";
    const known = Blazor.reconnect().then((known) => (known ? "up" : "gone"), () => "away");
    const result = await Promise.race([known, after(2 * silence, "stuck")]);
    stuck = result === "stuck";
    return result;
  }

  async function tryOn() {
    for (let round = alive ? 0 : 3 + reloads; lost; round++) {
      await pause(pauses[Math.min(round, pauses.length - 1)]);
      show("trying");
      button.disabled = true;
      const result = await attempt();
      button.disabled = false;
      if (dialog.open) button.focus();
      if (result === "gone" || result === "over") {
        sessionStorage.setItem(count, reloads + 1);
        return location.reload();
      }
    }
  }

  async function mention() {
    await after(blink);
    if (lost && !dialog.open) dialog.showModal();
  }

  const reconnectionHandler = {
    onConnectionDown() {
      if (lost) return;
      lost = true;
      document.dispatchEvent(new Event("connection-down"));
      mention();
      tryOn();
    },
    onConnectionUp() {
      lost = stuck = false;
      wake();
      if (dialog.open) dialog.close();
      // What Blazor says of its own when a try fails half way.
      document.getElementById("blazor-error-ui").style.display = "";
      document.dispatchEvent(new Event("connection-up"));
    },
  };

  // The server went away between the page and its connection.
  function notAlive() {
    if (alive || lost) return;
    stuck = true;
    reconnectionHandler.onConnectionDown();
  }

  // It may have taken longer than was thought, and then it is well all the same.
  function opened() {
    alive = true;
    stuck = false;
    sessionStorage.removeItem(count);
    if (lost) reconnectionHandler.onConnectionUp();
  }

  button.addEventListener("click", () => wake());
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.addEventListener("close", () => lost && dialog.showModal());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
  addEventListener("online", () => wake());
  addEventListener("unhandledrejection", notAlive);
  setTimeout(notAlive, beginning);
  Blazor.start({
    circuit: {
      reconnectionHandler,
      circuitHandlers: [{ onCircuitOpened: opened }],
      configureSignalR: (connection) => connection.withServerTimeout(silence).withKeepAliveInterval(silence / 3),
    },
  });
})();
