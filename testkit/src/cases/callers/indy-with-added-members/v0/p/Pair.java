package p;
record Pair(String left, int right) { }
