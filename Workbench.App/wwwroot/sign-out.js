// After signing out: removes what this tab stored and notifies the other tabs.
(() => {
  // Shared with autosave.js, and stored by open tabs.
  const personKey = "person";
  const sessionChannel = "session";

  if (new URLSearchParams(location.search).get("Why") !== "SignedOut") return;
  const person = sessionStorage.getItem(personKey);
  sessionStorage.clear();
  new BroadcastChannel(sessionChannel).postMessage(person);
  // Once only: reloaded, this page would sign out whoever has signed in since.
  const url = new URL(location.href);
  url.searchParams.delete("Why");
  history.replaceState(history.state, "", url);
})();
