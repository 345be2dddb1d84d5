// What is typed into a draft stays in this tab until the server says that it has it: a field with data-keep (its name) tells in
// data-kept what the server has, and in data-draft which draft it belongs to. After a reload it is put back. Only here, only for
// the person who typed it, and gone when they sign out.
(() => {
  const person = document.documentElement.dataset.person;
  const prefix = "kept:";
  const mine = `${prefix}${person}:`;
  const place = "place";
  const entries = new Map(); // name -> { text, of: its draft, base: what the server had before }
  const sent = new Map(); // name -> the text that stood there when its form was last sent
  const seen = new WeakMap(); // field -> the draft that it was of, where something was typed or put back in it

  // As the server makes it (KeptMark): the length and a hash; nothing for a blank text.
  function mark(text) {
    if (!text.trim()) return "";
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return `${text.length}.${hash.toString(16)}`;
  }

  const fields = () => document.querySelectorAll("[data-keep]");
  const speak = (field) => ["input", "change"].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })));

  function keep(name, entry) {
    entries.set(name, entry);
    try {
      sessionStorage.setItem(mine + name, JSON.stringify(entry));
    } catch {
      // A full store: the server's draft still stands.
    }
  }

  function forget(name) {
    entries.delete(name);
    sessionStorage.removeItem(mine + name);
  }

  // A text whose field is behind another one's, and of which the server never heard: its field is opened once.
  const hidden = new Set();
  function unveil() {
    if (!document.querySelector("[data-interactive=true]")) return;
    for (const name of hidden) {
      if (!entries.has(name) || document.querySelector(`[data-keep="${CSS.escape(name)}"]`)) {
        hidden.delete(name);
        continue;
      }
      const door = document.querySelector(`[data-opens="${CSS.escape(name)}"]`);
      const open = door?.closest("form").querySelectorAll("[data-keep][data-kept]") ?? [];
      if (open.length === 0) continue; // Not there, or not read yet.
      hidden.delete(name);
      if (![...open].some((field) => entries.has(field.dataset.keep))) door.click();
    }
  }

  // Written on while what stood there before was being sent: that is gone from the field, the rest is not.
  function rest(name, text) {
    const before = sent.get(name);
    return before && text.startsWith(before) ? text.slice(before.length) : text;
  }

  let puttingBack = false;
  function typed(field) {
    if (puttingBack || !person || field.dataset.kept === undefined) return;
    const { keep: name, kept: base, draft: of } = field.dataset;
    seen.set(field, of);
    if (mark(field.value) === base) forget(name);
    else keep(name, { text: field.value, of, base: entries.get(name)?.base ?? base });
  }

  // Nothing of either is lost where the server's draft went on elsewhere meanwhile.
  function together(field, { text, base }) {
    const there = field.value;
    if (!there.trim() || field.dataset.kept === base || text.includes(there) || field.tagName !== "TEXTAREA") return text;
    return there.includes(text) ? there : `${there}\n\n${text}`;
  }

  function putBack(field, name, entry) {
    const draft = document.querySelector(`[data-draft-for="${CSS.escape(name)}"]`);
    seen.set(field, field.dataset.draft);
    if (draft && entry.of && entry.of !== field.dataset.draft && !field.value.trim()) {
      // The same draft as before: sent before the line was cut and sent again, it is still one.
      draft.value = entry.of;
      draft.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      entry.of = field.dataset.draft;
    }
    field.value = together(field, entry);
    keep(name, { ...entry, text: field.value });
    puttingBack = true;
    speak(field);
    puttingBack = false;
  }

  function settle(field) {
    const { keep: name, kept, draft } = field.dataset;
    const entry = entries.get(name);
    if (!entry || kept === undefined) return; // Not read yet.
    const isEmpty = !field.value.trim();
    // It was sent: either the server knows of nothing more, or it has heard what was written on before the field was emptied here.
    if (seen.has(field) && isEmpty && (mark(entry.text) === kept ? kept : draft !== seen.get(field) && draft !== entry.of)) {
      const text = rest(name, entry.text);
      if (text.trim()) putBack(field, name, { ...entry, text, of: draft });
      else forget(name);
    } else if (mark(entry.text) === kept) forget(name);
    else if (!seen.has(field)) putBack(field, name, entry);
    else seen.set(field, draft);
  }

  // The server has caught up with what it heard before the line was cut: now it hears what it did not.
  async function catchUp() {
    const unheard = [...touched].filter(([control, at]) => control.isConnected && at > lostAt - silence && (control.type !== "radio" || control.checked)).map(([control]) => control);
    touched.clear();
    if (entries.size === 0 && unheard.length === 0) return;
    await DotNet.invokeMethodAsync("Workbench.App", "HasCaughtUp");
    for (const field of fields()) if (entries.has(field.dataset.keep)) speak(field);
    for (const control of unheard) if (control.dataset.keep === undefined) speak(control);
  }

  // What was chosen while nobody heard it: it stands on the page, and the server knows nothing of it.
  const silence = Number(document.getElementById("connection-lost")?.dataset.silence ?? 0) * 1000;
  const touched = new Map(); // control -> when
  let lostAt = 0;
  document.addEventListener("connection-down", () => (lostAt = Date.now()));
  document.addEventListener("change", ({ target }) => {
    if (!target.matches?.("input:not([type=hidden], [type=file], [type=password]), select, textarea")) return;
    for (const [control, at] of touched) if (!control.isConnected || at < Date.now() - 2 * silence) touched.delete(control);
    touched.delete(target); // They are said again in the order in which they were last touched.
    touched.set(target, Date.now());
  }, true);

  function clear() {
    entries.clear();
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  }

  // Where somebody was: a reload goes back to it.
  let last = null;
  function leave() {
    const caret = last?.isConnected && last.id ? [last.id, last.selectionStart ?? null, last.selectionEnd ?? null] : null;
    sessionStorage.setItem(place, JSON.stringify({ url: location.href, y: scrollY, caret }));
  }

  let back = null;
  function goBack() {
    if (!back) return;
    const [id, from, to] = back.caret ?? [];
    const field = id && document.getElementById(id);
    if (id ? !field : document.documentElement.scrollHeight < back.y + innerHeight) return;
    if (document.activeElement !== field) {
      field?.focus({ preventScroll: true });
      if (from !== null && from !== undefined) field?.setSelectionRange(from, to);
    }
    scrollTo(0, back.y);
    // The page's own focus on its heading may come later.
    back.over ??= setTimeout(() => (back = null), 1500);
  }

  function begin() {
    if (!person) return;
    sessionStorage.setItem("person", person);
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(mine)) {
        const name = key.slice(mine.length);
        entries.set(name, JSON.parse(sessionStorage.getItem(key)));
        hidden.add(name);
      } else if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    }
    const was = JSON.parse(sessionStorage.getItem(place));
    const [visit] = performance.getEntriesByType("navigation");
    if (was?.url === location.href && visit?.type === "reload") back = was;
    sessionStorage.removeItem(place);
    setTimeout(() => (back = null), 8000);
  }

  begin();
  new MutationObserver(() => {
    if (entries.size > 0) fields().forEach(settle);
    if (hidden.size > 0) unveil();
    goBack();
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-kept", "data-draft", "data-keep"] });
  document.addEventListener("input", (event) => event.target.matches("[data-keep]") && typed(event.target), true);
  document.addEventListener("submit", ({ target }) => {
    for (const field of target.querySelectorAll("[data-keep]")) sent.set(field.dataset.keep, field.value);
  }, true);
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches("main :is(input, textarea, select)")) last = target;
    if (back?.over && target.matches("h1")) goBack();
  });
  for (const name of ["pointerdown", "keydown", "wheel"]) addEventListener(name, () => (back = null), { capture: true, passive: true });
  addEventListener("pagehide", leave);
  document.addEventListener("connection-up", catchUp);
  // Another tab signed out; whose it was, it knows unless nothing of the program was open there.
  new BroadcastChannel("session").addEventListener("message", ({ data }) => {
    if (data && data !== person) return;
    clear();
    location.reload();
  });
})();
