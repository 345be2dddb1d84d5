// Copies the text of a field; where the clipboard is not lent, selects it so that Ctrl+C does.
export async function copy(id) {
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

export function leave() {}
