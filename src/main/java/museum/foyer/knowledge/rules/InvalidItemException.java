package museum.foyer.knowledge.rules;

import java.util.List;
import museum.foyer.platform.Problem;
import museum.foyer.platform.ProblemException;

/** An item is not as its kind has to be; nothing of it was kept. */
public final class InvalidItemException extends ProblemException {

  private final transient List<ItemCheck.Fault> faults;

  private InvalidItemException(List<ItemCheck.Fault> faults) {
    super(Kind.INVALID, "invalid-item", "Some fields are not valid.");
    this.faults = List.copyOf(faults);
  }

  static InvalidItemException of(List<ItemCheck.Fault> faults) {
    return new InvalidItemException(faults);
  }

  /** Every field that is wrong, in the representation of staff: below {@code /content}. */
  @Override
  public List<Problem.FieldError> errors() {
    return faults.stream()
        .map(fault -> new Problem.FieldError("/content" + fault.pointer(), fault.message()))
        .toList();
  }
}
