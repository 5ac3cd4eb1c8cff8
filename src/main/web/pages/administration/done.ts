import { focusHeading, type View } from "../../elements/views.js";

/** `#klaar`: the organisation has been set up; what is wise to do next. */
export class Done implements View {
  enter(): void {
    focusHeading("klaar");
  }
}
