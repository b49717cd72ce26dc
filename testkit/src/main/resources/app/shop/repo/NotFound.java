package shop.repo;

public class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what + " is not there");
  }
}
