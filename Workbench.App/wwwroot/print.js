// Opens the print dialog of the browser for the page that is shown.
export function printPage() {
  window.print();
}
