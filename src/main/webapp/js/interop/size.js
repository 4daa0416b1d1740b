// The server refuses a large file before reading it, which a browser may show as a broken connection; so it is said here first.
const file = document.querySelector("input[type=file][data-most-bytes]");
file?.addEventListener("change", () => {
  const large = file.files.length > 0 && file.files[0].size > Number(file.dataset.mostBytes);
  file.setCustomValidity(large ? "This file is larger than 20 MB. Split it and import the parts one after the other." : "");
  file.reportValidity();
});
