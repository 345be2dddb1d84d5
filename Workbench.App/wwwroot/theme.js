// The theme. The choice is an attribute of the document and a cookie, so that the next page is rendered in it from the start.
const themeCookie = "theme"; // stored in the browser, read by the server

export function setTheme(choice) {
  document.documentElement.dataset.theme = choice;
  const path = new URL(document.baseURI).pathname;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${themeCookie}=${choice}; path=${path}; max-age=31536000; samesite=lax${secure}`;
}
