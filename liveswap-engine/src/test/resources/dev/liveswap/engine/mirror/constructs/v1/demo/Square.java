package demo;

public final class Square implements Form {}
