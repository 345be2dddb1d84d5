// Copies the text of a field. Where the browser denies the clipboard, selects the text so that Ctrl+C copies it.
export async function copyField(id) {
  const field = document.getElementById(id);
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
