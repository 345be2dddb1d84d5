// The browser's modal dialog. A click outside closes it.

// The control that the dialog is about: the marked one, else the first field, else the main button, else the first button that
// does not close the dialog.
const contentControl = (dialog) =>
  dialog.querySelector("[autofocus]:not([disabled])") ??
  dialog.querySelector(":is(input:not([type=hidden]), textarea, select):not([disabled])") ??
  dialog.querySelector(".btn.main:not([disabled])") ??
  dialog.querySelector(":scope > :not(.dialog-head) :is(a[href], button:not([disabled]))");

// Moves the focus to the content when nothing in it has the focus: the content may arrive after the dialog was opened, and a
// control that had the focus may be gone.
function keepFocusInContent(dialog) {
  if (!dialog.open || (dialog.dataset.used && document.activeElement !== document.body)) return;
  focusContent(dialog);
}

let movesFocus = false;
function focusContent(dialog) {
  movesFocus = true;
  try {
    if (!dialog.open) dialog.showModal();
    const control = contentControl(dialog);
    control?.focus();
    // As after Tab: what is typed replaces what was filled in.
    if (control?.matches("input[autofocus]")) control.select();
  } finally {
    movesFocus = false;
  }
}

function prepare(dialog) {
  dialog.addEventListener("mousedown", (event) => {
    if (event.target === dialog) dialog.close();
  });
  for (const name of ["keydown", "pointerdown", "input"]) dialog.addEventListener(name, () => (dialog.dataset.used = "true"), true);
  // Assistive technology moves the focus without a key.
  dialog.addEventListener("focusin", () => {
    if (!movesFocus) dialog.dataset.used = "true";
  });
  // Arrow keys move the selection, not the caret, and the selected line stays in view.
  dialog.addEventListener("keydown", (event) => {
    if (event.target.matches("[data-handles-arrows]") && /^Arrow(Up|Down)$/.test(event.key)) event.preventDefault();
  });
  new MutationObserver(() => dialog.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" })).observe(
    dialog, { subtree: true, attributeFilter: ["aria-selected"] });
  new MutationObserver(() => keepFocusInContent(dialog)).observe(dialog, { subtree: true, childList: true });
}

export function open(dialog) {
  if (!dialog.dataset.ready) {
    dialog.dataset.ready = "true";
    prepare(dialog);
  }
  delete dialog.dataset.used;
  // The item of a menu that opened the dialog is gone. The focus returns to the menu's button (keyboard.js).
  if (!dialog.open && (document.activeElement === document.body || document.activeElement.closest(".mud-popover"))) {
    document.lastMenuButton?.focus();
  }
  focusContent(dialog);
}

export function close(dialog) {
  if (dialog?.open) dialog.close();
}
