package p;
public class S { static volatile int n = 5; int k; volatile long l = 3; public static String all() { return "" + (n == 5 ? 5 : 5); } public String inst() { l++; return "" + k + l--; } }
