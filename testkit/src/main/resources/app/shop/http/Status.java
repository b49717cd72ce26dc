package shop.http;

public enum Status {
  OK(200),
  CREATED(201),
  BAD_REQUEST(400),
  FORBIDDEN(403),
  NOT_FOUND(404),
  CONFLICT(409);

  private final int code;

  Status(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  public boolean isError() {
    return code >= 400;
  }
}
