// The connection to the server: a bar at the foot of the page, which stays readable while the page waits.
(() => {
  const bar = document.getElementById("components-reconnect-modal");
  const button = bar.querySelector("[data-retry]");
  const show = (state) => (bar.dataset.state = state);

  // False: the server answered but has forgotten this page. An exception: it could not be reached.
  const connect = async () =>
    (bar.dataset.state !== "paused" && (await Blazor.reconnect())) || (await Blazor.resumeCircuit());

  async function retry() {
    document.removeEventListener("visibilitychange", whenVisible);
    button.disabled = true;
    try {
      if (await connect()) show("");
      else location.reload();
    } catch {
      document.addEventListener("visibilitychange", whenVisible);
    } finally {
      button.disabled = false;
    }
  }

  const whenVisible = () => document.visibilityState === "visible" && retry();

  bar.addEventListener("components-reconnect-state-changed", ({ detail }) => {
    switch (detail.state) {
      case "show":
        return show("lost");
      case "retrying":
        return show("trying");
      case "hide":
        return show("");
      case "paused":
        return show("paused");
      case "failed":
        document.addEventListener("visibilitychange", whenVisible);
        return show("failed");
      case "resume-failed":
      case "rejected":
        return location.reload();
    }
  });
  button.addEventListener("click", retry);
})();
