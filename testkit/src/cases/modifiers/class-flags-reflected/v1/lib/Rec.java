package lib;

public record Rec(int a) {}
