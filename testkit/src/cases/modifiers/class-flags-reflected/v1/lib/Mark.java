package lib;

public @interface Mark {}
