package nl.meldpoort.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;

/** Text that can be shown and stored as it is: bounded in bytes of UTF-8, without control characters and lone surrogates. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {
    /** Bytes at least; text that must be there is more than white space. */
    int min() default 1;

    /** Bytes at most. */
    int max();

    /** Whether it may be more than one line. */
    boolean lines() default false;

    String message() default "is no plain text of the right length";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is left to {@code @NotNull}. */
    class Check implements ConstraintValidator<PlainText, String> {
        private PlainText asked;

        @Override
        public void initialize(PlainText constraint) {
            asked = constraint;
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || hasRightLength(text) && text.codePoints().allMatch(this::isPlain);
        }

        private boolean hasRightLength(String text) {
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            return length >= asked.min() && length <= asked.max() && (asked.min() == 0 || !text.isBlank());
        }

        private boolean isPlain(int character) {
            int type = Character.getType(character);
            return character == '\n' ? asked.lines() : type != Character.CONTROL && type != Character.SURROGATE;
        }
    }
}
