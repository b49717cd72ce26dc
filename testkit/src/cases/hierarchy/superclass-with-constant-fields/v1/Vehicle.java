abstract class Vehicle { protected final String kind = "vehicle"; final int wheels = 4; static final long LIMIT = 5L; String text() { return kind + wheels + LIMIT + this.kind + reflected(); }
  private Object reflected() { try { return Vehicle.class.getDeclaredField("kind").get(this); } catch (ReflectiveOperationException e) { return e; } } }
