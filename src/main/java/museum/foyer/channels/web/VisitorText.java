package museum.foyer.channels.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text a visitor may send: not blank, at most 500 code points, nothing that PostgreSQL cannot
 * store.
 */
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VisitorText.Check.class)
@interface VisitorText {

  int LONGEST = 500;

  String message() default
      "must be a text of 1 to 500 characters without control characters or broken surrogates";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Check implements ConstraintValidator<VisitorText, String> {

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null
          || !text.isBlank()
              && text.codePointCount(0, text.length()) <= LONGEST
              && text.codePoints()
                  .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
  }
}
