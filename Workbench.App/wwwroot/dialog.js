// The browser's modal dialog, and a click beside it that closes it.
export function open(dialog) {
  if (!dialog.dataset.ready) {
    dialog.dataset.ready = "true";
    dialog.addEventListener("mousedown", (event) => {
      if (event.target === dialog) dialog.close();
    });
    // Arrows move the choice, not the caret, and the chosen line stays in sight.
    dialog.addEventListener("keydown", (event) => {
      if (event.target.matches("[data-keeps-arrows]") && /^Arrow(Up|Down)$/.test(event.key)) event.preventDefault();
    });
    new MutationObserver(() => dialog.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" })).observe(
      dialog, { subtree: true, attributeFilter: ["aria-selected"] });
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("[autofocus]")?.focus();
}

export function close(dialog) {
  if (dialog?.open) dialog.close();
}
