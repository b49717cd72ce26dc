class Holder {}
