// While a form for a place is open beside the board, a free quarter hour fills it in: nothing that was entered is lost.
addEventListener("submit", (event) => {
  const button = event.submitter;
  const chair = document.querySelector("#panel #chair");
  const start = document.querySelector("#panel #start");
  if (!button?.closest(".frees") || !chair || !start || start.closest("details:not([open])")) {
    return;
  }
  const wanted = event.target.elements.chair.value;
  const fits = [...chair.options].some((one) => one.value === wanted) && [...start.options].some((one) => one.value === button.value);
  if (fits) {
    event.preventDefault();
    event.stopImmediatePropagation();
    chair.value = wanted;
    start.value = button.value;
    start.focus();
  }
}, true);
