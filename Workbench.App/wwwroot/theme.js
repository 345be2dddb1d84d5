// The theme: the choice stands on the document and in a cookie, so that the next first paint is right.
const system = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;
let shell = null;

const isDark = () => root.dataset.theme === "dark" || (root.dataset.theme !== "light" && system.matches);
const tell = () => shell?.invokeMethodAsync("DarkChanged", isDark());

export function start(listener) {
  shell = listener;
  system.addEventListener("change", tell);
  return isDark();
}

export function choose(choice) {
  root.dataset.theme = choice;
  const path = new URL(document.baseURI).pathname;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `theme=${choice}; path=${path}; max-age=31536000; samesite=lax${secure}`;
  return isDark();
}

export function stop() {
  system.removeEventListener("change", tell);
  shell = null;
}
