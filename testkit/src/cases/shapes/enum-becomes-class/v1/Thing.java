public class Thing { static final Thing A = new Thing(); public String toString() { return "a"; } }
