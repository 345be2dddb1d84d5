// The theme. The choice is an attribute of the document and a cookie, so that the next page is rendered in it from the start.
const themeCookie = "theme"; // stored in the browser, read by the server
const systemPrefersDark = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;
let listener = null;

const isDark = () => root.dataset.theme === "dark" || (root.dataset.theme !== "light" && systemPrefersDark.matches);
const notify = () => listener?.invokeMethodAsync("SystemThemeChanged", isDark());

export function start(themeListener) {
  listener = themeListener;
  systemPrefersDark.addEventListener("change", notify);
  return isDark();
}

export function setTheme(choice) {
  root.dataset.theme = choice;
  const path = new URL(document.baseURI).pathname;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${themeCookie}=${choice}; path=${path}; max-age=31536000; samesite=lax${secure}`;
  return isDark();
}

export function stop() {
  systemPrefersDark.removeEventListener("change", notify);
  listener = null;
}
