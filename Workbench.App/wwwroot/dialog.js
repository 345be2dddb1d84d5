// The browser's modal dialog. A click outside closes it.
export function open(dialog) {
  if (!dialog.dataset.ready) {
    dialog.dataset.ready = "true";
    dialog.addEventListener("mousedown", (event) => {
      if (event.target === dialog) dialog.close();
    });
    // Arrow keys move the selection, not the caret, and the selected line stays in view.
    dialog.addEventListener("keydown", (event) => {
      if (event.target.matches("[data-handles-arrows]") && /^Arrow(Up|Down)$/.test(event.key)) event.preventDefault();
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
