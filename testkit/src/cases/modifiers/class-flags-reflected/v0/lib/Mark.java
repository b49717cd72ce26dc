package lib;

@interface Mark {}
