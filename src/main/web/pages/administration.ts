import { part } from "../elements/dom.js";

part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("inhoud")!.focus();
});
