// Rows of a list by key: arrows, j and k. The focus stays in the list when its row is taken away.
const lists = new Map();
const fields = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
const linksOf = (list) => [...list.querySelectorAll("tbody tr a[href]:first-of-type")];

function stepOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return 0;
  return { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key] ?? 0;
}

function pressed(list, event) {
  const step = stepOf(event);
  const outside = !list.contains(event.target);
  if (step === 0 || event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
  if (event.target.matches?.(fields) || (outside && event.key.startsWith("Arrow"))) return;
  const links = linksOf(list);
  const at = links.indexOf(document.activeElement);
  const next = links[at < 0 ? 0 : at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.closest("tr").scrollIntoView({ block: "nearest" });
}

export function attach(id) {
  const list = document.getElementById(id);
  if (list === null) return;
  leave(id);
  let focused = null;
  let at = -1;
  const came = (event) => {
    focused = event.target;
    at = linksOf(list).indexOf(focused);
  };
  const left = (event) => {
    // Taken away, it has no place in the document any more; else somebody went on.
    if (event.target.isConnected) focused = null;
  };
  const observer = new MutationObserver(() => {
    if (focused === null) return;
    const links = linksOf(list);
    if (focused.isConnected) {
      at = links.indexOf(focused);
    } else if (document.activeElement === document.body) {
      links[Math.min(Math.max(at, 0), links.length - 1)]?.focus({ preventScroll: true });
    }
  });
  const keys = (event) => pressed(list, event);
  list.addEventListener("focusin", came);
  list.addEventListener("focusout", left);
  document.addEventListener("keydown", keys);
  observer.observe(list, { childList: true, subtree: true });
  lists.set(id, () => {
    list.removeEventListener("focusin", came);
    list.removeEventListener("focusout", left);
    document.removeEventListener("keydown", keys);
    observer.disconnect();
  });
}

export function leave(id) {
  lists.get(id)?.();
  lists.delete(id);
}
