package demo;

public record Point(int x, java.util.List<String> names) {}
