// Printing needs a script; without one the button stays hidden and the browser's own menu prints the day.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
