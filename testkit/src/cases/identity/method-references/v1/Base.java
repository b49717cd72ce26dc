public class Base { public String toString() { return "base"; } protected String up(int i) { return "up" + i; } }
