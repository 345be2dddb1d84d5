// After signing out: what this tab kept goes, and the other tabs hear of it.
(() => {
  if (new URLSearchParams(location.search).get("Why") !== "SignedOut") return;
  const person = sessionStorage.getItem("person");
  sessionStorage.clear();
  new BroadcastChannel("session").postMessage(person);
  // Once: loaded again, this page would end who has signed in since.
  const here = new URL(location.href);
  here.searchParams.delete("Why");
  history.replaceState(history.state, "", here);
})();
