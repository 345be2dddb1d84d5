// Moves what a one-time link carries from the address to the form, and out of the history of the browser.
(() => {
  const field = document.querySelector("[data-one-time-link]");
  if (!field || location.hash.length < 2) return;
  field.value = location.hash.slice(1);
  history.replaceState(history.state, "", location.pathname + location.search);
})();
