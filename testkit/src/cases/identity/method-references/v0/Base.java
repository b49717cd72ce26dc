public class Base { public String toString() { return "base"; } }
