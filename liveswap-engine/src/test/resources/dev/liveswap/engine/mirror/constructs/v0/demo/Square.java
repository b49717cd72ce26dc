package demo;

public final class Square {}
