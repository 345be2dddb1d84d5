// After signing out: what this tab kept goes, and the other tabs hear of it.
(() => {
  if (new URLSearchParams(location.search).get("Why") !== "SignedOut") return;
  sessionStorage.clear();
  new BroadcastChannel("session").postMessage("over");
})();
