// Moves between the rows of a list by arrow keys, j and k. The focus stays in the list when its row is removed.
const lists = new Map();
const fields = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
const row = "tbody tr, [data-row]";
const linksOf = (list) =>
  [...list.querySelectorAll(row)].map((r) => (r.matches("a[href]") ? r : r.querySelector("a[href]"))).filter((link) => link !== null);

function stepFor(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return 0;
  return { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key] ?? 0;
}

function moveFocus(list, event) {
  const step = stepFor(event);
  const isOutside = !list.contains(event.target);
  if (step === 0 || event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
  if (event.target.matches?.(fields) || (isOutside && event.key.startsWith("Arrow"))) return;
  const links = linksOf(list);
  const index = links.indexOf(document.activeElement);
  const next = links[index < 0 ? 0 : index + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.closest(row).scrollIntoView({ block: "nearest" });
}

const indexOf = (links, element) => links.findIndex((link) => link.closest(row).contains(element));

export function attach(id, keepsFocusOnly) {
  const list = document.getElementById(id);
  if (list === null) return;
  detach(id);
  let focused = null;
  let index = -1;
  const onFocusIn = (event) => {
    focused = event.target;
    index = indexOf(linksOf(list), focused);
  };
  const onFocusOut = (event) => {
    // A removed row is no longer in the document. Otherwise the person moved the focus.
    if (event.target.isConnected) focused = null;
  };
  const observer = new MutationObserver(() => {
    if (focused === null) return;
    const links = linksOf(list);
    if (focused.isConnected) {
      index = indexOf(links, focused);
    } else if (document.activeElement === document.body) {
      links[Math.min(Math.max(index, 0), links.length - 1)]?.focus({ preventScroll: true });
    }
  });
  const onKeyDown = (event) => moveFocus(list, event);
  list.addEventListener("focusin", onFocusIn);
  list.addEventListener("focusout", onFocusOut);
  if (!keepsFocusOnly) document.addEventListener("keydown", onKeyDown);
  observer.observe(list, { childList: true, subtree: true });
  lists.set(id, () => {
    list.removeEventListener("focusin", onFocusIn);
    list.removeEventListener("focusout", onFocusOut);
    document.removeEventListener("keydown", onKeyDown);
    observer.disconnect();
  });
}

export function detach(id) {
  lists.get(id)?.();
  lists.delete(id);
}
